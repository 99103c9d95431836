import type { ReviewAnchor } from '@crosstally/db'
import type { Claim } from '@crosstally/model'
import { collectPins } from './pins.ts'
import type { StoredReview } from './stored-review.ts'

/** Where a machine claim is anchored among all the machine's claims of its report. Pure. */
export function toAnchor(claim: Claim, machineClaims: readonly Claim[]): ReviewAnchor {
  const alike = machineClaims.filter((other) => isSamePlace(other, claim) && other.measure === claim.measure)
  return { ...placeOf(claim), measure: claim.measure, ordinal: Math.max(0, alike.indexOf(claim)) }
}

/** Where a claim that a person adds is anchored: `ordinal` counts the machine's claims of the same words and measure. Pure. */
export function toAddedAnchor(claim: Claim, machineClaims: readonly Claim[]): ReviewAnchor {
  const place = placeOf(claim)
  const alike = machineClaims.filter((other) => isOverlap(place, placeOf(other)) && other.measure === claim.measure)
  return { ...place, measure: claim.measure, ordinal: alike.length }
}

/**
 * Finds for each review the machine's claim it is about, each claim at most once: first by exactly the same words and
 * measure, then by the same words, then by overlapping words. A rejection only follows the measure it was about:
 * another reading of the same words has not been judged. An added claim is joined by one the machine did not make
 * before. Pure; reviews of claims that are gone are left out.
 */
export function matchReviews(
  machineClaims: readonly Claim[],
  reviews: readonly StoredReview[],
): ReadonlyMap<StoredReview, Claim> {
  const matches = new Map<StoredReview, Claim>()
  const free = new Set(machineClaims)
  for (const review of reviews) {
    const found = review.added ? findAdded(review, machineClaims) : undefined
    if (found && free.delete(found)) matches.set(review, found)
  }
  for (const fits of [isExact(machineClaims), isSameWords, isOverlapping]) {
    for (const review of reviews) {
      if (review.added || matches.has(review)) continue
      const candidates = [...free].filter((claim) => fits(review, claim) && mayFollow(review, claim))
      const found = candidates.find((claim) => measuresOf(review).has(claim.measure)) ?? candidates[0]
      if (found === undefined) continue
      matches.set(review, found)
      free.delete(found)
    }
  }
  return matches
}

/** Of the machine's claims with an added claim's words and measure, the first that was not there when it was added. */
function findAdded(review: StoredReview, machineClaims: readonly Claim[]): Claim | undefined {
  const alike = machineClaims.filter((claim) => isOverlapping(review, claim) && claim.measure === review.anchor.measure)
  return alike[review.anchor.ordinal]
}

type Fits = (review: StoredReview, claim: Claim) => boolean

function isExact(machineClaims: readonly Claim[]): Fits {
  const anchors = new Map(machineClaims.map((claim) => [claim, toAnchor(claim, machineClaims)]))
  return (review, claim) =>
    isSameWords(review, claim) &&
    review.anchor.measure === claim.measure &&
    review.anchor.ordinal === anchors.get(claim)?.ordinal
}

function isSameWords({ anchor }: StoredReview, claim: Claim): boolean {
  const place = placeOf(claim)
  return place.in === anchor.in && place.start === anchor.start && place.end === anchor.end
}

function isOverlapping({ anchor }: StoredReview, claim: Claim): boolean {
  return isOverlap(anchor, placeOf(claim))
}

type Place = Pick<ReviewAnchor, 'in' | 'start' | 'end'>

function isOverlap(a: Place, b: Place): boolean {
  return a.in === b.in && a.start < b.end && b.start < a.end
}

function mayFollow(review: StoredReview, claim: Claim): boolean {
  return review.events.at(-1)?.decision !== 'rejected' || review.anchor.measure === claim.measure
}

/** The measure the review was made on and the one a person set. */
function measuresOf(review: StoredReview): ReadonlySet<unknown> {
  return new Set([review.anchor.measure, collectPins(review).get('measure')?.humanValue])
}

function isSamePlace(a: Claim, b: Claim): boolean {
  const [placeA, placeB] = [placeOf(a), placeOf(b)]
  return placeA.in === placeB.in && placeA.start === placeB.start && placeA.end === placeB.end
}

function placeOf(claim: Claim): Place {
  return { in: claim.evidence.in, start: claim.quantity.span.start, end: claim.quantity.span.end }
}
