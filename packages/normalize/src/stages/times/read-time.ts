import { readClock } from './read-clock.ts'
import { readDayOfMonth, readDeicticDay, readWeekday } from './read-day.ts'
import { readDuration, readSet } from './read-duration.ts'
import { readMonthDate } from './read-month-date.ts'
import { readNumericDate } from './read-numeric-date.ts'
import { readAgo, readModified, readStretch, readThat } from './read-relative.ts'
import { readQuarter, readSameQuarter, readSeason, readSpelledYear, readYear } from './read-year.ts'
import type { TimeContext, TimeReading } from './time-context.ts'

type Reader = (context: TimeContext, at: number) => TimeReading | undefined

const numberReaders: readonly Reader[] = [readNumericDate, readMonthDate, readClock, readAgo, readYear, readDuration]
const wordReaders: readonly Reader[] = [
  readSameQuarter,
  readMonthDate,
  readWeekday,
  readDeicticDay,
  readDayOfMonth,
  readStretch,
  readModified,
  readThat,
  readQuarter,
  readSeason,
  readClock,
  readSpelledYear,
  readAgo,
  readDuration,
  readSet,
]

/** The time expression that starts at a token: the first reader that knows one has it. Pure. */
export function readTime(context: TimeContext, at: number): TimeReading | undefined {
  const token = context.tokens[at]
  if (!token || token.kind === 'mark' || token.kind === 'symbol') return undefined
  for (const reader of token.kind === 'number' ? numberReaders : wordReaders) {
    const reading = reader(context, at)
    if (reading) return reading
  }
  return undefined
}
