import type { Row, Table } from './view.ts'
import type { ViewParams } from './view-params.ts'

/** A page holds this many rows of a table unless `all=yes` stands in the address. */
const mostRows = 200

/** The rows of a table as far as a page and its files hold them, and a note on the rest. Pure. */
export function limitRows(rows: readonly Row[], { all }: ViewParams): Pick<Table, 'rows' | 'notes' | 'isCut'> {
  if (all === 'yes' || rows.length <= mostRows) return { rows }
  const total = rows.length.toLocaleString('en-GB')
  return { rows: rows.slice(0, mostRows), notes: [`Shown: the first ${mostRows} of ${total} rows.`], isCut: true }
}

/** `all` as it stands in an address. Pure. */
export function allFilter({ all }: ViewParams): { all: 'yes' | null } {
  return { all: all === 'yes' ? 'yes' : null }
}
