import type { Entry } from '../entry.ts'
import type { Period } from '../periods/period.ts'
import { ratioOf } from './figures.ts'
import { isRunning } from './measures.ts'
import type { Mates, Rule } from './verdict.ts'

/** How many times higher the count of a stretch of days has to be for one of its days to be no state of it. */
const partReach = 2

/** What happened on one day of many, where its own report counts for all of them, against the stretch or another such day. */
export const dayFlowRule: Rule = ({ a, b, mates }) => {
  if (!isRunning(a)) return null
  const [isFlowA, isFlowB] = [isDayOfMany(a, mates), isDayOfMany(b, mates)]
  if (isFlowA && isFlowB)
    return a.period.start === b.period.start ? null : { relation: 'not_comparable', reason: 'other_period' }
  const [day, other] = isFlowA ? [a, b] : isFlowB ? [b, a] : [null, null]
  return day !== null && holdsDay(other.period, day.period)
    ? { relation: 'not_comparable', reason: 'period_flow' }
    : null
}

function isDayOfMany(entry: Entry, mates: Mates): boolean {
  if (entry.period.shape !== 'day') return false
  return (mates.byReport.get(entry.reportId) ?? []).some(
    (mate) =>
      mates.inQuestion.has(mate.id) &&
      mate.claim.certainty === 'asserted' &&
      holdsDay(mate.period, entry.period) &&
      (mate.interval.point ?? 0) > (entry.interval.point ?? 0) &&
      ratioOf(mate, entry) >= partReach,
  )
}

/** A stretch that began before a day and is not over by then. */
const holdsDay = (stretch: Period, day: Period): boolean =>
  (stretch.shape === 'open_end' || stretch.shape === 'interval') &&
  (stretch.start ?? Number.POSITIVE_INFINITY) < (day.start ?? 0) &&
  (stretch.end ?? Number.POSITIVE_INFINITY) >= (day.start ?? 0)
