import { takeOverdueComparisons, takeOverdueRuns } from '@crosstally/db'
import type { ServiceContext } from './context.ts'
import { enqueueComparisons } from './dispatch-comparisons.ts'
import { dispatchRuns } from './dispatch-runs.ts'
import { forgetOldAnswers } from './idempotency.ts'

/** How many runs of each kind a sweep dealt with, and how many comparisons it dispatched. */
export interface SweepResult {
  readonly failed: number
  readonly recovered: number
  readonly dispatched: number
  readonly comparisons: number
}

/** The most runs of each kind, or comparisons, that one sweep touches; the rest is for the next. */
const maxRunsPerSweep = 500

/**
 * Puts right what crashed workers and a forgetful queue left behind: runs on a lapsed lease are queued again, queued
 * ones the queue lost are dispatched under a new number, and those tried too often or too old are failed with a code.
 * Comparisons that are behind without anybody at work on them are dispatched likewise.
 * Any number of processes may call it at once, as often as they like.
 */
export async function sweepRuns(ctx: ServiceContext): Promise<SweepResult> {
  const isBacklog = await isStillWaiting(ctx)
  // While the queue holds a job for everything queued, none is lost, however long the line is.
  const graceMs = isBacklog ? ctx.timings.ceilingMs : ctx.timings.graceMs
  const overdue = await takeOverdueRuns(ctx.db.pool, {
    graceMs,
    ceilingMs: ctx.timings.ceilingMs,
    maxAttempts: ctx.timings.maxAttempts,
    limit: maxRunsPerSweep,
  })
  const dispatches = [...overdue.recovered, ...overdue.lost]
  if (dispatches.length > 0) await dispatchRuns(ctx, dispatches)
  await forgetOldAnswers(ctx)
  const result = {
    failed: overdue.failed.length,
    recovered: overdue.recovered.length,
    dispatched: dispatches.length,
    comparisons: await sweepComparisons(ctx, graceMs),
  }
  for (const [outcome, count] of Object.entries(result)) ctx.metrics.count('runs_swept', { outcome }, count)
  if (Object.values(result).some((count) => count > 0)) ctx.logger.info('sweep', result)
  return result
}

async function sweepComparisons(ctx: ServiceContext, graceMs: number): Promise<number> {
  const { comparerVersion } = await import('@crosstally/compare/comparer-version')
  const overdue = await takeOverdueComparisons(ctx.db.pool, {
    comparer: comparerVersion,
    graceMs,
    maxAttempts: ctx.timings.maxAttempts,
    limit: maxRunsPerSweep,
  })
  try {
    await enqueueComparisons(ctx, overdue)
  } catch (error) {
    ctx.logger.warn('dispatch failed; the next sweep will repeat it', { comparisons: overdue.length }, error)
  }
  return overdue.length
}

async function isStillWaiting(ctx: ServiceContext): Promise<boolean> {
  const counts = await Promise.all([
    ctx.db.prisma.normalizationRun.count({ where: { status: 'queued' } }),
    ctx.db.prisma.comparison.count({ where: { status: 'queued' } }),
  ])
  const queued = counts.reduce((sum, count) => sum + count, 0)
  if (queued === 0) return false
  try {
    const { waiting } = await ctx.queue.counts()
    return waiting >= queued
  } catch (error) {
    ctx.logger.warn('queue cannot be counted', {}, error)
    return false
  }
}
