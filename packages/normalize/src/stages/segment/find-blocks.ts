import type { Span } from '@crosstally/model'
import type { BlockKind } from '../../document.ts'
import { findTableRows } from './find-tables.ts'

/** A run of lines before its sentences are known. `contentStart` is where the words begin, after a bullet or number. */
export interface DraftBlock extends Span {
  kind: BlockKind
  readonly contentStart: number
}

interface Line extends Span {
  readonly bulletEnd: number
  readonly afterBlank: boolean
}

const wrapMinimum = 45
const wrapMaximum = 110
const headingMaximum = 90
const headlineMaximum = 140

/**
 * Cuts a text into blocks by its lines: a hard-wrapped line is joined to the one before, every other line stands alone.
 * Any line ending is read. Pure, linear.
 */
export function findBlocks(text: string, boilerplate: readonly string[]): DraftBlock[] {
  const lines = readLines(text)
  const width = wrapWidth(lines)
  const blocks: DraftBlock[] = []
  const rows = findTableRows(text, lines)
  lines.forEach((line, index) => {
    const open = blocks.at(-1)
    const previous = lines[index - 1]
    const kind = rows[index] === 1 ? 'table_row' : 'paragraph'
    if (open?.kind === kind && kind === 'paragraph' && previous && continues(text, { previous, line, width }))
      open.end = line.end
    else blocks.push({ start: line.start, end: line.end, kind, contentStart: line.bulletEnd })
  })
  blocks.forEach((block, index) => {
    if (block.kind !== 'table_row')
      block.kind = kindOfBlock(text, { block, next: blocks[index + 1], index, boilerplate })
  })
  return blocks
}

function readLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let blanks = 0
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 10
    if (unit !== 10 && unit !== 13 && unit !== 0x2028 && unit !== 0x2029 && unit !== 0x85) continue
    const trimmed = trim(text, start, at)
    if (trimmed.start < trimmed.end) {
      lines.push({ ...trimmed, bulletEnd: endOfBullet(text, trimmed), afterBlank: blanks > 0 })
      blanks = 0
    } else if (!(unit === 10 && text.charCodeAt(at - 1) === 13)) blanks += 1
    start = at + 1
  }
  return lines
}

function trim(text: string, from: number, to: number): { start: number; end: number } {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start += 1
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1
  return { start, end }
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff
}

/** The width at which the text was wrapped by hand, or 0 if it was not. */
function wrapWidth(lines: readonly Line[]): number {
  if (lines.length < 3) return 0
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b)
  const longest = lengths.at(-1) ?? 0
  const upperThird = lengths[Math.floor(lengths.length * 0.7)] ?? 0
  return longest <= wrapMaximum && upperThird >= wrapMinimum ? longest : 0
}

function continues(text: string, found: { previous: Line; line: Line; width: number }): boolean {
  const { previous, line, width } = found
  if (width === 0 || line.afterBlank || line.bulletEnd > line.start || startsWithPicture(text, line)) return false
  const room = width - (previous.end - previous.start)
  return previous.end - previous.start >= wrapMinimum && lengthOfFirstWord(text, line) + 1 > room - 8
}

const picture = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u

/** '➡️ 12 rescued': the line of a post that a picture opens. */
function startsWithPicture(text: string, line: Span): boolean {
  return text.charCodeAt(line.start) > 0x7f && picture.test(text.slice(line.start, line.start + 2))
}

function lengthOfFirstWord(text: string, line: Line): number {
  const space = text.indexOf(' ', line.start)
  return (space < 0 || space > line.end ? line.end : space) - line.start
}

const bulletMarks = new Set('-*•–—▪◦●·►‣▸■□➢✓→'.split(''))

/** Where the words of a line begin: after '- ', '• ', '3. ' or '(b) '. */
function endOfBullet(text: string, line: Span): number {
  const first = text.charAt(line.start)
  const second = text.charCodeAt(line.start + 1)
  if (bulletMarks.has(first) && (isBlank(second) || first === '•')) return skipBlanks(text, line.start + 1, line.end)
  const numbered = /^(?:\d{1,2}[.)]|\([a-z\d]\)|[a-z]\))\s/.exec(text.slice(line.start, line.start + 5))
  return numbered ? skipBlanks(text, line.start + numbered[0].length, line.end) : line.start
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isBlank(text.charCodeAt(at))) at += 1
  return at
}

function kindOfBlock(
  text: string,
  given: { block: DraftBlock; next: DraftBlock | undefined; index: number; boilerplate: readonly string[] },
): BlockKind {
  const { block, next, index, boilerplate } = given
  const length = block.end - block.start
  const opening = text.slice(block.start, block.start + 40)
  const lower = opening.toLowerCase()
  if (boilerplate.some((words) => lower.startsWith(words))) return 'boilerplate'
  if (block.contentStart > block.start && isNumberedHeading(text, block, next)) return 'heading'
  if (block.contentStart > block.start || picture.test(opening)) return 'bullet'
  const last = text.charAt(block.end - 1)
  const closed = '.!?"”’'.includes(last)
  if (closed) return 'paragraph'
  if (index === 0 && next && last !== ':' && length <= headlineMaximum) return 'headline'
  if (length <= headingMaximum && next && (last === ':' || isUpperCase(text, block) || headsList(text, block, next)))
    return 'heading'
  return length <= 40 && next && !/\d/.test(text.slice(block.start, block.end)) ? 'heading' : 'paragraph'
}

/** A line above a bullet; one that counts something itself only right above it. */
function headsList(text: string, block: DraftBlock, next: DraftBlock): boolean {
  return next.contentStart > next.start && (isNumbered(text, block) || isNextLine(text, block, next))
}

/** '3. Shelter' above '- 40 tents', or right above a line that is no item: a number opens a section, another mark its items. */
function isNumberedHeading(text: string, block: DraftBlock, next: DraftBlock | undefined): boolean {
  if (!next || block.end - block.start > headingMaximum || startsWithDigit(text, next)) return false
  if (next.contentStart === next.start && !(isNextLine(text, block, next) && isNumbered(text, block))) return false
  return startsWithDigit(text, block) && !'.!?;'.includes(text.charAt(block.end - 1))
}

function isNextLine(text: string, block: Span, next: Span): boolean {
  return !/\n\s*\n|\r\s*\r/.test(text.slice(block.end, next.start))
}

/** No number stands in it but its own and those of dates. */
function isNumbered(text: string, { contentStart, end }: DraftBlock): boolean {
  return !/\d/.test(text.slice(contentStart, end).replace(dates, ''))
}

const dates =
  /\b\d{1,4}[./:]\d{1,2}(?:[./]\d{2,4})?\b|\b\d{1,2} [A-Z][a-z]+\b|\b[A-Z][a-z]+ \d{1,2}\b|\b(?:19|20)\d\d\b/g

function startsWithDigit(text: string, { start }: Span): boolean {
  return /\d/.test(text.charAt(start))
}

function isUpperCase(text: string, block: Span): boolean {
  const words = text.slice(block.start, block.end)
  return words === words.toUpperCase() && words !== words.toLowerCase()
}
