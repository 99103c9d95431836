import { describe, expect, it } from 'vitest'
import {
  changesBetween,
  compareReports,
  deriveShares,
  findCasualtySums,
  findPartSums,
  groupClaims,
  leaveOneOriginOut,
  ledgerOf,
  resolveReports,
  sameNumberTwoOwners,
  stancesOn,
} from '../src/index.ts'
import { type ClaimInput, makeReport } from './make-report.ts'

const claim = (value: number, extra: Partial<ClaimInput> = {}): ClaimInput => ({
  value,
  measure: 'killed',
  place: 'Kyiv',
  country: 'UA',
  ...extra,
})
const first = (input: ClaimInput) => {
  const [entry] = resolveReports([makeReport({ id: 'x', publishedAt: '2025-05-25', claims: [input] })])
  if (!entry) throw new Error('no claim')
  return entry
}

describe('drift', () => {
  it.each<[string, Partial<ClaimInput>, Partial<ClaimInput>, string[]]>([
    ['nothing changed', {}, {}, []],
    ['hedge lost', { qualifier: 'at_least' }, {}, ['hedge_lost']],
    ['hedge added', {}, { qualifier: 'about' }, ['hedge_added']],
    ['scale', {}, { value: 4000 }, ['scale_slip']],
    ['figure', {}, { value: 700 }, ['figure_changed']],
    ['false precision', { qualifier: 'about' }, { value: 403 }, ['hedge_lost', 'false_precision'].slice(1)],
    ['category', {}, { measure: 'wounded' }, ['category_shift']],
    ['claimant', { chain: ['UNICEF'] }, { chain: ['Red Cross'] }, ['claimant_shift']],
    ['scope', {}, { scope: 'additional' }, ['scope_shift']],
    ['time', { time: '2025-05-01' }, { time: '2025-05-03' }, ['time_shift']],
    ['a vaguer date is no shift', { time: '2025-05-01' }, { time: '2025-05' }, []],
    ['the day of the report stands for no time', { time: '2025-05-01' }, { time: '2025-05-25' }, []],
    ['modality', { certainty: 'possible' }, {}, ['modality_lost']],
    ['attribution', { chain: ['UNICEF'] }, {}, ['attribution_lost']],
    ['place', {}, { country: 'RU' }, ['place_error']],
  ])('%s', (_, from, to, kinds) => {
    expect(changesBetween(first(claim(400, from)), first(claim(400, to))).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('sums', () => {
  const report = (dead: number) =>
    makeReport({
      id: 'r',
      publishedAt: '2025-05-25',
      claims: [
        claim(dead, { chain: ['UNICEF'] }),
        claim(3600, { measure: 'wounded', chain: ['UNICEF'] }),
        claim(4000, { measure: 'casualties', chain: ['UNICEF'] }),
      ],
    })

  it('finds killed and wounded in casualties, and not with a broken addend', () => {
    expect(findCasualtySums(resolveReports([report(400)])).map(({ formula }) => formula)).toEqual([
      '400 + 3,600 = 4,000',
    ])
    expect(findCasualtySums(resolveReports([report(800)]))).toEqual([])
  })

  it('never adds up figures of different origins', () => {
    const mixed = makeReport({
      id: 'r',
      claims: [
        claim(400, { chain: ['UNICEF'] }),
        claim(3600, { measure: 'wounded', chain: ['Red Cross'] }),
        claim(4000, { measure: 'casualties', chain: ['UNICEF'] }),
      ],
    })
    expect(findCasualtySums(resolveReports([mixed]))).toEqual([])
  })

  it('adds the parts of a total', () => {
    const part = { measure: 'launched', scope: 'part', chain: ['UNICEF'] } as const
    const parts = makeReport({
      id: 'r',
      claims: [
        claim(298, part),
        claim(69, { ...part, subject: { text: 'missiles' } }),
        claim(367, { ...part, scope: 'total' }),
      ],
    })
    expect(findPartSums(resolveReports([parts])).map(({ formula }) => formula)).toEqual(['298 + 69 = 367'])
  })

  it('derives a share only where base, share and fate stand in one sentence', () => {
    const base = first(claim(4000, { measure: 'casualties' }))
    expect(deriveShares(base, '4000 casualties, two thirds of them dead.').map(({ measure }) => measure)).toEqual([
      'killed',
    ])
    expect(deriveShares(base, '4000 casualties. Two thirds of them are dead.')).toEqual([])
    expect(deriveShares(base, '4000 casualties, half of the clinics shut.')).toEqual([])
  })
})

describe('ledger', () => {
  it('shows what a later total leaves unexplained', () => {
    const soldiers = {
      measure: 'deployed',
      subject: { text: 'North Korean soldiers' },
      country: 'RU',
      place: 'Russia',
    } as const
    const report = makeReport({
      id: 'r',
      claims: [
        claim(11_000, { ...soldiers, time: '2024-10-20' }),
        claim(3000, { ...soldiers, scope: 'additional', time: '2025-01-20' }),
        claim(15_000, { ...soldiers, time: '2025-04-30' }),
      ],
    })
    expect(
      ledgerOf(resolveReports([report])).map(({ kind, running, unexplained }) => [kind, running, unexplained]),
    ).toEqual([
      ['opening', 11_000, null],
      ['increment', 14_000, null],
      ['checkpoint', 15_000, 1000],
    ])
  })
})

describe('silence and denial', () => {
  it('tells who asserts, who denies and who is in no report', () => {
    const reports = [
      makeReport({ id: 'a', publishedAt: '2025-05-25', claims: [claim(12, { chain: ['Ukraine'] })] }),
      makeReport({
        id: 'b',
        publishedAt: '2025-05-26',
        claims: [claim(12, { certainty: 'denied', chain: ['Moscow'], subject: { text: 'North Korean people' } })],
      }),
    ]
    const stances = groupClaims(resolveReports(reports)).flatMap(stancesOn)
    expect(stances.map(({ party, stance, first: day }) => [party, stance, day])).toEqual([
      ['KP', 'no_report', null],
      ['RU', 'denies', '2025-05-26'],
      ['UA', 'asserts', '2025-05-25'],
    ])
  })
})

describe('one number, two owners', () => {
  it('lists a number of two claimants, not one of one', () => {
    const of = (id: string, chain: string) =>
      makeReport({ id, publishedAt: '2025-05-25', claims: [claim(3600, { chain: [chain] })] })
    expect(sameNumberTwoOwners(resolveReports([of('a', 'UNICEF'), of('b', 'Red Cross')]))).toMatchObject([
      { number: 3600, owners: ['Red Cross', 'UNICEF'] },
    ])
    expect(sameNumberTwoOwners(resolveReports([of('a', 'UNICEF'), of('b', 'UNICEF')]))).toEqual([])
  })
})

describe('leaving one origin out', () => {
  it('shows which origin a contradiction rests on', () => {
    const of = (id: string, value: number, chain: string) =>
      makeReport({ id, publishedAt: '2025-05-25', claims: [claim(value, { chain: [chain] })] })
    const [group] = groupClaims(
      resolveReports([of('a', 400, 'UNICEF'), of('b', 400, 'Red Cross'), of('c', 2700, 'World Bank')]),
    )
    if (!group) throw new Error('no question')
    const without = leaveOneOriginOut(group)
    expect(without.map(({ origin, isLoadBearing }) => [origin, isLoadBearing])).toEqual([
      ['UNICEF', false],
      ['World Bank', true],
      ['Red Cross', false],
    ])
    expect(without[1]).toMatchObject({ lost: { conflict: 2 }, answer: { best: 400 } })
  })
})

describe('one text under two names', () => {
  const text =
    'Forty people were killed on Monday when the old bridge over the river gave way in heavy rain, the ministry said.'
  const of = (id: string, via?: string) => ({
    ...makeReport({ id, outlet: id, claims: [claim(40, { chain: ['UNICEF'], via: via === undefined ? [] : [via] })] }),
    text,
  })

  it('counts one family for two outlets', () => {
    const [question] = compareReports([of('alpha'), of('beta')]).questions
    expect(question?.independence).toMatchObject({ outlets: 2, families: 1 })
  })

  it('flags outlets that cite each other in a ring', () => {
    expect(compareReports([of('alpha', 'beta'), of('beta', 'alpha')]).questions[0]?.circular).toEqual([
      ['alpha', 'beta'],
    ])
    expect(compareReports([of('alpha', 'beta'), of('beta')]).questions[0]?.circular).toEqual([])
  })
})

describe('large questions', () => {
  it('relates each claim to the sound one of its origin and all pairs of those', () => {
    const chains = ['UNICEF', 'Red Cross', 'World Bank']
    const reports = Array.from({ length: 240 }, (_, index) =>
      makeReport({
        id: `r${index}`,
        publishedAt: '2025-05-25',
        claims: [claim(400, { chain: [chains[index % 3] ?? ''] })],
      }),
    )
    const [question] = compareReports(reports).questions
    expect(question?.relations.length).toBe(240 - 3 + 3)
    expect(question?.independentOrigins).toEqual({ min: 3, max: 3 })
  })
})
