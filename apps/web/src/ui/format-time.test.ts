import { describe, expect, it } from 'vitest'
import { formatDay, formatDuration, formatEdtf, formatInstant } from './format-time.ts'

describe('formatEdtf', () => {
  it.each([
    ['2025-02-26', '26 Feb 2025'],
    ['2025-02', 'Feb 2025'],
    ['2024', '2024'],
    ['2025-01/2025-02', 'Jan 2025 to Feb 2025'],
    ['../2025-02-26', 'until 26 Feb 2025'],
    ['2025-02-26/..', 'since 26 Feb 2025'],
    ['2025-02-26/2025-02-26', '26 Feb 2025'],
    ['2024~', 'about 2024'],
    ['2025-03-06T09:30:00Z', '6 Mar 2025'],
    ['2024-21', 'spring 2024'],
    ['2024-13', '2024-13'],
    ['soon', 'soon'],
  ])('writes %s as %s', (edtf, written) => {
    expect(formatEdtf(edtf)).toBe(written)
  })
})

describe('formatDay and formatInstant', () => {
  it('keep to UTC', () => {
    expect(formatDay('2025-03-06T23:59:00.000Z')).toBe('6 Mar 2025')
    expect(formatInstant('2025-03-06T09:30:00.000Z')).toBe('6 Mar 2025, 09:30 UTC')
    expect(formatInstant('2025-03-06')).toBe('6 Mar 2025')
  })
})

describe('formatDuration', () => {
  it.each([
    [900, '1 s'],
    [89_000, '89 s'],
    [240_000, '4 min'],
    [3 * 3_600_000, '3 h'],
    [72 * 3_600_000, '3 days'],
  ])('writes %d ms as %s', (ms, written) => {
    expect(formatDuration(ms)).toBe(written)
  })
})
