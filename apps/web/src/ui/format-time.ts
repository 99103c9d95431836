const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
/** EDTF level 1: seasons stand in the place of the month. */
const seasons = ['spring', 'summer', 'autumn', 'winter'] as const
const edtfDate = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?$/

/**
 * An EDTF date or interval in words: `26 Feb 2025`, `Jan 2025 to Feb 2025`, `until 26 Feb 2025`, `about 2024`. What it
 * cannot read stands as it is. Pure, independent of locale and time zone.
 */
export function formatEdtf(edtf: string): string {
  const [start = '', end] = edtf.split('/')
  if (end === undefined) return formatEdtfDate(start)
  const isOpenStart = start === '..' || start === ''
  const isOpenEnd = end === '..' || end === ''
  if (isOpenStart && isOpenEnd) return 'any time'
  if (isOpenStart) return `until ${formatEdtfDate(end)}`
  if (isOpenEnd) return `since ${formatEdtfDate(start)}`
  return start === end ? formatEdtfDate(start) : `${formatEdtfDate(start)} to ${formatEdtfDate(end)}`
}

function formatEdtfDate(date: string): string {
  const match = edtfDate.exec(date.slice(0, date.includes('T') ? date.indexOf('T') : undefined))
  if (!match) return date
  const [, year, month, day, doubt] = match
  const monthName = month === undefined ? undefined : (months[Number(month) - 1] ?? seasons[Number(month) - 21])
  if (month !== undefined && monthName === undefined) return date
  const words = [day === undefined ? undefined : String(Number(day)), monthName, year].filter(
    (part) => part !== undefined,
  )
  return `${doubt === undefined ? '' : 'about '}${words.join(' ')}`
}

/** The calendar day (UTC) of an ISO date or instant: `6 Mar 2025`. Pure. */
export function formatDay(iso: string): string {
  return formatEdtfDate(iso.slice(0, 10))
}

/** Day and minute (UTC) of an ISO instant: `6 Mar 2025, 09:30 UTC`. Pure. */
export function formatInstant(iso: string): string {
  return iso.length < 16 ? formatDay(iso) : `${formatDay(iso)}, ${iso.slice(11, 16)} UTC`
}

/** A length of time in its largest sensible unit: `12 s`, `4 min`, `3 h`, `2 days`. Pure. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 90) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 90) return `${minutes} min`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`
}
