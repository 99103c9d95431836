import { describe, expect, it } from 'vitest'
import { dayOf, isoDay, periodOf } from './period.ts'

describe('periodOf', () => {
  it.each([
    ['2025-02-26', 'day', '2025-02-26', '2025-02-26'],
    ['2025-02', 'month', '2025-02-01', '2025-02-28'],
    ['2024', 'year', '2024-01-01', '2024-12-31'],
    ['2025-01/2025-02', 'interval', '2025-01-01', '2025-02-28'],
  ])('reads %s as %s', (edtf, shape, start, end) => {
    const period = periodOf({ edtf })
    expect(period.shape).toBe(shape)
    expect([isoDay(period.start ?? 0), isoDay(period.end ?? 0)]).toEqual([start, end])
  })

  it('keeps open ends open', () => {
    expect(periodOf({ edtf: '2025-04/..' })).toMatchObject({ shape: 'open_end', end: null })
    expect(periodOf({ edtf: '../2025-06-12' })).toMatchObject({ shape: 'open_start', start: null })
  })

  it.each(['', 'yesterday', '../..'])('takes %o for unknown', (edtf) =>
    expect(periodOf({ edtf }).shape).toBe('unknown'),
  )
})

describe('dayOf', () => {
  it('reads dates and instants, not months', () => {
    expect(dayOf('2025-03-06T09:30:00Z')).toBe(dayOf('2025-03-06'))
    expect(dayOf('2025-03')).toBeNull()
    expect(dayOf(undefined)).toBeNull()
  })
})
