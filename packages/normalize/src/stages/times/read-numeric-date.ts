import { dateOfDay, dayNumber, dayValue, intervalValue, isDayOfMonth } from './calendar.ts'
import { nearestDate, pointOf, type TimeContext, type TimeReading, wordAt } from './time-context.ts'

/** '2025-03-06', '07/02/2023', '25.05.2025', '27.12' where the text leaves no other reading. */
export function readNumericDate(context: TimeContext, at: number): TimeReading | undefined {
  const token = context.tokens[at]
  if (token?.kind !== 'number') return undefined
  const joint = context.tokens[at + 1]?.text
  const nights =
    joint === '→' || joint === '/' || joint === '-' || joint === '–' || joint === '>'
      ? readNights(context, at)
      : undefined
  if (nights) return nights
  const joined = joint === '-' || joint === '/' ? (readIso(context, at) ?? readSlashed(context, at)) : undefined
  return joined ?? (token.text.includes('.') ? readDotted(context, at) : undefined)
}

/** '13→14.10', '15/16.06': two days on end, the month after the second. */
function readNights(context: TimeContext, at: number): TimeReading | undefined {
  const { tokens, anchor } = context
  const first = /^\d{1,2}$/.exec(tokens[at]?.text ?? '')
  const second = /^(\d{1,2})\.(\d\d)$/.exec(tokens[at + 2]?.text ?? '')
  if (!first || !second || anchor === undefined || !standsAlone(context, at + 2)) return undefined
  const [month, high] = [Number(second[2]), Number(second[1])]
  if (month < 1 || month > 12 || high !== Number(first[0]) + 1) return undefined
  const last = nearestDate(context, { at, month, day: high })
  if (!last || Math.abs(last.from - anchor) > 60) return undefined
  const value = intervalValue(dayValue(last.from - 1), dayValue(last.from))
  return pointOf({ first: at, end: at + 3, value, rule: 'times/nights' })
}

function readIso(context: TimeContext, at: number): TimeReading | undefined {
  const { tokens } = context
  const [year, first, month, second, day] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]]
  if (!year || !month || !day || first?.text !== '-' || second?.text !== '-' || !/^[12]\d{3}$/.test(year.text))
    return undefined
  if (first.spaceBefore || second.spaceBefore || month.spaceBefore || day.spaceBefore) return undefined
  return pointAt(at, at + 5, [Number(year.text), Number(month.text), Number(day.text)])
}

function readSlashed(context: TimeContext, at: number): TimeReading | undefined {
  const { tokens } = context
  const [a, first, b, second, c] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]]
  if (!a || !b || !c || first?.spaceBefore || b.spaceBefore || c.spaceBefore || first?.text !== second?.text)
    return undefined
  if (
    (first?.text !== '/' && first?.text !== '-') ||
    !/^\d{1,2}$/.test(a.text) ||
    !/^\d{1,2}$/.test(b.text) ||
    !/^(?:\d\d|[12]\d{3})$/.test(c.text)
  )
    return undefined
  const year = Number(c.text) < 100 ? 2000 + Number(c.text) : Number(c.text)
  const dayFirst = pointAt(at, at + 5, [year, Number(b.text), Number(a.text)])
  const monthFirst = pointAt(at, at + 5, [year, Number(a.text), Number(b.text)])
  if (!dayFirst || !monthFirst || context.anchor === undefined) return dayFirst ?? monthFirst
  const distance = (reading: TimeReading) => Math.abs((reading.value?.from ?? 0) - (context.anchor ?? 0))
  return distance(monthFirst) < distance(dayFirst) ? monthFirst : dayFirst
}

function pointAt(first: number, end: number, date: readonly [number, number, number]): TimeReading | undefined {
  const [year, month, day] = date
  if (!isDayOfMonth(year, month, day)) return undefined
  return pointOf({ first, end, value: dayValue(dayNumber(year, month, day)), rule: 'times/numeric-date' })
}

function readDotted(context: TimeContext, at: number): TimeReading | undefined {
  const text = wordAt(context, at)
  const full = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)$/.exec(text)
  if (full) {
    const year = Number(full[3]) < 100 ? 2000 + Number(full[3]) : Number(full[3])
    return pointAt(at, at + 1, [year, Number(full[2]), Number(full[1])])
  }
  const short = /^(\d\d)\.(\d\d)$/.exec(text)
  if (!short || context.anchor === undefined || !standsAlone(context, at)) return undefined
  const [day, month] = [Number(short[1]), Number(short[2])]
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const value = nearestDate(context, { at, month, day })
  const close = value && Math.abs(value.from - context.anchor) <= 60 && value.from <= context.anchor + 14
  if (!value || !close) return undefined
  return pointOf({
    first: at,
    end: at + 1,
    value: { ...value, edtf: dayValue(dayNumber(dateOfDay(value.from).year, month, day)).edtf },
    rule: 'times/dotted-date',
  })
}

/** '25.05' is a date when a mark or the end of the line follows and no clock word stands before. */
function standsAlone(context: TimeContext, at: number): boolean {
  const token = context.tokens[at]
  const after = context.tokens[at + 1]
  const before = context.tokens[at - 1]
  const opens = before === undefined || before.sentence !== token?.sentence
  if (opens || /^(?:at|by|until|till|about|around|a|€|\$|£|-)$/.test(before.lower)) return false
  return after === undefined || after.sentence !== token?.sentence || after.kind === 'mark' || after.text === '+'
}
