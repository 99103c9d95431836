import {
  type DateValue,
  dateOfDay,
  dayNumber,
  dayValue,
  decadeValue,
  intervalValue,
  monthValue,
  quarterValue,
  weekdayOf,
  weekValue,
  yearValue,
} from './calendar.ts'
import { readAmount } from './read-duration.ts'
import { monthAtToken } from './read-month-date.ts'
import { pointOf, readsFuture, type TimeContext, type TimeReading, wordAt } from './time-context.ts'

/** Words that move a calendar unit ('last week' -1, 'next year' 1). */
export const modifierShift: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
  ['previous', -1],
  ['preceding', -1],
  ['following', 1],
  ['coming', 1],
  ['current', 0],
  ['past', -1],
  ['prior', -1],
])

/** 'last week', 'this year', 'next month', 'the previous day', 'the weekend', 'the past year'. */
export function readModified(context: TimeContext, at: number): TimeReading | undefined {
  const article = wordAt(context, at) === 'the'
  const modifierAt = article ? at + 1 : at
  const modifier = wordAt(context, modifierAt)
  if (article && modifier === 'weekend') return weekendReading(context, { first: at, end: at + 2, shift: 0 })
  const shift = modifierShift.get(modifier)
  if (shift === undefined || context.anchor === undefined) return undefined
  const unit = wordAt(context, modifierAt + 1)
  const quarter =
    unit === 'year' && wordAt(context, modifierAt + 2) === "'s" ? ofYear(context, modifierAt + 3, shift) : undefined
  if (quarter) return { ...quarter, first: at }
  const end = modifierAt + 2
  if (unit === 'weekend') return weekendReading(context, { first: at, end, shift })
  if (modifier === 'next' && isPartOfDay(context, unit)) return readNextDay(context, { first: at, end })
  // 'the last week of May'
  if (unit === 'week' && wordAt(context, end) === 'of' && monthAtToken(context, end + 1)) return undefined
  const relative = /^(?:previous|preceding|following|prior)$/.test(modifier)
  const base = relative && context.previous ? context.previous.from : context.anchor
  // 'in the past week' is the seven days before
  const value =
    modifier === 'past' && unit === 'week'
      ? intervalValue(dayValue(context.anchor - 7), dayValue(context.anchor))
      : shifted(unit, base, shift)
  if (!value || (modifier === 'past' && !article && unit !== 'week')) return undefined
  return pointOf({ first: at, end, value, rule: 'times/modified-unit' })
}

function isPartOfDay({ words }: TimeContext, unit: string): boolean {
  return unit === 'day' || words.dayParts.has(unit)
}

/** 'the next day', 'Next morning': in a story the day after the one told of last. */
function readNextDay(context: TimeContext, found: { first: number; end: number }): TimeReading | undefined {
  const { previous } = context
  if (!previous || previous.to - previous.from > longestNight || readsFuture(context, found.first)) return undefined
  return pointOf({ ...found, value: dayValue(previous.to + 1), rule: 'times/next-day' })
}

const longestNight = 1

/** The quarter in 'next year's first quarter'. */
function ofYear(context: TimeContext, at: number, shift: number): TimeReading | undefined {
  const ordinal = context.pack.ordinals.get(wordAt(context, at))
  if (ordinal === undefined || ordinal > 4 || wordAt(context, at + 1) !== 'quarter' || context.anchor === undefined)
    return undefined
  const value = quarterValue(dateOfDay(context.anchor).year + shift, ordinal)
  return pointOf({ first: at, end: at + 2, value, rule: 'times/quarter' })
}

/** 'that day', 'that same year', 'the same day': the unit around the last date read. */
export function readThat(context: TimeContext, at: number): TimeReading | undefined {
  const same = wordAt(context, at + 1) === 'same'
  if (!context.previous || (wordAt(context, at) === 'the' && !same)) return undefined
  const unitAt = same ? at + 2 : at + 1
  const value = shifted(wordAt(context, unitAt), context.previous.from, 0)
  return value && pointOf({ first: at, end: unitAt + 1, value, rule: 'times/that' })
}

function weekendReading(
  context: TimeContext,
  found: { first: number; end: number; shift: number },
): TimeReading | undefined {
  if (context.anchor === undefined) return undefined
  const week = weekValue(context.anchor, found.shift)
  const isWeekend = context.anchor >= week.to - 1
  const before = found.shift === 0 && !isWeekend && !/^(?:this)$/.test(wordAt(context, found.first)) ? -7 : 0
  const value = intervalValue(dayValue(week.to - 1 + before), dayValue(week.to + before))
  return pointOf({ first: found.first, end: found.end, value, rule: 'times/weekend' })
}

/** The calendar unit around a day, moved by whole units. */
function shifted(unit: string, base: number, shift: number): DateValue | undefined {
  const { year, month } = dateOfDay(base)
  switch (unit) {
    case 'day':
      return dayValue(base + shift)
    case 'week':
      return weekValue(base, shift)
    case 'month':
      return monthValue(year, month + shift)
    case 'quarter':
      return quarterValue(year, Math.ceil(month / 3) + shift)
    case 'year':
      return yearValue(year + shift)
    case 'decade':
      return decadeValue(year + 10 * shift)
    default:
      return undefined
  }
}

/** 'three days ago', 'a year earlier', '4 days later', 'two weeks before'. */
export function readAgo(context: TimeContext, at: number): TimeReading | undefined {
  const amount = readAmount(context, at)
  if (!amount || context.anchor === undefined || amount.count === null) return undefined
  const word = wordAt(context, amount.end)
  const direction = directionOf(context, amount.end)
  if (direction === undefined) return undefined
  // 'two days later' with nothing before it
  if (word === 'later' && !context.previous && !readsFuture(context, at)) return undefined
  const base = word === 'ago' || !context.previous ? context.anchor : context.previous.from
  const value = movedBy({ base, unit: amount.unit, count: amount.count * direction })
  if (value && word === 'ago' && wordAt(context, amount.end + 1) === 'today')
    return pointOf({ first: at, end: amount.end + 2, value: sameDay(context.anchor, value), rule: 'times/ago' })
  return value && pointOf({ first: at, end: amount.end + 1, value, rule: 'times/ago' })
}

/** 'a year ago today', 'two weeks ago today': the day of that stretch that is like the one of the report. */
function sameDay(anchor: number, value: DateValue): DateValue {
  const { month, day } = dateOfDay(anchor)
  const { year, month: then } = dateOfDay(value.from)
  if (value.to - value.from === 6) return dayValue(value.from + weekdayOf(anchor) - 1)
  const inMonth = value.to - value.from < 31 ? then : month
  return dayValue(Math.min(dayNumber(year, inMonth, day), value.to))
}

function directionOf(context: TimeContext, at: number): -1 | 1 | undefined {
  const word = wordAt(context, at)
  if (word === 'ago' || word === 'earlier') return -1
  if (word === 'later') return 1
  const closes =
    context.tokens[at + 1]?.kind === 'mark' || context.tokens[at + 1]?.sentence !== context.tokens[at]?.sentence
  return word === 'before' && closes ? -1 : undefined
}

function movedBy(given: { base: number; unit: string; count: number }): DateValue | undefined {
  const { base, unit } = given
  const count = Math.round(given.count)
  const { year, month, day } = dateOfDay(base)
  switch (unit) {
    case 'D':
      return dayValue(base + count)
    case 'W':
      return weekValue(base, count)
    case '2W':
      return weekValue(base, 2 * count)
    case 'M':
      return monthValue(year, month + count)
    case '3M':
      return quarterValue(year, Math.ceil(month / 3) + count)
    case 'Y':
      return yearValue(year + count)
    case '10Y':
      return yearValue(year + 10 * count)
    case 'TH':
    case 'TM':
    case 'TS':
      return day > 0 ? dayValue(base) : undefined
    default:
      return undefined
  }
}

/** 'the past three days', 'in the last 24 hours', 'the next two weeks': a stretch that ends or begins at the anchor. */
export function readStretch(context: TimeContext, at: number): TimeReading | undefined {
  const article = wordAt(context, at) === 'the' ? 1 : 0
  const modifier = wordAt(context, at + article)
  const past = /^(?:past|last|previous|preceding|latest)$/.test(modifier)
  if (!past && !/^(?:next|coming|following)$/.test(modifier)) return undefined
  const amount = readAmount(context, at + article + 1)
  if (!amount || context.anchor === undefined || amount.count === null || amount.article) return undefined
  const moved = movedBy({
    base: context.anchor,
    unit: amount.unit.startsWith('T') ? 'D' : amount.unit,
    count: dayCount(amount) * (past ? -1 : 1),
  })
  if (!moved) return undefined
  const other = context.anchor
  const precise = /[DWT]/.test(amount.unit)
  const start = precise ? dayValue(past ? exactDay(other, amount, -1) : other) : moved
  const end = precise ? dayValue(past ? other : exactDay(other, amount, 1)) : moved
  const value = precise
    ? intervalValue(start, end)
    : past
      ? { ...intervalValue(moved, monthOrYear(other, amount.unit)) }
      : intervalValue(monthOrYear(other, amount.unit), moved)
  return { ...pointOf({ first: at, end: amount.end, value, rule: 'times/stretch' }) }
}

function dayCount(amount: { unit: string; count: number | null }): number {
  const count = amount.count ?? 0
  return amount.unit === 'TH' ? Math.ceil(count / 24) : amount.unit.startsWith('T') ? 1 : count
}

function exactDay(base: number, amount: { unit: string; count: number | null }, sign: 1 | -1): number {
  const days = amount.unit === 'W' ? 7 : amount.unit === '2W' ? 14 : 1
  return base + sign * dayCount(amount) * days
}

function monthOrYear(day: number, unit: string): DateValue {
  const { year, month } = dateOfDay(day)
  return unit === 'M' || unit === '3M' ? monthValue(year, month) : yearValue(year)
}
