import type { Entry } from '../entry.ts'
import { overlaps } from '../intervals/interval.ts'
import { endOf } from '../origins/root.ts'
import { isTakenFrom, sameRoot } from '../origins/same-root.ts'
import type { Hop } from '../parties/hop.ts'
import { sameThing } from '../subjects/same-thing.ts'
import { isOneBriefing } from './briefing.ts'
import { higherOf, isLoose } from './figures.ts'
import { isRunning } from './measures.ts'
import { soundOf } from './sound.ts'
import type { Mates, Pair, Rule, Verdict } from './verdict.ts'
import { areDated } from './when.ts'

/** Marks of a figure gone wrong on its way from one origin: powers of ten, swapped digits, figures of other counts. */
export const slipRule: Rule = (pair) => {
  if (pair.root !== 'same' && pair.root !== 'possible') return null
  const reason = slipOf(pair)
  return reason ? { relation: 'distortion', reason, first: soundOf(pair, borrower(pair)) } : null
}

/** The same digits a power of ten apart, which no count grows by so exactly, or two of them exchanged within days. */
export const scaleRule: Rule = (pair) => {
  const [x, y] = [pair.a.interval.point ?? 0, pair.b.interval.point ?? 0]
  if (isSwapped(pair, x, y)) return { relation: 'distortion', reason: 'digits_swapped', first: soundOf(pair, null) }
  if (pair.root !== 'same' && pair.root !== 'possible') return null
  const isTold = String(Math.min(x, y)).replace(/0+$/, '').length >= tellingDigits || isUndatedLater(pair)
  return isTold && isPowerOfTen(x, y)
    ? { relation: 'distortion', reason: 'scale_slip', first: soundOf(pair, null) }
    : null
}

/**
 * Two digits exchanged: no chance from three on, unless two origins, or days said apart for two that may be, explain it. Of
 * two digits only between reports of one time.
 */
function isSwapped(pair: Pair, x: number, y: number): boolean {
  if (!areTransposed(x, y, tellingDigits)) return false
  if (pair.root === 'different') return areTransposed(x, y) && mayBeMisnamed(pair) && !isLikelyGrowth(pair)
  const isGrowth = isLikelyGrowth(pair)
  if (areTransposed(x, y)) return pair.root === 'same' || !isGrowth
  return pair.root !== 'unknown' && !isGrowth && (areFresh(pair) || areOfOneDay(pair) || isUndatedLater(pair))
}

/** Of one day, or not dated, by a source that the texts do not tell by a name or a body: it can be the other, put differently. */
const mayBeMisnamed = ({ a, b }: Pair): boolean =>
  [a, b].some(({ root }) => isVague(endOf(root))) &&
  (areOfOneDay({ a, b }) || a.period.shape === 'unknown' || b.period.shape === 'unknown')

const isVague = (end: Hop | undefined): boolean =>
  end !== undefined &&
  end.body === null &&
  end.state === null &&
  (end.kind === 'person' ? end.standsFor.length === 0 : !/\p{Lu}/u.test(end.name))

/** Said of the same day or days. */
const areOfOneDay = ({ a, b }: Pick<Pair, 'a' | 'b'>): boolean =>
  a.period.start !== null && a.period.start === b.period.start && a.period.end === b.period.end

/** A report of the weeks after that dates its figure no more hands on an earlier one. */
const isUndatedLater = ({ order, a, b, settings }: Pair): boolean =>
  order.later?.period.shape === 'unknown' &&
  Math.abs((a.published ?? 0) - (b.published ?? 0)) <= settings.suddenGrowthDays

/** The same before periods are asked: a count that runs on, of one origin, given for other days with two digits exchanged. */
export const swappedCountRule: Rule = (pair) => {
  const { a, b, root } = pair
  const isUntold = isRunning(a) || a.isTimeLoose || b.isTimeLoose
  const isOfKind = a.claim.certainty === b.claim.certainty && a.scope === b.scope
  return root === 'same' && isUntold && isOfKind && areTransposed(a.interval.point ?? 0, b.interval.point ?? 0)
    ? scaleRule(pair)
    : null
}

/** Both dated, for different days, in reports that pass on neither one outlet's words nor otherwise one briefing. */
const isLikelyGrowth = (pair: Pair): boolean =>
  areDated(pair) && pair.order.by === 'as_of' && !(pair.root === 'same' && (isOneBriefing(pair) || haveOneRelay(pair)))

const haveOneRelay = ({ a, b }: Pair): boolean => a.root.relays.some((relay) => b.root.relays.includes(relay))

/** Printed within so few days that one can have it from the other. Pure. */
export const areFresh = ({ a, b, settings }: Pair): boolean =>
  a.published !== null && b.published !== null && Math.abs(a.published - b.published) <= settings.quickGrowthDays

const tellingDigits = 2

/** Swapped figures show even where the dates given differ by a little. */
export const swapRule: Rule = (pair) => {
  if (pair.root !== 'same' && pair.root !== 'possible') return null
  if (!areSwapped(pair)) return null
  return { relation: 'distortion', reason: 'swapped_figures', first: soundOf(pair, unlikelierFate(pair)) }
}

/** Where the dead and the wounded changed places, the more dead than wounded are the less likely. */
function unlikelierFate({ a, b, mates }: Pair): Entry | null {
  const fate = a.measure === 'killed' ? 'wounded' : a.measure === 'wounded' ? 'killed' : null
  const isOfFates = [a, b].every((entry) =>
    (mates.byPoint.get((entry === a ? b : a).interval.point ?? 0) ?? []).some(
      (mate) => mate.reportId === entry.reportId && mate.measure === fate,
    ),
  )
  return isOfFates ? (a.measure === 'killed' ? higherOf(a, b) : lowerOf(a, b)) : null
}

const lowerOf = (a: Entry, b: Entry): Entry => (higherOf(a, b) === a ? b : a)

/** A figure taken from the other's report that is another one: changed on the way, unless both are dated apart. */
export const relayRule: Rule = (pair) => {
  const { a, b, root, order, settings } = pair
  if (root !== 'same') return null
  const copy = isTakenFrom(a.root, b.root) ? a : isTakenFrom(b.root, a.root) ? b : null
  if (!copy) return null
  const [x, y] = [a.interval.point ?? 0, b.interval.point ?? 0]
  const areDated = order.by === 'as_of' && a.period.shape !== 'unknown' && b.period.shape !== 'unknown'
  const isSwap = areTransposed(x, y, 2)
  if (!isSwap && (areDated || (isLoose(a, b) && overlaps(a.interval, b.interval, settings)))) return null
  const reason = isSwap ? 'digits_swapped' : isPowerOfTen(x, y) ? 'scale_slip' : 'figure_differs'
  return { relation: 'distortion', reason, first: copy === a ? b : a }
}

function slipOf(pair: Pair): Verdict['reason'] | null {
  const [x, y] = [pair.a.interval.point ?? 0, pair.b.interval.point ?? 0]
  if (isPowerOfTen(x, y)) return 'scale_slip'
  if (areTransposed(x, y)) return 'digits_swapped'
  return borrower(pair) ? 'borrowed_figure' : null
}

/** Whether one number is the other with zeros more or less, or with two of at least three digits exchanged. Symmetric and pure. */
export const isSlipOf = (x: number, y: number): boolean => isPowerOfTen(x, y) || areTransposed(x, y)

function isPowerOfTen(x: number, y: number): boolean {
  const [small, large] = x < y ? [x, y] : [y, x]
  return small > 0 && large !== small && [10, 100, 1000, 10_000].some((power) => small * power === large)
}

/** Same digits with two of them exchanged, in numbers of at least so many digits. */
function areTransposed(x: number, y: number, minDigits = 3): boolean {
  const [a, b] = [String(x), String(y)]
  if (x === y || a.length !== b.length || a.length < minDigits || !Number.isInteger(x) || !Number.isInteger(y))
    return false
  const differing = [...a].map((digit, index) => (digit === b[index] ? -1 : index)).filter((index) => index >= 0)
  const [i, j] = differing
  return differing.length === 2 && i !== undefined && j !== undefined && a[i] === b[j] && a[j] === b[i]
}

/** The claim whose number is another count's of the same origin, where the other claim's is not; null where none. */
function borrower(pair: Pair): Entry | null {
  const [a, b] = [isBorrowed(pair, pair.a, pair.b), isBorrowed(pair, pair.b, pair.a)]
  if (a === b) return null
  return a ? pair.a : pair.b
}

function isBorrowed({ mates, settings }: Pair, suspect: Entry, other: Entry): boolean {
  const point = suspect.interval.point ?? 0
  if (point < settings.borrowedFigureMin) return false
  return (mates.byPoint.get(point) ?? []).some(
    (mate) =>
      isElsewhere(mates, mate) &&
      !isSameCount(mate, suspect) &&
      (mate.reportId !== suspect.reportId || suspect.isHeadline) &&
      isOf(mate, other),
  )
}

/** The same count under looser words, of its place or a state: it bears the figure out. */
const isSameCount = (mate: Entry, suspect: Entry): boolean =>
  mate.measure === suspect.measure &&
  sameThing(mate.subject, suspect.subject) &&
  (mate.place === null || mate.place.isState || mate.place.base === suspect.place?.base)

const isElsewhere = (mates: Mates, mate: Entry): boolean => !mates.inQuestion.has(mate.id)

function isOf(mate: Entry, other: Entry): boolean {
  const sameness = sameRoot(mate.root, other.root)
  return (sameness === 'same' || sameness === 'possible') && meet(mate, other)
}

function meet(a: Entry, b: Entry): boolean {
  if (a.period.start === null || b.period.start === null || a.period.end === null || b.period.end === null) return true
  return a.period.start <= b.period.end + 1 && b.period.start <= a.period.end + 1
}

/** Each claim's number stands, in the other's report and from the same origin, at the other of two counts. */
function areSwapped({ a, b, mates, settings }: Pair): boolean {
  const [x, y] = [a.interval.point ?? 0, b.interval.point ?? 0]
  if (x === y || Math.max(x, y) < settings.borrowedFigureMin) return false
  return standsElsewhere(mates, b, x) && standsElsewhere(mates, a, y)
}

const standsElsewhere = (mates: Mates, at: Entry, point: number): boolean =>
  (mates.byPoint.get(point) ?? []).some(
    (mate) => mate.reportId === at.reportId && isElsewhere(mates, mate) && isOf(mate, at),
  )
