import { type ComparisonDispatch, queueComparisons } from '@crosstally/db'
import type { ServiceContext } from './context.ts'

/**
 * Has a dossier compared whose claims were changed, unless a job for it waits already. A failure is logged and not thrown: the
 * change is noted in the database, and the sweep dispatches what was not.
 */
export async function dispatchComparison(ctx: ServiceContext, dossierId: string): Promise<void> {
  try {
    await enqueueComparisons(ctx, await queueComparisons(ctx.db.pool, [dossierId]))
  } catch (error) {
    ctx.metrics.count('dispatch_failures')
    ctx.logger.warn('dispatch failed; the sweep will repeat it', { dossierId }, error)
  }
}

/** The same, where there are changes that the stored comparison has not seen. */
export async function dispatchIfBehind(ctx: ServiceContext, dossierId: string): Promise<void> {
  const { rowCount } = await ctx.db.pool.query('SELECT 1 FROM comparison_change WHERE dossier_id = $1 LIMIT 1', [
    dossierId,
  ])
  if (rowCount !== 0) await dispatchComparison(ctx, dossierId)
}

/** Gives comparisons that are marked as queued to the queue. Throws `UNAVAILABLE`. */
export async function enqueueComparisons(
  ctx: Pick<ServiceContext, 'queue' | 'metrics'>,
  dispatches: readonly ComparisonDispatch[],
): Promise<void> {
  await ctx.queue.enqueue(
    'dossier.compare',
    // The number makes the id new each time: a finished job that the queue still keeps would swallow its namesake.
    dispatches.map(({ dossierId, dispatchNo }) => ({
      jobId: `compare-${dossierId}-${dispatchNo}`,
      payload: { dossierId },
    })),
  )
  ctx.metrics.count('comparisons_dispatched', {}, dispatches.length)
}
