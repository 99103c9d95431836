import { measures, type NormalizedReport, qualifiers } from '@crosstally/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareQuestion,
  compareReports,
  defaultSettings,
  groupClaims,
  intervalOf,
  overlaps,
  resolveReports,
} from '../src/index.ts'
import { type ClaimInput, makeReport } from './make-report.ts'

const names = [
  'Jane Roe',
  'Ministry of Health',
  'health minister',
  'Red Cross',
  'officials',
  'UNHCR',
  'UN',
  'Kyiv',
  'Ukraine',
  'Western officials',
]
const claim: fc.Arbitrary<ClaimInput> = fc.record({
  value: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(100, 300, 1000, 1100, 4000, 12_000, 40_000)),
  qualifier: fc.constantFrom(...qualifiers.filter((qualifier) => qualifier !== 'between')),
  measure: fc.constantFrom(...measures.slice(0, 6), 'other' as const, 'launched' as const),
  subject: fc.constantFrom(
    { text: 'people' },
    { text: 'children' },
    { text: 'Ukrainian soldiers' },
    { text: 'soldiers' },
    { text: 'injured people in critical condition' },
  ),
  place: fc.constantFrom(null, 'Kyiv', 'Kyiv region', 'Ukraine', 'Lviv'),
  scope: fc.constantFrom('total' as const, 'additional' as const, 'part' as const),
  certainty: fc.constantFrom('asserted' as const, 'possible' as const, 'planned' as const, 'denied' as const),
  chain: fc.array(fc.constantFrom(...names), { maxLength: 2 }),
  via: fc.array(fc.constantFrom('Reuters', 'AFP', 'report-1'), { maxLength: 1 }),
})
const times = fc.constantFrom<string[]>(
  [],
  ['2025-05-25'],
  ['2025-05'],
  ['2025-05-24/2025-05-25'],
  ['2025-04/..'],
  ['../2025-05-20'],
)
const reports: fc.Arbitrary<NormalizedReport[]> = fc
  .array(fc.array(fc.tuple(claim, times), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
  .map((list) =>
    list.map((claims, index) =>
      makeReport({
        id: `report-${index}`,
        publishedAt: `2025-05-2${index + 3}`,
        claims: claims.map(([input, time]) => (time[0] === undefined ? input : { ...input, time: time[0] })),
      }),
    ),
  )

describe('comparing any reports', () => {
  it('gives the same bytes for the same reports in any order', () => {
    fc.assert(
      fc.property(reports, fc.integer(), (list, turn) => {
        const at = Math.abs(turn) % list.length
        const turned = [...list.slice(at), ...list.slice(0, at)].reverse()
        expect(JSON.stringify(compareReports(turned))).toBe(JSON.stringify(compareReports(list)))
      }),
      { numRuns: 60 },
    )
  })

  it('relates a pair once, between different reports, and puts every claim in one question', () => {
    fc.assert(
      fc.property(reports, (list) => {
        const { questions } = compareReports(list)
        const pairs = questions.flatMap(({ relations }) => relations.map(({ a, b }) => [a, b].sort().join(' ')))
        expect(new Set(pairs).size).toBe(pairs.length)
        for (const { relations } of questions)
          for (const { a, b } of relations) expect(a.split('#')[0]).not.toBe(b.split('#')[0])
        const placed = questions.flatMap(({ origins }) => origins.flatMap(({ claims }) => claims)).sort()
        expect(placed).toEqual(list.flatMap(({ claims }) => claims.map(({ id }) => id)).sort())
      }),
      { numRuns: 60 },
    )
  })

  it('never counts more origins at least than at most, nor gives a best figure that nobody gave', () => {
    fc.assert(
      fc.property(reports, (list) => {
        const given = new Set(list.flatMap(({ claims }) => claims.map(({ quantity }) => quantity.best)))
        for (const { independentOrigins, answer } of compareReports(list).questions) {
          expect(independentOrigins.min).toBeLessThanOrEqual(independentOrigins.max)
          expect(answer.best === null || given.has(answer.best)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('recomputes a question alone to what the whole comparison says', () => {
    fc.assert(
      fc.property(reports, (list) => {
        const entries = resolveReports(list)
        const whole = new Map(compareReports(list).questions.map((question) => [question.id, question]))
        for (const group of groupClaims(entries)) {
          const alone = compareQuestion(group, {
            mates: entries.filter((entry) => group.entries.some((own) => own.reportId === entry.reportId)),
          })
          const same = whole.get(alone.id)
          expect(same?.origins).toEqual(alone.origins)
          expect(same?.relations.slice(0, alone.relations.length)).toEqual(alone.relations)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('intervals', () => {
  const bounds = (value: number, qualifier: (typeof qualifiers)[number]) =>
    intervalOf(
      { low: value, best: value, high: value, qualifier, unit: 'person', asWritten: '', span: { start: 0, end: 0 } },
      defaultSettings,
    )

  it('nest: an exact figure lies in the same figure said about', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (value) => {
        const [exact, about] = [bounds(value, 'exact'), bounds(value, 'about')]
        expect(about.low).toBeLessThanOrEqual(exact.low ?? 0)
        expect(about.high).toBeGreaterThanOrEqual(exact.high ?? 0)
      }),
    )
  })

  it('overlap the same both ways', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom(...qualifiers),
        fc.constantFrom(...qualifiers),
        (x, y, p, q) => {
          expect(overlaps(bounds(x, p), bounds(y, q), defaultSettings)).toBe(
            overlaps(bounds(y, q), bounds(x, p), defaultSettings),
          )
        },
      ),
    )
  })
})
