import type { Quantity } from '@crosstally/model'
import { isoDay } from '../periods/period.ts'

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })

/** A number as readers write it: `12,500`. Pure. */
export const numeral = (value: number): string => grouped.format(value)

/** A figure in words and digits, with its qualifier: 'at least 300', 'between 11,000 and 12,000'. Pure. */
export function figureText({ low, best, high, qualifier, unit, asWritten }: Quantity): string {
  const money = unit !== null && /^[A-Z]{3}$/.test(unit) ? `${unit} ` : ''
  const n = (value: number | null): string => (value === null ? 'an unstated number' : `${money}${numeral(value)}`)
  switch (qualifier) {
    case 'about':
      return `about ${n(best)}`
    case 'nearly':
      return `nearly ${n(best)}`
    case 'at_least':
      return `at least ${n(best ?? low)}`
    case 'more_than':
      return `more than ${n(best ?? low)}`
    case 'up_to':
      return `up to ${n(best ?? high)}`
    case 'less_than':
      return `less than ${n(best ?? high)}`
    case 'between':
      return `between ${n(low)} and ${n(high)}`
    case 'vague':
      return asWritten === '' ? 'an unstated number' : `'${asWritten}'`
    default:
      return n(best ?? low ?? high)
  }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A day number as people read it: `5 Mar 2025`. Pure. */
export function dayText(at: number): string {
  const [year = '', month = '', day = ''] = isoDay(at).split('-')
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`
}

/** A sentence as it begins: names are kept as reports write them, which may be small. Pure. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
