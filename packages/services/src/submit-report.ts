import type { ServiceContext } from './context.ts'
import { submitReports } from './submit-reports.ts'
import type { SubmitReportInput, SubmitReportResult } from './views.ts'

/**
 * Stores a report and its first run, then has it normalized. A text that is already in the dossier gives the report
 * that is there, with `duplicate`. Throws `TEXT_EMPTY`, `TEXT_TOO_LARGE`, `TEXT_BINARY` or `INVALID_INPUT` with a
 * message for each field in `details.fields`, `ID_TAKEN`, `IDEMPOTENCY_KEY_REUSED`.
 */
export async function submitReport(
  ctx: ServiceContext,
  input: SubmitReportInput,
  options: { readonly idempotencyKey?: string | undefined } = {},
): Promise<SubmitReportResult> {
  const [outcome] = await submitReports(ctx, [input], options)
  if (outcome === undefined) throw new Error('no outcome for the report')
  if ('error' in outcome) throw outcome.error
  return outcome
}
