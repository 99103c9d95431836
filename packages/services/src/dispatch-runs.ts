import type { Dispatch } from '@crosstally/db'
import type { ServiceContext } from './context.ts'

/**
 * Gives committed runs to the queue. A failure is logged and not thrown: the rows are the truth, and the sweep
 * dispatches again what the queue did not get.
 */
export async function dispatchRuns(
  ctx: Pick<ServiceContext, 'queue' | 'logger' | 'metrics'>,
  runs: readonly Dispatch[],
): Promise<void> {
  try {
    await ctx.queue.enqueue(
      'report.normalize',
      // The number makes the id new each time: a finished job that the queue still keeps would swallow its namesake.
      runs.map(({ runId, dispatchNo }) => ({ jobId: `normalize-${runId}-${dispatchNo}`, payload: { runId } })),
    )
    ctx.metrics.count('runs_dispatched', {}, runs.length)
  } catch (error) {
    ctx.metrics.count('dispatch_failures')
    ctx.logger.warn('dispatch failed; the sweep will repeat it', { runs: runs.length }, error)
  }
}
