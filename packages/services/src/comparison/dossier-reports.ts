import type { Transaction } from '@crosstally/db'
import { type Claim, claimSchema, type NormalizedReport } from '@crosstally/model'

/** A report of a dossier with all that comparison and its snapshots take from it. */
export interface DossierReport {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly lang: string | null
  readonly note: string | null
  readonly submittedAt: Date
  readonly text: string
  readonly textSha256: string
  /** What made its machine claims; null before the first run is finished. */
  readonly normalizer: string | null
  /** Which state of its claims this is. */
  readonly revision: number
  /** Its claims as people see them, in the order of the text; rejected ones are left out. */
  readonly claims: readonly { readonly claim: Claim; readonly decision: string | null }[]
}

/** The reports of a dossier by id, with their claims: all, or those of these ids. */
export async function readDossierReports(
  transaction: Transaction,
  dossierId: string,
  ids: readonly string[] | null = null,
): Promise<DossierReport[]> {
  const params = ids === null ? [dossierId] : [dossierId, ids]
  const reports = await transaction.query<ReportRow>(reportsSql(ids !== null), params)
  const claims = await transaction.query<ClaimRow>(claimsSql(ids !== null), params)
  const byReport = Map.groupBy(claims.rows, ({ report_id }) => report_id)
  return reports.rows.map((row) => ({
    id: row.id,
    title: row.title,
    outlet: row.outlet,
    url: row.url,
    publishedAt: row.published_at,
    lang: row.lang,
    note: row.note,
    submittedAt: row.submitted_at,
    text: row.text,
    textSha256: row.text_sha256,
    normalizer: row.engine_version,
    revision: row.revision,
    claims: (byReport.get(row.id) ?? []).map(({ claim, decision }) => ({ claim: claimSchema.parse(claim), decision })),
  }))
}

interface ReportRow {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published_at: string | null
  readonly lang: string | null
  readonly note: string | null
  readonly submitted_at: Date
  readonly text: string
  readonly text_sha256: string
  readonly engine_version: string | null
  readonly revision: number
}

interface ClaimRow {
  readonly report_id: string
  readonly decision: string | null
  readonly claim: unknown
}

const reportsSql = (isChosen: boolean) => `
  SELECT report.id, title, outlet, url, published_at, lang, note, submitted_at, text, text_sha256, run.engine_version, revision
  FROM report LEFT JOIN normalization_run AS run ON run.id = report.current_run_id
  WHERE dossier_id = $1${isChosen ? ' AND report.id = ANY($2::text[])' : ''} ORDER BY report.id COLLATE "C"`

const claimsSql = (isChosen: boolean) => `
  SELECT claim.report_id, claim.decision, claim.data -> 'claim' AS claim
  FROM claim JOIN report ON report.id = claim.report_id
  WHERE report.dossier_id = $1${isChosen ? ' AND report.id = ANY($2::text[])' : ''}
    AND claim.decision IS DISTINCT FROM 'rejected'
  ORDER BY claim.report_id, claim.position`

/** The report as the comparison takes it: absent fields are left out, not null. Pure. */
export function toComparable(report: DossierReport, dossier: string): NormalizedReport {
  const { title, outlet, url, publishedAt, lang } = report
  const optional = Object.entries({ title, outlet, url, publishedAt, lang })
  return {
    id: report.id,
    dossier,
    text: report.text,
    language: lang ?? 'und',
    normalizer: report.normalizer ?? 'none',
    warnings: [],
    ...Object.fromEntries(optional.filter((entry): entry is [string, string] => entry[1] !== null)),
    claims: comparedClaims(report),
  }
}

/** The contract's claims; a repetition or part of a claim that was rejected stands for itself. Pure. */
export function comparedClaims({ claims }: DossierReport): Claim[] {
  const ids = new Set(claims.map(({ claim }) => claim.id))
  return claims.map(({ claim: { repeatOf, partOf, ...claim } }) => ({
    ...claim,
    ...(repeatOf !== undefined && ids.has(repeatOf) ? { repeatOf } : {}),
    ...(partOf !== undefined && ids.has(partOf) ? { partOf } : {}),
  }))
}
