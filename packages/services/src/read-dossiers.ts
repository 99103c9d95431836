import type { ServiceContext } from './context.ts'
import type { DossierSummary } from './views.ts'

/** Dossiers with their counts, one by its slug or all (null), the latest changed first. */
export async function readDossiers(ctx: ServiceContext, slug: string | null): Promise<DossierSummary[]> {
  const { rows } = await ctx.db.pool.query<{
    slug: string
    title: string
    report_count: number
    claim_count: number
    reviewed_count: number
    updated_at: Date
  }>(dossiersSql, [slug])
  return rows.map((row) => ({
    slug: row.slug,
    title: row.title,
    reportCount: row.report_count,
    claimCount: row.claim_count,
    reviewedCount: row.reviewed_count,
    updatedAt: row.updated_at.toISOString(),
  }))
}

const dossiersSql = `
  SELECT dossier.slug, dossier.title, count(report.id)::int AS report_count,
    coalesce(sum(report.claim_count), 0)::int AS claim_count,
    coalesce(sum(report.reviewed_count), 0)::int AS reviewed_count,
    greatest(dossier.created_at, max(report.submitted_at), max(review.latest)) AS updated_at
  FROM dossier
  LEFT JOIN report ON report.dossier_id = dossier.id
  LEFT JOIN LATERAL (
    SELECT max(event.at) AS latest
    FROM claim_review JOIN review_event AS event ON event.review_id = claim_review.id
    WHERE claim_review.report_id = report.id AND report.reviewed_count > 0
  ) AS review ON true
  WHERE $1::text IS NULL OR dossier.slug = $1
  GROUP BY dossier.id
  ORDER BY updated_at DESC, dossier.slug
  LIMIT 1000`
