import { toReportStatus } from '../report-status.ts'
import type { ReportSummary } from '../views.ts'

const columns = `report.id, dossier.slug, report.title, report.outlet, report.url, report.published_at, report.lang, report.note,
  report.submitted_at, report.claim_count, report.reviewed_count, run.status, run.error_code`

/** The columns of a report's summary, and what to join to the table `report` for them. */
export const summary = {
  columns,
  joins: `LEFT JOIN dossier ON dossier.id = report.dossier_id LEFT JOIN LATERAL (
    SELECT status, error_code FROM normalization_run WHERE report_id = report.id ORDER BY number DESC LIMIT 1
  ) AS run ON true`,
}

/** $1 dossier id, $2 ids of reports of it, $3 how many of the newest besides. One row a report, oldest first. */
export const reportSummarySql = `
  WITH chosen AS (
    SELECT id FROM report WHERE dossier_id = $1 AND id = ANY($2::text[])
    UNION
    SELECT id FROM (
      SELECT id FROM report WHERE dossier_id = $1 ORDER BY submitted_at DESC, id DESC LIMIT $3
    ) AS newest
  )
  SELECT ${columns} FROM chosen JOIN report ON report.id = chosen.id ${summary.joins}
  ORDER BY report.submitted_at, report.id`

export interface SummaryRow {
  readonly id: string
  readonly slug: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published_at: string | null
  readonly lang: string | null
  readonly note: string | null
  readonly submitted_at: Date
  readonly claim_count: number
  readonly reviewed_count: number
  readonly status: string | null
  readonly error_code: string | null
}

export function toSummary(row: SummaryRow): ReportSummary {
  return {
    id: row.id,
    dossier: row.slug,
    title: row.title,
    outlet: row.outlet,
    url: row.url,
    publishedAt: row.published_at,
    lang: row.lang,
    note: row.note,
    submittedAt: row.submitted_at.toISOString(),
    status: toReportStatus(row.status ?? undefined),
    errorCode: row.error_code,
    claimCount: row.claim_count,
    reviewedCount: row.reviewed_count,
  }
}
