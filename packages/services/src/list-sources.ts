import type { ServiceContext } from './context.ts'
import type { SourceSummary } from './views.ts'

/** Sources of each kind that are listed at most. */
const sourcesMax = 200

/**
 * Outlets and origins (roots of attribution chains; an outlet's own voice counts for the outlet alone) with how much each
 * claimed, of one dossier or of all, those with the most claims first, at most 200 of each kind. Rejected claims are
 * left out.
 */
export async function listSources(
  ctx: ServiceContext,
  input: { readonly dossier?: string } = {},
): Promise<readonly SourceSummary[]> {
  const { rows } = await ctx.db.pool.query<SourceSummary>(sourcesSql, [input.dossier ?? null, sourcesMax])
  return rows.toSorted((a, b) => b.claimCount - a.claimCount || a.name.localeCompare(b.name, 'en'))
}

const sourcesSql = `
  WITH chosen AS (
    SELECT id, outlet FROM report
    WHERE $1::text IS NULL OR dossier_id = (SELECT id FROM dossier WHERE slug = $1)
  ), counted AS (
    SELECT report_id, CASE WHEN own_voice THEN NULL ELSE origin END AS origin, count(*)::int AS claims
    FROM claim JOIN chosen ON chosen.id = report_id
    WHERE decision IS DISTINCT FROM 'rejected' GROUP BY report_id, 2
  ), sources AS (
    SELECT 'origin' AS kind, origin AS name, count(*)::int AS reports, sum(claims)::int AS claims
    FROM counted WHERE origin IS NOT NULL GROUP BY origin
    UNION ALL
    SELECT 'outlet', outlet, count(DISTINCT id)::int, coalesce(sum(claims), 0)::int
    FROM chosen LEFT JOIN counted ON report_id = id WHERE outlet IS NOT NULL GROUP BY outlet
  ), ranked AS (
    SELECT *, row_number() OVER (PARTITION BY kind ORDER BY claims DESC, name) AS rank FROM sources
  )
  SELECT kind, name, reports AS "reportCount", claims AS "claimCount" FROM ranked WHERE rank <= $2`
