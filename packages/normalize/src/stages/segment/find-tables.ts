import type { Span } from '@crosstally/model'

/** A line without the blanks around it. `afterBlank` tells that an empty line stands above. */
export interface TableLine extends Span {
  readonly afterBlank: boolean
}

const longestRow = 400
const fewestRows = 2
const gapPattern = /\t[\t ]*| {2,}|(?: ?\.){4,} ?|…{2,} ?|_{3,} ?/g
/** What every gap holds: most lines have none, and are not searched for one. */
const gapSign = /\t| {2}|\. ?\.|……|___/
const stops = '.!?:;,'
const valuePattern = /^[(+~≈≥≤<>±]{0,2}\s?(?:[$€£]\s?)?\d/
const blankValue = /^(?:n\/?a|n\.a\.|-{1,2}|–|—|\?|nil|none|zero)$/i

/** Which lines are rows of a table: several in a row that are cut into cells by bars, tabs, wide gaps or dot leaders. Pure, linear. */
export function findTableRows(text: string, lines: readonly TableLine[]): Uint8Array {
  const rows = new Uint8Array(lines.length)
  let from = 0
  while (from < lines.length) {
    let to = from
    while (to < lines.length && isCut(text, lines[to]) && (to === from || !lines[to]?.afterBlank)) to += 1
    if (to - from >= fewestRows && holdsValues(text, lines.slice(from, to))) rows.fill(1, from, to)
    from = Math.max(to, from + 1)
  }
  lines.forEach((line, index) => {
    if (isShort(line) && hasManyBorders(text.slice(line.start, line.end))) rows[index] = 1
  })
  return rows
}

function isShort(line: Span): boolean {
  return line.end - line.start < longestRow
}

function hasManyBorders(line: string): boolean {
  return line.split('\t').length > 2 || line.split('|').length > 2
}

function isCut(text: string, line: TableLine | undefined): boolean {
  if (!line || !isShort(line)) return false
  return text.slice(line.start, line.end).includes('|') || findGaps(text, line).length > 0
}

/** At least one row, and most rows but the first, have a cell that is a number. */
function holdsValues(text: string, lines: readonly TableLine[]): boolean {
  const valued = lines.filter((line) => cellsOf(text, line).some((cell, index) => index > 0 && isValue(cell))).length
  return valued > 0 && valued * 2 >= lines.length - 1
}

function cellsOf(text: string, line: Span): string[] {
  const cells: string[] = []
  let from = line.start
  for (const gap of [...bordersOf(text, line), { start: line.end, end: line.end }]) {
    cells.push(text.slice(from, gap.start).trim())
    from = gap.end
  }
  return cells
}

function bordersOf(text: string, line: Span): readonly Span[] {
  if (!text.slice(line.start, line.end).includes('|')) return findGaps(text, line)
  const bars: Span[] = []
  for (let at = text.indexOf('|', line.start); at >= 0 && at < line.end; at = text.indexOf('|', at + 1))
    bars.push({ start: at, end: at + 1 })
  return bars
}

const longestValue = 40

function isValue(cell: string): boolean {
  return cell.length <= longestValue && (valuePattern.test(cell) || blankValue.test(cell))
}

/** The tabs, wide gaps and dot leaders between the cells of a row that has no bars. Two blanks after a full stop are none. Pure. */
export function findGaps(text: string, line: Span): readonly Span[] {
  const row = text.slice(line.start, line.end)
  if (row.includes('|') || !gapSign.test(row)) return []
  const gaps: Span[] = []
  for (const match of row.matchAll(gapPattern)) {
    const closes = match[0] === '  ' && stops.includes(row.charAt(match.index - 1))
    if (match.index > 0 && !closes)
      gaps.push({ start: line.start + match.index, end: line.start + match.index + match[0].length })
  }
  return gaps
}
