import { lockReport, type Transaction, withTransaction } from '@crosstally/db'
import { AppError, type Claim } from '@crosstally/model'
import { toReviewedClaim } from '../claim-view.ts'
import type { ServiceContext } from '../context.ts'
import { dispatchComparison } from '../dispatch-comparisons.ts'
import { runOutputSchema } from '../run-output.ts'
import type { ReviewedClaim } from '../views.ts'
import type { ReportTexts } from './check-claim.ts'
import { readReviews, type StoredReview } from './stored-review.ts'
import { writeClaims } from './write-claims.ts'

/** A report held for review: nobody else reviews or normalizes it until the transaction ends. */
export interface OpenReport {
  readonly transaction: Transaction
  readonly id: string
  readonly texts: ReportTexts
  readonly normalizer: string | null
  readonly machineClaims: readonly Claim[]
  readonly reviews: readonly StoredReview[]
}

/**
 * Holds a report, lets `decide` record a decision and name the review it recorded it in, rewrites the report's claims
 * and returns the one that was decided on. Throws `NOT_FOUND`, and `CONFLICT` for a report without claims yet.
 */
export async function withOpenReport(
  ctx: ServiceContext,
  reportId: string,
  decide: (report: OpenReport) => Promise<{ readonly reviewId: string }>,
): Promise<ReviewedClaim> {
  const { claim, dossierId } = await withTransaction(ctx.db, async (transaction) => {
    if (!(await lockReport(transaction, reportId))) {
      throw new AppError('NOT_FOUND', 'There is no such report', { details: { id: reportId } })
    }
    const { outlet, ...report } = await readReport(transaction, reportId)
    const reviews = (await readReviews(transaction, [reportId])).get(reportId) ?? []
    const { reviewId } = await decide({ transaction, id: reportId, reviews, ...report })
    const dossierId = await writeClaims(transaction, { id: reportId, outlet }, report.machineClaims)
    return { claim: await readDecided(transaction, reportId, reviewId), dossierId }
  })
  await dispatchComparison(ctx, dossierId)
  return claim
}

async function readReport(transaction: Transaction, reportId: string) {
  const { rows } = await transaction.query<{
    text: string
    title: string | null
    outlet: string | null
    engine_version: string | null
    output: unknown
  }>(
    `SELECT report.text, report.title, report.outlet, run.engine_version, run.output
     FROM report JOIN normalization_run AS run ON run.id = report.current_run_id WHERE report.id = $1`,
    [reportId],
  )
  const row = rows[0]
  if (!row) throw new AppError('CONFLICT', 'This report is not normalized yet')
  return {
    texts: { text: row.text, title: row.title },
    outlet: row.outlet,
    normalizer: row.engine_version,
    machineClaims: runOutputSchema.parse(row.output).claims,
  }
}

async function readDecided(transaction: Transaction, reportId: string, reviewId: string): Promise<ReviewedClaim> {
  const { rows } = await transaction.query<{ decision: string | null; needs_attention: boolean; data: unknown }>(
    `SELECT decision, needs_attention, data FROM claim WHERE report_id = $1 AND data ->> 'reviewId' = $2`,
    [reportId, reviewId],
  )
  const row = rows[0]
  if (!row) throw new Error('the reviewed claim is not among the claims of its report')
  const reviews = (await readReviews(transaction, [reportId])).get(reportId) ?? []
  return toReviewedClaim(
    { reportId, decision: row.decision, needsAttention: row.needs_attention, data: row.data },
    reviews,
  )
}
