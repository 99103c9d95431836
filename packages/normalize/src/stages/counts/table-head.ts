import type { Analysis } from '../../document.ts'
import type { WordSet } from '../../languages/word-table.ts'
import { cellAt, type TableCell, tableRowOf } from '../segment/table.ts'
import { firstFrom } from './token-order.ts'

/** What stands in the head of the column that a token of a table is in, or in the first cell of its row. Pure. */
export function inHeadOfCell<Item extends { readonly firstToken: number; readonly endToken: number }>(
  analysis: Analysis,
  given: { readonly block: number; readonly token: number; readonly items: readonly Item[] },
): Item | undefined {
  const { block, token, items } = given
  const row = tableRowOf(analysis, block)
  const cell = row && cellAt(row.cells, token)
  if (!row || !cell || cell.column === 0) return undefined
  const head = row.head.find(({ column }) => column === cell.column)
  return (
    inCell(items, head) ??
    inCell(
      items,
      row.cells.find(({ column }) => column === 0),
    )
  )
}

function inCell<Item extends { readonly firstToken: number }>(
  items: readonly Item[],
  cell: TableCell | undefined,
): Item | undefined {
  if (!cell) return undefined
  const item = items[firstFrom(items, cell.firstToken)]
  return item && item.firstToken < cell.endToken ? item : undefined
}

/** Whether a name fills the first cell of a row that is headed as a place ('District'), or another row names a place there. Pure. */
export function labelsRowOfPlaces(analysis: Analysis, range: { first: number; end: number }, places: WordSet): boolean {
  const { tokens, sentences, names } = analysis
  const block = sentences[tokens[range.first]?.sentence ?? 0]?.block ?? 0
  const row = tableRowOf(analysis, block)
  const label = row?.cells[0]
  if (!row || label?.firstToken !== range.first || label.endToken !== range.end) return false
  const head = row.head.find(({ column }) => column === 0)
  for (let at = head?.firstToken ?? 0; at < (head?.endToken ?? 0); at += 1) if (places.hasAt(tokens, at)) return true
  const above = row.above === undefined ? undefined : tableRowOf(analysis, row.above)?.cells[0]
  return inCell(names, above)?.kind === 'place'
}
