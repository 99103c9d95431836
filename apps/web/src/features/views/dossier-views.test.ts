import type { DossierComparison } from '@crosstally/services'
import { describe, expect, it } from 'vitest'
import { dossierComparison } from '../../testing/dossier-comparison.ts'
import type { Material } from './material.ts'
import { cellText, type Table } from './view.ts'
import { findView } from './view-names.ts'

const claims = [
  { id: 'a', origin: 'HUR', figure: 3600, outlet: 'Harbour Wire', day: '2025-02-26' },
  { id: 'b', origin: 'HUR', figure: 36_000, outlet: 'Evening Post', day: '2025-02-26' },
  { id: 'c', origin: 'South Korea', figure: 3600, outlet: 'Daily Star', day: '2025-02-27' },
] as const
const comparison = dossierComparison(claims, [
  { a: 'a', b: 'b', relation: 'distortion' },
  { a: 'b', b: 'c', relation: 'conflict' },
])

function tablesOf(
  path: readonly string[],
  params: Material['params'] = {},
  from: DossierComparison = comparison,
): readonly Table[] {
  const view = findView(['demo', ...path])?.build({ comparison: from, whole: from, known: null, params })
  if (!view) throw new Error('no such view')
  return view.tables
}
function tableOf(...given: Parameters<typeof tablesOf>): Table {
  const [table] = tablesOf(...given)
  if (!table) throw new Error('no table')
  return table
}
const rowsOf = ({ columns, rows }: Table) => rows.map(({ cells }) => columns.map(({ id }) => cellText(cells[id])))

describe('findView', () => {
  it.each([[[]], [['demo', 'nothing']], [['demo', 'drift', 'more']]])('knows no view at %o', (path) => {
    expect(findView(path)).toBeNull()
  })
})

describe('the matrix', () => {
  it('gives a column to each origin, and narrows with the address', () => {
    expect(tableOf([]).columns.map(({ label }) => label)).toEqual([
      'Question',
      'Independent origins',
      'Reported',
      'HUR',
      'South Korea',
    ])
    expect(rowsOf(tableOf([], { show: 'update' }))).toEqual([])
    expect(rowsOf(tableOf([]))[0]?.slice(3)).toEqual([
      '3,600; 26 Feb 2025; 2 outlets; Contradicts; South Korea',
      '3,600; 27 Feb 2025; Contradicts; HUR',
    ])
  })
})

describe('drift', () => {
  it('holds each carrier to the claim closest to the origin and marks what changed', () => {
    const table = tableOf(['drift'])
    expect(rowsOf(table).map((row) => [row[1], row[3], row[4]])).toEqual([
      ['Harbour Wire', '3,600', 'closest to the origin'],
      ['Evening Post', '36,000', 'figure off by a power of ten: 3,600 → 36,000'],
    ])
    expect(table.rows[1]?.cells.figure?.[0]?.look).toBe('changed')
  })
})

describe('same number', () => {
  it('lists a number with two owners', () => {
    expect(rowsOf(tableOf(['same-number'])).map(([number, outlet]) => [number, outlet])).toEqual([
      ['3,600; given to HUR and South Korea', 'Harbour Wire'],
      ['3,600; given to HUR and South Korea', 'Daily Star'],
    ])
  })
})

describe('silence', () => {
  it('tells who is in no report from who asserts', () => {
    const table = tableOf(['silence'])
    const row = Object.fromEntries(table.columns.map(({ label }, index) => [label, rowsOf(table)[0]?.[index]]))
    expect(row).toMatchObject({ 'South Korea': 'asserts; 3,600; 6 Mar 2025', 'North Korea': 'in no report' })
  })
})

describe('side by side', () => {
  it('aligns two reports with the relation and its reason', () => {
    const [row] = rowsOf(tableOf(['side-by-side'], { a: 'report-c', b: 'report-b' }))
    expect(row?.slice(1)).toEqual([
      '3,600; in training; South Korea',
      '36,000; in training; HUR',
      'Contradicts; test',
      'For the test.',
    ])
  })
  it('offers the pairs with most between them where none is chosen', () => {
    expect(rowsOf(tableOf(['side-by-side'], { a: 'report-a', b: 'report-a' }))).toHaveLength(2)
  })
})

describe('the tree', () => {
  it('leads from outlets to origins, those with most outlets first, and narrows to one', () => {
    expect(rowsOf(tableOf(['tree'])).map(([origin, outlet]) => [origin, outlet])).toEqual([
      ['Defence Intelligence of Ukraine; in 2 outlets', 'Evening Post'],
      ['Defence Intelligence of Ukraine; in 2 outlets', 'Harbour Wire'],
      ['South Korea; in 1 outlet', 'Daily Star'],
    ])
    expect(rowsOf(tableOf(['tree'], { origin: 'South Korea' }))).toHaveLength(1)
  })
})

describe('the ledger', () => {
  it('has nothing to say without a stock, an addition or a plan', () => {
    expect(tableOf(['ledger'])).toMatchObject({ title: 'Ledger', rows: [] })
  })
  it('sets out the stock, and says what it does not explain', () => {
    const deployed = dossierComparison(
      [
        { id: 'a', origin: 'HUR', figure: 11_000, day: '2025-02-01' },
        { id: 'b', origin: 'HUR', figure: 14_000, day: '2025-03-01' },
      ],
      [],
    )
    const stock = {
      ...deployed,
      claims: Object.fromEntries(
        Object.entries(deployed.claims).map(([id, claim]) => [id, { ...claim, measure: 'deployed' as const }]),
      ),
    }
    expect(rowsOf(tableOf(['ledger'], {}, stock))).toEqual([
      ['Opening stock', '1 Feb 2025', '11,000', '11,000', '', '1 outlet'],
      ['Reported total', '1 Mar 2025', '14,000', '14,000', '3,000; derived, not reported', '1 outlet'],
    ])
  })
})

describe('a question', () => {
  const tables = new Map(tablesOf(['questions', 'q1']).map((table) => [table.id, rowsOf(table)]))

  it('gives what each origin says with its bounds', () => {
    expect(tables.get('origins')?.map((row) => row.slice(0, 6))).toEqual([
      ['HUR', '3,600', '3,600', '3,600', '26 Feb 2025', '2 outlets; Harbour Wire and Evening Post'],
      ['South Korea', '3,600', '3,600', '3,600', '27 Feb 2025', '1 outlet; Daily Star'],
    ])
  })
  it('gives each relation with both pieces of evidence', () => {
    expect(tables.get('relations')?.map((row) => [row[0], row[2], row[4]])).toEqual([
      ['Contradicts', '36,000; HUR; Evening Post', '3,600; South Korea; Daily Star'],
      ['Distorts', '3,600; HUR; Harbour Wire', '36,000; HUR; Evening Post'],
    ])
  })
  it('tells what rests on which origin', () => {
    expect(tables.get('without')?.map((row) => [row[0], row[2]])).toEqual([
      ['Defence Intelligence of Ukraine', '1'],
      ['South Korea', '1'],
    ])
  })
  it('is none where the dossier has none', () => {
    expect(
      findView(['demo', 'questions', 'q2'])?.build({ comparison, whole: comparison, known: null, params: {} }),
    ).toBe(null)
  })
  it('stands empty on a day when nothing was known yet', () => {
    const nothing = { ...comparison, comparison: { questions: [] }, claims: {}, reports: {} }
    const known = { day: '2025-01-01', by: 'published' as const }
    const view = findView(['demo', 'questions', 'q1'])?.build({
      comparison: nothing,
      whole: comparison,
      known,
      params: {},
    })
    expect(view?.tables.map(({ rows }) => rows.length)).toEqual([0, 0, 0, 0, 0])
  })
})
