import { describe, expect, it } from 'vitest'
import { dossierComparison } from '../../testing/dossier-comparison.ts'
import { applyFilter, filterValues, readFilter } from './filters.ts'
import { highlightsOf } from './highlights.ts'
import { buildMatrix } from './matrix.ts'

const contradicted = dossierComparison(
  [
    { id: 'a', origin: 'HUR', figure: 400, day: '2025-02-26' },
    { id: 'b', origin: 'HUR', figure: 500, day: '2025-03-26' },
    { id: 'c', origin: 'NIS', figure: 300, outlet: 'Outlet a' },
    { id: 'd', origin: 'President', figure: 2667 },
  ],
  [
    { a: 'a', b: 'd', relation: 'conflict' },
    { a: 'c', b: 'a', relation: 'independent_agreement' },
    { a: 'a', b: 'b', relation: 'update' },
  ],
)
const onlyRow = (view: typeof contradicted) => {
  const [row] = buildMatrix(view).rows
  if (!row) throw new Error('no row')
  return row
}

describe('buildMatrix', () => {
  it('shows the latest claim of each origin and how it stands to the others', () => {
    const { cells, outlets } = onlyRow(contradicted)
    expect(cells.get('HUR')).toMatchObject({
      latest: { claim: { id: 'b' } },
      standing: { relation: 'conflict', others: ['President'] },
    })
    expect(cells.get('NIS')?.standing).toEqual({ relation: 'independent_agreement', others: ['HUR'] })
    expect(outlets).toEqual(['Outlet a', 'Outlet d', 'Outlet b'])
  })
  it('does not take a distorted figure for what an origin says', () => {
    const view = dossierComparison(
      [
        { id: 'a', origin: 'HUR', figure: 400, day: '2025-02-26' },
        { id: 'b', origin: 'HUR', figure: 4000, day: '2025-02-27' },
      ],
      [{ a: 'a', b: 'b', relation: 'distortion' }],
    )
    expect(onlyRow(view).cells.get('HUR')).toMatchObject({
      latest: { claim: { id: 'a' } },
      standing: { relation: 'distortion', others: [] },
    })
  })
  it('leaves out questions none of whose claims is there', () => {
    expect(buildMatrix({ ...contradicted, claims: {} })).toEqual({ rows: [], origins: [] })
  })
})

describe('filters', () => {
  it('read and write the address', () => {
    const filter = readFilter({ show: 'conflict', measure: 'killed', origin: 'HUR & co' })
    expect(filterValues(filter)).toEqual({ show: 'conflict', measure: 'killed', origin: 'HUR & co' })
    expect(readFilter({ show: 'x', measure: 'y' })).toEqual({ show: 'all', measure: null, origin: null })
    expect(filterValues(readFilter({}))).toEqual({ show: null, measure: null, origin: null })
  })
  it.each([
    [{ show: 'conflict' }, 1],
    [{ show: 'distortion' }, 0],
    [{ measure: 'killed' }, 0],
    [{ origin: 'NIS' }, 1],
    [{ origin: 'nobody' }, 0],
    [{ show: 'single' }, 0],
  ])('%o leaves %d rows', (params, count) => {
    expect(applyFilter(buildMatrix(contradicted), readFilter(params)).rows).toHaveLength(count)
  })
})

describe('highlightsOf', () => {
  it('names the contradiction with both figures and origins, the agreement, and the change', () => {
    const texts = highlightsOf(buildMatrix(contradicted)).map(({ kind, text }) => `${kind}: ${text}`)
    expect(texts).toEqual([
      'conflict: 400 (HUR) cannot hold together with 2,667 (President).',
      'independent_agreement: 300 (NIS) and 400 (HUR) agree.',
      'update: from 400 (HUR, 26 Feb 2025) to 500 (HUR, 26 Mar 2025).',
    ])
  })
  it('says where several outlets carry one origin', () => {
    const view = dossierComparison([
      { id: 'a', origin: 'HUR', figure: 3500 },
      { id: 'b', origin: 'HUR', figure: 3500 },
    ])
    expect(highlightsOf(buildMatrix(view))[0]?.text).toBe('2 outlets give 3,500; all go back to one origin: HUR.')
  })
  it('tells a number that stands with two owners, once', () => {
    const view = dossierComparison(
      [
        { id: 'a', origin: 'HUR', figure: 3600 },
        { id: 'b', origin: 'Seoul', figure: 3600 },
      ],
      [{ a: 'a', b: 'b', relation: 'not_comparable', reason: 'claimant_shift' }],
    )
    expect(highlightsOf(buildMatrix(view)).filter(({ kind }) => kind === 'shift')).toMatchObject([
      {
        text: expect.stringMatching(
          /^Outlet a gives 3,600 as .+ on the word of HUR; Outlet b gives 3,600 as .+ Seoul\.$/,
        ),
      },
    ])
  })
  it('counts the origins where there are few, and says nothing where each outlet has its own', () => {
    const few = ['a', 'b', 'c', 'd'].map((id) => ({ id, origin: id < 'c' ? 'HUR' : 'NIS', figure: 3500 }))
    expect(highlightsOf(buildMatrix(dossierComparison(few)))[0]?.text).toBe(
      '4 outlets give 3,500; they go back to 2 origins: HUR and NIS.',
    )
    const own = few.map((claim) => ({ ...claim, origin: claim.id }))
    expect(highlightsOf(buildMatrix(dossierComparison(own)))).toEqual([])
  })
})
