import type { JobHandlers } from '@crosstally/queue'
import { type ServiceContext, updateComparison } from '@crosstally/services'

/** `dossier.compare`: brings the stored comparison up to date; one in other hands is left alone. */
export function createCompareHandler(ctx: ServiceContext): JobHandlers['dossier.compare'] {
  return async ({ dossierId }, { attempt }) => {
    const outcome = await updateComparison(ctx, { dossierId })
    ctx.logger.info('comparison handled', { dossierId, outcome, attempt })
  }
}
