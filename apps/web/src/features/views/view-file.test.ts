import { describe, expect, it } from 'vitest'
import { fileAddress, type Table, type View, viewAddress } from './view.ts'
import { tableToCsv, viewToJson } from './view-file.ts'

const table: Table = {
  id: 'figures',
  title: 'Figures',
  columns: [
    { id: 'outlet', label: 'Outlet', kind: 'head' },
    { id: 'figure', label: 'Figure' },
  ],
  rows: [
    {
      id: 'a',
      cells: {
        outlet: [{ text: 'Harbour "Wire", daily' }],
        figure: [
          { text: 'about 400', href: '/reports/a#claim-0', look: 'figure', data: { claim: 'a#0', low: 400 } },
          { text: 'Contradicts', relation: 'conflict' },
        ],
      },
    },
    { id: 'b', cells: { outlet: [{ text: '=1+1' }] } },
  ],
}
const view: View = {
  title: 'A view',
  dossier: 'demo',
  address: '/dossiers/demo/drift',
  filter: { origin: 'HUR & co' },
  tables: [table],
}

describe('tableToCsv', () => {
  it('writes the columns and cells of the table, and no formula', () => {
    expect(tableToCsv(table)).toBe('Outlet,Figure\r\n"Harbour ""Wire"", daily",about 400; Contradicts\r\n\'=1+1,\r\n')
  })
})

describe('viewToJson', () => {
  it('gives each cell as its parts, with what a program reads and nothing of how they look', () => {
    const { address, tables } = viewToJson(view)
    expect(address).toBe('/dossiers/demo/drift?origin=HUR+%26+co')
    expect(tables[0]?.rows[0]?.cells.figure).toEqual([
      { text: 'about 400', href: '/reports/a#claim-0', data: { claim: 'a#0', low: 400 } },
      { text: 'Contradicts' },
    ])
    expect(tables[0]?.rows[1]?.cells).toEqual({ outlet: [{ text: '=1+1' }], figure: [] })
  })
})

describe('addresses', () => {
  it('keep the filters, and replace or drop one', () => {
    expect(viewAddress(view, { known: '2025-03-05' })).toBe('/dossiers/demo/drift?origin=HUR+%26+co&known=2025-03-05')
    expect(viewAddress(view, { origin: null })).toBe('/dossiers/demo/drift')
    expect(fileAddress(view, 'csv', 'figures')).toBe('/dossiers/demo/drift.csv?origin=HUR+%26+co&table=figures')
  })
})
