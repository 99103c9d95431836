import { describe, expect, it } from 'vitest'
import { dossierSlugSchema, isCalendarDate, reportSchema } from './report.ts'

describe('isCalendarDate', () => {
  it.each(['2025-03-06', '2024-02-29', '2025-03-06T09:30:00Z', '2025-03-06T09:30+09:00', '2025-03-06T09:30:00.250Z'])(
    'takes %s',
    (value) => {
      expect(isCalendarDate(value)).toBe(true)
    },
  )
  it.each([
    '',
    '2025-02-30',
    '2023-02-29',
    '2025-13-01',
    '2025-00-10',
    '06.03.2025',
    '2025-3-6',
    '2025',
    '2025-03-06 or so',
  ])('refuses %s', (value) => {
    expect(isCalendarDate(value)).toBe(false)
  })
})

describe('dossierSlugSchema', () => {
  it.each(['inbox', 'a', 'north-korean-troops', 'x1'])('takes %s', (slug) => {
    expect(dossierSlugSchema.safeParse(slug).success).toBe(true)
  })
  it.each(['', '-a', 'a-', 'Inbox', 'a b', 'a/b', 'ü', 'a'.repeat(81)])('refuses %s', (slug) => {
    expect(dossierSlugSchema.safeParse(slug).success).toBe(false)
  })
})

describe('reportSchema', () => {
  it('keeps the text as it came and fields it does not know', () => {
    const report = { id: 'r1', text: ' \r\n3 500 \u{1F600}', story: 's' }
    expect(reportSchema.parse(report)).toEqual(report)
  })
  it('names the field of a date that does not exist', () => {
    const result = reportSchema.safeParse({ id: 'r1', text: 'x', publishedAt: '2025-02-30' })
    expect(result.error?.issues[0]?.path).toEqual(['publishedAt'])
  })
})
