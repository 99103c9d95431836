import type { Quantity } from '@crosstally/model'
import { describe, expect, it } from 'vitest'
import { formatBounds, formatNumber, formatQuantity } from './format-quantity.ts'

type Stated = Pick<Quantity, 'low' | 'best' | 'high' | 'qualifier'> & Partial<Quantity>
const quantity = (stated: Stated): Quantity => ({
  unit: 'person',
  asWritten: 'as written',
  span: { start: 0, end: 10 },
  ...stated,
})

describe('formatQuantity', () => {
  it.each<[Stated, string]>([
    [{ qualifier: 'exact', low: 3600, best: 3600, high: 3600 }, '3,600'],
    [{ qualifier: 'about', low: 3500, best: 3500, high: 3500 }, 'about 3,500'],
    [{ qualifier: 'about', low: 11_000, best: null, high: 12_000 }, 'about 11,000 to 12,000'],
    [{ qualifier: 'nearly', low: null, best: 400, high: 400 }, 'nearly 400'],
    [{ qualifier: 'at_least', low: 300, best: 300, high: null }, 'at least 300'],
    [{ qualifier: 'more_than', low: 1000, best: null, high: null }, 'more than 1,000'],
    [{ qualifier: 'up_to', low: null, best: 12_000, high: 12_000 }, 'up to 12,000'],
    [{ qualifier: 'less_than', low: null, best: null, high: 50 }, 'less than 50'],
    [{ qualifier: 'between', low: 11_000, best: null, high: 12_000 }, '11,000 to 12,000'],
    [{ qualifier: 'vague', low: 24, best: null, high: 96, asWritten: 'dozens' }, 'dozens'],
    [{ qualifier: 'exact', low: 2e7, best: 2e7, high: 2e7, unit: 'USD' }, 'USD 20 million'],
  ])('writes %o as %s', (stated, written) => {
    expect(formatQuantity(quantity(stated))).toBe(written)
  })
})

describe('formatBounds', () => {
  it.each([
    [{ low: 3500, best: 3500, high: 3500 }, '3,500'],
    [{ low: 300, best: null, high: 600 }, '300 to 600'],
    [{ low: 300, best: null, high: null }, 'at least 300'],
    [{ low: null, best: null, high: 12_000 }, 'up to 12,000'],
    [{ low: 5, best: null, high: 5 }, '5'],
    [{ low: null, best: null, high: null }, 'no figure'],
  ])('writes %o as %s', (bounds, written) => {
    expect(formatBounds(bounds)).toBe(written)
  })
})

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [999_999, '999,999'],
    [1_000_000, '1 million'],
    [1_250_000, '1.25 million'],
    [1_234_567, '1,234,567'],
    [63e9, '63 billion'],
    [2.5, '2.5'],
  ])('writes %d as %s', (value, written) => {
    expect(formatNumber(value)).toBe(written)
  })
})
