import type { Analysis, Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { isPossessive } from './own-figure.ts'
import { type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'

const sourceWords = wordSet([
  'source',
  'sources',
  'data',
  'figures',
  'numbers',
  'information',
  'counts',
  'tolls',
  'statistics',
  'totals',
])
const links = wordSet(
  'is are was were come comes came stem stems taken given provided compiled supplied drawn collected issued released published those that of from by other else below here'.split(
    ' ',
  ),
)
const telling = wordSet(['is', 'are', 'come', 'comes', 'stem', 'stems', 'by', 'from'])
const longestLead = 9
const longestTail = 14

/**
 * Whose all numbers of a text are by a sentence at its head: 'Source is the fire service unless another is given.', 'All
 * figures come from KODA.', 'Numbers are the council's.', 'Sources in brackets, otherwise Civil Protection.' Pure.
 */
export function statedSource(scan: SpeechScan, { firstToken, endToken }: Sentence): StatedSource | undefined {
  const from = afterCondition(scan, firstToken, endToken)
  for (let at = from; at < Math.min(from + longestLead, endToken); at += 1) {
    if (scan.inFigure[at] === 1 && scan.inTime[at] !== 1) return undefined
    if (scan.tokens[at]?.lower === 'otherwise') return closing(scan, at + 1, endToken)
    if (sourceWords.hasAt(scan.tokens, at)) return behindLinks(scan, at, endToken) ?? otherwise(scan, at, endToken)
    if (!leads.hasAt(scan.tokens, at)) return undefined
  }
  return undefined
}

const leads = wordSet(['all', 'the', 'these', 'our', 'most', 'other', 'death', 'casualty', 'of', 'any', '('])

export interface StatedSource {
  readonly speaker: Speaker
  readonly first: number
}

/** Past 'Unless otherwise noted, …'. */
function afterCondition({ tokens }: SpeechScan, first: number, limit: number): number {
  if (!['unless', 'where', 'if', 'except'].includes(tokens[first]?.lower ?? '')) return first
  for (let at = first; at < Math.min(first + longestLead, limit); at += 1) {
    if (tokens[at]?.text === ',') return at + 1
    if (sourceWords.hasAt(tokens, at) && tokens[at - 1]?.lower === 'all') return at - 1
  }
  return first
}

/** 'is', 'are those of', 'come from' between the word for the source and its name. */
function behindLinks(scan: SpeechScan, source: number, limit: number): StatedSource | undefined {
  let at = source + 1
  while (sourceWords.hasAt(scan.tokens, at)) at += 1
  let tells = false
  while (links.hasAt(scan.tokens, at)) {
    if (telling.hasAt(scan.tokens, at)) tells = true
    at += 1
  }
  return tells ? closing(scan, at, limit) : undefined
}

function otherwise(scan: SpeechScan, from: number, limit: number): StatedSource | undefined {
  for (let at = from; at < Math.min(from + longestTail, limit); at += 1)
    if (scan.tokens[at]?.lower === 'otherwise') return closing(scan, at + 1, limit)
  return undefined
}

/** A body that ends the sentence, or what goes on says where it does not hold. */
function closing(scan: SpeechScan, at: number, limit: number): StatedSource | undefined {
  const speaker = speakerNear(scan, at) ?? unknownName(scan, at, limit)
  if (!speaker || speaker.pronoun || !['organization', 'person', 'unnamed'].includes(speaker.entity.kind))
    return undefined
  const end = isPossessive(scan, speaker.end) ? speaker.end + 1 : speaker.end
  const after = scan.tokens[end]
  const closes = end >= limit || after?.kind === 'mark' || conditions.hasAt(scan.tokens, end) || scan.inTime[end] === 1
  return closes ? { speaker, first: at } : undefined
}

const conditions = wordSet(['unless', 'except', 'save', 'where', 'if', 'as', 'on', 'at', 'and'])

/** 'Data: Cecopi, save where marked': a name that no list knows. Pure. */
export function unknownName({ tokens, analysis }: SpeechScan, first: number, limit: number): Speaker | undefined {
  let end = first
  while (end < limit && tokens[end]?.kind === 'word' && tokens[end]?.capital) end += 1
  const start = tokens[first]?.start
  const last = tokens[end - 1]?.end
  if (end === first || start === undefined || last === undefined) return undefined
  const name = analysis.text.slice(start, last)
  const rules = ['speech/unknown-speaker']
  const entity = { kind: 'organization' as const, name, start, end: last, firstToken: first, endToken: end, rules }
  return { entity, first, end, pronoun: false }
}

/** Whether two blocks stand on lines right below each other. Pure. */
export function isLineBelow({ text, blocks }: Analysis, index: number): boolean {
  const [above, below] = [blocks[index - 1], blocks[index]]
  return above !== undefined && below !== undefined && !/\n\s*\n|\r\s*\r/.test(text.slice(above.end, below.start))
}
