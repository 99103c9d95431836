import { type ReviewableField, reviewableFields } from '../views.ts'
import type { StoredReview } from './stored-review.ts'

/** A field as a person set or confirmed it, and what the machine had there at the time. */
export interface Pin {
  readonly machineValue: unknown
  readonly humanValue: unknown
}

/** What a person decided about a field, by field, the latest decision last. Pure. */
export function collectPins(review: StoredReview): ReadonlyMap<ReviewableField, Pin> {
  const pins = new Map<ReviewableField, Pin>()
  if (review.added) {
    for (const field of reviewableFields) pins.set(field, { machineValue: undefined, humanValue: review.base[field] })
  }
  for (const event of review.events) for (const pin of event.corrections) pins.set(pin.field, pin)
  return pins
}
