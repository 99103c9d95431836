import { AppError } from '@crosstally/model'
import { toReviewedClaim } from './claim-view.ts'
import type { ServiceContext } from './context.ts'
import { reportSummarySelect, toReportSummary } from './report-view.ts'
import { readReviews } from './review/stored-review.ts'
import { runOutputSchema } from './run-output.ts'
import type { ReportView } from './views.ts'

/** A report with its text and all its claims, rejected ones included, in the order of the text. Throws `NOT_FOUND`. */
export async function getReport(ctx: ServiceContext, input: { readonly id: string }): Promise<ReportView> {
  // One snapshot: the report's counts, its run and its claims belong together.
  const [row] = await ctx.db.prisma.$transaction(
    [
      ctx.db.prisma.report.findUnique({
        where: { id: input.id },
        select: {
          ...reportSummarySelect,
          text: true,
          textSha256: true,
          currentRun: { select: { engineVersion: true, output: true } },
          claims: {
            select: { reportId: true, decision: true, needsAttention: true, data: true },
            orderBy: { position: 'asc' },
          },
        },
      }),
    ],
    { isolationLevel: 'RepeatableRead' },
  )
  if (!row) throw new AppError('NOT_FOUND', 'There is no such report', { details: { id: input.id } })
  const { text, textSha256, currentRun, claims, ...summary } = row
  const reviews = (await readReviews(ctx.db.pool, [row.id])).get(row.id) ?? []
  const output = currentRun === null ? null : runOutputSchema.parse(currentRun.output)
  return {
    ...toReportSummary(summary),
    text,
    textSha256,
    language: output?.language ?? null,
    normalizer: currentRun?.engineVersion ?? null,
    warnings: output?.warnings ?? [],
    claims: claims.map((claim) => toReviewedClaim(claim, reviews)),
  }
}
