import type { Bounds, Quantity } from '@crosstally/model'

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })
const scales = [
  { size: 1e12, word: 'trillion' },
  { size: 1e9, word: 'billion' },
  { size: 1e6, word: 'million' },
] as const
const currencyCode = /^[A-Z]{3}$/

/**
 * A number as people read it: `3,500`, `1.2 million`; from a million on in words where three decimals say it exactly.
 * Pure.
 */
export function formatNumber(value: number): string {
  const scale = scales.find(({ size }) => Math.abs(value) >= size)
  if (scale) {
    const scaled = value / scale.size
    if (Number(scaled.toFixed(3)) === scaled) return `${grouped.format(scaled)} ${scale.word}`
  }
  return grouped.format(value)
}

/**
 * A reported figure with its qualifier: `about 3,500`, `at least 300`, `11,000 to 12,000`, `USD 20 million`. Vague ones stand as
 * written (`dozens`). Pure.
 */
export function formatQuantity(quantity: Quantity): string {
  const figure = withQualifier(quantity)
  return quantity.unit && currencyCode.test(quantity.unit) ? `${quantity.unit} ${figure}` : figure
}

function withQualifier(quantity: Quantity): string {
  const bounds = formatBounds(quantity)
  const point = quantity.best ?? quantity.low ?? quantity.high
  const value = point === null ? '' : formatNumber(point)
  switch (quantity.qualifier) {
    case 'exact':
    case 'between':
      return bounds
    case 'about':
      return quantity.low !== quantity.high ? `about ${bounds}` : `about ${value}`
    case 'nearly':
      return `nearly ${value}`
    case 'at_least':
      return `at least ${value}`
    case 'more_than':
      return `more than ${value}`
    case 'up_to':
      return `up to ${value}`
    case 'less_than':
      return `less than ${value}`
    case 'vague':
      return quantity.asWritten || bounds
    default:
      return quantity.qualifier satisfies never
  }
}

/** Bounds without a qualifier: `3,500`, `11,000 to 12,000`, `at least 300`, `up to 12,000`, `no figure`. Pure. */
export function formatBounds({ low, best, high }: Bounds): string {
  if (low !== null && high !== null && low !== high) return `${formatNumber(low)} to ${formatNumber(high)}`
  if (best !== null) return formatNumber(best)
  if (low !== null && high !== null) return formatNumber(low)
  if (low !== null) return `at least ${formatNumber(low)}`
  if (high !== null) return `up to ${formatNumber(high)}`
  return 'no figure'
}
