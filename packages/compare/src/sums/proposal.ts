import type { Entry } from '../entry.ts'
import type { Interval } from '../intervals/interval.ts'

/** A sum that holds within rounding. Shown with its formula, never as a reported figure. */
export interface SumProposal {
  readonly kind: 'parts_of_casualties' | 'parts_and_total' | 'baseline_and_increment' | 'share_of_base'
  /** The claims added, or the base of a share. */
  readonly terms: readonly string[]
  /** The claim whose figure the sum explains; null for a derived figure that no claim gives. */
  readonly total: string | null
  /** `400 + 3,600 = 4,000`. */
  readonly formula: string
  readonly derived: { readonly low: number; readonly high: number }
  /** What must be taken for granted. */
  readonly assumption: string
}

/** Sum of intervals; null where one is open. Pure. */
export function addIntervals(terms: readonly Entry[]): { low: number; high: number } | null {
  let [low, high] = [0, 0]
  for (const { interval } of terms) {
    if (interval.low === null || interval.high === null) return null
    low += interval.low
    high += interval.high
  }
  return { low, high }
}

/** Whether a sum meets a stated figure within rounding; an open bound is met by any sum on its side of twice it. Pure. */
export function meets(sum: { low: number; high: number }, total: Interval): boolean {
  return (total.low ?? (total.high ?? 0) / 2) <= sum.high && sum.low <= (total.high ?? (total.low ?? 0) * 2)
}
