import { type DateValue, dayValue } from './calendar.ts'
import { readDeicticDay, readWeekday } from './read-day.ts'
import { monthAtToken, readMonthDate } from './read-month-date.ts'
import { pointOf, type TimeContext, type TimeReading, wordAt } from './time-context.ts'

const zones = new Set([
  'gmt',
  'utc',
  'est',
  'edt',
  'pst',
  'pdt',
  'cst',
  'cdt',
  'cet',
  'cest',
  'bst',
  'eet',
  'eest',
  'msk',
  'jst',
  'kst',
  'et',
  'pt',
  'ct',
  'mt',
  'local',
  'time',
  'hours',
  'hrs',
])

/** '09:30', '15.00', '9 a.m. Tuesday', '10 p.m. EST Nov. 9', "seven o'clock", 'noon', 'midnight', 'half past five'. */
export function readClock(context: TimeContext, at: number): TimeReading | undefined {
  const end = clockEnd(context, at)
  if (end === undefined) return undefined
  let next = end
  while (zones.has(wordAt(context, next)) && next < end + 3) next += 1
  if (wordAt(context, next) === ',' || wordAt(context, next) === 'on') next += 1
  const day = readWeekday(context, next) ?? readDeicticDay(context, next) ?? readMonthDate(context, next)
  if (day?.value && day.kind === 'point' && day.rule !== 'times/month')
    return { ...day, first: at, rule: 'times/clock' }
  const value = dayOfClock(context, at)
  return value && pointOf({ first: at, end, value, rule: 'times/clock' })
}

/** '5 March 2025, 16:00' is of the day before the comma, any other of the report's own. */
function dayOfClock(context: TimeContext, at: number): DateValue | undefined {
  const { previous, tokens } = context
  const isDated = tokens[at - 2]?.kind === 'number' || monthAtToken(context, at - 2) !== undefined
  const follows = tokens[at - 1]?.text === ',' && isDated
  if (follows && previous && previous.from === previous.to) return previous
  return context.anchor === undefined ? undefined : dayValue(context.anchor)
}

function clockEnd(context: TimeContext, at: number): number | undefined {
  const token = context.tokens[at]
  if (!token) return undefined
  const next = wordAt(context, at + 1)
  if (token.kind === 'number') return endOfDigits(context, at, token.text)
  if (token.lower === 'noon' || token.lower === 'midnight' || token.lower === 'midday') return at + 1
  const hour = context.pack.units.get(token.lower)
  if (hour !== undefined && hour <= 12 && next === "o'clock") return at + 2
  if (hour !== undefined && hour <= 12 && (next === 'a.m.' || next === 'p.m.')) return at + 2
  const spoken = /^(?:past|to)$/.test(wordAt(context, at + 1))
    ? at + 2
    : /^minutes$/.test(next) && /^(?:past|to)$/.test(wordAt(context, at + 2))
      ? at + 3
      : undefined
  const minutes = token.lower === 'half' || token.lower === 'quarter' || (hour !== undefined && spoken === at + 3)
  const last = spoken === undefined ? undefined : context.pack.units.get(wordAt(context, spoken))
  return minutes && spoken !== undefined && last !== undefined && last <= 12 ? spoken + 1 : undefined
}

/** '1430 GMT'. */
const worldZones = new Set(['gmt', 'utc'])
const meridiems = new Set(['am', 'pm', 'a.m.', 'p.m.', 'a.m', 'p.m'])

function endOfDigits(context: TimeContext, at: number, text: string): number | undefined {
  const next = wordAt(context, at + 1)
  if (worldZones.has(next) && /^(?:[01]\d|2[0-4])[0-5]\d$/.test(text)) return at + 1
  const meridiem = meridiems.has(next)
  if (!meridiem && next !== "o'clock" && !text.includes(':') && !text.includes('.')) return undefined
  if (/^(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?$/.test(text)) return at + (meridiem ? 2 : 1)
  if (/^(?:1[0-2]|0?[1-9])(?:[.:][0-5]\d)?$/.test(text) && meridiem) return at + 2
  if (/^\d{1,2}$/.test(text) && next === "o'clock") return at + 2
  if (!/^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(text)) return undefined
  return isDottedClock(context, at) ? at + 1 : undefined
}

/** '15.00' is a clock time after 'at' or 'by', before 'local', at the head of a live blog's entry, or alone between marks. */
function isDottedClock(context: TimeContext, at: number): boolean {
  const token = context.tokens[at]
  const before = context.tokens[at - 1]
  const after = context.tokens[at + 1]
  if (after?.lower === '%' || after?.kind === 'symbol') return false
  const opens = !before || before.sentence !== token?.sentence
  const ends = !after || after.sentence !== token?.sentence
  if (opens)
    return (
      after !== undefined &&
      !ends &&
      /^\d\d\./.test(token?.text ?? '') &&
      after.text.charAt(0) !== after.text.charAt(0).toLowerCase()
    )
  if (zones.has(after?.lower ?? '') && after?.lower !== 'hours') return true
  if (/^(?:by|until|till)$/.test(before.lower) || (before.lower === 'at' && (ends || after?.kind === 'mark')))
    return ends || after?.kind === 'mark' || zones.has(after?.lower ?? '')
  const alone = ends || (after?.kind === 'mark' && /^[),;.:]$/.test(after.text))
  return alone && /^[,(]$/.test(before.text) && /^\d\d\./.test(token?.text ?? '')
}
