import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeReport } from '../src/index.ts'

const pieces = fc.constantFrom(
  ...[
    '12',
    '3,500',
    '4.000',
    '3 500',
    '1,1,1',
    '٣',
    '½',
    '12k',
    '-',
    '–',
    '—',
    '/',
    '%',
    '$',
    '€',
    'USD',
    '.',
    ',',
    ':',
    ';',
  ],
  ...[
    'a',
    'the',
    'one',
    'two hundred',
    'and',
    'thousand',
    'half',
    'dozens',
    'of',
    'as many',
    'the same number',
    'nobody',
  ],
  ...[
    'at least',
    'more than',
    'between',
    'from',
    'to',
    'about',
    'or more',
    '+',
    'killed',
    'people',
    'soldiers',
    'were',
  ],
  ...[
    'May',
    'Monday',
    'since',
    'last',
    'week',
    'ago',
    '2025',
    '09:30',
    'yesterday',
    'said',
    'according to',
    'Kyiv',
    'he',
  ],
  ...[
    '\n',
    '\r\n',
    '\u2028',
    '\t',
    '\u202f',
    '\u00a0',
    '“',
    '”',
    '’s',
    "'",
    '(',
    ')',
    '🔴',
    '👨‍👩‍👧',
    'e\u0301',
    '한',
    '\u1112\u1161\u11ab',
    'שלום',
    '\ud800',
  ],
)
const spaced = fc.array(fc.tuple(pieces, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 60 })
const madeText = spaced.map((list) => list.map(([piece, space]) => piece + space).join(''))
const anyText = fc.oneof(
  { weight: 3, arbitrary: madeText },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
)
const runs = { numRuns: 1500 }

const reportOf = (text: string) => ({ id: 'r', text, publishedAt: '2025-03-06', lang: 'en' })

describe('normalizeReport on any text', () => {
  it('never throws and quotes exactly', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { claims, quantities = [], times = [] } = normalizeReport(reportOf(text), { mentions: true })
        for (const { evidence, quantity } of claims) {
          expect(evidence.quote).toBe(text.slice(evidence.start, evidence.end))
          expect(quantity.asWritten).toBe(text.slice(quantity.span.start, quantity.span.end))
        }
        for (const { span, low, high } of quantities) {
          expect(span.start).toBeLessThan(span.end)
          expect(span.end).toBeLessThanOrEqual(text.length)
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high)
        }
        for (const time of times) expect(time.text).toBe(text.slice(time.span.start, time.span.end))
      }),
      runs,
    )
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
