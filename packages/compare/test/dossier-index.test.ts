import type { NormalizedReport } from '@crosstally/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DossierIndex, type PreparedQuestion, prepareQuestions } from '../src/index.ts'
import { defaultLimits, type Limits } from '../src/limits.ts'
import { type ClaimInput, makeReport } from './make-report.ts'

/** So low that a few reports cross each of them, up and down. */
const lowLimits: Limits = { wholeBlock: 4, placePairs: 3, sameFigure: 4, commonRun: 3 }

const names = [
  'Jane Roe',
  'Roe',
  "Roe's office",
  'Ministry of Health',
  'Red Cross',
  'officials',
  'HUR',
  'the rescue service',
  'SAMED',
  'Hamad Ali',
  'Ali',
  'Ukraine',
]
const sayings = [
  'Health minister Jane Roe spoke.',
  'The mayor of Lviv, Hamad Ali, spoke.',
  'Jane Roe, head of the Relief Society, spoke.',
  'The rescue service SAMED counts. SAMED, the ambulance service, knows.',
  'Harbour Union Relief (HUR) is at work.',
  'Ukraine SAMED was there, as was the Ukrainian Ministry of Health.',
]
const footer = 'All rights are reserved by those who wrote this text and by nobody else in the world.'
const bodies = [
  'The river rose all night and took the bridge, the mill and the road to the pass with it before dawn.',
  'The river rose all night and took the bridge, the mill and the road to the pass with it after dusk.',
  'Nobody could say on that day how many had been on the train when it left the line behind the quarry.',
]

const measures = ['killed', 'wounded', 'deployed', 'missing'] as const
const subjects = [
  { text: 'people' },
  { text: 'children' },
  { text: 'Ukrainian soldiers' },
  { text: 'soldiers' },
  { text: 'injured people in critical condition' },
  { text: 'lorry drivers' },
]
const places = [
  'Kyiv',
  'Kyiv region',
  'north Kyiv',
  'Ukraine',
  'Lviv',
  'the port',
  'Sumy',
  'Odesa',
  'New Sumy',
] as const
const values = [3, 12, 40, 120, 300, 1000, 3000, 4000, 12_000]
const outlets = ['Wire', 'Post', 'Daily', 'Herald']

/** A few of each, so that claims meet in every way. */
const world = fc.record({
  measures: fc.subarray([...measures], { minLength: 1, maxLength: 2 }),
  subjects: fc.subarray(subjects, { minLength: 1, maxLength: 3 }),
  places: fc.subarray([...places], { minLength: 1, maxLength: 6 }),
  values: fc.oneof(fc.constant([1000, 3000, 4000]), fc.subarray(values, { minLength: 1, maxLength: 4 })),
  scopes: fc.constantFrom(
    ['total'] as const,
    ['total', 'additional'] as const,
    ['total', 'total', 'additional', 'part'] as const,
  ),
  isCited: fc.boolean(),
})
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never

const claimIn = ({ measures, subjects, places, values, scopes, isCited }: World): fc.Arbitrary<ClaimInput> =>
  fc
    .record({
      value: fc.constantFrom(...values),
      measure: fc.constantFrom(...measures),
      subject: fc.constantFrom(...subjects),
      place: fc.constantFrom(null, ...places),
      scope: fc.constantFrom(...scopes),
      certainty: fc.constantFrom('asserted', 'asserted', 'asserted', 'asserted', 'possible', 'planned', 'denied'),
      chain: fc.array(fc.constantFrom(...names), { maxLength: 2 }),
      via: fc.array(fc.constantFrom(...outlets), { maxLength: isCited ? 1 : 0 }),
      time: fc.constantFrom('', '', '2025-05-25', '2025-05', '2025-05-24/2025-05-25', '2025-04/..'),
    } as const)
    .map(({ time, ...input }) => (time === '' ? input : { ...input, time }))

interface Written {
  readonly claims: ClaimInput[]
  readonly outlet: string
  readonly words: string[]
  readonly carried: boolean[]
}

const writtenIn = (known: World): fc.Arbitrary<Written> =>
  fc.record({
    claims: fc.array(claimIn(known), { maxLength: 4 }),
    outlet: fc.constantFrom(...outlets),
    words: fc.tuple(fc.constantFrom('', ...sayings), fc.constantFrom('', ...bodies), fc.constantFrom('', footer)),
    carried: fc.array(fc.constantFrom(false, false, true), { minLength: 4, maxLength: 4 }),
  })

/** Places whose rule says so were carried over from elsewhere. */
function toReport(id: string, { claims, outlet, words, carried }: Written): NormalizedReport {
  const report = makeReport({ id, outlet, publishedAt: `2025-05-2${Number(id.slice(1)) % 8}`, claims })
  return {
    ...report,
    text: `${report.text}\n${words.join('\n')}`,
    claims: report.claims.map((made, at) => (carried[at] ? { ...made, rules: [carriedRule] } : made)),
  }
}
const carriedRule = 'counts/place-of-story'

const steps = world.chain((known) =>
  fc.array(
    fc.record({
      taken: fc.array(fc.tuple(fc.nat(9), writtenIn(known)), { maxLength: 2 }),
      forgotten: fc.array(fc.nat(9), { maxLength: 1 }),
      /** A claim that is rejected: the others of its report stay. */
      rejected: fc.array(fc.tuple(fc.nat(9), fc.nat(3)), { maxLength: 2 }),
    }),
    { minLength: 2, maxLength: 12 },
  ),
)

/** All that questions are made from, by id. */
const inputsOf = (questions: readonly PreparedQuestion[]): Map<string, string> =>
  new Map(
    questions.map(({ id, group, options: { mates, siblings, families, rings } }) => {
      const carriers = new Set(group.entries.map(({ root }) => root.carrier))
      const own = rings.filter((ring) => ring.every((outlet) => carriers.has(outlet)))
      const kin = group.entries.map(({ reportId }) => families.get(reportId) ?? null)
      return [id, JSON.stringify([group, mates, siblings, kin, own])]
    }),
  )

const fromScratch = (reports: Iterable<NormalizedReport>, limits: Limits): PreparedQuestion[] => {
  const index = new DossierIndex({ limits })
  index.update({ taken: [...reports] })
  return index.questions()
}

describe.each([
  ['limits of few claims', lowLimits],
  ['the limits at work', defaultLimits],
])('DossierIndex with %s', (_, limits) => {
  it('holds after any changes what the reports give from scratch, and tells which questions are others', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const index = new DossierIndex({ limits })
        const reports = new Map<string, NormalizedReport>()
        for (const { taken, forgotten, rejected } of all) {
          const before = inputsOf(index.questions())
          const made = new Map(taken.map(([number, words]) => [`r${number}`, toReport(`r${number}`, words)]))
          for (const [number, at] of rejected) {
            const report = made.get(`r${number}`) ?? reports.get(`r${number}`)
            if (report) made.set(report.id, { ...report, claims: report.claims.toSpliced(at, 1) })
          }
          const gone = forgotten.map((number) => `r${number}`).filter((id) => !made.has(id))
          for (const id of gone) reports.delete(id)
          for (const [id, report] of made) reports.set(id, report)
          const touched = index.update({ taken: [...made.values()], forgotten: gone })
          const after = inputsOf(index.questions())
          expect([...after]).toEqual([...inputsOf(fromScratch(reports.values(), limits))])
          const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
            (id) => before.get(id) !== after.get(id),
          )
          expect(changed.filter((id) => !touched.has(id))).toEqual([])
        }
      }),
      { numRuns: 100 },
    )
  })
})

it('gives the same for the same reports in any order', () => {
  fc.assert(
    fc.property(
      world.chain((known) => fc.array(writtenIn(known), { minLength: 2, maxLength: 8 })),
      (list) => {
        const reports = list.map((words, at) => toReport(`r${at}`, words))
        expect([...inputsOf(prepareQuestions(reports.toReversed()))]).toEqual([...inputsOf(prepareQuestions(reports))])
      },
    ),
    { numRuns: 60 },
  )
})
