import type { Quantity } from '@crosstally/model'
import type { ComparisonSettings } from '../settings.ts'

/** What a stated figure leaves possible; null where open. An excluded end does not belong to it. */
export interface Interval {
  readonly low: number | null
  readonly high: number | null
  readonly lowExcluded: boolean
  readonly highExcluded: boolean
  /** The number stated, or the middle of a stated range, to compare sizes with; null where none is stated. */
  readonly point: number | null
  /** Half the unit to which the number looks rounded. */
  readonly rounding: number
}

/**
 * Half the unit a bare number is taken to be rounded to: u = 10^min(z, d-2) for z trailing zeros of d digits, so that at
 * least two digits are taken as meant (4,000 → 50, 11,000 → 500, 400 → 5). 0 below 100 or without trailing zeros. Pure.
 */
export function roundingOf(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 0
  const digits = String(Math.abs(value))
  const zeros = digits.length - digits.replace(/0+$/, '').length
  const power = Math.min(zeros, digits.length - 2)
  return power <= 0 ? 0 : 10 ** power / 2
}

/** The interval a quantity stands for under the settings; what the text states is not changed. Pure. */
export function intervalOf(quantity: Quantity, settings: ComparisonSettings): Interval {
  const { low, best, high, qualifier } = quantity
  const point = best ?? (low !== null && high !== null ? (low + high) / 2 : (low ?? high))
  const rounding = best === null ? 0 : roundingOf(best)
  const closed = { lowExcluded: false, highExcluded: false, point, rounding }
  if (best === null || qualifier === 'vague') return { ...closed, low, high }
  const tolerance = Math.max(rounding, Math.abs(best) * settings.aboutTolerance)
  switch (qualifier) {
    case 'exact':
      return { ...closed, low: best - rounding, high: best + rounding }
    case 'about':
      return { ...closed, low: best - tolerance, high: best + tolerance }
    case 'nearly':
      return { ...closed, low: best - tolerance, high: best, highExcluded: true }
    case 'at_least':
      return { ...closed, low: best, high: null }
    case 'more_than':
      return { ...closed, low: best, high: null, lowExcluded: true }
    case 'up_to':
      return { ...closed, low: null, high: best }
    case 'less_than':
      return { ...closed, low: null, high: best, highExcluded: true }
    case 'between':
      return { ...closed, low, high }
    default:
      return { ...closed, low, high }
  }
}

/** Whether two intervals share more than an end point. An open end reaches `openBoundReach` times its bound. Pure. */
export function overlaps(a: Interval, b: Interval, settings: ComparisonSettings): boolean {
  return below(a, b, settings) && below(b, a, settings)
}

function below(a: Interval, b: Interval, settings: ComparisonSettings): boolean {
  const low = lowOf(a, settings)
  const high = highOf(b, settings)
  if (low < high) return true
  return low === high && !excluded(a, b) && (a.low === a.high || b.low === b.high || a.high === null || b.low === null)
}

// A number rounded to the edge of another's rounding does not agree with it; two exact numbers that are equal do.
const excluded = (a: Interval, b: Interval): boolean =>
  (a.lowExcluded && b.rounding === 0 && b.high !== null) || (b.highExcluded && a.rounding === 0 && a.low !== null)

const lowOf = (interval: Interval, settings: ComparisonSettings): number =>
  interval.low ?? (interval.high ?? 0) / settings.openBoundReach

const highOf = (interval: Interval, settings: ComparisonSettings): number =>
  interval.high ?? (interval.low ?? Number.POSITIVE_INFINITY) * settings.openBoundReach
