import type { Sentence } from '../../document.ts'
import nouns from '../../languages/en/lexicon/source-nouns.json' with { type: 'json' }
import { accordingTo, hearers, stems, upstream } from '../../languages/en/reporting.ts'
import type { PhraseTree } from '../../languages/phrases.ts'
import { matchPhrase } from '../../languages/phrases.ts'
import { WordTable, wordSet } from '../../languages/word-table.ts'
import { canBegin, opensPhrase } from './adjunct-starts.ts'
import { asFarAs, bySource } from './by-source.ts'
import { comesFrom } from './comes-from.ts'
import type { Cue } from './cue.ts'
import { hasItFrom, hearerOfSource } from './heard-from.ts'
import { inDocument } from './in-document.ts'
import { keptCount } from './kept-count.ts'
import { interviewedBy, isHearer, isUnknownQuoter } from './outlet-words.ts'
import { ownerCue } from './own-figure.ts'
import { objectPronoun } from './quoted-as-saying.ts'
import { readReckoning, seenBy } from './rare-adjuncts.ts'
import { sayingNoun, sourceLinks } from './saying-noun.ts'
import { describedSpeaker, speakerSoon } from './speaker-soon.ts'
import { hasFigure, type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'

const reportNouns = new Set(nouns.reportNouns)
/** 'according to X', 'citing X', 'in an interview with X', 'by X's reckoning', 'X's figure' in a sentence. Pure. */
export function findAdjunctCues(scan: SpeechScan, sentence: Sentence): Cue[] {
  const cues: Cue[] = []
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    if (!canBegin(scan, at)) continue
    const cue = readAdjunct(scan, sentence, at)
    const hearer = cue?.kind === 'upstream' ? hearerOfSource(scan, sentence, cue) : undefined
    if (hearer) cues.push(hearer)
    if (cue) cues.push(cue)
  }
  return cues
}

function readAdjunct(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  const token = scan.tokens[at]
  const asked = anywhere | ((token && readersOf.get(token)) ?? 0)
  for (let index = 0; index < adjunctReaders.length; index += 1) {
    const cue = (asked & (1 << index)) === 0 ? undefined : adjunctReaders[index]?.read(scan, sentence, at)
    if (cue) return cue
  }
  return undefined
}

function ledCue(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  return (
    phraseCue(scan, sentence, at, stemming) ??
    phraseCue(scan, sentence, at, citing) ??
    phraseCue(scan, sentence, at, according) ??
    inDocument(scan, sentence, at)
  )
}

/** A kind of phrase that a source follows. */
interface LeadingPhrase {
  readonly tree: PhraseTree<true>
  readonly kind: 'upstream' | 'adjunct'
  readonly rule: string
}

const stemming: LeadingPhrase = { tree: stems, kind: 'upstream', rule: 'speech/stems-from' }
const citing: LeadingPhrase = { tree: upstream, kind: 'upstream', rule: 'speech/citing' }
const according: LeadingPhrase = { tree: accordingTo, kind: 'adjunct', rule: 'speech/according-to' }

function phraseCue(scan: SpeechScan, sentence: Sentence, at: number, phrase: LeadingPhrase): Cue | undefined {
  const { tree, kind, rule } = phrase
  const match = matchPhrase(scan.tokens, at, tree)
  if (!match) return undefined
  const one = match.length === 1
  const word = scan.tokens[at]?.lower ?? ''
  if (passesOn(scan, at, match.length)) return undefined
  if (word === 'to' && one === false && at > sentence.firstToken && scan.tokens[at - 1]?.kind === 'word')
    return undefined
  if (rule === 'speech/stems-from' && match.length === 2 && !isInformation(scan, sentence.firstToken, at))
    return undefined
  if (one && (word === 'source' || word === 'sources') && scan.tokens[at + 1]?.text !== ':') return undefined
  const from = at + match.length + (scan.tokens[at + match.length]?.text === ':' ? 1 : 0)
  const speaker =
    speakerSoon(scan, from, sentence.endToken) ??
    (pronounAfter.has(word) ? objectPronoun(scan, from) : undefined) ??
    (word === 'according' ? describedSpeaker(scan, from, sentence.endToken) : undefined)
  if (!speaker || speaker.first >= sentence.endToken) return undefined
  if (speaker.pronoun && !pronounAfter.has(word)) return undefined
  if (word === 'according' && isNobodysData(speaker)) return undefined
  if (word === 'by' && match.length === 2 && speaker.entity.kind !== 'document') return undefined
  if (word === 'via' && (speaker.entity.kind !== 'organization' || media.test(speaker.entity.name))) return undefined
  if (one && word === 'per' && (speaker.entity.kind === 'place' || speaker.entity.kind === 'unnamed')) return undefined
  const second = kind === 'adjunct' ? jointSource(scan, speaker, sentence.endToken) : undefined
  const opens =
    at === sentence.firstToken ||
    (at <= sentence.firstToken + 3 &&
      !hasFigure(scan, sentence.firstToken, at) &&
      scan.tokens[at - 1]?.kind !== 'word' &&
      scan.inFigure[at - 1] !== 1)
  const clause = keeping.hasAt(scan.tokens, at) && match.length === 2 ? clauseAround(scan, sentence, at) : undefined
  return {
    kind,
    ...(clause && hasFigure(scan, clause.first, clause.end) ? { only: clause } : {}),
    speaker: second ?? speaker,
    ...(second ? { together: speaker } : {}),
    first: at,
    end: second?.end ?? afterAsked(scan, speaker, sentence.endToken),
    wordsFirst: at,
    wordsEnd: at + match.length,
    direction: opens || isSecond(scan, at, (second ?? speaker).end) ? 'forward' : 'both',
    denies: false,
    rule,
  }
}

const asked = wordSet(['of', 'among', 'with'])

/** 'according to a poll of 400 voters': how many were asked is not what they say. */
function afterAsked(scan: SpeechScan, { entity, end }: Speaker, limit: number): number {
  if (entity.kind !== 'document' || !asked.hasAt(scan.tokens, end)) return end
  let at = end + 1
  while (at < end + 4 && scan.inFigure[at] !== 1) at += 1
  while (at < limit && scan.inFigure[at] === 1) at += 1
  return hasFigure(scan, end, at) ? at : end
}

/** 'according to him', 'as per her', 'going by them' */
const pronounAfter = new Set(['according', 'as', 'per', 'going'])

/** '…, according to the union 90': a figure right behind the second source is its own. */
function isSecond({ tokens, inFigure }: SpeechScan, at: number, end: number): boolean {
  const before = tokens[at - 1]
  return inFigure[end] === 1 && (before?.text === ',' || before?.text === ';' || before?.lower === 'and')
}

const clauseReach = 60
const keeping = wordSet(['kept', 'compiled', 'maintained', 'assembled', 'prepared', 'held'])

/** 'fewer than the 178 on a list kept by the doctors': the words between the marks around it. */
function clauseAround({ tokens }: SpeechScan, { firstToken, endToken }: Sentence, at: number): Cue['only'] {
  let first = at
  const [start, limit] = [Math.max(firstToken, at - clauseReach), Math.min(endToken, at + clauseReach)]
  while (first > start && tokens[first - 1]?.text !== ',' && tokens[first - 1]?.text !== ';') first -= 1
  let end = at
  while (end < limit && tokens[end]?.text !== ',' && tokens[end]?.text !== ';') end += 1
  return { first, end }
}

/** 'according to the data', 'according to preliminary information': figures of nobody named. */
function isNobodysData({ entity }: Speaker): boolean {
  const own = entity.rules.includes('names/document-of-body') || entity.rules.includes('names/body')
  return (
    entity.kind === 'document' && !own && /^(?:data|information|figures|numbers|calculations)$/.test(entity.head ?? '')
  )
}

const media = /(?:radio|tv|television|news|press|times|post|channel)$/i
const passing = wordSet(
  'released published issued provided supplied carried shared given collected gathered put records record data information'.split(
    ' ',
  ),
)
const carriers = wordSet(nouns.documents)

/** 'emails released by the office', '40 records from the office': what is passed on or counted is no statement. */
function passesOn({ tokens, inFigure }: SpeechScan, at: number, length: number): boolean {
  if (!passing.hasAt(tokens, at) || length !== 2) return false
  const before = tokens[at - 1]
  if (['records', 'record', 'data', 'information'].includes(tokens[at]?.lower ?? ''))
    return before?.lower.endsWith('ing') === true || [1, 2, 3].some((back) => inFigure[at - back] === 1)
  return (
    before?.kind === 'word' &&
    inFigure[at - 1] !== 1 &&
    !carriers.has(before) &&
    !reportNouns.has(before.lower) &&
    !['as', 'was', 'were', 'been', 'is', 'are', 'toll', 'dead', 'deaths', 'casualties'].includes(before.lower)
  )
}

const pointers = new Set(['this', 'that', 'it', 'they', 'these', 'those', 'all', 'everything', 'word', 'news'])

/** 'These figures come from', but not 'the flood came from': what stems from somebody must be something told. */
function isInformation({ tokens }: SpeechScan, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    const lower = tokens[at]?.lower ?? ''
    if (reportNouns.has(lower) || pointers.has(lower)) return true
  }
  return false
}

/** 'according to police and rescuers': two who say it together, where nothing new begins with the second. */
function jointSource(scan: SpeechScan, speaker: Speaker, limit: number): Speaker | undefined {
  if (scan.tokens[speaker.end]?.lower !== 'and') return undefined
  const second = speakerNear(scan, speaker.end + 1)
  if (!second || second.pronoun || second.end > limit) return undefined
  const bodies = [speaker, second].every(({ entity }) => entity.kind === 'organization' || entity.kind === 'unnamed')
  const after = scan.tokens[second.end]
  const closes =
    !after || second.end >= limit || after.kind === 'mark' || ['on', 'in', 'from', 'at'].includes(after.lower)
  return bodies && closes && after?.lower !== "'s" ? second : undefined
}

/** 'told Reuters', 'in an interview to CNews', 'on CBS radio': an outlet that heard it. */
function hearerCue(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  if (!opensPhrase(scan, at) && scan.tokens[at]?.lower !== 'to') return undefined
  const after = scan.tokens[at]?.lower === 'to' && scan.speakerAt[at - 1] !== -1
  const interviewed = interviewedBy(scan, at)
  const match = after
    ? { length: 1 }
    : interviewed > 0
      ? { length: interviewed }
      : matchPhrase(scan.tokens, at, hearers)
  if (!match) return seenBy(scan, sentence, at)
  const speaker = speakerNear(scan, at + match.length)
  if (scan.tokens[at]?.lower === 'on' && speaker?.entity.rules.includes('names/media')) return undefined
  const quotes = speaker !== undefined && isUnknownQuoter(scan, speaker)
  if (!speaker || !(quotes || isHearer(scan, speaker)) || speaker.first >= sentence.endToken) return undefined
  const wordsEnd = at + match.length
  return {
    kind: 'hearer',
    speaker: { ...speaker, entity: { ...speaker.entity, kind: 'outlet' } },
    first: at,
    end: speaker.end,
    wordsFirst: at,
    wordsEnd,
    direction: 'both',
    denies: false,
    rule: 'speech/told-outlet',
  }
}

/** Reads an adjunct that begins at a token; it is asked only at the words it can begin with, where it names any. */
interface AdjunctReader {
  readonly words?: Iterable<string>
  read(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined
}

/** In the order in which they are asked; the first that finds something has it. */
export const adjunctReaders: readonly AdjunctReader[] = [
  { words: [...[stems, upstream, accordingTo].flatMap(({ branches }) => [...branches.keys()]), 'in'], read: ledCue },
  { words: [...hearers.branches.keys(), 'to', 'that', 'which', 'interviewed'], read: hearerCue },
  { words: ['from'], read: hasItFrom },
  { words: ['from'], read: comesFrom },
  { words: ['which', 'that'], read: keptCount },
  { read: ownerCue },
  { words: ['of', 'if', 'by'], read: readReckoning },
  { words: sourceLinks, read: sayingNoun },
  { words: ['by', 'so'], read: bySource },
  { words: ['as', 'so'], read: asFarAs },
]

/** The readers that each word can open, and those that any can: a bit for each. */
const readersOf = new WordTable<number>(buildBits())
const anywhere = adjunctReaders.reduce((bits, { words }, index) => (words ? bits : bits | (1 << index)), 0)

function buildBits(): Map<string, number> {
  const bits = new Map<string, number>()
  adjunctReaders.forEach(({ words = [] }, index) => {
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | (1 << index))
  })
  return bits
}
