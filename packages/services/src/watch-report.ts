import { AppError } from '@crosstally/model'
import type { ServiceContext } from './context.ts'
import { toReportStatus } from './report-status.ts'
import type { ReportStatus } from './views.ts'
import { createWake } from './wake.ts'

/** A report's state at one moment. */
export interface ReportProgress {
  readonly status: ReportStatus
  readonly errorCode: string | null
  readonly claimCount: number
}

/** Notifications are fast but may be missed while their connection is down: look again after this long anyway. */
const pollMs = 2_000

/**
 * A report's state now and whenever it changes, until it is normalized or failed, or `signal` aborts. A report that is
 * done already gives one value. Throws `NOT_FOUND` at the first value.
 */
export async function* watchReport(
  ctx: ServiceContext,
  input: { readonly id: string; readonly signal?: AbortSignal },
): AsyncGenerator<ReportProgress, void, undefined> {
  const wake = createWake()
  const unsubscribe = ctx.statusFeed.subscribe('report_status', input.id, wake.ring)
  input.signal?.addEventListener('abort', wake.ring)
  try {
    let last = ''
    while (!input.signal?.aborted) {
      const progress = await readProgress(ctx, input.id)
      const current = JSON.stringify(progress)
      if (current !== last) yield progress
      last = current
      if (progress.status === 'normalized' || progress.status === 'failed') return
      await wake.wait(pollMs)
    }
  } finally {
    unsubscribe()
    input.signal?.removeEventListener('abort', wake.ring)
  }
}

async function readProgress(ctx: ServiceContext, reportId: string): Promise<ReportProgress> {
  const { rows } = await ctx.db.pool.query<{ status: string; error_code: string | null; claim_count: number }>(
    `SELECT run.status, run.error_code, report.claim_count
     FROM report JOIN normalization_run AS run ON run.report_id = report.id
     WHERE report.id = $1 ORDER BY run.number DESC LIMIT 1`,
    [reportId],
  )
  const row = rows[0]
  if (!row) throw new AppError('NOT_FOUND', 'There is no such report', { details: { id: reportId } })
  return { status: toReportStatus(row.status), errorCode: row.error_code, claimCount: row.claim_count }
}
