import { wordSet } from '../../languages/word-table.ts'
import { type DateValue, dateOfDay, dayNumber, dayValue, intervalValue, isDayOfMonth, monthValue } from './calendar.ts'
import { countsNext } from './count-behind-day.ts'
import { spelledDayAt } from './spelled-day.ts'
import {
  continuesInPast,
  nearestDate,
  pointOf,
  readsFuture,
  readsPast,
  type TimeContext,
  type TimeReading,
  wordAt,
} from './time-context.ts'

/** 'March 6, 2025', 'Aug. 7', '24 and 25 May 2025', 'February 23 to 26', 'January and February', 'May 1980'. */
export function readMonthDate(context: TimeContext, at: number): TimeReading | undefined {
  const days = readDaysBefore(context, at)
  const monthAt = days?.end ?? at
  const month = monthAtToken(context, monthAt)
  if (!month) return undefined
  if (days) {
    const year = yearAfter(context, month.end)
    return daysOfMonth(context, { first: at, end: year?.end ?? month.end, month: month.month, days, year: year?.year })
  }
  const after = readDays(context, wordAt(context, month.end) === 'the' ? month.end + 1 : month.end, false)
  if (after && !isCountAfter(context, at, after)) {
    const year = yearAfter(context, after.end)
    return daysOfMonth(context, {
      first: at,
      end: year?.end ?? after.end,
      month: month.month,
      days: after,
      year: year?.year,
    })
  }
  if (isInitials(context, at) && !yearAfter(context, month.end)) return undefined
  return readMonth(context, { at, month: month.month, end: month.end })
}

const monthOnly = wordSet(['in', 'during', 'of', 'throughout'])

/** 'In March 20 people died': a day would stand behind 'on'. */
function isCountAfter(context: TimeContext, at: number, { low, high, end }: Days): boolean {
  return low === high && monthOnly.hasAt(context.tokens, at - 1) && countsNext(context, end)
}

/** 'the FEB', 'the MAR': an organisation's letters. */
function isInitials(context: TimeContext, at: number): boolean {
  const text = context.tokens[at]?.text ?? ''
  return wordAt(context, at - 1) === 'the' && text.length < 4 && text === text.toUpperCase()
}

/** 'the first three days of November': those days of the month. */
export function readFirstDays(context: TimeContext, at: number): TimeReading | undefined {
  if (wordAt(context, at) !== 'first') return undefined
  const word = wordAt(context, at + 1)
  const count = context.pack.units.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined)
  const month =
    wordAt(context, at + 2) === 'days' && wordAt(context, at + 3) === 'of' ? monthAtToken(context, at + 4) : undefined
  if (count === undefined || count < 2 || count > 28 || !month) return undefined
  const year = yearAfter(context, month.end)
  const days = { low: 1, high: count, end: month.end }
  return daysOfMonth(context, { first: at, end: year?.end ?? month.end, month: month.month, days, year: year?.year })
}

const middle = 15

/** 'the first half of March', 'the second half of May'. */
export function readHalfOfMonth(context: TimeContext, at: number): TimeReading | undefined {
  const word = wordAt(context, at)
  if ((word !== 'first' && word !== 'second') || wordAt(context, at + 1) !== 'half') return undefined
  const month = wordAt(context, at + 2) === 'of' ? monthAtToken(context, at + 3) : undefined
  if (!month) return undefined
  const year = yearAfter(context, month.end)
  const [low, high] = word === 'first' ? [1, middle] : [middle + 1, lengthOfMonth(context, month.month, year?.year)]
  const days = { low, high, end: month.end }
  return daysOfMonth(context, { first: at, end: year?.end ?? month.end, month: month.month, days, year: year?.year })
}

const weekOrder = new Map([
  ['first', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
])

/** 'the first week of March', 'the last week of May': its seven days. */
export function readWeekOfMonth(context: TimeContext, at: number): TimeReading | undefined {
  const isLast = wordAt(context, at) === 'last'
  const order = isLast ? 0 : weekOrder.get(wordAt(context, at))
  if (order === undefined || wordAt(context, at + 1) !== 'week' || wordAt(context, at + 2) !== 'of') return undefined
  const month = monthAtToken(context, at + 3)
  if (!month) return undefined
  const year = yearAfter(context, month.end)
  const length = isLast ? lengthOfMonth(context, month.month, year?.year) : 0
  const low = isLast ? length - 6 : order * 7 + 1
  const days = { low, high: low + 6, end: month.end }
  return daysOfMonth(context, { first: at, end: year?.end ?? month.end, month: month.month, days, year: year?.year })
}

function lengthOfMonth({ anchor }: TimeContext, month: number, year: number | undefined): number {
  const inYear = year ?? (anchor === undefined ? 2001 : dateOfDay(anchor).year)
  return [31, 30, 29].find((day) => isDayOfMonth(inYear, month, day)) ?? 28
}

interface Days {
  readonly low: number
  readonly high: number
  readonly end: number
}

/** A month's name at a token, its dot included. */
export function monthAtToken(
  context: Pick<TimeContext, 'tokens' | 'words'>,
  at: number,
): { month: number; end: number } | undefined {
  const token = context.tokens[at]
  if (token?.kind !== 'word' || token.text === token.lower) return undefined
  const month = context.words.months.get(token.lower)
  if (month === undefined) return undefined
  const dot = context.tokens[at + 1]
  const dotted =
    token.text.length <= 4 &&
    dot?.text === '.' &&
    !dot.spaceBefore &&
    dot.sentence === token.sentence &&
    context.tokens[at + 2]?.sentence === token.sentence
  return { month, end: at + (dotted ? 2 : 1) }
}

function readDaysBefore(context: TimeContext, at: number): Days | undefined {
  const days = readDays(context, at, true)
  if (!days) return undefined
  const end = wordAt(context, days.end) === 'of' ? days.end + 1 : days.end
  return monthAtToken(context, end) ? { ...days, end } : undefined
}

/** '7', '7th', '23-26', '23 to 26', '24 and 25'. */
function readDays(context: TimeContext, at: number, before: boolean): Days | undefined {
  const low = readDay(context, at)
  if (!low) return undefined
  const joint = context.tokens[low.end]
  if (joint && /^(?:-|–|—|to|and|or|until|through|\/)$/.test(joint.lower) && (before || joint.lower !== 'and')) {
    const high = readDay(context, low.end + 1)
    const dashed = joint.kind !== 'mark' || context.tokens[low.end + 1]?.spaceBefore === joint.spaceBefore
    const closes = high && !(before ? false : monthAtToken(context, high.end)) && dashed
    if (high && closes && high.day > low.day) return { low: low.day, high: high.day, end: high.end }
  }
  return { low: low.day, high: low.day, end: low.end }
}

function readDay(context: TimeContext, at: number): { day: number; end: number } | undefined {
  const token = context.tokens[at]
  if (token?.kind === 'word') {
    const spelled = spelledDayAt(context, at)
    const isOfMonth = spelled && (wordAt(context, spelled.end) === 'of' || isAfterMonth(context, at))
    return isOfMonth ? spelled : undefined
  }
  if (token?.kind !== 'number' || token.text.length > 2 || !/^\d{1,2}$/.test(token.text)) return undefined
  const day = Number(token.text)
  if (day < 1 || day > 31) return undefined
  const suffix = context.tokens[at + 1]
  return { day, end: suffix && !suffix.spaceBefore && /^(?:st|nd|rd|th)$/.test(suffix.lower) ? at + 2 : at + 1 }
}

/** 'July the fourth': the day behind its month. */
function isAfterMonth(context: TimeContext, at: number): boolean {
  return wordAt(context, at - 1) === 'the' && monthAtToken(context, at - 2) !== undefined
}

/** A year after a date: '2025', ', 2025', ' of 2025'. */
function yearAfter(context: TimeContext, at: number): { year: number; end: number } | undefined {
  const skipped = /^(?:,|of|in)$/.test(wordAt(context, at)) ? at + 1 : at
  const token = context.tokens[skipped]
  const short = skipped === at ? shortYearAt(context, at) : undefined
  if (short !== undefined) return { year: short, end: at + 1 }
  if (!token || !/^(?:1[0-9]|20|21)\d\d$/.test(token.text) || token.sentence !== context.tokens[at - 1]?.sentence)
    return undefined
  const next = context.tokens[skipped + 1]
  if (next?.spaceBefore === false && next.kind !== 'mark' && next.lower !== "'s") return undefined
  return { year: Number(token.text), end: skipped + 1 }
}

/** 'PORTO, 12 May 90 (LUSA) --': the year of a dateline in two digits, of the century that brings it nearest the report. */
function shortYearAt({ tokens, anchor }: TimeContext, at: number): number | undefined {
  const text = tokens[at]?.text ?? ''
  const next = tokens[at + 1]?.text ?? ''
  if (!/^\d\d$/.test(text) || !/^(?:\(|--?|–|—)$/.test(next) || tokens[at + 1]?.spaceBefore !== true) return undefined
  const near = anchor === undefined ? undatedYear : dateOfDay(anchor).year
  const year = near - (near % 100) + Number(text)
  return year > near + 50 ? year - 100 : year < near - 50 ? year + 100 : year
}

/** What reports without a date are taken to be near: datelines in two digits are of the years around it. */
const undatedYear = 1999

function daysOfMonth(
  context: TimeContext,
  found: { first: number; end: number; month: number; days: Days; year: number | undefined },
): TimeReading | undefined {
  const dateOf = (day: number) =>
    found.year === undefined
      ? nearestDate(context, { at: found.first, month: found.month, day })
      : isDayOfMonth(found.year, found.month, day)
        ? dayValue(dayNumber(found.year, found.month, day))
        : undefined
  const [low, high] = [dateOf(found.days.low), dateOf(found.days.high)]
  if (!low || !high) return undefined
  const value = low.edtf === high.edtf ? low : intervalValue(low, high)
  return pointOf({ first: found.first, end: found.end, value, rule: 'times/day-of-month' })
}

/** A month alone or with its year; with a second month after 'and', 'to' or a dash both are one interval. */
function readMonth(context: TimeContext, found: { at: number; month: number; end: number }): TimeReading | undefined {
  const year = yearAfter(context, found.end)
  if (!year && !isMonthHere(context, found.at, found.end)) return undefined
  const end = year?.end ?? found.end
  const second = /^(?:and|to|through|-|–|until|or)$/.test(wordAt(context, end))
    ? monthAtToken(context, end + 1)
    : undefined
  if (second && !year && !readDay(context, second.end)) {
    const lastYear = yearAfter(context, second.end)
    const last = monthOf(context, { at: found.at, month: second.month, year: lastYear?.year })
    if (last) {
      const { year: y } = dateOfDay(last.from)
      const first = monthValue(found.month <= second.month ? y : y - 1, found.month)
      return pointOf({
        first: found.at,
        end: lastYear?.end ?? second.end,
        value: intervalValue(first, last),
        rule: 'times/months',
      })
    }
  }
  const value = monthOf(context, { at: found.at, month: found.month, year: year?.year })
  return value && pointOf({ first: found.at, end, value, rule: 'times/month' })
}

function monthOf(
  context: TimeContext,
  given: { at: number; month: number; year: number | undefined },
): DateValue | undefined {
  if (given.year !== undefined) return monthValue(given.year, given.month)
  if (context.anchor === undefined) return undefined
  const { year, month } = dateOfDay(context.anchor)
  if (wordAt(context, given.at - 1) === 'this') return monthValue(year, given.month)
  const deadline =
    /^(?:by|until|till)$/.test(wordAt(context, given.at - 1)) &&
    !readsPast(context, given.at) &&
    !continuesInPast(context, given.at)
  if (deadline && given.month > month) return monthValue(year, given.month)
  if (wordAt(context, given.at - 1) === 'next' || (given.month > month && readsFuture(context, given.at))) {
    return monthValue(given.month > month ? year : year + 1, given.month)
  }
  const last = wordAt(context, given.at - 1) === 'last'
  if (last && given.month === month - 1) return monthValue(year - 1, given.month)
  if (given.month === (month % 12) + 1 && !last && !readsPast(context, given.at))
    return monthValue(month === 12 ? year + 1 : year, given.month)
  if (given.month < month && !last && readsFuture(context, given.at))
    return monthValue(month - given.month > 6 ? year + 1 : year, given.month)
  return monthValue(given.month < month || (given.month === month && !last) ? year : year - 1, given.month)
}

const monthBefore = wordSet([
  'in',
  'since',
  'until',
  'till',
  'of',
  'last',
  'next',
  'this',
  'early',
  'late',
  'mid',
  'by',
  'from',
  'between',
  'and',
  'to',
  'through',
  'during',
  'before',
  'after',
  'for',
  'on',
  '-',
  'around',
  'each',
  'every',
  'back',
  'previous',
  'per',
  'past',
  'by',
  '(',
  'throughout',
  'through',
])

/** 'May' and 'March' are months where a preposition says so. */
function isMonthHere(context: TimeContext, at: number, end: number): boolean {
  const token = context.tokens[at]
  if (!token || !context.words.ambiguousNames.has(token.lower)) return true
  const before = context.tokens[at - 1]
  if (before?.sentence !== token.sentence)
    return token.text.length > 3 && token.lower !== 'may' && token.lower !== 'march'
  const after = context.tokens[end]
  const named = token.lower !== 'may' && token.lower !== 'march' && token.text.length > 3
  if (named && !(after?.kind === 'word' && after.text !== after.lower && after.sentence === token.sentence)) return true
  return monthBefore.has(before)
}
