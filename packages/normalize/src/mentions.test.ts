import { expect, it } from 'vitest'
import { normalizeReport } from './index.ts'

it('lists what names a time, and not how far a count goes', () => {
  const report = {
    id: 'case',
    text: 'So far 40 people have died; now 12 are missing.',
    publishedAt: '2025-03-06',
    lang: 'en',
  }
  const { times, claims } = normalizeReport(report, { mentions: true })
  expect(times?.map(({ text, edtf }) => [text, edtf])).toEqual([['now', '2025-03-06']])
  expect(claims[0]?.time).toMatchObject({ edtf: '2025-03-06', kind: 'as_of' })
})
