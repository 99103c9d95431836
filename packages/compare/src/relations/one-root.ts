import { type Interval, overlaps } from '../intervals/interval.ts'
import { isOneBriefing } from './briefing.ts'
import { higherOf, isHedged, isLoose, samePoint } from './figures.ts'
import { dwindles, isRunning } from './measures.ts'
import { areFresh } from './slips.ts'
import { soundOf } from './sound.ts'
import type { Pair, Rule, Verdict } from './verdict.ts'

/** The same figure from one origin, rounding and hedges apart. */
export const repeatRule: Rule = (pair) => {
  const { a, b, root, settings } = pair
  if (root !== 'same' && root !== 'possible') return null
  if (!samePoint(a, b, settings)) return null
  if (root === 'same' && (isTurned(a, b) || isTurned(b, a)))
    return { relation: 'distortion', reason: 'bound_turned', first: soundOf(pair, null) }
  if (root === 'possible') return { relation: 'repeat', reason: 'possibly_same_origin' }
  if (a.interval.point !== b.interval.point) return { relation: 'repeat', reason: 'rounded' }
  if (isHedged(a) === isHedged(b)) return { relation: 'repeat', reason: 'restated' }
  return { relation: 'repeat', reason: isHedged(pair.order.later ?? b) ? 'hedge_added' : 'hedge_lost' }
}

const upper: ReadonlySet<string> = new Set(['up_to', 'less_than'])
const lower: ReadonlySet<string> = new Set(['at_least', 'more_than'])

/** 'As many as 40' come back as 'over 40': the most that it can be is given as the least. */
const isTurned = (a: Pair['a'], b: Pair['a']): boolean =>
  upper.has(a.claim.quantity.qualifier) && lower.has(b.claim.quantity.qualifier)

const tellingFigure = 30

/** One number of one running count from one origin, too large for chance: repeated, whatever period each report gives it. */
export const sameFigureRule: Rule = (pair) => {
  const { a, b, root } = pair
  const isOneNumber = a.interval.point === b.interval.point && (a.interval.point ?? 0) >= tellingFigure
  const isUntold = isRunning(a) || a.isTimeLoose || b.isTimeLoose
  return root === 'same' && isOneNumber && isUntold && isAsserted(a) && isAsserted(b) ? repeatRule(pair) : null
}

const isAsserted = ({ claim }: Pair['a']): boolean => claim.certainty === 'asserted'

/** One origin whose later count differs. */
export const revisionRule: Rule = (pair) => {
  const { a, b, root, order } = pair
  if (root !== 'same' || !order.later) return null
  if (!isRunning(a) && order.by === 'publication') return null
  return revised(pair, order.later === a ? b : a)
}

/** One origin and occasion with different figures and nothing that tells which came later. */
export const driftRule: Rule = (pair) => {
  const { a, b, root, settings } = pair
  if (root !== 'same') return null
  if (isLoose(a, b) && overlaps(a.interval, b.interval, settings))
    return {
      relation: 'repeat',
      reason: isWithin(a.interval, b.interval) || isWithin(b.interval, a.interval) ? 'refines' : 'rounded',
    }
  return { relation: 'distortion', reason: 'figure_differs', first: soundOf(pair, null) }
}

/** A figure or range that lies within the bounds of the other. */
const isWithin = (inner: Interval, outer: Interval): boolean =>
  (inner.low ?? -Infinity) >= (outer.low ?? -Infinity) && (inner.high ?? Infinity) <= (outer.high ?? Infinity)

function revised(pair: Pair, first: Pair['a']): Verdict | null {
  const { a, b, order } = pair
  const grows = higherOf(a, b) === order.later
  if (!grows && isLowerInOneBriefing(pair))
    return { relation: 'distortion', reason: 'figure_differs', first: soundOf(pair, null) }
  if (grows) return { relation: 'update', reason: isRunning(a) ? 'growth' : 'revision', first }
  return { relation: 'update', reason: isRunning(a) ? 'revised_down' : 'revision', first }
}

/** No briefing gives a count and, for a later day, a lower one: where both pass it on, one has it wrong. */
const isLowerInOneBriefing = (pair: Pair): boolean =>
  isRunning(pair.a) && !dwindles(pair.a) && areFresh(pair) && isOneBriefing(pair)
