import type { Qualifier } from '@crosstally/model'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../settings.ts'
import { intervalOf, overlaps, roundingOf } from './interval.ts'

const of = (value: number, qualifier: Qualifier = 'exact') =>
  intervalOf(
    {
      low: ['up_to', 'less_than'].includes(qualifier) ? null : value,
      best: value,
      high: ['at_least', 'more_than'].includes(qualifier) ? null : value,
      qualifier,
      unit: 'person',
      asWritten: '',
      span: { start: 0, end: 0 },
    },
    defaultSettings,
  )

describe('roundingOf', () => {
  it.each([
    [3487, 0],
    [4000, 50],
    [11_000, 500],
    [400, 5],
    [40, 0],
    [0, 0],
    [12.5, 0],
    [3_500_000, 50_000],
  ])('takes %d as rounded to ±%d', (value, half) => expect(roundingOf(value)).toBe(half))
})

describe('overlaps', () => {
  it.each([
    [of(4000), of(3960), true],
    [of(11_000), of(12_000), false],
    [of(40, 'at_least'), of(55), true],
    [of(40, 'at_least'), of(90), false],
    [of(12, 'more_than'), of(12), false],
    [of(12, 'at_least'), of(12), true],
    [of(30, 'up_to'), of(20), true],
    [of(30, 'less_than'), of(30), false],
    [of(400, 'about'), of(415), true],
    [of(400), of(415), false],
  ])('%o and %o: %s', (a, b, is) => expect(overlaps(a, b, defaultSettings)).toBe(is))
})
