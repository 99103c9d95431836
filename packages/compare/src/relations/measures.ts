import type { Measure } from '@crosstally/model'

const occasional: ReadonlySet<Measure> = new Set(['launched', 'intercepted', 'other', 'repatriated'])

/** Whether a measure is a count that runs on (a toll), so that a later date explains a higher figure. Pure. */
export function isRunning(measure: Measure): boolean {
  return !occasional.has(measure)
}

const standing: ReadonlySet<Measure> = new Set(['deployed', 'training', 'supplied', 'recruited'])

/** Whether a count without a date is about the day of its report; forces and supplies may recall an older day. Pure. */
export function isCurrentByDefault(measure: Measure): boolean {
  return isRunning(measure) && !standing.has(measure)
}

const declining: ReadonlySet<Measure> = new Set(['missing', 'hostages', 'training', 'evacuated'])

/** Whether a count falls as time goes on: the missing are found, courses end. Pure. */
export function fallsWithTime(measure: Measure): boolean {
  return declining.has(measure)
}

/** Measures that count persons harmed, whose figures are often carried into one another. */
export const lossMeasures: ReadonlySet<Measure> = new Set([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'captured',
  'hostages',
])
