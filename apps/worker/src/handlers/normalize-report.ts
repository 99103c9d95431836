import type { JobHandlers } from '@crosstally/queue'
import { normalizeRun, type ServiceContext } from '@crosstally/services'

/** `report.normalize`: normalizes the run; one that is finished or in other hands is left alone. */
export function createNormalizeHandler(ctx: ServiceContext): JobHandlers['report.normalize'] {
  return async ({ runId }, { attempt }) => {
    const outcome = await normalizeRun(ctx, { runId })
    ctx.logger.info('run handled', { runId, outcome, attempt })
  }
}
