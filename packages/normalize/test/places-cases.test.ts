import { describe, expect, it } from 'vitest'
import { normalizeReport } from '../src/index.ts'
import cases from './cases/places.json' with { type: 'json' }
import storyCases from './cases/story-places.json' with { type: 'json' }

interface PlaceCase {
  readonly text: string
  readonly title?: string
  readonly places: readonly (string | null)[]
}

// The place of each claim of a text, in the order of the text; null where the text ties the count to none.
describe('where counts are', () => {
  it.each<PlaceCase>([...cases, ...storyCases])('$text', ({ text, title, places }) => {
    const report = { id: 'case', text, publishedAt: '2025-03-06', lang: 'en', ...(title ? { title } : {}) }
    const claims = normalizeReport(report).claims.filter((claim) => claim.evidence.in === 'text')
    expect(claims.map((claim) => claim.place?.name ?? null)).toEqual(places)
  })
})
