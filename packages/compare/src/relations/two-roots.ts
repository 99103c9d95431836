import type { Entry } from '../entry.ts'
import { overlaps } from '../intervals/interval.ts'
import { sameParty, sameRoot } from '../origins/same-root.ts'
import { higherOf, ratioOf, samePoint } from './figures.ts'
import { dwindles, fallsWithTime, isRunning } from './measures.ts'
import type { Pair, Rule } from './verdict.ts'
import { areDated, type Days, holdsFor, laterByDate } from './when.ts'

/** A later and higher running count of another origin. */
export const growthRule: Rule = (pair) => {
  const { a, b, order, settings } = pair
  if (!order.later || samePoint(a, b, settings) || higherOf(a, b) !== order.later) return null
  const reach = order.by === 'as_of' && isClearlyLater(pair) ? { ...settings, openBoundReach: 1 } : settings
  if (overlaps(a.interval, b.interval, reach)) return null
  if (!isRunning(a) && (pair.root === 'unknown' || !mayBeOne(pair))) return null
  if (order.by === 'publication' && !mayBeOne(pair)) return null
  if (isSudden(pair) || isSetAgainst(pair) || isHeldAgainst(pair)) return null
  return { relation: 'update', reason: 'growth', first: order.later === a ? b : a }
}

/** Both days are said, or the reports lie further apart than a count takes to go round. */
function isClearlyLater(pair: Pair): boolean {
  if (areDated(pair)) return true
  const [daysA, daysB] = [holdsFor(pair.a), holdsFor(pair.b)]
  return daysA !== null && daysB !== null && daysBetween(daysA, daysB) > pair.settings.quickGrowthDays
}

const daysBetween = (a: Days, b: Days): number => Math.max(a.start - b.end, b.start - a.end)

/** One report gives both figures, of either origin, for no other time: it sets one against the other. */
const isSetAgainst = (pair: Pair): boolean =>
  pair.root !== 'same' && !areDated(pair) && (givesBoth(pair, pair.a, pair.b) || givesBoth(pair, pair.b, pair.a))

/** Of two origins, the lower figure came out after the higher one was known: it is held against it, whatever day it is given for. */
const isHeldAgainst = ({ a, b, root, order }: Pair): boolean => {
  const earlier = order.later === a ? b : a
  return (
    root === 'different' &&
    order.by === 'as_of' &&
    (earlier.published ?? 0) > (order.later?.published ?? Number.POSITIVE_INFINITY)
  )
}

const givesBoth = ({ mates, settings }: Pair, own: Entry, other: Entry): boolean =>
  (mates.byReport.get(own.reportId) ?? []).some(
    (mate) =>
      mate !== own &&
      mates.inQuestion.has(mate.id) &&
      samePoint(mate, other, settings) &&
      !(areDated({ a: mate, b: own }) && laterByDate(mate, own) !== null) &&
      sameRoot(mate.root, other.root) !== 'different',
  )

/** Two named origins far apart within days, and not both dated: time is no explanation. */
function isSudden({ a, b, root, settings }: Pair): boolean {
  if (root !== 'different' || sameParty(a.root, b.root)) return false
  if (a.period.shape !== 'unknown' && b.period.shape !== 'unknown') return false
  const [daysA, daysB] = [holdsFor(a), holdsFor(b)]
  if (!daysA || !daysB) return false
  const apart = daysBetween(daysA, daysB)
  return apart <= settings.quickGrowthDays
    ? ratioOf(a, b) > settings.quickGrowthRatio
    : apart <= settings.suddenGrowthDays && ratioOf(a, b) > settings.suddenGrowthRatio
}

/** A later and lower count of what by its nature gets less. */
export const declineRule: Rule = (pair) => {
  const { a, b, order, settings } = pair
  const isDated = a.period.shape !== 'unknown' && b.period.shape !== 'unknown'
  if (order.by !== 'as_of' || !fallsWithTime(a) || (!isDated && !dwindles(a))) return null
  if (samePoint(a, b, settings) || overlaps(a.interval, b.interval, settings)) return null
  return higherOf(a, b) === order.later || isSetAgainst(pair)
    ? null
    : { relation: 'update', reason: 'decline', first: order.later === a ? b : a }
}

/** Without a named origin, or from two bodies of one state, figures can be one count at two hours. */
const mayBeOne = ({ a, b, root }: Pair): boolean => root !== 'different' || sameParty(a.root, b.root)

const tellingDigits = 3

/** One number with too many digits of its own for two counts to come to by themselves. */
const isTelling = (a: Entry, b: Entry): boolean =>
  a.interval.point === b.interval.point && String(a.interval.point).replace(/0+$/, '').length >= tellingDigits

/** Figures of different origins that can both hold. */
export const agreementRule: Rule = ({ a, b, root, settings }) => {
  const same = samePoint(a, b, settings)
  if (!same && !overlaps(a.interval, b.interval, settings)) return null
  if (root === 'unknown' && isTelling(a, b)) return { relation: 'repeat', reason: 'possibly_same_origin' }
  if (root === 'unknown') return { relation: 'independent_agreement', reason: 'origin_unstated' }
  return { relation: 'independent_agreement', reason: same ? 'agrees' : 'within_bound' }
}

const monthDays = 31

/** A lower figure of another origin, told later for a day more than a month before: of another occasion, not the same count. */
export const pastRule: Rule = (pair) => {
  const [daysA, daysB] = [holdsFor(pair.a), holdsFor(pair.b)]
  if (!daysA || !daysB || !areDated(pair) || !isHeldAgainst(pair) || daysBetween(daysA, daysB) <= monthDays) return null
  return { relation: 'not_comparable', reason: 'other_period' }
}

/** Whatever is left cannot both hold. */
export const conflictRule: Rule = ({ a, b, order }) => ({
  relation: 'conflict',
  reason: order.by === 'as_of' && higherOf(a, b) !== order.later ? 'falls_later' : 'contradicts',
})
