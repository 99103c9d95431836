import type { Bounds, Qualifier } from '@crosstally/model'

/** Qualifiers that take a second number. */
export function takesRange(qualifier: Qualifier): boolean {
  return qualifier === 'between' || qualifier === 'vague'
}

/**
 * The bounds a qualifier states with its number, as the contract writes them: `at least 300` leaves the top open,
 * `up to 300` the bottom, a range has no best. `second` counts for ranges only. Pure.
 */
export function boundsOf(qualifier: Qualifier, first: number, second: number): Bounds {
  switch (qualifier) {
    case 'exact':
    case 'about':
    case 'nearly':
      return { low: first, best: first, high: first }
    case 'at_least':
    case 'more_than':
      return { low: first, best: first, high: null }
    case 'up_to':
    case 'less_than':
      return { low: null, best: first, high: first }
    case 'between':
    case 'vague':
      return { low: Math.min(first, second), best: null, high: Math.max(first, second) }
    default:
      return qualifier satisfies never
  }
}
