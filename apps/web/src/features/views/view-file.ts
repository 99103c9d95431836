import { stringify } from 'csv-stringify/sync'
import { type Cell, cellText, type Row, type Table, type View, viewAddress } from './view.ts'

/**
 * A table as CSV (RFC 4180), the columns as on the page. A cell that a spreadsheet would run as a formula gets an
 * apostrophe in front. Pure.
 */
export function tableToCsv({ columns, rows }: Table): string {
  const lines = rows.map(({ cells }) => columns.map(({ id }) => cellText(cells[id])))
  return stringify([columns.map(({ label }) => label), ...lines], { escape_formulas: true, record_delimiter: '\r\n' })
}

/** A view as a JSON value: every table, each cell as its parts. Pure. */
export function viewToJson(view: View) {
  return {
    title: view.title,
    dossier: view.dossier,
    address: viewAddress(view),
    filter: view.filter,
    tables: view.tables.map(({ id, title, columns, rows, notes = [] }) => ({
      id,
      title,
      notes,
      columns: columns.map((column) => ({ id: column.id, label: column.label })),
      rows: rows.map((row) => ({
        id: row.id,
        cells: cellsOf(
          row,
          columns.map((column) => column.id),
        ),
      })),
    })),
  }
}

function cellsOf({ cells }: Row, ids: readonly string[]): Record<string, Omit<Cell[number], 'look' | 'relation'>[]> {
  return Object.fromEntries(
    ids.map((id) => [id, (cells[id] ?? []).map(({ look: _look, relation: _relation, ...part }) => part)]),
  )
}
