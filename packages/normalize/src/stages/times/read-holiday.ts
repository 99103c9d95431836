import { matchPhrase } from '../../languages/phrases.ts'
import { dateOfDay, dayNumber, dayValue, intervalValue } from './calendar.ts'
import { nearestDate, pointOf, type TimeContext, type TimeReading, wordAt } from './time-context.ts'

/** "New Year's Eve", 'Christmas Day', 'Good Friday': the one nearest the report. A night reaches into the next day. */
export function readHoliday(context: TimeContext, at: number): TimeReading | undefined {
  if (!context.tokens[at]?.capital || context.anchor === undefined) return undefined
  const fixed = matchPhrase(context.tokens, at, context.words.holidays)
  if (fixed) {
    const [month = 0, day = 0] = fixed.value.split('-').map(Number)
    const end = at + fixed.length
    const date = nearestDate(context, { at, month, day })
    const value = date && wordAt(context, end - 1) === 'night' ? intervalValue(date, dayValue(date.to + 1)) : date
    return value && pointOf({ first: at, end, value, rule: 'times/holiday' })
  }
  const feast = matchPhrase(context.tokens, at, context.words.feasts)
  if (!feast) return undefined
  const value = dayValue(nearestEaster(context.anchor) + feast.value)
  return pointOf({ first: at, end: at + feast.length, value, rule: 'times/holiday' })
}

function nearestEaster(anchor: number): number {
  const { year } = dateOfDay(anchor)
  const sundays = [year - 1, year, year + 1].map(easterSunday)
  return sundays.reduce((best, one) => (Math.abs(one - anchor) < Math.abs(best - anchor) ? one : best))
}

/** Western Easter of a Gregorian year (the 'anonymous' computus, Nature, 20 April 1876). */
function easterSunday(year: number): number {
  const century = Math.floor(year / 100)
  const moon = year % 19
  const skipped = Math.floor(century / 4)
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * moon + century - skipped - shift + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - ((year % 100) % 4)) % 7
  const late = Math.floor((moon + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return dayNumber(year, Math.floor(days / 31), (days % 31) + 1)
}
