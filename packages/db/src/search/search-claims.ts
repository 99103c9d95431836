import type { Pool } from 'pg'
import { type ClaimSearch, toClaimFilter } from './claim-filter.ts'

/** Matches that are counted at most; beyond that only 'more than' is known. */
export const countedMatchesMax = 10_000

/** A claim that was found, with what of its report a list shows. */
export interface FoundClaim {
  /** Place in the order of the list: a decimal number that no float may hold. */
  readonly writtenNo: string
  readonly reportId: string
  readonly decision: string | null
  readonly needsAttention: boolean
  readonly data: unknown
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly dossier: string
}

export const claimFacets = ['measure', 'certainty', 'origin', 'outlet', 'place', 'dossier'] as const
export type ClaimFacet = (typeof claimFacets)[number]

export interface FacetCount {
  readonly facet: ClaimFacet
  readonly value: string
  readonly count: number
}

/** Claims that fit, the last written first, at most `limit`, after the place `before` where it is given. */
export async function findClaims(
  pool: Pool,
  search: ClaimSearch,
  page: { readonly limit: number; readonly before?: string },
): Promise<FoundClaim[]> {
  const { where, values } = toClaimFilter(search)
  const parameters = [...values, page.limit, ...(page.before === undefined ? [] : [page.before])]
  const after = page.before === undefined ? '' : `AND claim.written_no < $${parameters.length}::bigint`
  const { rows } = await pool.query<FoundClaim>(
    `WITH matched AS MATERIALIZED (
       SELECT report_id, written_no, decision, needs_attention, data FROM claim
       WHERE ${where} ${after} ORDER BY claim.written_no DESC LIMIT $${values.length + 1}
     )
     SELECT matched.written_no::text AS "writtenNo", matched.report_id AS "reportId", matched.decision,
       matched.needs_attention AS "needsAttention", matched.data, report.outlet,
       report.published_at AS "publishedAt", dossier.slug AS dossier
     FROM matched JOIN report ON report.id = matched.report_id JOIN dossier ON dossier.id = report.dossier_id
     ORDER BY matched.written_no DESC`,
    parameters,
  )
  return rows
}

/**
 * How many claims fit, and how many of them have which value, the twelve most frequent of each facet. Of more than
 * `countedMatchesMax` only so many are counted, whichever are found first; `total` is then one above it.
 */
export async function countClaims(
  pool: Pool,
  search: ClaimSearch,
): Promise<{ readonly total: number; readonly facets: FacetCount[] }> {
  const { where, values } = toClaimFilter(search)
  const { rows } = await pool.query<{ facet: ClaimFacet | null; value: string | null; count: number }>(
    `WITH matched AS MATERIALIZED (
       SELECT report_id, measure, certainty, origin, place_name FROM claim
       WHERE ${where} LIMIT ${countedMatchesMax + 1}
     ), valued AS (
       SELECT facet, value, count(*)::int AS count
       FROM matched JOIN report ON report.id = matched.report_id JOIN dossier ON dossier.id = report.dossier_id,
         LATERAL (VALUES ('measure', matched.measure), ('certainty', matched.certainty), ('origin', matched.origin),
           ('outlet', report.outlet), ('place', matched.place_name), ('dossier', dossier.slug)) AS facets(facet, value)
       WHERE value IS NOT NULL GROUP BY facet, value
     ), ranked AS (
       SELECT *, row_number() OVER (PARTITION BY facet ORDER BY count DESC, value) AS rank FROM valued
     )
     SELECT NULL AS facet, NULL AS value, count(*)::int AS count FROM matched
     UNION ALL
     (SELECT facet, value, count FROM ranked WHERE rank <= 12 ORDER BY facet, rank)`,
    [...values],
  )
  const facets = rows.flatMap(({ facet, value, count }) =>
    facet === null || value === null ? [] : [{ facet, value, count }],
  )
  return { total: rows.find(({ facet }) => facet === null)?.count ?? 0, facets }
}
