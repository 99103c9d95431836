import { randomUUID } from 'node:crypto'
import { insertNextRun, lockReport, withTransaction } from '@crosstally/db'
import { AppError } from '@crosstally/model'
import type { ServiceContext } from './context.ts'
import { dispatchRuns } from './dispatch-runs.ts'
import { toReportStatus } from './report-status.ts'
import type { ReportStatus } from './views.ts'

/**
 * Makes the next run of a report and dispatches it. `onlyFailed`: only when the latest run failed. A report that is
 * queued or normalizing already is left alone and its status returned. Throws `NOT_FOUND`, and `CONFLICT` when
 * `onlyFailed` finds a report that is normalized.
 */
export async function startNextRun(
  ctx: ServiceContext,
  input: { readonly reportId: string; readonly onlyFailed: boolean },
): Promise<ReportStatus> {
  const runId = randomUUID()
  const { status, isNew } = await withTransaction(ctx.db, async (transaction) => {
    if (!(await lockReport(transaction, input.reportId))) {
      throw new AppError('NOT_FOUND', 'There is no such report', { details: { id: input.reportId } })
    }
    const { rows } = await transaction.query<{ status: string }>(
      'SELECT status FROM normalization_run WHERE report_id = $1 ORDER BY number DESC LIMIT 1',
      [input.reportId],
    )
    const latest = toReportStatus(rows[0]?.status)
    if (latest === 'queued' || latest === 'normalizing') return { status: latest, isNew: false }
    if (input.onlyFailed && latest !== 'failed') {
      throw new AppError('CONFLICT', 'This report has not failed', { details: { status: latest } })
    }
    await insertNextRun(transaction, { runId, reportId: input.reportId })
    return { status: 'queued' as const, isNew: true }
  })
  if (isNew) await dispatchRuns(ctx, [{ runId, dispatchNo: 1 }])
  return status
}
