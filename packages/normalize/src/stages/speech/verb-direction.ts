import type { Sentence } from '../../document.ts'
import type { Direction } from './cue.ts'
import { hasFigure, type SpeechScan, speakerNear } from './speech-scan.ts'

export const closers = new Set([',', '"', '”', "'", '’', '—', '–', '?', '!'])

/** Content before the speaker where a comma or quote closes it and nothing is left after the verb, else after the verb. */
export function directionOf(scan: SpeechScan, given: { first: number; end: number; sentence: Sentence }): Direction {
  const { first, end, sentence } = given
  const before = scan.tokens[first - 1]
  const closed =
    first > sentence.firstToken && before !== undefined && (closers.has(before.text) || before.text === ')')
  if (!closed) return 'forward'
  const rest = endOfAdjuncts(scan, end, sentence.endToken)
  const after = scan.tokens[rest]
  if (
    !after ||
    rest >= sentence.endToken ||
    after.text === '.' ||
    after.text === ';' ||
    after.text === ')' ||
    after.text === '”' ||
    after.text === '"'
  )
    return 'back'
  if (after.text === ':' || after.lower === 'that') return 'forward'
  if (after.text === ',' || after.text === '—' || after.text === '–') return 'both'
  return ['while', 'but', 'as', 'and', 'whereas', 'after', 'when'].includes(after.lower)
    ? 'back'
    : hasFigure(scan, end, sentence.endToken)
      ? 'forward'
      : 'back'
}

const adjunctOpeners = new Set([
  'on',
  'in',
  'at',
  'during',
  'late',
  'early',
  'to',
  'via',
  'through',
  'from',
  'by',
  'for',
  'after',
  'before',
  'afp',
  'reporters',
  'journalists',
])

/** Over 'on Wednesday', 'in a statement', 'reporters', 'AFP' after a reporting verb. */
function endOfAdjuncts(scan: SpeechScan, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const token = scan.tokens[at]
    if (!token || (token.kind === 'mark' && token.text !== '-')) break
    const speaker = speakerNear(scan, at)
    if (speaker && at === from) at = speaker.end
    else if (scan.inTime[at] === 1) at += 1
    else if (
      at === from &&
      ['reporters', 'journalists', 'us', 'me', 'later', 'earlier', 'today', 'news'].includes(token.lower)
    )
      at += 1
    else if (adjunctOpeners.has(token.lower)) at = endOfPhrase(scan, at + 1, limit)
    else if (token.lower === 'and' || token.lower === 'a' || token.lower === 'the') return at
    else return at
  }
  return at
}

function endOfPhrase(scan: SpeechScan, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const token = scan.tokens[at]
    if (!token || (token.kind === 'mark' && token.text !== '-' && token.lower !== "'s")) return at
    if (scan.inFigure[at] === 1 || token.lower === 'that' || (at > from && adjunctOpeners.has(token.lower))) return at
    at += 1
  }
  return at
}
