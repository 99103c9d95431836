import type { Entry } from '../entry.ts'
import { type Interval, overlaps } from '../intervals/interval.ts'
import type { ComparisonSettings } from '../settings.ts'

const hedged = new Set(['about', 'nearly', 'at_least', 'more_than', 'up_to', 'less_than', 'between', 'vague'])

/** Whether the numbers stated are the same, rounding and 'about' apart, whatever bounds they are given as. Symmetric. */
export function samePoint(a: Entry, b: Entry, settings: ComparisonSettings): boolean {
  const [x, y] = [a.interval.point, b.interval.point]
  if (x === null || y === null) return false
  if (x === y) return true
  const distance = Math.abs(x - y)
  const isHeldTo = (entry: Entry, value: number): boolean =>
    distance <= entry.interval.rounding ||
    (['about', 'nearly'].includes(entry.claim.quantity.qualifier) && distance < value * settings.aboutTolerance)
  return isHeldTo(a, x) || isHeldTo(b, y)
}

/** Whether both figures can hold at once. Symmetric. */
export function compatible(a: Entry, b: Entry, settings: ComparisonSettings): boolean {
  return samePoint(a, b, settings) || overlaps(a.interval, b.interval, settings)
}

/** The claim with the higher number; null where equal or without number. Symmetric. */
export function higherOf(a: Entry, b: Entry): Entry | null {
  const [x, y] = [a.interval.point, b.interval.point]
  if (x === null || y === null || x === y) return null
  return x > y ? a : b
}

/** The larger stated number over the smaller; infinite against zero or where one gives none. Symmetric. */
export function ratioOf(a: Entry, b: Entry): number {
  const [x, y] = [a.interval.point, b.interval.point]
  if (x === null || y === null || Math.min(x, y) <= 0) return x === y ? 1 : Number.POSITIVE_INFINITY
  return Math.max(x, y) / Math.min(x, y)
}

/** Lower bound of the larger over the upper bound of the smaller: how far apart two figures are; null where open. */
export function gapOf(a: Interval, b: Interval): number | null {
  const [larger, smaller] = (a.point ?? 0) >= (b.point ?? 0) ? [a, b] : [b, a]
  return larger.low === null || smaller.high === null || smaller.high <= 0 ? null : larger.low / smaller.high
}

/** Whether a claim carries a hedge or a bound with its number. */
export const isHedged = (entry: Entry): boolean => hedged.has(entry.claim.quantity.qualifier)

/** A bound or range can hold the other figure; two plain numbers that differ are two figures. Symmetric. */
export const isLoose = (a: Entry, b: Entry): boolean =>
  [a, b].some(({ interval, claim }) => interval.low === null || interval.high === null || claim.quantity.best === null)
