import type { Analysis, Block } from '../../document.ts'
import { firstFrom } from '../counts/token-order.ts'

/** A cell of a table row: its tokens, and the number of its column among those of its table. */
export interface TableCell {
  readonly firstToken: number
  readonly endToken: number
  readonly column: number
}

/** A row of a table with the row that names its columns, if there is one. */
export interface TableRow {
  readonly cells: readonly TableCell[]
  readonly head: readonly TableCell[]
  /** The row before it in the same table that is no head. */
  readonly above: number | undefined
  /** It is set in below the row above, or opens with a dash: a part of it. */
  readonly isPart: boolean
}

const tablesOf = new WeakMap<readonly Block[], Map<number, TableRow>>()

/** The table row that a block is, or undefined. The rows of a text are read once. Pure. */
export function tableRowOf(analysis: Analysis, block: number): TableRow | undefined {
  let rows = tablesOf.get(analysis.blocks)
  if (!rows) {
    rows = readTables(analysis)
    tablesOf.set(analysis.blocks, rows)
  }
  return rows.get(block)
}

/** The cell that holds a token. Pure. */
export function cellAt(cells: readonly TableCell[], token: number): TableCell | undefined {
  return cells.find(({ firstToken, endToken }) => token >= firstToken && token < endToken)
}

function readTables(analysis: Analysis): Map<number, TableRow> {
  const rows = new Map<number, TableRow>()
  let head: readonly TableCell[] = []
  let above: number | undefined
  analysis.blocks.forEach((block, index) => {
    if (block.kind !== 'table_row') {
      head = []
      above = undefined
      return
    }
    const cells = cellsOf(analysis, block)
    if (isRule(analysis, cells)) return
    if (!holdsNumber(analysis, cells)) {
      head = cells
      above = undefined
      return
    }
    const shift = cells.length === head.length + 1 ? 1 : 0
    const moved = head.map((cell) => ({ ...cell, column: cell.column + shift }))
    rows.set(index, { cells, head: moved, above, isPart: isSetIn(analysis, block, above) })
    above = index
  })
  return rows
}

function cellsOf(analysis: Analysis, block: Block): TableCell[] {
  const { tokens, sentences } = analysis
  const first = sentences[block.firstSentence]?.firstToken ?? 0
  const end = sentences[block.endSentence - 1]?.endToken ?? first
  const cells: TableCell[] = []
  let from = first
  for (let at = first; at <= end; at += 1) {
    if (at < end && tokens[at]?.lower !== '|') continue
    const isEdge = at === from && (at === first || at === end)
    if (!isEdge) cells.push({ firstToken: from, endToken: at, column: cells.length })
    from = at + 1
  }
  return cells
}

/** '|---|---|'. */
function isRule({ tokens }: Analysis, cells: readonly TableCell[]): boolean {
  return cells.every(({ firstToken, endToken }) =>
    tokens.slice(firstToken, endToken).every(({ kind }) => kind === 'mark'),
  )
}

/** A cell beside the first opens with a number that is no date. */
function holdsNumber({ tokens, times, figures }: Analysis, cells: readonly TableCell[]): boolean {
  return cells.some(({ firstToken, endToken, column }) => {
    if (column === 0) return false
    if ((times[firstFrom(times, firstToken)]?.firstToken ?? endToken) < endToken) return false
    return tokens[firstToken]?.kind === 'number' || figures[firstFrom(figures, firstToken)]?.firstToken === firstToken
  })
}

const dashes = new Set(['-', '–', '—', '•', '*', '·'])

function isSetIn(analysis: Analysis, block: Block, above: number | undefined): boolean {
  const before = above === undefined ? undefined : analysis.blocks[above]
  if (!before) return false
  const opens = dashes.has(analysis.text.charAt(block.start))
  return opens
    ? !dashes.has(analysis.text.charAt(before.start))
    : indentOf(analysis, block) > indentOf(analysis, before)
}

function indentOf({ text }: Analysis, { start }: Block): number {
  let at = start
  while (at > 0 && (text.charAt(at - 1) === ' ' || text.charAt(at - 1) === '\t')) at -= 1
  return start - at
}
