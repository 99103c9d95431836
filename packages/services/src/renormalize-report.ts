import type { ServiceContext } from './context.ts'
import { startNextRun } from './start-next-run.ts'
import type { ReportStatus } from './views.ts'

/**
 * Has a report normalized again, in a new run; its claims stay as they are until that succeeds, and what people decided
 * stays for good. One that is under way already is left alone. Throws `NOT_FOUND`.
 */
export async function renormalizeReport(
  ctx: ServiceContext,
  input: { readonly id: string },
): Promise<{ readonly id: string; readonly status: ReportStatus }> {
  return { id: input.id, status: await startNextRun(ctx, { reportId: input.id, onlyFailed: false }) }
}
