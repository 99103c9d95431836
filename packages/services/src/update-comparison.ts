import { randomUUID } from 'node:crypto'
import {
  type ClaimedComparison,
  claimComparison,
  extendComparison,
  finishComparison,
  releaseComparison,
  replaceQuestions,
  withTransaction,
} from '@crosstally/db'
import type { ServiceContext } from './context.ts'
import { dispatchIfBehind } from './dispatch-comparisons.ts'

/** What a call did: stored what had changed, found the comparison in other hands, or lost it on the way. */
export type UpdateComparisonOutcome = 'compared' | 'not_ours' | 'lease_lost'

/**
 * Brings the stored comparison of a dossier up to date: works in what changed, compares again the questions whose input
 * differs from what they were made from, and writes them in one transaction. Calling it twice, or from two processes,
 * changes nothing: only the holder of the lease can write. Changes that came meanwhile are dispatched. A failure gives
 * the comparison back and is rethrown.
 */
export async function updateComparison(
  ctx: ServiceContext,
  input: { readonly dossierId: string },
): Promise<UpdateComparisonOutcome> {
  const lease = { dossierId: input.dossierId, leaseToken: randomUUID(), leaseMs: ctx.timings.leaseMs }
  const held = await claimComparison(ctx.db.pool, lease)
  if (held === null) return 'not_ours'
  const heartbeat = keepLease(ctx, held)
  try {
    const isWritten = await compareAndWrite(ctx, held)
    ctx.metrics.count('comparisons', { outcome: isWritten ? 'compared' : 'lease_lost' })
    if (isWritten) await dispatchIfBehind(ctx, held.dossierId)
    return isWritten ? 'compared' : 'lease_lost'
  } catch (error) {
    await giveBack(ctx, held)
    throw error
  } finally {
    heartbeat.stop()
  }
}

async function compareAndWrite(ctx: ServiceContext, held: ClaimedComparison): Promise<boolean> {
  const { comparerVersion } = await import('@crosstally/compare/comparer-version')
  const startedAt = performance.now()
  const compare = (await isLarge(ctx, held.dossierId)) ? ctx.compareLarge : ctx.compareSmall
  const update = await compare({ ...held, isTrusted: held.comparer === comparerVersion })
  ctx.metrics.observeMs('compare_ms', performance.now() - startedAt)
  ctx.metrics.count('questions_compared', {}, update.stored.length)
  return withTransaction(ctx.db, async (transaction) => {
    const isOurs = await finishComparison(transaction, held, { ...update, comparer: comparerVersion })
    if (isOurs) await replaceQuestions(transaction, held.dossierId, update)
    return isOurs
  })
}

/** From so many claims on, grouping keeps a process from its other work for longer than a moment. */
const largeClaims = 2_000

async function isLarge(ctx: ServiceContext, dossierId: string): Promise<boolean> {
  const { rows } = await ctx.db.pool.query<{ is_large: boolean }>(
    // Looks at no more reports than decide it.
    `SELECT coalesce(sum(claim_count), 0) > $2 AS is_large
     FROM (SELECT claim_count FROM report WHERE dossier_id = $1 AND claim_count > 0 LIMIT $2 + 1) AS first`,
    [dossierId, largeClaims],
  )
  return rows[0]?.is_large ?? false
}

/** Prolongs the lease at a third of its length, until stopped. */
function keepLease(ctx: ServiceContext, held: ClaimedComparison): { stop(): void } {
  const timer = setInterval(() => {
    extendComparison(ctx.db.pool, held, ctx.timings.leaseMs).catch((error: unknown) => {
      ctx.logger.warn('lease not prolonged', { dossierId: held.dossierId }, error)
    })
  }, ctx.timings.leaseMs / 3)
  return { stop: () => clearInterval(timer) }
}

async function giveBack(ctx: ServiceContext, held: ClaimedComparison): Promise<void> {
  ctx.metrics.count('comparisons', { outcome: 'failed' })
  try {
    await releaseComparison(ctx.db.pool, held)
  } catch (cause) {
    // The lease lapses by itself and the sweep takes over: the first error is the one to report.
    ctx.logger.warn('comparison not given back', { dossierId: held.dossierId }, cause)
  }
}
