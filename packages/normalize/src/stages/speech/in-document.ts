import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { hasFigure, type Speaker, type SpeechScan, speakerNear, speakerOf } from './speech-scan.ts'

/** Documents that give figures of their own. */
const countingDocuments = new Set(
  'poll polls survey surveys study studies census report reports analysis estimate estimates count'.split(' '),
)
const articles = wordSet(['the', 'a', 'an', 'its', 'their', 'this', 'that'])
const followers = wordSet(['of', 'by', 'from', 'released', 'published', 'conducted', 'taken', 'commissioned'])
const joints = wordSet(['/', '-', '–', "'s", '’s', '&'])
const longestName = 9

/** 'In this poll, support rose six points': the document that opens a sentence is whose figure follows. Pure. */
export function inDocument(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  if (at !== sentence.firstToken || scan.tokens[at]?.lower !== 'in') return undefined
  const speaker = documentAt(scan, at + 1)
  if (!speaker || speaker.end >= sentence.endToken) return undefined
  const next = scan.tokens[speaker.end]
  if (next?.text !== ',' && !followers.hasAt(scan.tokens, speaker.end)) return undefined
  const end = contentAfter(scan, speaker.end, sentence.endToken)
  if (end === undefined || !hasFigure(scan, end, sentence.endToken)) return undefined
  return {
    kind: 'adjunct',
    speaker,
    first: at,
    end,
    wordsFirst: at,
    wordsEnd: at + 1,
    direction: 'forward',
    denies: false,
    rule: 'speech/in-document',
  }
}

/** The document named there: by the names stage, or by its own words ('the previous Post/Herald national poll'). */
function documentAt(scan: SpeechScan, from: number): Speaker | undefined {
  const named = speakerNear(scan, from)
  if (named && countingDocuments.has(named.entity.head ?? '')) return named
  const first = articles.hasAt(scan.tokens, from) ? from + 1 : from
  for (let at = first; at < first + longestName; at += 1) {
    const token = scan.tokens[at]
    if (!token || scan.inFigure[at] === 1 || (token.kind !== 'word' && !joints.has(token))) return undefined
    if (!countingDocuments.has(token.lower)) continue
    const known = speakerOf(scan, at)
    return known && !known.pronoun && known.end === at + 1 ? known : unnamedDocument(scan, first, at + 1)
  }
  return undefined
}

function unnamedDocument({ analysis, tokens }: SpeechScan, first: number, end: number): Speaker {
  const [start, stop] = [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0]
  const words = { name: analysis.text.slice(start, stop), head: tokens[end - 1]?.lower, start, end: stop }
  const entity = {
    kind: 'document' as const,
    ...words,
    firstToken: first,
    endToken: end,
    rules: ['speech/in-document'],
  }
  return { entity, first, end, pronoun: false }
}

/** Behind the comma that closes the document and what is said of it ('conducted in June'). */
function contentAfter({ tokens }: SpeechScan, from: number, limit: number): number | undefined {
  const opened = tokens[from]?.text === ',' && followers.hasAt(tokens, from + 1)
  for (let at = opened ? from + 1 : from; at < Math.min(from + 14, limit); at += 1)
    if (tokens[at]?.text === ',') return at + 1
  return undefined
}
