import { describe, expect, it } from 'vitest'
import { type ClaimInput, makeReport } from '../../test/make-report.ts'
import { resolveReports } from '../compare-reports.ts'
import { ledgerClaims } from './ledger-claims.ts'

const report = (id: string, day: string, claims: readonly Partial<ClaimInput>[]) =>
  makeReport({
    id,
    publishedAt: day,
    claims: claims.map((claim) => ({ value: 0, measure: 'deployed', chain: ['UNICEF'], time: day, ...claim })),
  })
const taken = (...reports: ReturnType<typeof report>[]) =>
  ledgerClaims(resolveReports(reports)).map(({ entry, carriers }) => [
    entry.measure,
    entry.interval.point,
    carriers.length,
  ])

describe('ledgerClaims', () => {
  it('takes a figure once, with all that carry it', () => {
    expect(
      taken(
        report('a', '2025-05-01', [{ value: 800 }, { value: 150, scope: 'additional' }]),
        report('b', '2025-05-02', [{ value: 800 }, { value: 150, scope: 'additional' }]),
      ),
    ).toEqual([
      ['deployed', 800, 2],
      ['deployed', 150, 2],
    ])
  })
  it('takes the latest total of a toll, and no part of one', () => {
    expect(
      taken(
        report('a', '2025-05-01', [{ value: 20, measure: 'killed' }]),
        report('b', '2025-05-09', [
          { value: 35, measure: 'killed' },
          { value: 6, measure: 'killed', scope: 'part' },
        ]),
      ),
    ).toEqual([['killed', 35, 1]])
  })
  it('keeps apart what is added to a toll', () => {
    expect(
      taken(
        report('a', '2025-05-01', [{ value: 20, measure: 'killed' }]),
        report('b', '2025-05-09', [{ value: 5, measure: 'killed', scope: 'additional' }]),
      ),
    ).toEqual([
      ['killed', 20, 1],
      ['killed', 5, 1],
    ])
  })
})
