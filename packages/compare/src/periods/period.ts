import type { ClaimTime } from '@crosstally/model'

/** When a figure holds: days since 1970-01-01, both ends included; null where open or unknown. */
export interface Period {
  readonly start: number | null
  readonly end: number | null
  readonly shape: 'day' | 'month' | 'year' | 'interval' | 'open_end' | 'open_start' | 'unknown'
  readonly kind: ClaimTime['kind'] | null
}

const unknown: Period = { start: null, end: null, shape: 'unknown', kind: null }
const dayMs = 86_400_000

/** Reads an EDTF date or interval; anything unreadable is unknown, never an error. Pure. */
export function periodOf(time: ClaimTime | null): Period {
  if (!time) return unknown
  const kind = time.kind ?? null
  const [first, second] = time.edtf.split('/')
  const from = dateOf(first ?? '')
  if (second === undefined) return from ? { start: from.start, end: from.end, shape: from.shape, kind } : unknown
  const to = dateOf(second)
  if (from && to) return { start: from.start, end: to.end, shape: 'interval', kind }
  if (from) return { start: from.start, end: null, shape: 'open_end', kind }
  if (to) return { start: null, end: to.end, shape: 'open_start', kind }
  return unknown
}

interface DateRange {
  readonly start: number
  readonly end: number
  readonly shape: 'day' | 'month' | 'year'
}

function dateOf(edtf: string): DateRange | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(edtf)
  if (!match) return null
  const year = Number(match[1])
  const month = match[2] === undefined ? null : Number(match[2])
  if (month === null || month < 1 || month > 12)
    return { start: day(year, 0, 1), end: day(year + 1, 0, 1) - 1, shape: 'year' }
  if (match[3] === undefined) return { start: day(year, month - 1, 1), end: day(year, month, 1) - 1, shape: 'month' }
  const at = day(year, month - 1, Number(match[3]))
  return { start: at, end: at, shape: 'day' }
}

const day = (year: number, month: number, date: number): number => Date.UTC(year, month, date) / dayMs

/** Day of an ISO date or instant, or null. Pure. */
export function dayOf(date: string | undefined): number | null {
  const range = date === undefined ? null : dateOf(date)
  return range?.shape === 'day' ? range.start : null
}

/** The ISO date of a day number. Pure. */
export function isoDay(at: number): string {
  return new Date(at * dayMs).toISOString().slice(0, 10)
}
