import { randomUUID } from 'node:crypto'
import { appendReviewEvent, insertReview, moveReview, type NewReviewEvent } from '@crosstally/db'
import { AppError, type Claim } from '@crosstally/model'
import { toRevision } from './claim-view.ts'
import type { ServiceContext } from './context.ts'
import { assertClaim } from './review/check-claim.ts'
import { checkReviewer, parseCorrections } from './review/check-review.ts'
import { toAnchor } from './review/match-reviews.ts'
import { type MergedClaim, mergeReviews } from './review/merge-reviews.ts'
import { type OpenReport, withOpenReport } from './review/open-review.ts'
import { collectPins } from './review/pins.ts'
import { isSameValue } from './review/same-value.ts'
import { toClaimData } from './review/write-claims.ts'
import { type FieldCorrection, type ReviewClaimInput, type ReviewedClaim, reviewableFields } from './views.ts'

type Corrections = ReturnType<typeof parseCorrections>

/**
 * Records a person's decision on a claim and returns the claim as it stands then. Accepting confirms every field as
 * shown; correcting sets the given fields and leaves the others to the machine; rejecting leaves the claim out of
 * comparison and needs a reason. Decisions are kept for ever and outlive re-normalization. Throws `NOT_FOUND`,
 * `INVALID_INPUT` with messages by field, and `CONFLICT` when `revision` is given and the claim has changed since, or
 * when the report is not normalized yet.
 */
export async function reviewClaim(ctx: ServiceContext, input: ReviewClaimInput): Promise<ReviewedClaim> {
  const person = checkReviewer({ ...input, needsReason: input.decision === 'rejected' })
  const corrections = parseCorrections(input.corrections)
  const hasCorrections = Object.keys(corrections).length > 0
  if (hasCorrections !== (input.decision === 'corrected')) {
    throw new AppError('INVALID_INPUT', 'A correction, and only a correction, changes fields', {
      details: { fields: { corrections: 'Change at least one field, or choose another decision.' } },
    })
  }
  return withOpenReport(ctx, input.reportId, async (report) => {
    const merged = findClaim(report, input)
    const corrected = { ...merged.claim, ...corrections }
    if (hasCorrections) assertClaim(corrected, report.texts)
    const event = {
      id: randomUUID(),
      decision: input.decision,
      ...person,
      normalizer: report.normalizer,
      at: ctx.now(),
      corrections: toFieldCorrections(merged, corrections, input.decision),
    }
    return { reviewId: await record(report, merged, corrected, event) }
  })
}

function findClaim(report: OpenReport, input: ReviewClaimInput): MergedClaim {
  const merged = mergeReviews(report.id, report.machineClaims, report.reviews)
  const found = merged.find(({ claim }) => claim.id === input.claimId)
  if (!found) throw new AppError('NOT_FOUND', 'There is no such claim', { details: { claimId: input.claimId } })
  const revision = toRevision(toClaimData(found), found.decision, found.review?.events.length ?? 0)
  if (input.revision !== undefined && input.revision !== revision) {
    throw new AppError('CONFLICT', 'This claim has changed since you opened it: look at it again')
  }
  return found
}

/**
 * What the decision fixes: all fields when accepted, when corrected the changed ones and those fixed before, so that
 * each is measured against what the machine says today.
 */
function toFieldCorrections(
  merged: MergedClaim,
  corrections: Corrections,
  decision: ReviewClaimInput['decision'],
): FieldCorrection[] {
  if (decision === 'rejected') return []
  const { claim, machine, review } = merged
  const pinned = review === null ? new Map() : collectPins(review)
  const after: Claim = { ...claim, ...corrections }
  const changed = reviewableFields.filter((field) => !isSameValue(after[field], claim[field]))
  if (decision === 'corrected' && changed.length === 0) {
    throw new AppError('INVALID_INPUT', 'Nothing was changed', {
      details: { fields: { corrections: 'Change at least one field, or accept the claim as it is.' } },
    })
  }
  return reviewableFields
    .filter((field) => decision === 'accepted' || changed.includes(field) || pinned.has(field))
    .map((field) => ({ field, machineValue: machine?.[field], humanValue: after[field] }))
}

/** Appends the event to the claim's review, or to a new one. A claim only people make becomes theirs. */
async function record(
  report: OpenReport,
  merged: MergedClaim,
  after: Claim,
  event: Omit<NewReviewEvent, 'reviewId'>,
): Promise<string> {
  const { machine, review } = merged
  const reviewId = review?.id ?? randomUUID()
  const anchor = machine === null ? review?.anchor : toAnchor(machine, report.machineClaims)
  if (anchor === undefined) throw new Error('a claim without machine values has a review')
  if (review === null) {
    const number = Math.max(0, ...report.reviews.map((other) => other.number)) + 1
    const base = machine ?? merged.claim
    await insertReview(report.transaction, { id: reviewId, reportId: report.id, number, anchor, added: false, base })
  } else {
    const isVouched = machine === null && event.decision !== 'rejected'
    await moveReview(report.transaction, {
      id: reviewId,
      anchor: review.added ? review.anchor : anchor,
      added: review.added || isVouched,
      base: isVouched ? after : review.added ? review.base : (machine ?? review.base),
    })
  }
  await appendReviewEvent(report.transaction, { ...event, reviewId })
  return reviewId
}
