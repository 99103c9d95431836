import { toReportStatus } from './report-status.ts'
import type { ReportSummary } from './views.ts'

/** What to read of a report for a summary: everything but its text, and its latest run. */
export const reportSummarySelect = {
  id: true,
  title: true,
  outlet: true,
  url: true,
  publishedAt: true,
  lang: true,
  note: true,
  submittedAt: true,
  claimCount: true,
  reviewedCount: true,
  dossier: { select: { slug: true } },
  runs: { select: { status: true, errorCode: true }, orderBy: { number: 'desc' }, take: 1 },
} as const

interface ReportSummaryRow {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly lang: string | null
  readonly note: string | null
  readonly submittedAt: Date
  readonly claimCount: number
  readonly reviewedCount: number
  readonly dossier: { readonly slug: string }
  readonly runs: readonly { readonly status: string; readonly errorCode: string | null }[]
}

export function toReportSummary(row: ReportSummaryRow): ReportSummary {
  const { dossier, runs, submittedAt, ...fields } = row
  const latest = runs[0]
  return {
    id: fields.id,
    dossier: dossier.slug,
    title: fields.title,
    outlet: fields.outlet,
    url: fields.url,
    publishedAt: fields.publishedAt,
    lang: fields.lang,
    note: fields.note,
    submittedAt: submittedAt.toISOString(),
    status: toReportStatus(latest?.status),
    errorCode: latest?.errorCode ?? null,
    claimCount: fields.claimCount,
    reviewedCount: fields.reviewedCount,
  }
}
