import { randomUUID } from 'node:crypto'
import { appendReviewEvent, insertReview } from '@crosstally/db'
import type { Claim } from '@crosstally/model'
import type { ServiceContext } from './context.ts'
import { assertClaim } from './review/check-claim.ts'
import { checkReviewer, parseAddedClaim } from './review/check-review.ts'
import { toAddedAnchor } from './review/match-reviews.ts'
import { withOpenReport } from './review/open-review.ts'
import type { AddClaimInput, ReviewedClaim } from './views.ts'

/**
 * Adds a claim that the machine missed and returns it; it is compared like any other. Number and evidence must be
 * exactly the words they point at. Throws `NOT_FOUND`, `INVALID_INPUT` with messages by field, and `CONFLICT` when the
 * report is not normalized yet.
 */
export async function addClaim(ctx: ServiceContext, input: AddClaimInput): Promise<ReviewedClaim> {
  const person = checkReviewer({ ...input, needsReason: false })
  const given = parseAddedClaim(input.claim)
  return withOpenReport(ctx, input.reportId, async (report) => {
    assertClaim(given, report.texts)
    const number = Math.max(0, ...report.reviews.map((review) => review.number)) + 1
    const base: Claim = { ...given, id: `${report.id}#h${number}`, confidence: 1, rules: [] }
    const reviewId = randomUUID()
    const anchor = toAddedAnchor(base, report.machineClaims)
    await insertReview(report.transaction, { id: reviewId, reportId: report.id, number, anchor, added: true, base })
    await appendReviewEvent(report.transaction, {
      id: randomUUID(),
      reviewId,
      decision: 'added',
      ...person,
      normalizer: report.normalizer,
      at: ctx.now(),
      corrections: [],
    })
    return { reviewId }
  })
}
