import type { Entry } from '../entry.ts'
import { isCurrentByDefault, isRunning } from './measures.ts'

/** First and last day for which a figure may hold. */
export interface Days {
  readonly start: number
  readonly end: number
}

/** The day or days a figure holds for; null where untold and not to be taken from the publication date. Pure. */
export function holdsFor(entry: Entry): Days | null {
  const { period, published } = entry
  switch (period.shape) {
    case 'unknown':
      return published !== null && isCurrentByDefault(entry) ? { start: published, end: published } : null
    case 'open_end':
      return published === null
        ? null
        : isRunning(entry)
          ? { start: published, end: published }
          : { start: period.start ?? published, end: published }
    case 'open_start':
      return period.end === null ? null : { start: period.end, end: period.end }
    default:
      return period.start === null || period.end === null ? null : { start: period.start, end: period.end }
  }
}

/** Whether both claims say for which time they hold, rather than leaving it to the day of the report. Pure. */
export const areDated = ({ a, b }: { readonly a: Entry; readonly b: Entry }): boolean =>
  a.period.shape !== 'unknown' && b.period.shape !== 'unknown'

/** The later of two claims by the days they hold for; null where these meet or are untold. Symmetric and pure. */
export function laterByDate(a: Entry, b: Entry): Entry | null {
  const [daysA, daysB] = [holdsFor(a), holdsFor(b)]
  if (!daysA || !daysB) return null
  if (daysA.end < daysB.start) return b
  if (daysB.end < daysA.start) return a
  return null
}

/** The later of two claims of one day by the hour said, where at least one shows it. Symmetric and pure. */
export function laterByClock(a: Entry, b: Entry): Entry | null {
  if (a.published === null || a.published !== b.published) return null
  if (a.clock === null || b.clock === null || a.clock === b.clock) return null
  return a.clock < b.clock ? b : a
}

const freshDays = 7

const lastDay = (a: Entry, b: Entry): number =>
  Math.max(...[a, b].map((entry) => holdsFor(entry)?.end ?? entry.published ?? Number.NEGATIVE_INFINITY))

/** The claim of the later report, as long as the count was still running when the first came out; null for one day or where untold. Symmetric and pure. */
export function laterByPublication(a: Entry, b: Entry): Entry | null {
  if (a.published === null || b.published === null || a.published === b.published) return null
  if (Math.min(a.published, b.published) - lastDay(a, b) > freshDays) return null
  return a.published < b.published ? b : a
}
