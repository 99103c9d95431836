import {
  type DateValue,
  dateOfDay,
  dayNumber,
  dayValue,
  intervalValue,
  isDayOfMonth,
  weekdayOf,
  weekValue,
} from './calendar.ts'
import { countsNext } from './count-behind-day.ts'
import { monthAtToken, readMonthDate } from './read-month-date.ts'
import { modifierShift } from './read-relative.ts'
import { spelledDayAt } from './spelled-day.ts'
import { pointOf, readsFuture, readsPast, type TimeContext, type TimeReading, wordAt } from './time-context.ts'

/** 'Friday', 'last Monday', 'Thursday, April 6', 'Tuesday 28', 'Wednesday night'. */
export function readWeekday(context: TimeContext, at: number): TimeReading | undefined {
  const token = context.tokens[at]
  const weekday = context.words.weekdays.get(token?.lower ?? '')
  if (!token || weekday === undefined || token.text === token.lower) return undefined
  const dotted =
    token.text.length < 6 && wordAt(context, at + 1) === '.' && context.tokens[at + 2]?.sentence === token.sentence
  const ambiguous = token.text.length < 5 && context.words.ambiguousNames.has(token.lower)
  const end = at + (dotted ? 2 : 1)
  const dated = readDateAfter(context, at, end)
  if (dated) return dated
  if (token.lower.endsWith('days')) return { first: at, end, kind: 'set', edtf: 'P1W', rule: 'times/set' }
  if (ambiguous && !dotted) return undefined
  const numbered = readDayNumber(context, { at, end, weekday })
  if (numbered) return numbered
  const ofWeek = readWeekdayOfWeek(context, { at, end: dayPartEnd(context, end), weekday })
  if (ofWeek) return ofWeek
  const first = /^(?:last|next|this|past|previous|coming)$/.test(wordAt(context, at - 1)) ? at - 1 : at
  const value = valueOfWeekday(context, { at, weekday, modifier: first < at ? wordAt(context, first) : '' })
  return value && pointOf({ first, end: dayPartEnd(context, end), value, rule: 'times/weekday' })
}

/** 'Tuesday of last week'. */
function readWeekdayOfWeek(
  context: TimeContext,
  { at, end, weekday }: { at: number; end: number; weekday: number },
): TimeReading | undefined {
  const from = wordAt(context, end) === 'of' ? end + 1 : end
  const shift = modifierShift.get(wordAt(context, from))
  if (shift === undefined || wordAt(context, from + 1) !== 'week' || context.anchor === undefined) return undefined
  const value = dayValue(weekValue(context.anchor, shift).from + weekday - 1)
  return pointOf({ first: at, end: from + 2, value, rule: 'times/weekday' })
}

function readDateAfter(context: TimeContext, at: number, end: number): TimeReading | undefined {
  let next = wordAt(context, end) === ',' ? end + 1 : end
  if (wordAt(context, next) === 'the') next += 1
  const partEnd = dayPartEnd(context, end)
  if (partEnd > end) next = wordAt(context, partEnd) === ',' ? partEnd + 1 : partEnd
  if (!monthAtToken(context, next) && context.tokens[next]?.kind !== 'number') return undefined
  const date = readMonthDate(context, next)
  return date?.rule === 'times/day-of-month' ? { ...date, first: at } : undefined
}

/** 'Tuesday 28': the nearest date that is both. */
function readDayNumber(
  context: TimeContext,
  given: { at: number; end: number; weekday: number },
): TimeReading | undefined {
  const token = context.tokens[given.end]
  const ordinal =
    /^(?:st|nd|rd|th)$/.test(wordAt(context, given.end + 1)) && context.tokens[given.end + 1]?.spaceBefore === false
  const start = wordAt(context, given.end) === 'the' ? given.end + 1 : given.end
  const number = start > given.end ? context.tokens[start] : token
  if (number?.kind !== 'number' || !/^\d{1,2}$/.test(number.text) || context.anchor === undefined) return undefined
  if (start > given.end && !/^(?:st|nd|rd|th)$/.test(wordAt(context, start + 1))) return undefined
  if (start === given.end && !ordinal && countsNext(context, start + 1)) return undefined
  const day = Number(number.text)
  for (let distance = 0; distance <= 45; distance += 1) {
    for (const candidate of [context.anchor - distance, context.anchor + distance]) {
      if (dateOfDay(candidate).day !== day || weekdayOf(candidate) !== given.weekday) continue
      const end = start + (ordinal || start > given.end ? 2 : 1)
      return pointOf({ first: given.at, end, value: dayValue(candidate), rule: 'times/weekday-and-day' })
    }
  }
  return undefined
}

function valueOfWeekday(
  context: TimeContext,
  given: { at: number; weekday: number; modifier: string },
): DateValue | undefined {
  if (context.anchor === undefined) return undefined
  const back = (weekdayOf(context.anchor) - given.weekday + 7) % 7
  const told = dayOfStory(context, given)
  if (told !== undefined) return dayValue(told)
  if (given.modifier === 'last' || given.modifier === 'past' || given.modifier === 'previous')
    // nobody calls yesterday 'last Tuesday'
    return dayValue(context.anchor - (back <= 1 ? back + 7 : back))
  const possessive = wordAt(context, given.at + 1) === "'s" && given.modifier === ''
  const deadline = /^(?:until|till)$/.test(wordAt(context, given.at - 1)) && !readsPast(context, given.at)
  if (deadline && given.modifier === '') return dayValue(context.anchor + ((7 - back) % 7))
  const forward = (7 - back) % 7
  if (given.modifier === 'next' || given.modifier === 'coming')
    return dayValue(context.anchor + (forward === 0 ? 7 : forward))
  const future =
    given.modifier === 'this'
      ? readsFuture(context, given.at)
      : readsFuture(context, given.at) && !/^since$/.test(wordAt(context, given.at - 1))
  return dayValue(future && !possessive && back > 0 ? context.anchor + forward : context.anchor - back)
}

/** 'Then came the Friday', 'that Tuesday': in a story of long ago the first such day from the one told of last. */
function dayOfStory(
  { previous, anchor = 0, tokens }: TimeContext,
  { at, weekday }: { at: number; weekday: number },
): number | undefined {
  const article = tokens[at - 1]?.lower
  if (!previous || (article !== 'the' && article !== 'that') || previous.to !== previous.from) return undefined
  if (anchor - previous.from <= week || previous.from > anchor) return undefined
  return previous.from + ((weekday - weekdayOf(previous.from) + week) % week)
}

const week = 7

/** The token after a part of the day: 'night', 'at noon', 'morning'. Pure. */
function dayPartEnd(context: TimeContext, at: number): number {
  return context.words.dayParts.has(wordAt(context, at)) &&
    context.tokens[at]?.sentence === context.tokens[at - 1]?.sentence
    ? at + 1
    : at
}

/** 'today', 'yesterday morning', 'tonight', 'last night', 'overnight', 'this evening', 'the day before yesterday'. */
export function readDeicticDay(context: TimeContext, at: number): TimeReading | undefined {
  const { anchor } = context
  if (anchor === undefined) return undefined
  const word = wordAt(context, at)
  const shift = context.words.days.get(word)
  if (shift !== undefined) {
    return pointOf({
      first: at,
      end: dayPartEnd(context, at + 1),
      value: dayValue(anchor + shift),
      rule: 'times/deictic-day',
    })
  }
  const night = intervalValue(dayValue(anchor - 1), dayValue(anchor))
  if (word === 'overnight') return pointOf({ first: at, end: at + 1, value: night, rule: 'times/overnight' })
  if (word === 'last' && /^(?:night|evening)$/.test(wordAt(context, at + 1))) {
    return pointOf({ first: at, end: at + 2, value: dayValue(anchor - 1), rule: 'times/last-night' })
  }
  if (word === 'this' && context.words.dayParts.has(wordAt(context, at + 1))) {
    return pointOf({ first: at, end: at + 2, value: dayValue(anchor), rule: 'times/this-part' })
  }
  return readNightOf(context, at)
}

/** 'the night of 24 to 25 May', 'the night before', 'the day before yesterday'. */
function readNightOf(context: TimeContext, at: number): TimeReading | undefined {
  if (wordAt(context, at) !== 'the' || context.anchor === undefined) return undefined
  if (wordAt(context, at + 1) === 'day' && /^(?:before|after)$/.test(wordAt(context, at + 2))) {
    const days = context.words.days.get(wordAt(context, at + 3))
    const step = wordAt(context, at + 2) === 'before' ? -1 : 1
    if (days !== undefined)
      return pointOf({
        first: at,
        end: at + 4,
        value: dayValue(context.anchor + days + step),
        rule: 'times/day-before',
      })
    if (isNounHere(context, at + 3)) return undefined
    const base = context.previous?.from ?? context.anchor
    return pointOf({ first: at, end: at + 3, value: dayValue(base + step), rule: 'times/day-before' })
  }
  if (wordAt(context, at + 1) === 'night' && wordAt(context, at + 2) === 'before') {
    const base = context.previous?.from ?? context.anchor - 1
    const value = intervalValue(dayValue(base - 1), dayValue(base))
    return pointOf({ first: at, end: at + 3, value, rule: 'times/night-before' })
  }
  return undefined
}

function isNounHere(context: TimeContext, at: number): boolean {
  const token = context.tokens[at]
  return (
    token?.kind === 'word' &&
    token.sentence === context.tokens[at - 1]?.sentence &&
    /^(?:the|a|an|his|her|their|its|that|this)$/.test(token.lower)
  )
}

/** 'the 7th', 'the sixteenth', 'the 12th of March' being read elsewhere: the day of the month nearest before the anchor. */
export function readDayOfMonth(context: TimeContext, at: number): TimeReading | undefined {
  if (wordAt(context, at) !== 'the' || context.anchor === undefined) return undefined
  const spelled = spelledDayAt(context, at + 1)
  // 'on the first ... on the second' tell of two things as often as of two days
  const found = numberedDayAt(context, at + 1) ?? (spelled && spelled.day > mostOrdered ? spelled : undefined)
  if (!found || !daysFollow.has(wordAt(context, at - 1)) || isQualifier(context, at, found.end)) return undefined
  const { year, month } = dateOfDay(context.anchor)
  for (let back = 0; back < 3; back += 1) {
    const [y, m] = month - back < 1 ? [year - 1, month - back + 12] : [year, month - back]
    if (!isDayOfMonth(y, m, found.day)) continue
    const day = dayNumber(y, m, found.day)
    if (day > context.anchor && !readsFuture(context, at)) continue
    const next = wordAt(context, found.end) === 'and' ? spelledDayAt(context, found.end + 1) : undefined
    const isPair = next !== undefined && next.day === found.day + 1 && isDayOfMonth(y, m, next.day)
    const value = isPair ? intervalValue(dayValue(day), dayValue(day + 1)) : dayValue(day)
    return pointOf({ first: at, end: isPair ? next.end : found.end, value, rule: 'times/ordinal-day' })
  }
  return undefined
}

const mostOrdered = 3
const daysFollow = new Set(['on', 'of', 'since', 'until', 'by', 'before', 'after', 'from', 'to', 'till'])

/** '7th' in two tokens. */
function numberedDayAt({ tokens }: TimeContext, at: number): { day: number; end: number } | undefined {
  const [number, suffix] = [tokens[at], tokens[at + 1]]
  if (!number || !suffix || suffix.spaceBefore || !/^\d{1,2}$/.test(number.text)) return undefined
  return /^(?:st|nd|rd|th)$/.test(suffix.lower) ? { day: Number(number.text), end: at + 2 } : undefined
}

/** 'the second town', 'the fifth day', 'the first Saturday', 'the tenth of June': no day by its number alone. */
function isQualifier({ pack, words, tokens }: TimeContext, at: number, end: number): boolean {
  const next = tokens[end]
  if (next?.kind !== 'word' || next.sentence !== tokens[at]?.sentence) return false
  if (next.lower === 'of') return monthAtToken({ tokens, words }, end + 1) !== undefined
  if (words.units.has(next.lower) || words.weekdays.has(next.lower)) return true
  return !pack.functionWords.has(next.lower) && next.text === next.lower
}
