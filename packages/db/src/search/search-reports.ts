import type { Pool } from 'pg'

/** A report that was found. `excerpt` marks what fits between U+E000 and U+E001; null without words to look for. */
export interface FoundReport {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly submittedAt: Date
  readonly claimCount: number
  readonly dossier: string
  readonly excerpt: string | null
}

export interface ReportSearch {
  /** As typed into a search field: words, "a phrase", or, -not. Of a text, the first 200,000 characters are searched. */
  readonly words?: string
  readonly outlet?: string
  readonly dossier?: string
  /** ISO dates of publication, both included. */
  readonly from?: string
  readonly to?: string
}

/** Reports that fit, the last submitted first, at most `limit`, after the place `before` where it is given. */
export async function findReports(
  pool: Pool,
  search: ReportSearch,
  page: { readonly limit: number; readonly before?: readonly [submittedAt: string, id: string] },
): Promise<FoundReport[]> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const query = search.words ? `websearch_to_tsquery('english', ${bind(search.words)})` : undefined
  const conditions = [
    query && `report.words @@ ${query}`,
    search.outlet && `report.outlet = ${bind(search.outlet)}`,
    search.dossier && `report.dossier_id = (SELECT id FROM dossier WHERE slug = ${bind(search.dossier)})`,
    search.from && `left(report.published_at, 10) >= ${bind(search.from)}`,
    search.to && `left(report.published_at, 10) <= ${bind(search.to)}`,
    page.before && `(report.submitted_at, report.id) < (${bind(page.before[0])}::timestamptz, ${bind(page.before[1])})`,
  ].filter((condition) => condition)
  const { rows } = await pool.query<FoundReport>(
    `WITH matched AS MATERIALIZED (
       SELECT id, dossier_id, title, outlet, published_at, submitted_at, claim_count, text FROM report
       ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
       ORDER BY submitted_at DESC, id DESC LIMIT ${bind(page.limit)}
     )
     SELECT matched.id, matched.title, matched.outlet, matched.published_at AS "publishedAt",
       matched.submitted_at AS "submittedAt", matched.claim_count AS "claimCount", dossier.slug AS dossier,
       ${query ? `ts_headline('english', left(matched.text, 20000), ${query}, '${excerptOptions}')` : 'NULL'} AS excerpt
     FROM matched JOIN dossier ON dossier.id = matched.dossier_id
     ORDER BY matched.submitted_at DESC, matched.id DESC`,
    values,
  )
  return rows
}

// Marks from the private-use area: no text that is shown has them by chance.
const excerptOptions =
  'StartSel="\uE000", StopSel="\uE001", MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=" … "'
