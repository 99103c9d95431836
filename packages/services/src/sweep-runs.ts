import { takeOverdueRuns } from '@crosstally/db'
import type { ServiceContext } from './context.ts'
import { dispatchRuns } from './dispatch-runs.ts'
import { forgetOldAnswers } from './idempotency.ts'

/** How many runs of each kind a sweep dealt with. */
export interface SweepResult {
  readonly failed: number
  readonly recovered: number
  readonly dispatched: number
}

/** The most runs of each kind that one sweep touches; the rest is for the next. */
const maxRunsPerSweep = 500

/**
 * Puts right what crashed workers and a forgetful queue left behind: runs on a lapsed lease are queued again, queued
 * ones the queue lost are dispatched under a new number, and those tried too often or too old are failed with a code.
 * Any number of processes may call it at once, as often as they like.
 */
export async function sweepRuns(ctx: ServiceContext): Promise<SweepResult> {
  const isBacklog = await isStillWaiting(ctx)
  const overdue = await takeOverdueRuns(ctx.db.pool, {
    // While the queue holds a job for every queued run, none is lost, however long the line is.
    graceMs: isBacklog ? ctx.timings.ceilingMs : ctx.timings.graceMs,
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
  }
  for (const [outcome, count] of Object.entries(result)) ctx.metrics.count('runs_swept', { outcome }, count)
  if (result.failed + result.recovered + result.dispatched > 0) ctx.logger.info('sweep', result)
  return result
}

async function isStillWaiting(ctx: ServiceContext): Promise<boolean> {
  const queued = await ctx.db.prisma.normalizationRun.count({ where: { status: 'queued' } })
  if (queued === 0) return false
  try {
    const { waiting } = await ctx.queue.counts()
    return waiting >= queued
  } catch (error) {
    ctx.logger.warn('queue cannot be counted', {}, error)
    return false
  }
}
