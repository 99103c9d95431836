import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeReport } from '../src/index.ts'
import { anyText } from './any-text.ts'
import { checkReading } from './check-reading.ts'

const runs = { numRuns: 1500 }

const reportOf = (text: string) => ({ id: 'r', text, publishedAt: '2025-03-06', lang: 'en' })

describe('normalizeReport on any text', () => {
  it('never throws and quotes exactly', () => {
    fc.assert(fc.property(anyText, checkReading), runs)
  })

  it('gives the same output for the same input', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = JSON.stringify(normalizeReport(reportOf(text), { mentions: true }))
        expect(JSON.stringify(normalizeReport(reportOf(text), { mentions: true }))).toBe(once)
      }),
      { numRuns: 300 },
    )
  })

  it('makes no claim of a text in a language without a pack', () => {
    const text =
      'Bei dem Einsturz einer Brücke sind nach Angaben der Polizei mindestens zwölf Menschen ums Leben gekommen.'
    const { claims, warnings, language } = normalizeReport({ id: 'r', text })
    expect(language).toBe('de')
    expect(claims).toEqual([])
    expect(warnings.map(({ code }) => code)).toEqual(['UNSUPPORTED_LANGUAGE'])
  })
})
