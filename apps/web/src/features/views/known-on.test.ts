import { describe, expect, it } from 'vitest'
import { knownFilter, readKnownOn } from './known-on.ts'

describe('readKnownOn', () => {
  it.each([
    [{}, null],
    [{ known: '2025-02-30' }, null],
    [{ known: '2025-03-01T10:00:00Z' }, null],
    [{ known: '2025-03-01' }, { day: '2025-03-01', by: 'published' }],
    [
      { known: '2025-03-01', by: 'submitted' },
      { day: '2025-03-01', by: 'submitted' },
    ],
  ])('reads %o as %o', (params, known) => {
    expect(readKnownOn(params)).toEqual(known)
  })
})

describe('knownFilter', () => {
  it('writes what readKnownOn reads', () => {
    expect(knownFilter(null)).toEqual({ known: null, by: null })
    expect(knownFilter({ day: '2025-03-01', by: 'published' })).toEqual({ known: '2025-03-01', by: null })
    expect(knownFilter({ day: '2025-03-01', by: 'submitted' })).toEqual({ known: '2025-03-01', by: 'submitted' })
  })
})
