import type { Sentence } from '../../document.ts'
import nouns from '../../languages/en/lexicon/source-nouns.json' with { type: 'json' }
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { findSubject, groupStart } from './find-subject.ts'
import { hasFigure, type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'

const givers = wordSet(
  'gave gives give given announced announces published publishes confirmed confirms provided issued released disclosed supplied revealed mentioned quoted communicated shared posted'.split(
    ' ',
  ),
)
const counts = wordSet([...nouns.reportNouns, 'news', 'word'])
const pointers = wordSet(['it', 'this', 'that', 'these', 'those', 'them'])
const determiners = wordSet(['the', 'that', 'this', 'these', 'those'])
const copulas = wordSet(['is', 'was', 'are', 'were'])

/** A sentence without a figure that says whose the figure before it is: 'The minister gave that number.', 'Source: a doctor.' Pure. */
export function backReference(scan: SpeechScan, sentence: Sentence): Cue | undefined {
  const { firstToken, endToken } = sentence
  if (endToken - firstToken > longest || hasFigure(scan, firstToken, endToken)) return undefined
  return (
    namedAsSource(scan, sentence) ??
    soSays(scan, sentence) ??
    ownersNumber(scan, sentence) ??
    givesNumber(scan, sentence)
  )
}

const longest = 24

/** 'The minister gave that number to reporters', 'The coroner confirmed the figure'. */
function givesNumber(scan: SpeechScan, { firstToken, endToken }: Sentence): Cue | undefined {
  for (let at = firstToken + 1; at + 1 < endToken; at += 1) {
    if (!givers.hasAt(scan.tokens, at) || scan.speakerAt[at] !== -1 || !pointsAt(scan, at + 1)) continue
    const speaker = findSubject(scan, groupStart(scan, at, firstToken), firstToken)
    return speaker && canGive(speaker) ? cueOf(speaker, { first: firstToken, at, end: at + 1 }) : undefined
  }
  return undefined
}

/** Whether 'it', 'that number', 'the figure' begins at a token and ends the object. */
function pointsAt({ tokens }: SpeechScan, at: number): boolean {
  const after = tokens[at + 1]
  if (pointers.hasAt(tokens, at) && (after?.kind !== 'word' || closers.has(after))) return true
  return determiners.hasAt(tokens, at) && counts.hasAt(tokens, at + 1) && tokens[at + 2]?.lower !== 'of'
}

const closers = wordSet([
  'to',
  'on',
  'in',
  'at',
  'this',
  'late',
  'yesterday',
  'today',
  'during',
  'after',
  'out',
  'himself',
  'herself',
])

/** 'Source: a doctor there', 'The source is the coroner'. */
function namedAsSource(scan: SpeechScan, { firstToken, endToken }: Sentence): Cue | undefined {
  const { tokens } = scan
  const noun = tokens[firstToken]?.lower === 'the' ? firstToken + 1 : firstToken
  if (tokens[noun]?.lower !== 'source' && tokens[noun]?.lower !== 'sources') return undefined
  const link = tokens[noun + 1]
  if (link?.text !== ':' && !(link && copulas.has(link))) return undefined
  const speaker = speakerNear(scan, noun + 2)
  if (!speaker || speaker.end > endToken || !canGive(speaker)) return undefined
  return cueOf(speaker, { first: firstToken, at: noun, end: noun + 2 })
}

/** 'So says the coroner.' */
function soSays(scan: SpeechScan, { firstToken, endToken }: Sentence): Cue | undefined {
  const { tokens } = scan
  if (tokens[firstToken]?.lower !== 'so' || !saying.hasAt(tokens, firstToken + 1)) return undefined
  const speaker = speakerNear(scan, firstToken + 2)
  if (!speaker || speaker.end > endToken || !canGive(speaker)) return undefined
  return cueOf(speaker, { first: firstToken, at: firstToken, end: firstToken + 2 })
}

const saying = wordSet(['say', 'says', 'said', 'claims', 'claimed', 'reports', 'reported', 'writes', 'wrote'])

/** 'The number is the coroner's.' */
function ownersNumber(scan: SpeechScan, { firstToken, endToken }: Sentence): Cue | undefined {
  const { tokens } = scan
  if (!determiners.hasAt(tokens, firstToken) || !counts.hasAt(tokens, firstToken + 1)) return undefined
  if (!copulas.hasAt(tokens, firstToken + 2)) return undefined
  const speaker = speakerNear(scan, firstToken + 3)
  if (!speaker || speaker.end >= endToken || !canGive(speaker)) return undefined
  const owner = tokens[speaker.end]
  if (owner?.lower !== "'s" && owner?.text !== '’') return undefined
  return tokens[speaker.end + 1]?.kind === 'word'
    ? undefined
    : cueOf(speaker, { first: firstToken, at: firstToken + 1, end: firstToken + 3 })
}

function canGive({ entity }: Speaker): boolean {
  return entity.kind !== 'document' && entity.kind !== 'place' && entity.name !== 'i' && entity.name !== 'we'
}

function cueOf(speaker: Speaker, words: { first: number; at: number; end: number }): Cue {
  return {
    kind: 'label',
    speaker,
    first: words.first,
    end: speaker.end,
    wordsFirst: words.at,
    wordsEnd: words.end,
    direction: 'back',
    denies: false,
    rule: 'speech/points-back',
  }
}

/** 'The figure was released by the ministry.': a sentence about the number of the one before. Pure. */
export function speaksOfNumber(scan: SpeechScan, { firstToken, endToken }: Sentence): boolean {
  return (
    determiners.hasAt(scan.tokens, firstToken) &&
    counts.hasAt(scan.tokens, firstToken + 1) &&
    aboutNumber.hasAt(scan.tokens, firstToken + 2) &&
    endToken - firstToken <= longest &&
    !hasFigure(scan, firstToken, endToken)
  )
}

const aboutNumber = wordSet([
  'is',
  'was',
  'are',
  'were',
  'comes',
  'came',
  'come',
  'stems',
  'stem',
  'has',
  'have',
  'goes',
])
