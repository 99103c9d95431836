import type { Entry } from '../entry.ts'
import { sameRoot } from '../origins/same-root.ts'
import type { ComparisonSettings } from '../settings.ts'
import { higherOf, samePoint } from './figures.ts'
import { isRunning } from './measures.ts'
import { isFromBegin } from './periods.ts'
import type { Mates, PairOrder } from './verdict.ts'
import { laterByClock, laterByDate, laterByPublication } from './when.ts'

/** Which of two claims holds for the later time: by dates, then hours, then a report that gives both, then publication. */
export function orderOf(a: Entry, b: Entry, mates: Mates, settings: ComparisonSettings): PairOrder {
  const byDate = laterTotal(a, b, mates)
  if (byDate) return { later: byDate, by: 'as_of' }
  const byClock = laterByClock(a, b) ?? unclockedLater(a, b, mates)
  if (byClock) return { later: byClock, by: 'clock' }
  const byReport = laterInReport(a, b, mates, settings) ?? laterInReport(b, a, mates, settings)
  if (byReport) return { later: byReport, by: 'report' }
  const byPublication = laterByPublication(a, b)
  return byPublication ? { later: byPublication, by: 'publication' } : { later: null, by: null }
}

/** By the days they hold for; a running total from the first day on holds for its last. */
function laterTotal(a: Entry, b: Entry, mates: Mates): Entry | null {
  const [totalA, totalB] = [a, b].map((entry) =>
    isRunning(entry) && isFromBegin(entry, mates)
      ? { ...entry, period: { ...entry.period, start: entry.period.end } }
      : entry,
  )
  const later = totalA && totalB ? laterByDate(totalA, totalB) : null
  if (later === null || mayBeKnownLater(later === totalA ? b : a, later)) return null
  return later === totalA ? a : b
}

/** When something happened does not say when its count was taken: a report of a later day may give the later count. */
const mayBeKnownLater = (event: Entry, dated: Entry): boolean =>
  isRunning(event) &&
  (event.period.shape === 'interval' || event.period.kind === 'event') &&
  dated.period.shape === 'day' &&
  dated.period.kind !== 'event' &&
  (event.published ?? 0) > (dated.published ?? Number.POSITIVE_INFINITY)

/**
 * A report of the whole day that counts more than an hour-stamped entry of a live page, for a count that runs on; of a crowd
 * where the page shows that its count went on growing.
 */
function unclockedLater(a: Entry, b: Entry, mates: Mates): Entry | null {
  const [clocked, whole] = a.clock === null ? [b, a] : [a, b]
  if (clocked.clock === null || whole.clock !== null || whole.published === null || clocked.published === null)
    return null
  const isCount = isRunning(a)
    ? whole.published === clocked.published
    : whole.published >= clocked.published &&
      areOfOneDay(a, b) &&
      sameRoot(a.root, b.root) === 'same' &&
      grewByHour(clocked, mates)
  return isCount && higherOf(a, b) === whole ? whole : null
}

/** The same page gives a figure of another hour for the same count and origin. */
const grewByHour = (entry: Entry, mates: Mates): boolean =>
  (mates.byReport.get(entry.reportId) ?? []).some(
    (mate) =>
      mate.clock !== null &&
      mate.clock !== entry.clock &&
      mates.inQuestion.has(mate.id) &&
      mate.interval.point !== entry.interval.point &&
      sameRoot(mate.root, entry.root) === 'same',
  )

const areOfOneDay = (a: Entry, b: Entry): boolean =>
  a.period.shape === 'day' && b.period.shape === 'day' && a.period.start === b.period.start

/** A report that gives an origin's two figures shows that it moved; the other report's is the one or the other. */
function laterInReport(inReport: Entry, other: Entry, mates: Mates, settings: ComparisonSettings): Entry | null {
  const twin = (mates.byReport.get(inReport.reportId) ?? []).find(
    (mate) =>
      mate !== inReport &&
      mate.measure === inReport.measure &&
      mate.subject.id === inReport.subject.id &&
      mate.place?.id === inReport.place?.id &&
      mate.claim.scope !== 'part' &&
      inReport.claim.scope !== 'part' &&
      mate.period.start === inReport.period.start &&
      samePoint(mate, other, settings) &&
      sameRoot(mate.root, inReport.root) === 'same',
  )
  if (!twin) return null
  return higherOf(inReport, twin) === twin ? other : inReport
}
