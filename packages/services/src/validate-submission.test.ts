import { AppError } from '@crosstally/model'
import { describe, expect, it } from 'vitest'
import { validateSubmission } from './validate-submission.ts'
import type { SubmitReportInput } from './views.ts'

/** Noon of 10 March 2025 by the clock on the wall, wherever the test runs. */
const now = new Date(2025, 2, 10, 12)

function problemOf(input: Partial<SubmitReportInput>): unknown {
  try {
    validateSubmission({ text: 'a text', ...input }, now)
    return null
  } catch (error) {
    return error instanceof AppError ? error.details.fields : error
  }
}

describe('validateSubmission', () => {
  it('takes blank fields for absent ones and the inbox for no dossier', () => {
    expect(validateSubmission({ text: ' a ', title: '', outlet: '  ', url: '', publishedAt: '' }, now)).toEqual({
      id: null,
      text: ' a ',
      dossier: 'inbox',
      title: null,
      outlet: null,
      url: null,
      publishedAt: null,
      lang: null,
      retrievedAt: null,
      note: null,
    })
  })

  it.each(['2025-03-10', '2024-02-29', '2025-03-09T23:00:00Z', '1999-12-31'])('takes the date %s', (publishedAt) => {
    expect(problemOf({ publishedAt })).toBeNull()
  })

  it.each([
    ['2025-03-11', 'This date lies in the future.'],
    ['2999-01-01', 'This date lies in the future.'],
    ['2025-03-12T00:00:00Z', 'This date lies in the future.'],
    ['2025-02-30', 'There is no such date; write it as 2025-03-06.'],
    ['2025-03-01T25:00:00Z', 'There is no such date; write it as 2025-03-06.'],
    ['1.3.2025', 'There is no such date; write it as 2025-03-06.'],
    ['yesterday', 'There is no such date; write it as 2025-03-06.'],
  ])('refuses the date %s', (publishedAt, message) => {
    expect(problemOf({ publishedAt })).toEqual({ publishedAt: message })
    expect(problemOf({ retrievedAt: publishedAt })).toEqual({ retrievedAt: message })
  })

  it.each(['http://a.example', 'https://a.example/b?c=d#e'])('takes the address %s', (url) => {
    expect(problemOf({ url })).toBeNull()
  })

  it.each(['a.example', 'ftp://a.example', 'javascript:alert(1)', 'http://', `https://a.example/${'x'.repeat(2_000)}`])(
    'refuses the address %s',
    (url) => {
      expect(problemOf({ url })).toHaveProperty('url')
    },
  )

  it('refuses what Postgres cannot hold, in every field', () => {
    for (const field of ['id', 'text', 'title', 'outlet', 'url', 'lang', 'note', 'dossier'] as const) {
      expect(problemOf({ [field]: 'https://a\0b' })).toHaveProperty(field)
      expect(problemOf({ [field]: 'https://a\uD800b' })).toHaveProperty(field)
    }
  })
})
