import { expect, it } from 'vitest'
import { normalizeReport } from '../src/index.ts'
import cases from './cases/subjects.json' with { type: 'json' }

// Who or what each claim of a text counts, in the order of the text.
it.each(cases)('$text', ({ text, subjects }) => {
  const { claims } = normalizeReport({ id: 'case', text, publishedAt: '2025-03-06', lang: 'en' })
  expect(claims.map(({ subject }) => subject.text)).toEqual(subjects)
})
