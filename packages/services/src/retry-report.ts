import type { ServiceContext } from './context.ts'
import { startNextRun } from './start-next-run.ts'
import type { ReportStatus } from './views.ts'

/**
 * Has a failed report normalized again, in a new run. One that is under way already is left alone. Throws `NOT_FOUND`,
 * and `CONFLICT` for a report that has not failed.
 */
export async function retryReport(
  ctx: ServiceContext,
  input: { readonly id: string },
): Promise<{ readonly id: string; readonly status: ReportStatus }> {
  return { id: input.id, status: await startNextRun(ctx, { reportId: input.id, onlyFailed: true }) }
}
