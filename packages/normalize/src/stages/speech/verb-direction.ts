import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Direction } from './cue.ts'
import { finiteVerbs } from './finite-verbs.ts'
import { hasFigure, type SpeechScan, speakerNear } from './speech-scan.ts'

export const closers = new Set([',', '"', '”', "'", '’', '—', '–', '?', '!'])

const quoteClosers = wordSet(['"', '”'])
const clauseWords = wordSet([
  'that',
  'which',
  'who',
  'whom',
  'whose',
  'and',
  'or',
  'but',
  'if',
  'when',
  'while',
  'whether',
  'because',
  'as',
  'after',
  'before',
  'since',
  'until',
  'where',
  'whereas',
  'although',
  'though',
])
const longestTitle = 8

/** Where the words before a speaker begin that belong to him: '…," hedge-fund lender Paul Marsh said'. Pure. */
export function titleStart({ tokens, inFigure }: SpeechScan, first: number, sentenceFirst: number): number {
  for (let at = first; at > Math.max(sentenceFirst, first - longestTitle); at -= 1) {
    const before = tokens[at - 1]
    if (!before) return first
    if (closers.has(before.text) && before.text !== '—' && before.text !== '–' && before.lower !== "'s") return at
    const joins = before.kind === 'mark' ? ['-', "'s", '.', '&', '/'].includes(before.lower) : true
    if (!joins || clauseWords.has(before) || finiteVerbs.has(before.lower)) return first
    if (inFigure[at - 1] === 1 && tokens[at]?.text !== '-') return first
  }
  return first
}

/** Content before the speaker where a comma or quote closes it and nothing is left after the verb, else after the verb. */
export function directionOf(scan: SpeechScan, given: { first: number; end: number; sentence: Sentence }): Direction {
  const { first, end, sentence } = given
  const before = scan.tokens[first - 1]
  const closed =
    first > sentence.firstToken && before !== undefined && (closers.has(before.text) || before.text === ')')
  if (!closed) return 'forward'
  const rest = endOfAdjuncts(scan, end, sentence.endToken)
  const after = scan.tokens[rest]
  if (before.text === ',' && isSubordinate(scan, sentence, first) && goesOn(scan, rest, sentence.endToken))
    return 'forward'
  if (
    !after ||
    rest >= sentence.endToken ||
    after.text === '.' ||
    after.text === ';' ||
    after.text === ')' ||
    after.text === '”' ||
    (after.text === '"' && !after.spaceBefore)
  )
    return 'back'
  if (after.text === ':' || after.lower === 'that') return 'forward'
  if (after.text === '"' || after.text === '“') return quoteClosers.has(before) && rest > end ? 'back' : 'forward'
  if (quoteClosers.has(before) && quoteAdjuncts.has(after)) return 'back'
  if (after.text === ',' || after.text === '—' || after.text === '–') return 'both'
  if (before.text === ',' && rest === end && isFronted(scan, sentence) && !quoteAdjuncts.has(after)) return 'forward'
  return ['while', 'but', 'as', 'and', 'whereas', 'after', 'when'].includes(after.lower)
    ? 'back'
    : !quoteClosers.has(before) && hasFigure(scan, end, nextSemicolon(scan, end, sentence.endToken))
      ? 'forward'
      : 'back'
}

function nextSemicolon({ tokens }: SpeechScan, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) if (tokens[at]?.text === ';') return at
  return limit
}

const subordinators = wordSet([
  'although',
  'though',
  'while',
  'whereas',
  'as',
  'after',
  'before',
  'because',
  'since',
  'despite',
  'when',
])
const longestClause = 30

/** 'After 12 people had died, the mayor said that …': a clause that leads up to the speaker is not what he says. */
function isSubordinate({ tokens }: SpeechScan, { firstToken }: Sentence, speaker: number): boolean {
  if (!subordinators.hasAt(tokens, firstToken) || speaker - firstToken > longestClause) return false
  for (let at = firstToken; at < speaker - 1; at += 1) if (tokens[at]?.text === ',') return false
  return true
}

/** Whether a clause stands behind the verb. */
function goesOn({ tokens }: SpeechScan, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(from + 3, limit); at += 1) if (tokens[at]?.kind !== 'word') return false
  return limit - from > 3
}

/** 'Speaking to thousands of visitors, …': the sentence begins with what the speaker did. */
function isFronted({ tokens }: SpeechScan, { firstToken }: Sentence): boolean {
  const first = tokens[firstToken]
  return first !== undefined && first.lower.length > 4 && first.lower.endsWith('ing')
}

/** What follows '…," he said' and is no content: 'of the plan', 'about 20 minutes later', 'after he left'. */
const quoteAdjuncts = wordSet([
  'of',
  'about',
  'after',
  'before',
  'when',
  'as',
  'in',
  'to',
  'at',
  'on',
  'during',
  'from',
])

const adjunctOpeners = wordSet([
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
    else if (adjunctOpeners.has(token)) at = endOfPhrase(scan, at + 1, limit)
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
    if (scan.inFigure[at] === 1 || token.lower === 'that' || (at > from && adjunctOpeners.has(token))) return at
    at += 1
  }
  return at
}
