import type { Measure } from '@crosstally/model'
import type { Analysis } from '../../../document.ts'
import { wordSet } from '../../../languages/word-table.ts'
import { cellAt, type TableCell, type TableRow, tableRowOf } from '../../segment/table.ts'
import type { Context } from '../context.ts'
import type { NounClass } from '../lexicon/word-entry.ts'
import type { SentenceView } from '../sentence-view.ts'
import type { Settled } from '../settle.ts'
import { type HeadingRange, measureOfHead } from './heading-words.ts'
import { classOfLabel, isOfThese, measureOfLabel } from './measure-of-label.ts'
import { storyMeasure } from './story-topic.ts'

const mostParts = 6
const mostRows = 40

/**
 * 'District | Dead | Hurt' over 'Korlin | 12 | 40': a number of a table counts what the head of its column names; where no
 * column names anything that is counted, what its row does. Where neither tells, it counts nothing.
 */
export function countAsColumn(given: {
  readonly view: SentenceView
  readonly settled: Settled[]
  readonly context: Context
  readonly block: number
}): void {
  const { view, settled, context, block } = given
  const { analysis } = view
  const row = tableRowOf(analysis, block)
  if (!row) return
  for (const one of [...settled]) {
    const trigger = one.phrase.figure.firstToken
    const cell = cellAt(row.cells, trigger)
    if (!cell || one.phrase.class !== 'bare' || one.candidate?.rule === 'counts/slash-tuple') continue
    const found = measureOfCell(analysis, { row, cell, block }) ?? measureOfStory({ view, context, row, cell, block })
    if (found) one.candidate = { ...found, score: 0.8, rule: 'counts/table', trigger }
    else if (cell.column > 0) settled.splice(settled.indexOf(one), 1)
  }
}

const amounts = wordSet(['many', 'number', 'numbers', 'figure', 'figures', 'count', 'total'])

/** 'What | How many': every row is a count. */
function asksHowMany({ tokens }: Analysis, { firstToken, endToken }: TableCell): boolean {
  for (let at = firstToken; at < endToken; at += 1) if (amounts.hasAt(tokens, at)) return true
  return false
}

/** 'City | organisers | police': columns that only name who counts, and nothing is said but in the title. */
function measureOfStory(given: {
  readonly view: SentenceView
  readonly context: Context
  readonly row: TableRow
  readonly cell: TableCell
  readonly block: number
}): Found | undefined {
  const { view, context, row, cell, block } = given
  const head = row.head.find(({ column }) => column === cell.column)
  if (!head || !namesSource(view.analysis, head)) return undefined
  const caption = captionOf(view.analysis, block)
  const measure = storyMeasure(context, view) ?? (caption && gathers(view.analysis, caption) ? 'other' : undefined)
  return measure && { measure }
}

const gathering = wordSet(['came', 'come', 'marched', 'turned', 'attended', 'joined', 'walked', 'took', 'gathered'])

/** 'Who came yesterday'. */
function gathers({ tokens }: Analysis, { firstToken, endToken }: HeadingRange): boolean {
  for (let at = firstToken; at < endToken; at += 1) if (gathering.hasAt(tokens, at)) return true
  return false
}

const speakers = wordSet(
  'say says said claim claims count counts official police ministry prefecture organisers organizers union unions government army city mayor ngo un hospital hospitals monitors'.split(
    ' ',
  ),
)

function namesSource({ tokens }: Analysis, { firstToken, endToken }: TableCell): boolean {
  for (let at = firstToken; at < endToken; at += 1) if (speakers.hasAt(tokens, at)) return true
  return false
}

interface Found {
  readonly measure: Measure
  readonly scope?: 'part'
}

interface CellOfTable {
  readonly row: TableRow
  readonly cell: TableCell
  readonly block: number
}

function measureOfCell(analysis: Analysis, { row, cell, block }: CellOfTable): Found | undefined {
  const head = row.head.find(({ column }) => column === cell.column)
  const label = row.cells.find(({ column }) => column < cell.column)
  if (isMeasured(analysis, head) || isMeasured(analysis, label)) return undefined
  const counted = label && classOfLabel(analysis, label)
  const ofHead = head && measureOfColumn(analysis, row.head, { head, counted })
  if (row.head.some((one) => measureOfLabel(analysis, one, undefined) !== undefined))
    return ofHead ?? measureOfThing(analysis, head)
  const ofColumn = head && classOfLabel(analysis, head)
  const found = measureOfRow(analysis, row, { cell, counted: ofColumn }) ?? ofHead
  if (found) return found
  const caption = captionOf(analysis, block)
  const told =
    (head && measureOfHead(analysis, head, 'bare')) ??
    (label && measureOfHead(analysis, label, 'bare')) ??
    (caption && measureOfLabel(analysis, caption, label && classOfLabel(analysis, label))) ??
    (caption && measureOfHead(analysis, caption, 'bare'))
  if (told) return { measure: told }
  return head && label && asksHowMany(analysis, head) ? { measure: 'other' } : undefined
}

/** 'Tents' beside 'Food parcels': what a column is of, where others tell more. */
function measureOfThing(analysis: Analysis, head: TableCell | undefined): Found | undefined {
  const measure = head && measureOfHead(analysis, head, 'bare')
  return measure && { measure }
}

/** What the head of a column names; 'of which children' is a part of the column before it. */
function measureOfColumn(
  analysis: Analysis,
  heads: readonly TableCell[],
  { head, counted }: { readonly head: TableCell; readonly counted: NounClass | undefined },
): Found | undefined {
  const isPart = isOfThese(analysis, head)
  const before = isPart ? heads.find(({ column }) => column === head.column - 1) : undefined
  const own = measureOfLabel(analysis, head, counted)
  const measure = own ?? (before && measureOfColumn(analysis, heads, { head: before, counted })?.measure)
  return measure && (isPart ? { measure, scope: 'part' } : { measure })
}

const units =
  /[(,]\s*(?:in )?(?:km2?|m2?|m3|mm|cm|ha|kg|t|tons?|tonnes|litres|l|days?|hours?|years?|deg|°c|%|per cent|percent)\s*\)?|^%/i

/** 'Roads (km)', 'Share, %': a length or a share. */
function isMeasured({ tokens, text }: Analysis, cell: TableCell | undefined): boolean {
  const [first, last] = [tokens[cell?.firstToken ?? -1], tokens[(cell?.endToken ?? 0) - 1]]
  return first !== undefined && last !== undefined && units.test(text.slice(first.start, last.end))
}

const longestCaption = 14

/** The short line right above a table, or the heading that it stands under. */
function captionOf(analysis: Analysis, block: number): HeadingRange | undefined {
  const { blocks } = analysis
  let above = block - 1
  while (above > block - mostRows && blocks[above]?.kind === 'table_row') above -= 1
  return shortLine(analysis, above) ?? shortLine(analysis, blocks[block]?.heading ?? -1)
}

function shortLine({ blocks, sentences }: Analysis, block: number): HeadingRange | undefined {
  const { firstSentence = 0, endSentence = 0 } = blocks[block] ?? {}
  const firstToken = sentences[firstSentence]?.firstToken ?? 0
  const endToken = sentences[endSentence - 1]?.endToken ?? 0
  return endToken > firstToken && endToken - firstToken <= longestCaption ? { firstToken, endToken } : undefined
}

/** What the first cells of a row name, or those of the row that it is set in under. */
function measureOfRow(
  analysis: Analysis,
  row: TableRow,
  { cell, counted }: { cell: TableCell; counted: NounClass | undefined },
): Found | undefined {
  for (const label of row.cells.filter(({ column }) => column < Math.min(cell.column, 2))) {
    const measure = measureOfLabel(analysis, label, counted)
    if (measure) return row.isPart ? { measure, scope: 'part' } : { measure }
  }
  if (!row.isPart) return undefined
  const whole = wholeAbove(analysis, row)
  const measure = whole && measureOfRow(analysis, whole, { cell, counted })?.measure
  return measure && { measure, scope: 'part' }
}

/** The row that a row is set in under. */
function wholeAbove(analysis: Analysis, row: TableRow): TableRow | undefined {
  let above = row.above === undefined ? undefined : tableRowOf(analysis, row.above)
  for (let steps = 0; above?.isPart && steps < mostParts; steps += 1)
    above = above.above === undefined ? undefined : tableRowOf(analysis, above.above)
  return above
}
