import type { Claim } from '@crosstally/model'
import { type ReviewableField, type ReviewDecision, reviewableFields } from '../views.ts'
import { matchReviews } from './match-reviews.ts'
import { collectPins, type Pin } from './pins.ts'
import { isSameValue } from './same-value.ts'
import type { StoredReview } from './stored-review.ts'

/** A claim as people see it, with where its values come from. */
export interface MergedClaim {
  readonly claim: Claim
  /** What the machine makes of the same words now; null where it makes nothing of them. */
  readonly machine: Claim | null
  readonly decision: ReviewDecision | null
  readonly needsAttention: boolean
  readonly review: StoredReview | null
}

/**
 * Lays what people decided over what the machine makes now. A person's value always stands; where the machine has
 * changed its mind since and does not agree with it, the claim needs attention. A reviewed claim that the machine no
 * longer makes stays, and needs attention unless it was rejected or added. In the order of the text. Pure.
 */
export function mergeReviews(
  reportId: string,
  machineClaims: readonly Claim[],
  reviews: readonly StoredReview[],
): MergedClaim[] {
  const matches = matchReviews(machineClaims, reviews)
  const reviewed = reviews.map((review) => mergeOne(reportId, review, matches.get(review) ?? null))
  const taken = new Set(matches.values())
  const untouched = machineClaims
    .filter((claim) => !taken.has(claim))
    .map((claim): MergedClaim => ({ claim, machine: claim, decision: null, needsAttention: false, review: null }))
  return [...reviewed, ...untouched].sort(byPlaceInText)
}

function mergeOne(reportId: string, review: StoredReview, machine: Claim | null): MergedClaim {
  const decision = review.events.at(-1)?.decision ?? null
  const pins = collectPins(review)
  const ground = machine ?? { ...review.base, id: `${reportId}#h${review.number}` }
  const claim = applyPins(ground, pins)
  return { claim, machine, decision, needsAttention: needsAttention(review, decision, machine, pins), review }
}

/** The cast holds because a pin's value was parsed by its field's schema when the person gave it. */
function applyPins(ground: Claim, pins: ReadonlyMap<ReviewableField, Pin>): Claim {
  const values = Object.fromEntries([...pins].map(([field, { humanValue }]) => [field, humanValue]))
  return { ...ground, ...values } as Claim
}

function needsAttention(
  review: StoredReview,
  decision: ReviewDecision | null,
  machine: Claim | null,
  pins: ReadonlyMap<ReviewableField, Pin>,
): boolean {
  if (machine === null) return !review.added && decision !== 'rejected'
  if (decision === 'rejected') return reviewableFields.some((field) => !isSameValue(machine[field], review.base[field]))
  return [...pins].some(
    ([field, pin]) => !isSameValue(machine[field], pin.machineValue) && !isSameValue(machine[field], pin.humanValue),
  )
}

function byPlaceInText(a: MergedClaim, b: MergedClaim): number {
  const fieldOrder = (claim: Claim) => (claim.evidence.in === 'title' ? 0 : 1)
  return (
    fieldOrder(a.claim) - fieldOrder(b.claim) ||
    a.claim.quantity.span.start - b.claim.quantity.span.start ||
    a.claim.id.localeCompare(b.claim.id, 'en', { numeric: true })
  )
}
