import { toReviewedClaim } from './claim-view.ts'
import type { ServiceContext } from './context.ts'
import { reportSummarySelect, toReportSummary } from './report-view.ts'
import { readReviews } from './review/stored-review.ts'
import type { ReportSummary, ReviewedClaim } from './views.ts'

/** The most reports that are read and compared at once. */
const maxReports = 2_000

/** A report without its text, with its claims as people see them. */
export interface ReportWithClaims {
  readonly report: ReportSummary
  readonly claims: readonly ReviewedClaim[]
}

/** The reports of a dossier (or all), up to 2,000, oldest first, with their claims; one snapshot of the database. */
export async function readClaims(ctx: ServiceContext, dossier?: string): Promise<readonly ReportWithClaims[]> {
  const [rows] = await ctx.db.prisma.$transaction(
    [
      ctx.db.prisma.report.findMany({
        where: dossier === undefined ? {} : { dossier: { slug: dossier } },
        select: {
          ...reportSummarySelect,
          claims: {
            select: { reportId: true, decision: true, needsAttention: true, data: true },
            orderBy: { position: 'asc' },
          },
        },
        orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
        take: maxReports,
      }),
    ],
    { isolationLevel: 'RepeatableRead' },
  )
  const reviewed = rows.filter(({ reviewedCount }) => reviewedCount > 0).map(({ id }) => id)
  const reviews = await readReviews(ctx.db.pool, reviewed)
  return rows.map(({ claims, ...row }) => ({
    report: toReportSummary(row),
    claims: claims.map((claim) => toReviewedClaim(claim, reviews.get(row.id) ?? [])),
  }))
}
