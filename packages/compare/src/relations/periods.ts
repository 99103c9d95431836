import type { Entry } from '../entry.ts'
import { sameRoot } from '../origins/same-root.ts'
import type { Period } from '../periods/period.ts'
import { compatible, higherOf, ratioOf, samePoint } from './figures.ts'
import { isRunning } from './measures.ts'
import type { Mates, Pair, Rule, Verdict } from './verdict.ts'
import { holdsFor } from './when.ts'

const monthDays = 31
/** How far apart two reports may put one occasion, or its length, where their figures can both hold. */
const looseDays = 2
/** How many times lower an origin's own later figure of those returned may be to be a revision. */
const revisedReach = 2
/** How long an occasion may last that reports date loosely. */
const occasionDays = 3
/** For how many days after an occasion its figures are told. */
const tellingDays = 7

/** Different occasions, and closed periods against other periods or running totals. */
export const periodRule: Rule = (pair) => {
  const grown = grownFromOneStart(pair)
  if (grown) return grown
  if (!isRunning(pair.a)) return occasions(pair)
  if (areSinceOtherDays(pair)) return { relation: 'not_comparable', reason: 'other_period' }
  if (isSmallerReturn(pair)) return { relation: 'not_comparable', reason: 'other_period' }
  if (isEve(pair.a, pair.b) || isEve(pair.b, pair.a)) return { relation: 'not_comparable', reason: 'other_period' }
  return flows(pair, pair.a, pair.b) ?? flows(pair, pair.b, pair.a)
}

/** 'Since the 13th' told twice: the longer stretch counts more, as a running total does. One night of many is no such total. */
function grownFromOneStart({ a, b, settings }: Pair): Verdict | null {
  if (a.period.shape !== 'interval' || b.period.shape !== 'interval') return null
  if (a.period.start !== b.period.start || a.period.end === b.period.end || compatible(a, b, settings)) return null
  const [short, long] = (a.period.end ?? 0) < (b.period.end ?? 0) ? [a, b] : [b, a]
  const days = (short.period.end ?? 0) - (short.period.start ?? 0) + 1
  return days > looseDays && higherOf(a, b) === long ? { relation: 'update', reason: 'growth', first: short } : null
}

/** 'Since the truce' and 'since the war began': two counts that run on, unless their figures can both hold. */
const areSinceOtherDays = ({ a, b, settings }: Pair): boolean =>
  a.period.shape === 'open_end' &&
  b.period.shape === 'open_end' &&
  Math.abs((a.period.start ?? 0) - (b.period.start ?? 0)) > monthDays &&
  !compatible(a, b, settings)

/** Fewer taken home on a later day: another transport, for those at home stay there. */
const isSmallerReturn = ({ a, b, root, order, settings }: Pair): boolean =>
  a.measure === 'repatriated' &&
  (root !== 'same' || ratioOf(a, b) > revisedReach) &&
  order.by === 'as_of' &&
  higherOf(a, b) !== order.later &&
  !compatible(a, b, settings)

function occasions({ a, b, settings }: Pair): Verdict | null {
  if (a.period.kind === 'as_of' && b.period.kind === 'as_of') return null
  const [daysA, daysB] = [holdsFor(a), holdsFor(b)]
  if (!daysA || !daysB || a.period.shape === 'unknown' || b.period.shape === 'unknown') return null
  const gap = Math.max(daysB.start - daysA.end, daysA.start - daysB.end)
  const apart =
    gap > 0 && !(gap <= looseDays && compatible(a, b, settings)) && !isToldLater(a, b, gap) && !areAboard(a, b)
  if (apart || isShifted(a, b) || isEve(a, b) || isEve(b, a))
    return { relation: 'not_comparable', reason: 'other_period' }
  const nested = isExact(a) && isExact(b) && Math.abs(daysA.end - daysA.start - (daysB.end - daysB.start)) > looseDays
  return nested && !compatible(a, b, settings) ? { relation: 'not_comparable', reason: 'period_flow' } : null
}

/** Who was on board is told for days after: a day not said of the figure is that of the telling. */
const isToldLater = (a: Entry, b: Entry, gap: number): boolean =>
  a.measure === 'other' && gap <= tellingDays && (a.isTimeLoose || b.isTimeLoose)

/** Who was on board is one count for one vessel, on whatever day it is told. */
const areAboard = (a: Entry, b: Entry): boolean => [a, b].every(({ subject }) => subject.kind === 'passenger')

/** Given to the day, so that a longer period is more than a vaguer date. */
const isExact = (entry: Entry): boolean => entry.period.shape !== 'month' && entry.period.shape !== 'year'

/** Two nights in a row share a day and are two nights all the same. */
function isShifted(a: Entry, b: Entry): boolean {
  if (a.period.shape !== 'interval' || b.period.shape !== 'interval') return false
  const [startA, endA, startB, endB] = [a.period.start ?? 0, a.period.end ?? 0, b.period.start ?? 0, b.period.end ?? 0]
  return (startA < startB && endA < endB) || (startB < startA && endB < endA)
}

/** 'On the 6th and 7th', 'at the weekend': a few days that overlap are those of one occasion, unless a source tells them apart. */
const isLooselyDated = (a: Entry, b: Entry, mates: Mates): boolean =>
  lengthOf(a) <= occasionDays &&
  lengthOf(b) <= occasionDays &&
  Math.abs((a.period.start ?? 0) - (b.period.start ?? 0)) < Math.max(lengthOf(a), lengthOf(b)) &&
  !countsFor(a, b.period, mates) &&
  !countsFor(b, a.period, mates)

const lengthOf = ({ period }: Entry): number => (period.end ?? 0) - (period.start ?? 0) + 1

/** The source of a figure gives one of the same measure, in the same report, for these days. */
const countsFor = (entry: Entry, { start, end }: Period, mates: Mates): boolean =>
  (mates.byReport.get(entry.reportId) ?? []).some(
    (mate) =>
      mate.measure === entry.measure &&
      mate.period.start === start &&
      mate.period.end === end &&
      sameRoot(mate.root, entry.root) !== 'different',
  )

/** A single day that only begins a night is not that night. */
function isEve(day: Entry, night: Entry): boolean {
  if (day.period.shape !== 'day' || night.period.shape !== 'interval') return false
  const length = (night.period.end ?? 0) - (night.period.start ?? 0)
  return length === 1 && day.period.start === night.period.start
}

function flows({ settings, mates }: Pair, closed: Entry, other: Entry): Verdict | null {
  if (closed.period.shape !== 'interval' && closed.period.shape !== 'open_start') return null
  const [start, end] = [closed.period.start, closed.period.end ?? 0]
  const length = start === null ? monthDays : end - start + 1
  const days = holdsFor(other)
  if (other.period.shape === 'interval') {
    if (isShifted(closed, other) && !isLooselyDated(closed, other, mates))
      return { relation: 'not_comparable', reason: 'other_period' }
    return contains(closed, other) ? { relation: 'not_comparable', reason: 'period_flow' } : null
  }
  if (other.period.shape === 'open_end' && days !== null && days.end - end > monthDays)
    return { relation: 'not_comparable', reason: 'other_period' }
  const isFlow =
    length > 2 &&
    length <= settings.flowPeriodMaxDays &&
    !isFromBegin(closed, mates) &&
    !samePoint(closed, other, settings)
  const isOutside = days !== null && (days.start > end || (other.period.shape === 'day' && days.start < end))
  const isTold = other.period.shape !== 'unknown' || other.isTimeLoose
  return isFlow && isOutside && isTold ? { relation: 'not_comparable', reason: 'period_flow' } : null
}

/** One closed period holds the other and ends or begins well outside it. */
function contains(a: Entry, b: Entry): boolean {
  const gap =
    Math.abs((a.period.start ?? b.period.start ?? 0) - (b.period.start ?? a.period.start ?? 0)) +
    Math.abs((a.period.end ?? 0) - (b.period.end ?? 0))
  return a.period.start !== null && b.period.start !== null && gap > monthDays
}

/** A closed period from the very first day on is a running total, not the flow of some days of many. Pure. */
export const isFromBegin = ({ period }: Entry, { begin }: Mates): boolean =>
  period.shape === 'interval' && period.start !== null && begin !== null && period.start <= begin
