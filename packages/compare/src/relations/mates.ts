import type { Entry } from '../entry.ts'
import type { Mates } from './verdict.ts'

/** Indexes the claims of the reports that a question draws on, by report and by number. Pure, linear. */
export function matesOf(entries: readonly Entry[], question: readonly Entry[]): Mates {
  const byPoint = Map.groupBy(
    entries.filter((entry) => entry.interval.point !== null),
    (entry) => entry.interval.point ?? 0,
  )
  return {
    byReport: Map.groupBy(entries, (entry) => entry.reportId),
    byPoint,
    inQuestion: new Set(question.map((entry) => entry.id)),
    begin: beginOf(question, entries),
  }
}

/**
 * The first day that the question's claims name, where stretches of time that other figures cover begin on it, too: when
 * what is counted began.
 */
function beginOf(question: readonly Entry[], mates: readonly Entry[]): number | null {
  const starts = question.flatMap(({ period }) =>
    period.shape === 'unknown' ? [] : (period.start ?? period.end ?? []),
  )
  const first = Math.min(...starts)
  const reports = new Set(
    mates.filter((mate) => isStretch(mate) && isWithinADay(mate.period.start, first)).map((mate) => mate.reportId),
  )
  return reports.size > 1 ? first : null
}

const isStretch = ({ period }: Entry): boolean => period.shape === 'interval' || period.shape === 'open_end'

const isWithinADay = (day: number | null, other: number): boolean => day !== null && Math.abs(day - other) <= 1
