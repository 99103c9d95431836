import type { Analysis, NamedEntity, SpeechAct } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { type TableCell, type TableRow, tableRowOf } from '../segment/table.ts'
import { headCue, headSource } from './head-source.ts'
import { outletBeside } from './relays.ts'
import { linkOf } from './speaker-memory.ts'
import { hasFigure, type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'

/** Who says the numbers of a cell or a row. */
interface CellSource {
  readonly speaker: Speaker
  readonly through?: Speaker
}

/**
 * By block, who says the numbers of a table row: the body in its column of sources ('| Source'), the one in brackets beside
 * its label, or the one that heads the column ('City | Police | Organisers'). Pure.
 */
export function tableActs(scan: SpeechScan, analysis: Analysis): ReadonlyMap<number, readonly SpeechAct[]> {
  const found = new Map<number, readonly SpeechAct[]>()
  let above: CellSource | undefined
  analysis.blocks.forEach((block, index) => {
    const row = block.kind === 'table_row' ? tableRowOf(analysis, index) : undefined
    if (!row) return
    const [first, last] = [row.cells[0], row.cells.at(-1)]
    if (!first || !last) return
    const column = row.head.find((cell) => headsSources(scan, cell))?.column
    if (column !== undefined) {
      const cell = row.cells.find((one) => one.column === column)
      above = (cell && sourceIn(scan, cell, above)) ?? undefined
      if (above) found.set(index, [actOf(scan, above, { ...first, endToken: last.endToken })])
      return
    }
    const acts = bracketActs(scan, row) ?? columnActs(scan, row)
    if (acts.length > 0) found.set(index, acts)
  })
  return found
}

const sourceHeads =
  /^(?:the )?(?:sources?|who (?:says|said|counts|reports)(?: so| it)?|said by|according to|as (?:given|told|reported|stated) by|(?:given|claimed|reported|stated|provided) by|claimant|reporting body|attribution|origin)$/

function headsSources({ analysis }: SpeechScan, cell: TableCell): boolean {
  return sourceHeads.test(textOf(analysis, cell).toLowerCase())
}

function textOf({ text, tokens }: Analysis, { firstToken, endToken }: TableCell): string {
  return text.slice(tokens[firstToken]?.start, tokens[endToken - 1]?.end)
}

const again = wordSet(['same', 'ditto', 'idem', 'ibid', '"', '″'])
const own = wordSet(['our', 'own', 'we'])
const stops = wordSet([',', '(', ';', 'again', 'via', 'on', '['])

function sourceIn(scan: SpeechScan, cell: TableCell, above: CellSource | undefined): CellSource | undefined {
  const { tokens } = scan
  if (again.hasAt(tokens, cell.firstToken)) return above
  let end = cell.firstToken
  while (end < cell.endToken && !stops.hasAt(tokens, end) && scan.inTime[end] !== 1) end += 1
  if (end === cell.firstToken || tokens[end - 1]?.kind === 'mark') return undefined
  if (own.hasAt(tokens, cell.firstToken)) return undefined
  const near = speakerNear(scan, cell.firstToken)
  const speaker = near && near.entity.kind !== 'place' && near.end >= end ? near : asWritten(scan, cell.firstToken, end)
  const through = outletBeside(scan, end, cell.endToken)
  return through ? { speaker, through } : { speaker }
}

/** A source that is no name the text proves: 'Baku health office', 'reports'. */
function asWritten({ analysis, tokens }: SpeechScan, first: number, end: number): Speaker {
  const span = { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }
  const name = analysis.text.slice(span.start, span.end)
  const kind = tokens[first]?.capital ? 'organization' : 'unnamed'
  const entity: NamedEntity = { kind, name, ...span, firstToken: first, endToken: end, rules: [] }
  return { entity, first, end, pronoun: false }
}

/** 'St Ann (Red Cross) | 418 | 51': the bracket in the row's label. */
function bracketActs(scan: SpeechScan, { cells }: TableRow): SpeechAct[] | undefined {
  const [label] = cells
  const last = cells.at(-1)
  if (!label || !last || last === label || hasFigure(scan, label.firstToken, label.endToken)) return undefined
  for (let at = label.firstToken + 1; at < label.endToken; at += 1) {
    const speaker = scan.tokens[at]?.text === '(' ? speakerNear(scan, at + 1) : undefined
    if (!speaker || speaker.pronoun || speaker.entity.kind === 'place' || isForce(speaker)) continue
    const through = outletBeside(scan, speaker.end, label.endToken)
    const rest = { ...label, firstToken: label.endToken, endToken: last.endToken }
    return [actOf(scan, through ? { speaker, through } : { speaker }, rest)]
  }
  return undefined
}

/** 'Injured (police) | 14' are policemen. */
function isForce({ entity }: Speaker): boolean {
  return /^(?:police|army|navy|military|force|forces|guards?|soldiers|troops)$/.test(entity.name.toLowerCase())
}

/** Two columns or more that are headed by somebody who counts. */
function columnActs(scan: SpeechScan, { cells, head }: TableRow): SpeechAct[] {
  const sources = new Map<number, Speaker>()
  for (const cell of head.slice(1)) {
    const near = speakerNear(scan, cell.firstToken)
    const whole = near?.end === cell.endToken && canCount(near) ? near : undefined
    const speaker = whole ?? headSource(scan, cell.firstToken, cell.endToken)?.speaker
    if (speaker) sources.set(cell.column, speaker)
  }
  if (sources.size < 2) return []
  return cells.flatMap((cell) => {
    const speaker = sources.get(cell.column)
    return speaker ? [actOf(scan, { speaker }, cell)] : []
  })
}

const claimants = /organi[sz]er|authorit|official|witness|resident|rebel|monitor|activist|union|govern/

function canCount({ entity, pronoun }: Speaker): boolean {
  if (pronoun) return false
  return entity.kind === 'organization' || (entity.kind === 'unnamed' && claimants.test(entity.head ?? ''))
}

function actOf(scan: SpeechScan, { speaker, through }: CellSource, cell: TableCell): SpeechAct {
  const start = scan.tokens[cell.firstToken]?.start ?? 0
  const end = scan.tokens[cell.endToken - 1]?.end ?? start
  const link = linkOf(scan, headCue(speaker, speaker.first, speaker.end), speaker.entity)
  const outlet = speaker.entity.kind === 'outlet'
  return {
    start,
    end,
    content: [{ start, end }],
    attribution: outlet ? [] : [link],
    via: outlet ? [{ name: link.name }] : through ? [{ name: through.entity.name }] : [],
    rules: ['speech/table-source'],
  }
}
