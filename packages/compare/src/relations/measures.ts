import type { Claim, Measure } from '@crosstally/model'
import type { Entry } from '../entry.ts'

const stocks: ReadonlySet<string> = new Set(['fire', 'prisoner', 'bed', 'tent', 'site'])
const occasional: ReadonlySet<Measure> = new Set(['launched', 'intercepted', 'other'])

/** Whether a measure is a count that runs on (a toll), so that a later date explains a higher figure. Pure. */
export function isRunning({ measure, subject }: Counted): boolean {
  return !occasional.has(measure) || isStock(measure, subject.kind)
}

const standing: ReadonlySet<Measure> = new Set(['deployed', 'training', 'supplied', 'recruited'])

/** Whether a count without a date is about the day of its report; forces and supplies may recall an older day. Pure. */
export function isCurrentByDefault(entry: Counted): boolean {
  return isRunning(entry) && !standing.has(entry.measure)
}

/** By what a number of a measure is found again (see `KnownNames.increments`). Pure. */
export const incrementKey = ({ measure, quantity }: Pick<Claim, 'measure' | 'quantity'>): string =>
  `${measure}|${quantity.best ?? quantity.low ?? quantity.high ?? ''}`

/** Whether a claim's scope is 'additional', or is left out of what another report counts as an addition. Pure. */
export function scopeOf(claim: Claim, increments: Pick<ReadonlySet<string>, 'has'>): Claim['scope'] {
  const isLeftOut = claim.scope === 'total' && standing.has(claim.measure) && increments.has(incrementKey(claim))
  return isLeftOut ? 'additional' : claim.scope
}

const declining: ReadonlySet<Measure> = new Set([
  'missing',
  'hostages',
  'training',
  'evacuated',
  'detained',
  'deployed',
])

/** Whether a count falls as time goes on: the missing are found, courses end. Pure. */
export function fallsWithTime({ measure, subject }: Counted): boolean {
  return declining.has(measure) || isStock(measure, subject.kind)
}

const dwindling: ReadonlySet<Measure> = new Set(['missing', 'hostages', 'evacuated'])

/** Whether a count can hardly but fall once it stands: those searched for are found, those driven out go home. Pure. */
export function dwindles({ measure }: Counted): boolean {
  return dwindling.has(measure)
}

/** Fires burning, beds in use: other counts that stand for a time and change. */
const isStock = (measure: Measure, kind: string): boolean => measure === 'other' && stocks.has(kind)

type Counted = Pick<Entry, 'measure' | 'subject'>

/** Measures that count persons harmed, whose figures are often carried into one another. */
export const lossMeasures: ReadonlySet<Measure> = new Set([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'captured',
  'hostages',
])
