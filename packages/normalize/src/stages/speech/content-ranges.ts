import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { hasFigure, type SpeechScan } from './speech-scan.ts'

/** Tokens a cue governs, its own words left out. */
export interface Range {
  readonly first: number
  readonly end: number
}

interface Limits {
  left: number
  right: number
}

/**
 * What each cue of a sentence covers. Two cues of equal rank share the sentence at the words that set them against each
 * other; without such words the later one lies inside the earlier one, or around it where it closes the sentence. Pure.
 */
export function contentRanges(scan: SpeechScan, sentence: Sentence, cues: readonly Cue[]): Range[][] {
  const limits = cues.map((): Limits => ({ left: sentence.firstToken, right: sentence.endToken }))
  for (let at = 0; at + 1 < cues.length; at += 1) {
    for (let other = at + 1; other < cues.length; other += 1) share(scan, { cues, limits, at, other })
  }
  const taken = cues.flatMap(({ only, alone }) => (only && alone ? [only] : []))
  return cues.map((cue, index) => {
    if (cue.only) return [cue.only]
    const limit = limits[index] ?? { left: sentence.firstToken, right: sentence.endToken }
    const ranges = rangesOf(cue, { ...limit, right: ownEnd(scan, cues, cue, limit.right) })
    const tail = index === cues.length - 1 ? tailOf(scan, cue, sentence.endToken) : undefined
    if (tail) ranges.push(tail)
    return taken.reduce<Range[]>(without, ranges)
  })
}

const tailReach = 12

/** 'Forty are dead, police say; 12 are missing': what follows the semicolon goes on if nobody else speaks in it. */
function tailOf(scan: SpeechScan, cue: Cue, limit: number): Range | undefined {
  if (cue.kind !== 'verb' || cue.direction !== 'back') return undefined
  for (let at = cue.end; at < Math.min(cue.end + tailReach, limit); at += 1) {
    if (scan.tokens[at]?.text === ';') return { first: at, end: limit }
    if (scan.inFigure[at] === 1) return undefined
  }
  return undefined
}

const sums = wordSet(['takes', 'brings', 'lifts', 'raises', 'puts', 'makes'])

/** 'The helpers had 1,540, which takes the country to 2,802': the sum is the outlet's own. */
function ownSum({ tokens }: SpeechScan, cue: Cue, limit: number): number {
  if (cue.rule !== 'speech/source-counts' || cue.direction !== 'forward') return limit
  for (let at = cue.end; at < limit; at += 1)
    if (tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'which' && sums.hasAt(tokens, at + 2)) return at
  return limit
}

/** Where the words of a cue's own clause end. */
function ownEnd(scan: SpeechScan, cues: readonly Cue[], cue: Cue, right: number): number {
  const limit = ownAside(scan, cue, ownSum(scan, cue, right))
  const outer = cues.some((other) => other.kind === 'verb' && other.first < cue.first && other.direction !== 'back')
  return outer ? endBeforeQuotation(scan, cue, limit) : limit
}

/** 'wrote of a mayor who promised work: "You …"': the quotation is that of who wrote. */
function endBeforeQuotation({ tokens }: SpeechScan, cue: Cue, limit: number): number {
  if (cue.kind !== 'verb' || !asides.hasAt(tokens, cue.wordsFirst - 1)) return limit
  for (let at = cue.end; at < limit; at += 1)
    if (tokens[at]?.text === ':' && (tokens[at + 1]?.text === '"' || tokens[at + 1]?.text === '“')) return at
  return limit
}

const asides = wordSet(['which', 'where', 'who'])
const speaking = wordSet(['he', 'she', 'they', 'it', 'we', 'i'])
const shortestContent = 5

/** 'said he would fly to Lima, where 40 seats are up': an aside behind reported words is the writer's own. */
function ownAside({ tokens, speakerAt }: SpeechScan, cue: Cue, limit: number): number {
  if (cue.kind !== 'verb' || cue.direction !== 'forward') return limit
  for (let at = cue.end; at < limit; at += 1) {
    const text = tokens[at]?.text
    if (text === '"' || text === '“' || text === ';') return limit
    if (text !== ',' || !asides.hasAt(tokens, at + 1) || at - cue.end < shortestContent) continue
    const closes = !tokens.slice(at, limit).some((token) => token.text === ';')
    return closes && !speaking.hasAt(tokens, at + 2) && speakerAt[at + 2] === -1 ? at : limit
  }
  return limit
}

/** The ranges with one stretch cut out of them. */
function without(ranges: readonly Range[], hole: Range): Range[] {
  return ranges.flatMap((range) =>
    hole.end <= range.first || hole.first >= range.end
      ? [range]
      : [
          { first: range.first, end: hole.first },
          { first: hole.end, end: range.end },
        ].filter((part) => part.end > part.first),
  )
}

function share(
  scan: SpeechScan,
  given: { cues: readonly Cue[]; limits: readonly Limits[]; at: number; other: number },
): void {
  const { cues, limits, at, other } = given
  const a = cues[at]
  const b = cues[other]
  const limitA = limits[at]
  const limitB = limits[other]
  if (!a || !b || !limitA || !limitB || b.first < a.end || a.only || b.only) return
  const relative = b.direction === 'back' ? endOfRelative(scan, a, b) : undefined
  if (relative !== undefined) limitA.right = Math.min(limitA.right, relative)
  const separator = separatorBetween(scan, a, b)
  if (a.direction === 'back') {
    if (b.direction === 'forward') limitB.left = Math.max(limitB.left, a.end)
    else if (separator !== undefined || hasFigure(scan, a.end, b.first))
      limitB.left = Math.max(limitB.left, separator ?? a.end)
    return
  }
  if (separator === undefined) return
  if (hasContent(scan, a, separator)) limitA.right = Math.min(limitA.right, separator)
  limitB.left = Math.max(limitB.left, separator)
}

/** 'Miners who say they are unpaid blocked the road, and 12 shops closed, police said': the clause ends before the comma. */
function endOfRelative({ tokens }: SpeechScan, a: Cue, b: Cue): number | undefined {
  if (a.kind !== 'verb' || a.direction !== 'forward' || tokens[a.wordsFirst - 1]?.lower !== 'who') return undefined
  if (b.kind !== 'verb' || tokens[a.wordsFirst - 2]?.kind !== 'word') return undefined
  for (let at = a.end; at < b.first - 1; at += 1) if (tokens[at]?.text === ',') return at
  return undefined
}

function hasContent(scan: SpeechScan, cue: Cue, separator: number): boolean {
  return cue.direction === 'both' || separator - cue.end > 2 || hasFigure(scan, cue.end, separator)
}

/** 'Yu speaks of 11,000, the Pentagon said that it was 10,000': a figure before the comma closes the first. */
function runsOn(scan: SpeechScan, a: Cue, b: Cue): boolean {
  const comma = b.first - 1
  return (
    b.direction === 'forward' &&
    b.kind === 'verb' &&
    scan.tokens[comma]?.text === ',' &&
    hasFigure(scan, a.end, comma) &&
    a.kind !== 'label'
  )
}

/** How far before 'according to' the figure stands that it closes. */
const clauseReach = 4
const dashes = new Set(['-', '–', '—', '/'])

const contrasts = wordSet(['while', 'whereas', 'but', 'although', 'though', 'against', 'versus', 'however', 'yet'])

/** Where the part of the later cue begins: a semicolon, 'while', 'but', or 'and' right before its speaker. */
function separatorBetween(scan: SpeechScan, a: Cue, b: Cue): number | undefined {
  if (runsOn(scan, a, b)) return b.first - 1
  for (let at = b.first; at >= a.end; at -= 1) {
    const token = scan.tokens[at]
    if (!token) continue
    if (
      token.text === ';' ||
      (token.kind === 'symbol' && b.rule === 'speech/inner-label') ||
      (dashes.has(token.text) && b.rule === 'speech/gapped' && b.first - at <= 2) ||
      (contrasts.has(token) && (b.first - at <= 2 || !['against', 'versus', 'yet', 'though'].includes(token.lower)))
    )
      return at
    if (
      (token.lower === 'and' || token.lower === 'or') &&
      b.first - at <= 3 &&
      b.kind !== 'adjunct' &&
      a.speaker !== b.speaker
    )
      return at
    if (joints.has(token) && b.first - at === 1 && isPair(scan, { a, b, at })) return at
    if (joints.has(token) && eachWithFigure(scan, { a, b, at })) return at
    if (
      token.text === ',' &&
      b.kind === 'adjunct' &&
      (hasFigure(scan, a.end, at) || hasFigure(scan, Math.max(0, a.first - clauseReach), a.first)) &&
      hasFigure(scan, at, b.first) &&
      a.kind === 'adjunct'
    )
      return at
  }
  return undefined
}

const joints = wordSet(['and', 'or', 'but', ','])

/** 'Twelve died according to the ministry and 40 according to the union': both stand behind their figure. */
function eachWithFigure(scan: SpeechScan, { a, b, at }: { a: Cue; b: Cue; at: number }): boolean {
  const behind = [a, b].every(({ kind, direction }) => (kind === 'adjunct' || kind === 'owner') && direction === 'both')
  return behind && hasFigure(scan, at, b.first) && hasFigure(scan, Math.max(0, a.first - figureReach), a.first)
}

const figureReach = 12

/** 'According to the army 349, and according to the ministry 427' */
function isPair(scan: SpeechScan, { a, b, at }: { a: Cue; b: Cue; at: number }): boolean {
  return a.kind === 'adjunct' && b.kind === 'adjunct' && a.direction === 'forward' && hasFigure(scan, a.end, at)
}

function rangesOf(cue: Cue, { left, right }: Limits): Range[] {
  const back = { first: left, end: cue.first }
  const forward = { first: cue.end, end: right }
  const parts = cue.direction === 'back' ? [back] : cue.direction === 'forward' ? [forward] : [back, forward]
  return parts.filter((part) => part.end > part.first)
}
