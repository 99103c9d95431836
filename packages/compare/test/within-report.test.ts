import { describe, expect, it } from 'vitest'
import { compareReports, resolveReports } from '../src/index.ts'
import { type ClaimInput, makeReport } from './make-report.ts'

const report = (id: string, ...claims: readonly ClaimInput[]) =>
  makeReport({ id, publishedAt: '2025-05-25', claims: claims.map((claim) => ({ place: 'Kursk', ...claim })) })
const relationsOf = (...reports: readonly ReturnType<typeof report>[]) =>
  compareReports(reports).questions.flatMap(({ relations }) =>
    relations.map(({ a, b, relation, reason }) => `${a} ${b} ${relation}/${reason}`),
  )

describe('a speaker who passes on figures', () => {
  const speaker = 'Jane Roe (lawmaker)'
  const passesOn = report(
    'a',
    { value: 3600, measure: 'wounded', chain: [speaker, 'Military Intelligence'] },
    { value: 410, measure: 'killed', chain: [speaker] },
  )

  it('may do so for the figures beside it', () => {
    const direct = report('b', { value: 410, measure: 'killed', chain: ['Military Intelligence'] })
    expect(relationsOf(passesOn, direct)).toContain('a#1 b#0 repeat/possibly_same_origin')
  })

  it('is not taken for a body that the report does not name', () => {
    const other = report('b', { value: 410, measure: 'killed', chain: ['Red Cross'] })
    expect(relationsOf(passesOn, other)).toContain('a#1 b#0 independent_agreement/agrees')
  })
})

describe('a part of another count', () => {
  const other = report('b', { value: 900, measure: 'killed', chain: ['Red Cross'] })

  it('is the whole of its own', () => {
    const casualties = report(
      'a',
      { value: 3000, measure: 'casualties', chain: ['UNICEF'] },
      { value: 300, measure: 'killed', scope: 'part', chain: ['UNICEF'] },
    )
    expect(relationsOf(casualties, other)).toEqual(['a#1 b#0 conflict/contradicts'])
  })

  it('is not the whole where the report gives that', () => {
    const killed = report(
      'a',
      { value: 1000, measure: 'killed', chain: ['UNICEF'] },
      { value: 300, measure: 'killed', scope: 'part', chain: ['UNICEF'] },
    )
    expect(relationsOf(killed, other)).toContain('a#1 b#0 not_comparable/part_of')
  })
})

describe('an addition that another report leaves at its number', () => {
  const more = report('a', { value: 1500, measure: 'deployed', scope: 'additional', chain: ['UNICEF'] })

  it('is one all the same', () => {
    const plain = report('b', { value: 1500, measure: 'deployed', chain: ['Red Cross'] })
    expect(resolveReports([more, plain]).map(({ scope }) => scope)).toEqual(['additional', 'additional'])
    expect(resolveReports([plain]).map(({ scope }) => scope)).toEqual(['total'])
  })

  it('is none where the number is another', () => {
    const total = report('b', { value: 11_000, measure: 'deployed', chain: ['Red Cross'] })
    expect(resolveReports([more, total]).map(({ scope }) => scope)).toEqual(['additional', 'total'])
  })
})

describe('a count that others add to', () => {
  it('is the baseline where a third figure is the sum', () => {
    const of = (id: string, value: number, claim: Partial<ClaimInput>) =>
      report(id, { value, measure: 'deployed', subject: { text: 'soldiers' }, ...claim })
    const relations = relationsOf(
      of('a', 11_000, { chain: ['UNICEF'] }),
      of('b', 3000, { scope: 'additional', chain: ['Red Cross'] }),
      of('c', 14_000, { chain: ['World Bank'] }),
    )
    expect(relations).toContain('a#0 b#0 not_comparable/baseline_of')
    expect(relations.filter((relation) => relation.includes('baseline_of')).length).toBe(1)
  })
})

describe('the role of a person', () => {
  it('is taken from the report that names the office', () => {
    const plain = report('a', { value: 457, measure: 'detained', chain: ['Gwen Hale (minister)'] })
    const told = report('b', { value: 457, measure: 'detained', chain: ['Hale (interior minister)'] })
    const [entry] = resolveReports([plain, told])
    expect(entry?.root.hops[0]?.body).toBe('ministry:interior')
  })
})
