import { describe, expect, it } from 'vitest'
import { normalizeReport } from '../src/index.ts'
import cases from './cases/when.json' with { type: 'json' }

// The time of each claim of a text, in the order of the text; null where the text ties the count to none.
describe('when counts hold', () => {
  it.each(cases)('$text', ({ text, times }) => {
    const { claims } = normalizeReport({ id: 'case', text, publishedAt: '2025-03-06', lang: 'en' })
    expect(claims.map((claim) => claim.time?.edtf ?? null)).toEqual(times)
  })
})
