import { describe, expect, it } from 'vitest'
import { normalizeReport } from '../src/index.ts'
import cases from './cases/places.json' with { type: 'json' }

// The place of each claim of a text, in the order of the text; null where the text ties the count to none.
describe('where counts are', () => {
  it.each(cases)('$text', ({ text, title, places }) => {
    const report = { id: 'case', text, publishedAt: '2025-03-06', lang: 'en', ...(title ? { title } : {}) }
    const claims = normalizeReport(report).claims.filter((claim) => claim.evidence.in === 'text')
    expect(claims.map((claim) => claim.place?.name ?? null)).toEqual(places)
  })
})
