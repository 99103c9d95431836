import { readFile } from 'node:fs/promises'
import {
  asKnownOn,
  compareReports,
  deriveShares,
  driftOf,
  findBaselineSums,
  findCasualtySums,
  groupClaims,
  groupOrigins,
  resolveReports,
  sameNumberTwoOwners,
  stancesOn,
} from '@crosstally/compare'
import { type Measure, reportSchema } from '@crosstally/model'
import { normalizeReport } from '@crosstally/normalize'
import { describe, expect, it } from 'vitest'

// What a reader would say of the demo dossier, asked of the texts themselves: no claim here is made by hand.
const file = new URL('../../services/demo/reports.jsonl', import.meta.url)
const lines = (await readFile(file, 'utf8')).trim().split('\n')
const reports = lines.map((line) => reportSchema.parse(JSON.parse(line)))
const normalized = reports.map((report) => normalizeReport(report))
const comparison = compareReports(normalized)
const entries = resolveReports(normalized)

const claimOf = (report: string, measure: Measure, number: number): string => {
  const found = entries.find(
    ({ reportId, claim }) =>
      reportId === `demo-${report}` &&
      claim.measure === measure &&
      [claim.quantity.best, claim.quantity.low, claim.quantity.high].includes(number),
  )
  if (!found) throw new Error(`${report} has no claim of ${number} ${measure}`)
  return found.id
}

type Told = readonly [report: string, measure: Measure, number: number]

/** `relation/reason` of two claims; an arrow where the first given is the later or distorted one. */
function between(first: Told, second: Told): string {
  const [a, b] = [claimOf(...first), claimOf(...second)]
  const found = comparison.questions
    .flatMap(({ relations }) => relations)
    .find((relation) => [relation.a, relation.b].sort().join() === [a, b].sort().join())
  if (!found) return 'none'
  const isReversed = ['update', 'distortion'].includes(found.relation) && found.a !== a
  return `${isReversed ? '<' : ''}${found.relation}/${found.reason}`
}

const questionWith = (...told: Told) => {
  const id = claimOf(...told)
  return comparison.questions.find(({ origins }) => origins.some(({ claims }) => claims.includes(id)))
}

describe('the demo dossier, from its texts', () => {
  it('1: six outlets carry the 3,500 in training, from one origin', () => {
    const question = questionWith('r01', 'training', 3500)
    expect(question?.independence).toMatchObject({ outlets: 6, origins: { min: 1, max: 1 } })
    expect(question?.sentence).toContain('all goes back to one origin (Defence Intelligence of Ukraine)')
  })

  it('2: the first contingent agrees across origins and drifts inside one; 14,000 does not and is explained by a sum', () => {
    expect(between(['r04', 'deployed', 11_000], ['r10', 'deployed', 11_000])).toMatch(/^independent_agreement/)
    expect(between(['r04', 'deployed', 11_000], ['r03', 'deployed', 12_000])).toBe('distortion/figure_differs')
    expect(between(['r01', 'deployed', 11_000], ['r13', 'deployed', 14_000])).toBe('conflict/contradicts')
    expect(findBaselineSums(entries).map(({ formula }) => formula)).toContain('11,000 + 3,000 = 14,000')
  })

  it('3: the killed grow from 300 over 400 to 600, and two thirds of 4,000 stand apart', () => {
    expect(between(['r06', 'killed', 300], ['r03', 'killed', 400])).toBe('update/growth')
    expect(between(['r05', 'killed', 400], ['r08', 'killed', 600])).toBe('update/growth')
    const base = entries.find(({ id }) => id === claimOf('r07', 'casualties', 4000))
    const text = reports.find(({ id }) => id === 'demo-r07')?.text ?? ''
    expect(base && deriveShares(base, text).map(({ formula }) => formula)).toEqual(['66.7 % of 4,000 ≈ 2,667'])
  })

  it("4: casualties are killed and wounded together, and meet the president's total", () => {
    expect(findCasualtySums(entries).map(({ formula }) => formula)).toContain('400 + 3,600 = 4,000')
    expect(between(['r02', 'casualties', 4000], ['r07', 'casualties', 4000])).toMatch(/^(repeat|independent_agreement)/)
  })

  it('5: 3,600 given to another claimant as casualties is flagged', () => {
    expect(between(['r02', 'casualties', 3600], ['r03', 'wounded', 3600])).toBe('not_comparable/claimant_shift')
    const shared = sameNumberTwoOwners(entries).find(({ number }) => number === 3600)
    expect(shared?.measures).toEqual(['casualties', 'wounded'])
  })

  it('6: returned to duty is repeated and never set against taken home', () => {
    expect(between(['r03', 'returned_to_duty', 300], ['seed', 'returned_to_duty', 300])).toMatch(/^repeat/)
    expect(between(['r03', 'returned_to_duty', 300], ['r08', 'repatriated', 2000])).toBe('none')
    expect(between(['r08', 'repatriated', 2000], ['r09', 'repatriated', 2000])).toMatch(/^repeat/)
  })

  it('7: a week of losses is not set against running totals', () => {
    for (const total of [
      ['r06', 'casualties', 3000],
      ['r08', 'casualties', 4700],
    ] as const)
      expect(between(['r11', 'casualties', 1000], total)).toBe('not_comparable/period_flow')
  })

  it('8: the reinforcement of January and February is contradicted, and what is planned is not compared', () => {
    expect(between(['r04', 'deployed', 1500], ['r14', 'deployed', 3000])).toBe('conflict/contradicts')
    expect(between(['r07', 'deployed', 2000], ['r14', 'deployed', 3000])).toBe('not_comparable/planned')
  })

  it('9: another spelling of the speaker is possibly the same, and counts in the upper bound only', () => {
    expect(between(['r05', 'deployed', 1500], ['r04', 'deployed', 1500])).toBe('repeat/possibly_same_origin')
  })

  it('9: a place put in the wrong state shows as drift', () => {
    const training = groupClaims(entries).find((group) => group.entries.some(({ id }) => id === 'demo-r05#0'))
    const rows = groupOrigins(training?.entries ?? []).flatMap((group) => driftOf(group)?.rows ?? [])
    expect(rows.find(({ claim }) => claim === 'demo-r05#0')?.changes).toContainEqual({
      kind: 'place_error',
      from: 'Kursk',
      to: 'Kursk, Ukraine',
    })
  })

  it('10: soldiers that are expected are not among those deployed', () => {
    expect(between(['r12', 'deployed', 25_000], ['r14', 'deployed', 3000])).toBe('not_comparable/planned')
  })

  it('11: Pyongyang is in no report until the end of March', () => {
    const stances = groupClaims(resolveReports(asKnownOn(normalized, '2025-03-31')))
      .filter(({ entries: [first] }) => first?.measure === 'deployed')
      .flatMap(stancesOn)
      .filter(({ party }) => party === 'KP')
    expect(stances.length).toBeGreaterThan(0)
    expect(new Set(stances.map(({ stance }) => stance))).toEqual(new Set(['no_report']))
  })
})
