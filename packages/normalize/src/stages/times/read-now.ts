import { matchPhrase } from '../../languages/phrases.ts'
import { dayValue } from './calendar.ts'
import { pointOf, type TimeContext, type TimeReading, wordAt } from './time-context.ts'

/** 'now', 'to date', 'so far': the day of publication, as an as-of date. */
export function readNow(context: TimeContext, at: number): TimeReading | undefined {
  if (context.anchor === undefined) return undefined
  const match = matchPhrase(context.tokens, at, context.words.now)
  // 'at the moment of the blast'
  if (!match || wordAt(context, at + match.length) === 'of') return undefined
  return pointOf({ first: at, end: at + match.length, value: dayValue(context.anchor), rule: 'times/now', asOf: true })
}
