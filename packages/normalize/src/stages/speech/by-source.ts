import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { objectPronoun } from './quoted-as-saying.ts'
import { hasFigure, type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'

/** 'By the ministry on the day of the truce, 610 …', '… more than 36,800, by the ministry.': 'by' for 'according to'. Pure. */
export function bySource(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  const word = scan.tokens[at]?.lower
  if ((word !== 'by' && word !== 'so') || scan.inTime[at + 1] === 1) return undefined
  const speaker = speakerNear(scan, at + 1) ?? byHim(scan, sentence, at)
  if (word === 'by' && speaker?.pronoun) return cueOf(speaker, { at, direction: 'both' })
  if (word === 'so' && speaker && isParenthesis(scan, at, speaker)) return cueOf(speaker, { at, direction: 'both' })
  if (!speaker || !isBody(speaker) || scan.tokens[speaker.end]?.lower === "'s") return undefined
  if (at === sentence.firstToken) return word === 'so' ? undefined : opening(scan, sentence, { at, speaker })
  return closing(scan, sentence, { at, speaker })
}

/** 'In the hospitals, by him, are 121': between commas. */
function byHim(scan: SpeechScan, { firstToken }: Sentence, at: number): Speaker | undefined {
  const closes = [',', '.'].includes(scan.tokens[at + 2]?.text ?? '')
  return at > firstToken && scan.tokens[at - 1]?.text === ',' && closes ? objectPronoun(scan, at + 1) : undefined
}

/** ', so the archive, 300,000 came': as said in German. */
function isParenthesis({ tokens }: SpeechScan, at: number, { entity, pronoun, end }: Speaker): boolean {
  if (pronoun || entity.kind === 'document' || entity.kind === 'place') return false
  return tokens[at - 1]?.text === ',' && [',', '.', ';'].includes(tokens[end]?.text ?? '.')
}

function isBody({ entity, pronoun }: Speaker): boolean {
  if (pronoun || entity.rules.includes('names/document-of-body')) return false
  return entity.kind === 'organization' || (entity.kind === 'unnamed' && /s$/.test(entity.head ?? ''))
}

const opensAdjunct = wordSet(['on', 'in', 'at', 'as', 'of', 'from', 'late', 'early'])
const adjunctReach = 12

function opening(scan: SpeechScan, sentence: Sentence, given: { at: number; speaker: Speaker }): Cue | undefined {
  const { at, speaker } = given
  const { tokens } = scan
  const next = tokens[speaker.end]
  const told = next?.text === ',' || scan.inTime[speaker.end] === 1 || (next !== undefined && opensAdjunct.has(next))
  if (!told) return undefined
  let comma = speaker.end
  while (comma < speaker.end + adjunctReach && tokens[comma]?.text !== ',') {
    if (scan.inFigure[comma] === 1 && scan.inTime[comma] !== 1) return undefined
    comma += 1
  }
  if (tokens[comma]?.text !== ',' || !hasFigure(scan, comma, sentence.endToken)) return undefined
  return cueOf(speaker, { at, direction: 'forward' })
}

const clauseReach = 60
const clauseEnds = new Set(['.', ';', ')'])

/** After a comma, with the clause at its end: who is named there has done nothing. */
function closing(scan: SpeechScan, sentence: Sentence, given: { at: number; speaker: Speaker }): Cue | undefined {
  const { at, speaker } = given
  const mark = scan.tokens[speaker.end]?.text ?? '.'
  if (scan.tokens[at - 1]?.text !== ',' || (speaker.end < sentence.endToken && !clauseEnds.has(mark))) return undefined
  let first = at
  const limit = Math.max(sentence.firstToken, at - clauseReach)
  while (first > limit && scan.tokens[first - 1]?.text !== ';') first -= 1
  return hasFigure(scan, first, at)
    ? { ...cueOf(speaker, { at, direction: 'back' }), only: { first, end: at } }
    : undefined
}

function cueOf(speaker: Speaker, given: { at: number; direction: Cue['direction'] }): Cue {
  const { at, direction } = given
  return {
    kind: 'adjunct',
    speaker,
    first: at,
    end: speaker.end,
    wordsFirst: at,
    wordsEnd: at + 1,
    direction,
    denies: false,
    rule: 'speech/by-source',
  }
}

const knowing = wordSet([
  'knows',
  'know',
  'knew',
  'aware',
  'concerned',
  'says',
  'say',
  'tells',
  'tell',
  'recalls',
  'recall',
  'remembers',
])

/** 'As far as the embassy knows, 17 …', 'so far as the embassy is aware'. Pure. */
export function asFarAs(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  const { tokens } = scan
  const far = ['far', 'long'].includes(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.lower === 'as'
  if (!far || (tokens[at]?.lower !== 'as' && tokens[at]?.lower !== 'so')) return undefined
  const speaker = speakerNear(scan, at + 3)
  if (!speaker || speaker.pronoun) return undefined
  const verb = ['is', 'are', 'was', 'were'].includes(tokens[speaker.end]?.lower ?? '') ? speaker.end + 1 : speaker.end
  if (verb >= sentence.endToken || !knowing.hasAt(tokens, verb)) return undefined
  return { ...cueOf(speaker, { at, direction: at === sentence.firstToken ? 'forward' : 'both' }), end: verb + 1 }
}
