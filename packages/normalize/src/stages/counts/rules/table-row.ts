import type { Measure } from '@crosstally/model'
import type { Analysis, Block } from '../../../document.ts'
import type { SentenceView } from '../sentence-view.ts'
import type { Settled } from '../settle.ts'
import { measureOfHeading } from './heading-words.ts'

const mostRows = 40

/** 'District | Dead | Hurt' over 'Korlin | 12 | 40': a number of a table counts what its column's head names, or its row's. */
export function countAsColumn(view: SentenceView, settled: readonly Settled[], block: number): void {
  const { analysis } = view
  const row = analysis.blocks[block]
  if (row?.kind !== 'table_row') return
  const head = headOf(analysis, block)
  for (const one of settled) {
    const trigger = one.phrase.figure.firstToken
    const column = columnAt(analysis, row, trigger)
    const cell = head && measureOfCell(analysis, head, column)
    const measure = cell ?? (column === 0 ? undefined : measureOfRow(analysis, row, column))
    if (one.phrase.class !== 'bare' || !measure) continue
    one.candidate = { measure, score: 0.8, rule: 'counts/table', trigger }
  }
}

/** The first row of the table, if the row is another. */
function headOf({ blocks }: Analysis, block: number): Block | undefined {
  let first = block
  while (first > block - mostRows && blocks[first - 1]?.kind === 'table_row') first -= 1
  return first === block ? undefined : blocks[first]
}

/** How many cells of its row stand before a token. */
function columnAt({ text, tokens }: Analysis, row: Block, token: number): number {
  const start = tokens[token]?.start ?? row.start
  let column = 0
  for (let at = row.start; at < start; at += 1) if (isBorder(text, at)) column += 1
  return column
}

function isBorder(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit === 0x7c || unit === 9
}

function measureOfRow(analysis: Analysis, row: Block, before: number): Measure | undefined {
  for (let column = 0; column < Math.min(before, 2); column += 1) {
    const measure = measureOfCell(analysis, row, column)
    if (measure) return measure
  }
  return undefined
}

function measureOfCell(analysis: Analysis, row: Block, column: number): Measure | undefined {
  const { firstToken = 0 } = analysis.sentences[row.firstSentence] ?? {}
  const { endToken = 0 } = analysis.sentences[row.endSentence - 1] ?? {}
  let from = firstToken
  while (from < endToken && columnAt(analysis, row, from) < column) from += 1
  let to = from
  while (to < endToken && columnAt(analysis, row, to) === column) to += 1
  return measureOfHeading(analysis, { firstToken: from, endToken: to }, 'bare')
}
