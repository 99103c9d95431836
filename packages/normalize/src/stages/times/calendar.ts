/** A stretch of days as EDTF, with its first and last day counted from 1 January 1970; null where it has no ends. */
export interface DateValue {
  readonly edtf: string
  readonly from: number
  readonly to: number
}

const dayMs = 86_400_000

/** Days from 1 January 1970 of a calendar date; months 1 to 12. Pure. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / dayMs)
}

/** Year, month and day of a day number. Pure. */
export function dateOfDay(number: number): { year: number; month: number; day: number } {
  const date = new Date(number * dayMs)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The day of the week, Monday 1 to Sunday 7. Pure. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** Whether the day exists in that month. Pure. */
export function isDayOfMonth(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0')

/** A day as EDTF ('2025-03-06'). Pure. */
function formatDay(number: number): string {
  const { year, month, day } = dateOfDay(number)
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

/** One day. Pure. */
export function dayValue(number: number): DateValue {
  return { edtf: formatDay(number), from: number, to: number }
}

/** One month; month numbers outside 1 to 12 run into other years. Pure. */
export function monthValue(year: number, month: number): DateValue {
  const start = new Date(Date.UTC(year, month - 1, 1))
  const [y, m] = [start.getUTCFullYear(), start.getUTCMonth() + 1]
  return { edtf: `${pad(y, 4)}-${pad(m)}`, from: dayNumber(y, m, 1), to: dayNumber(y, m, daysInMonth(y, m)) }
}

/** One year. Pure. */
export function yearValue(year: number): DateValue {
  return { edtf: pad(year, 4), from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) }
}

/** The Monday-to-Sunday week around a day, moved by whole weeks. Pure. */
export function weekValue(day: number, weeks: number): DateValue {
  const monday = day - weekdayOf(day) + 1 + 7 * weeks
  return intervalValue(dayValue(monday), dayValue(monday + 6))
}

/** A quarter (EDTF 33 to 36); numbers outside 1 to 4 run into other years. Pure. */
export function quarterValue(year: number, quarter: number): DateValue {
  const index = year * 4 + quarter - 1
  const [y, q] = [Math.floor(index / 4), (((index % 4) + 4) % 4) + 1]
  return { edtf: `${pad(y, 4)}-${32 + q}`, from: dayNumber(y, 3 * q - 2, 1), to: monthValue(y, 3 * q).to }
}

/** A season (EDTF 21 spring to 24 winter), as in the northern half of the world. Pure. */
export function seasonValue(year: number, season: number): DateValue {
  const firstMonth = 3 * (season - 20)
  return {
    edtf: `${pad(year, 4)}-${season}`,
    from: dayNumber(year, firstMonth, 1),
    to: monthValue(year, firstMonth + 2).to,
  }
}

/** A decade by its first three digits ('198X'). Pure. */
export function decadeValue(year: number): DateValue {
  const first = Math.floor(year / 10) * 10
  return { edtf: `${pad(first / 10, 3)}X`, from: dayNumber(first, 1, 1), to: dayNumber(first + 9, 12, 31) }
}

/** From one value to another. Pure. */
export function intervalValue(first: DateValue, last: DateValue): DateValue {
  const start = first.edtf.split('/')[0] ?? first.edtf
  const end = last.edtf.split('/').at(-1) ?? last.edtf
  return { edtf: start === end ? start : `${start}/${end}`, from: first.from, to: last.to }
}
