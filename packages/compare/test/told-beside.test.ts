import { describe, expect, it } from 'vitest'
import { compareReports } from '../src/index.ts'
import { type ClaimInput, makeReport } from './make-report.ts'

interface Told {
  readonly id: string
  readonly on?: string
  readonly text?: string
  readonly claims: readonly ClaimInput[]
}

const killed = (value: number, chain: readonly string[], more: Partial<ClaimInput> = {}): ClaimInput => ({
  value,
  measure: 'killed',
  place: 'Corrin',
  chain,
  ...more,
})

function relationsOf(...told: readonly Told[]): string[] {
  const reports = told.map(({ id, on = '2025-05-02', text, claims }) => {
    const report = makeReport({ id, publishedAt: on, claims })
    return text === undefined ? report : { ...report, text: `${report.text}\n${text}` }
  })
  return compareReports(reports).questions.flatMap(({ relations }) =>
    relations.map(({ a, b, relation }) => `${a} ${relation} ${b}`),
  )
}

describe('what texts say of a name', () => {
  it.each([
    ['The health minister in the north, Ann Boe, gave the number.', 'Ann Boe', 'ministry of health'],
    [
      'The secretary-general of the Lakeland Relief Society, Mr Tom Roe, counts them.',
      'Tom Roe',
      'Lakeland Relief Society',
    ],
    ['That is what Ann Boe of the Veterans Foundation believes.', 'Ann Boe', 'Veterans Foundation'],
    ['Ann Boe, head of the harbour board, has them on a list.', 'Ann Boe', 'harbour board'],
    ['The ambulance service SAMED carried them.', 'SAMED', 'ambulance service'],
  ])('%s', (text, name, body) => {
    const one = { id: 'a', text, claims: [killed(41, [name])] }
    const other = { id: 'b', claims: [killed(41, [body])] }
    expect(relationsOf(one, other)).toEqual(['a#0 repeat b#0'])
  })
})

describe('a later report of another origin', () => {
  const earlier = { id: 'a', claims: [killed(41, ['Red Cross'])] }

  it('tells growth where it gives one figure', () => {
    expect(relationsOf(earlier, { id: 'b', on: '2025-05-09', claims: [killed(60, ['Open Count'])] })).toEqual([
      'a#0 update b#0',
    ])
  })

  it('contradicts where the earlier report had its figure, too', () => {
    const both = { id: 'a', claims: [killed(41, ['Red Cross']), killed(60, ['Open Count'])] }
    const later = { id: 'b', on: '2025-05-09', claims: [killed(60, ['Open Count'])] }
    expect(relationsOf(both, later)).toContain('a#0 conflict b#0')
  })

  it('contradicts where it sets its figure against the earlier one', () => {
    const later = { id: 'b', on: '2025-05-09', claims: [killed(60, ['Open Count']), killed(41, ['Red Cross'])] }
    expect(relationsOf(earlier, later)).toContain('a#0 conflict b#0')
  })
})

describe('a stretch of days', () => {
  const total = { id: 'c', on: '2025-05-20', claims: [killed(400, ['Red Cross'], { time: '2025-05-20' })] }
  const days = (id: string, end: string, value: number) => ({
    id,
    on: end,
    claims: [killed(value, ['Red Cross'], { time: `2025-05-01/${end}` })],
  })

  it('is a flow where nothing says that the count began with it', () => {
    expect(relationsOf(days('a', '2025-05-06', 90), total)).toEqual(['a#0 not_comparable c#0'])
  })

  it('is a running total where other figures cover days from the same one on', () => {
    expect(relationsOf(days('a', '2025-05-06', 90), days('b', '2025-05-09', 150), total)).toContain('a#0 update c#0')
  })
})

describe('where a story is set', () => {
  const toll = (id: string, place: string | null, value: number, more: Partial<ClaimInput> = {}) => ({
    id,
    claims: [killed(value, ['Red Cross'], { place, time: `2025-05-0${id === 'a' ? 1 : 2}`, ...more })],
  })
  const linked = (relations: readonly string[]): boolean => relations.some((relation) => relation.includes('update'))

  it('goes by several names where each report has its toll under one', () => {
    expect(linked(relationsOf(toll('a', 'Corrin district', 41), toll('b', 'Alder valley', 58)))).toBe(true)
  })

  it('is two places where some report counts for both', () => {
    const both = {
      id: 'c',
      claims: [
        killed(30, ['UNICEF'], { place: 'Corrin district', time: '2025-05-02' }),
        killed(12, ['UNICEF'], { place: 'Alder valley', time: '2025-05-02' }),
      ],
    }
    expect(linked(relationsOf(toll('a', 'Corrin district', 41), toll('b', 'Alder valley', 58), both))).toBe(false)
  })

  it('is never two large cities', () => {
    expect(linked(relationsOf(toll('a', 'Lagos', 41), toll('b', 'Karachi', 58)))).toBe(false)
  })

  it('is told by a breakdown and its whole', () => {
    const parts = {
      id: 'b',
      claims: [
        killed(58, ['Red Cross'], { place: 'Alder valley', time: '2025-05-02' }),
        killed(39, ['Red Cross'], { place: 'Corrin district', time: '2025-05-02', scope: 'part' }),
      ],
    }
    expect(relationsOf(toll('a', 'Corrin district', 31), parts)).toContain('a#0 update b#0')
  })
})

describe('a figure without a place', () => {
  it('is not taken for an item of a breakdown', () => {
    const dead = (id: string, value: number, place: string | null, scope: 'total' | 'part' = 'total') => ({
      id,
      claims: [killed(value, ['Red Cross'], { place, scope, time: '2025-05-02' })],
    })
    expect(relationsOf(dead('a', 199, null), dead('b', 148, 'Corrin', 'part'))).toEqual([])
  })
})

describe('one briefing passed on by two reports', () => {
  const briefing = ['Ann Boe']
  const report = (id: string, sent: number, time: string) => ({
    id,
    on: id === 'a' ? '2025-05-02' : '2025-05-03',
    claims: [
      killed(410, briefing),
      { ...killed(3620, briefing), measure: 'wounded' as const },
      { ...killed(sent, briefing, { time }), measure: 'deployed' as const },
    ],
  })

  it('has one count wrong where the later day has the lower one', () => {
    const told = relationsOf(report('a', 12_400, '2025-03'), report('b', 11_200, '2025-04'))
    expect(told.filter((relation) => relation.includes('#2'))).toEqual([expect.stringContaining('distortion')])
  })

  it('tells of growth where the later day has the higher one', () => {
    const told = relationsOf(report('a', 11_200, '2025-03'), report('b', 12_400, '2025-04'))
    expect(told.filter((relation) => relation.includes('#2'))).toEqual(['a#2 update b#2'])
  })
})
