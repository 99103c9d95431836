import type { Sentence } from '../../document.ts'
import nouns from '../../languages/en/lexicon/source-nouns.json' with { type: 'json' }
import { wordSet } from '../../languages/word-table.ts'
import { bareCount, unspokenCount } from './bare-count.ts'
import type { Cue } from './cue.ts'
import { ownersPlan } from './owners-plan.ts'
import { ownersSayingNoun } from './saying-noun.ts'
import { type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'

const reportNouns = new Set(nouns.reportNouns)
const ownWords = wordSet(
  'own latest official new revised early last initial preliminary first final earlier recent updated daily best running current total overall internal provisional combined morning evening weekly'.split(
    ' ',
  ),
)

/** 'by the ministry's latest reckoning', 'Seoul's own figure was': a figure that belongs to somebody. Pure. */
export function ownerCue(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  const speaker = speakerNear(scan, at)
  if (scan.tokens[at]?.lower === 'by' && speaker) return undefined
  if (!speaker || speaker.first < at || speaker.end >= sentence.endToken) return undefined
  const { entity, end } = speaker
  if (
    entity.kind !== 'place' &&
    entity.rules.includes('names/document-of-body') &&
    reportNouns.has(entity.head ?? '') &&
    speaker.first === at &&
    !runsOn(scan, end, entity.head)
  ) {
    return ownerOf(scan, { speaker, at, end })
  }
  if (speaker.pronoun || !isPossessive(scan, end)) return undefined
  let noun = end + 1
  while (ownWords.hasAt(scan.tokens, noun)) noun += 1
  const lower = scan.tokens[noun]?.lower ?? ''
  const follows = scan.tokens[noun]
  if (
    scan.tokens[speaker.first - 1]?.lower === 'by' &&
    (!follows || follows.kind === 'mark' || noun >= sentence.endToken)
  )
    return ownerOf(scan, { speaker, at, end: end + 1 })
  if (
    entity.kind === 'place' &&
    (['toll', 'total', 'number', 'numbers', 'records', 'list', 'report', 'reports'].includes(lower) ||
      scan.inFigure[noun + 1] === 1)
  )
    return undefined
  const bare =
    noun === end + 1 && !isRival(scan, speaker.first)
      ? (bareCount(scan, speaker, noun) ?? unspokenCount(scan, sentence, { speaker, at: noun }))
      : undefined
  if (bare) return bare
  const capital = scan.tokens[noun]?.text !== lower
  if (views.hasAt(scan.tokens, noun) && ['in', 'to', 'by'].includes(scan.tokens[speaker.first - 1]?.lower ?? ''))
    return ownerOf(scan, { speaker, at: speaker.first, end: noun + 1 })
  const told = ownersSayingNoun(scan, sentence, speaker) ?? ownersPlan(scan, sentence, speaker)
  if (told) return told
  const word = lower === 'word' && noun > end + 1
  return (word || reportNouns.has(lower)) && !capital ? ownerOf(scan, { speaker, at, end: noun + 1 }) : undefined
}

const rivals = wordSet(['to', 'versus', 'vs', 'against', 'than'])

/** 'leads 44 percent to the senator's 41': what a rival has of the same. */
function isRival({ tokens }: SpeechScan, first: number): boolean {
  const at = articles.hasAt(tokens, first - 1) ? first - 2 : first - 1
  return rivals.hasAt(tokens, at) && shares.hasAt(tokens, at - 1)
}

const shares = wordSet(['percent', '%', 'cent', 'points'])

const articles = wordSet(['the', 'a', 'an'])

/** Whether a possessive mark stands at a token. Pure. */
export function isPossessive({ tokens }: SpeechScan, at: number): boolean {
  const mark = tokens[at]
  if (mark?.lower === "'s" || mark?.text === '’s') return true
  const bare = mark !== undefined && !mark.spaceBefore && (mark.text === "'" || mark.text === '’')
  return bare && tokens[at - 1]?.lower.endsWith('s') === true && tokens[at + 1]?.spaceBefore === true
}

/** 'government data leaks', 'the board's report covering May': the words go on and give no figure; nor does 'NIGHT Update'. */
function runsOn({ tokens, inFigure }: SpeechScan, end: number, head: string | undefined): boolean {
  const next = tokens[end]
  const noun = tokens[end - 1]
  if (noun && noun.lower === head && noun.text !== noun.lower) return true
  return next?.kind === 'word' && inFigure[end] !== 1 && (next.lower.endsWith('ing') || nounAfter.has(next))
}

/** 'in the mayor's view' */
const views = wordSet([
  'view',
  'opinion',
  'eyes',
  'judgment',
  'judgement',
  'estimation',
  'telling',
  'words',
  'belief',
  'mind',
  'reckoning',
  'experience',
])

const nounAfter = wordSet([
  'leak',
  'leaks',
  'breach',
  'breaches',
  'centre',
  'center',
  'set',
  'sets',
  'base',
  'file',
  'files',
])

function ownerOf(scan: SpeechScan, given: { speaker: Speaker; at: number; end: number }): Cue {
  const { speaker, at, end } = given
  const by =
    ['by', 'on', 'in', 'from'].includes(scan.tokens[at - 1]?.lower ?? '') ||
    ['by', 'on', 'in'].includes(scan.tokens[at - 2]?.lower ?? '')
  const from = [at - 1, at - 2].some(
    (before) => scan.tokens[before]?.lower === 'from' && scan.tokens[before - 1]?.text === ',',
  )
  return {
    // '41 wounded, says the mayor, from the hospital's list'
    kind: from ? 'upstream' : 'owner',
    speaker,
    first: at,
    end,
    wordsFirst: speaker.end,
    wordsEnd: end,
    direction: by ? 'both' : 'forward',
    denies: false,
    rule: 'speech/own-figure',
  }
}
