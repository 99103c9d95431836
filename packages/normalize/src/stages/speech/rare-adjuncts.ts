import type { Sentence } from '../../document.ts'
import nouns from '../../languages/en/lexicon/source-nouns.json' with { type: 'json' }
import { wordSet } from '../../languages/word-table.ts'
import { countOf } from './bare-count.ts'
import type { Cue } from './cue.ts'
import { type Speaker, type SpeechScan, speakerNear, speakerStarting } from './speech-scan.ts'

/** Participles of what an outlet does with a document. */
export const sightings: ReadonlySet<string> = new Set(['seen', 'obtained', 'reviewed', 'read', 'consulted', 'viewed'])

/** 'a note that the broadcaster has seen': the outlet passes a document on. Pure. */
export function seenBy(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  const lower = scan.tokens[at]?.lower
  const speaker =
    lower === 'that' || lower === 'which' ? (speakerStarting(scan, at) ?? speakerNear(scan, at + 1)) : undefined
  if (!speaker || (speaker.entity.kind !== 'outlet' && !speaker.entity.rules.includes('names/acronym')))
    return undefined
  const has = ['has', 'have', 'had'].includes(scan.tokens[speaker.end]?.lower ?? '') ? 1 : 0
  const end = speaker.end + has + 1
  if (!sightings.has(scan.tokens[end - 1]?.lower ?? '') || end >= sentence.endToken) return undefined
  return {
    kind: 'hearer',
    speaker: { ...speaker, entity: { ...speaker.entity, kind: 'outlet' } },
    first: at,
    end,
    wordsFirst: speaker.end,
    wordsEnd: end,
    direction: 'both',
    denies: false,
    rule: 'speech/seen-by',
  }
}

const reckonings = wordSet(nouns.reportNouns)
const lists = wordSet(['list', 'lists', 'register', 'registers', 'records', 'books', 'sheet', 'papers'])
const ranges = wordSet(['range', 'band', 'bracket', 'headcount', 'spread', 'word'])

/** 'by the city's own reckoning', 'by one estimate': whose count it is, in words the names stage does not know. Pure. */
export function readReckoning(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  const { tokens } = scan
  if (tokens[at]?.lower === 'of')
    return reckonings.hasAt(tokens, at - 1) || ranges.hasAt(tokens, at - 1) ? countOf(scan, sentence, at) : undefined
  if (tokens[at]?.lower === 'if') return ifRight(scan, sentence, at)
  if (tokens[at]?.lower !== 'by' || scan.inTime[at + 1] === 1) return undefined
  const own = ownLog(scan, sentence, at)
  if (own) return own
  const owned = tokens[at + 1]?.lower === 'the' && tokens[at + 3]?.lower === "'s" && scan.speakerAt[at + 2] === -1
  const one = tokens[at + 1]?.lower === 'one'
  if (!owned && !one) return undefined
  let noun = owned ? at + 4 : at + 2
  while (['own', 'latest', 'official', 'recent', 'early'].includes(tokens[noun]?.lower ?? '')) noun += 1
  if (noun >= sentence.endToken || !(reckonings.hasAt(tokens, noun) || lists.hasAt(tokens, noun))) return undefined
  const first = owned ? at + 2 : at + 1
  const end = owned ? at + 3 : noun + 1
  const start = tokens[first]?.start ?? 0
  const stop = tokens[end - 1]?.end ?? start
  const name = scan.analysis.text.slice(start, stop)
  const kind = owned ? ('organization' as const) : ('document' as const)
  const entity = { kind, name, start, end: stop, firstToken: first, endToken: end, rules: ['speech/unknown-speaker'] }
  return {
    kind: 'adjunct',
    speaker: { entity, first, end, pronoun: false },
    first: at,
    end: noun + 1,
    wordsFirst: at,
    wordsEnd: noun + 1,
    direction: 'both',
    denies: false,
    rule: 'speech/own-figure',
  }
}

/** 'if the rebels are right', 'if the mayor is to be believed'. */
function ifRight(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  const { tokens } = scan
  const speaker = speakerNear(scan, at + 1)
  if (!speaker || speaker.pronoun || speaker.entity.kind === 'place') return undefined
  const copula = tokens[speaker.end]?.lower
  const word = tokens[speaker.end + 1]?.lower
  const believed =
    word === 'to' && tokens[speaker.end + 2]?.lower === 'be' && tokens[speaker.end + 3]?.lower === 'believed'
  if ((copula !== 'is' && copula !== 'are') || !(word === 'right' || word === 'correct' || believed)) return undefined
  const end = speaker.end + (believed ? 4 : 2)
  if (end < sentence.endToken && tokens[end]?.kind === 'word') return undefined
  return {
    kind: 'adjunct',
    speaker,
    first: at,
    end,
    wordsFirst: at,
    wordsEnd: at + 1,
    direction: at === sentence.firstToken ? 'forward' : 'both',
    denies: false,
    rule: 'speech/if-right',
  }
}

const possessives = wordSet(['their', 'its', 'his', 'her'])
const logs = new Set([...nouns.reportNouns, 'log', 'logs', 'register', 'diary', 'notes'])

/** 'By their own log the doctors took in 348': whose log it is comes right after. */
function ownLog(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  const { tokens } = scan
  if (!possessives.hasAt(tokens, at + 1)) return undefined
  if (logs.has(tokens[at + 2]?.lower ?? '')) return theirCount(scan, at)
  if (tokens[at + 2]?.lower !== 'own' || !logs.has(tokens[at + 3]?.lower ?? '')) return undefined
  const from = tokens[at + 4]?.text === ',' ? at + 5 : at + 4
  const after = speakerNear(scan, from)
  const follows = after !== undefined && after.end < sentence.endToken && !after.pronoun
  const speaker = follows ? after : ownerBefore(scan, sentence, at)
  if (!speaker) return undefined
  return {
    kind: 'adjunct',
    speaker,
    first: at,
    end: follows ? speaker.end : at + 4,
    wordsFirst: at,
    wordsEnd: at + 4,
    direction: follows ? 'forward' : 'both',
    denies: false,
    rule: 'speech/own-figure',
  }
}

const ownerReach = 60
const persons: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
  ['their', 'they'],
])

/** 'By her tally 21,000 …' */
function theirCount({ tokens }: SpeechScan, at: number): Cue | undefined {
  const token = tokens[at + 1]
  const name = persons.get(token?.lower ?? '')
  if (!token || name === undefined) return undefined
  const { start, end } = token
  const entity = { kind: 'person' as const, name, start, end, firstToken: at + 1, endToken: at + 2, rules: [] }
  return {
    kind: 'adjunct',
    speaker: { entity, first: at + 1, end: at + 2, pronoun: true },
    first: at,
    end: at + 3,
    wordsFirst: at,
    wordsEnd: at + 3,
    direction: 'both',
    denies: false,
    rule: 'speech/own-figure',
  }
}

/** '…, by their own account': whoever was named last before. */
function ownerBefore(scan: SpeechScan, { firstToken }: Sentence, at: number): Speaker | undefined {
  for (let before = at - 1; before >= Math.max(firstToken, at - ownerReach); before -= 1) {
    const speaker = speakerStarting(scan, before)
    const counted = scan.inFigure[before - 1] === 1 || scan.inFigure[before] === 1
    if (
      speaker &&
      !counted &&
      !speaker.pronoun &&
      speaker.entity.kind !== 'place' &&
      speaker.entity.kind !== 'document'
    )
      return speaker
  }
  return undefined
}
