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
  }
}
