import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { headSource } from './head-source.ts'
import { hasFigure, type Speaker, type SpeechScan, speakerNear, speakerOf } from './speech-scan.ts'

const shortest = 10

/** 'And the unions?': who the answer in the next sentence belongs to. Pure. */
export function askedAbout(scan: SpeechScan, sentence: Sentence): Cue | undefined {
  const { firstToken, endToken } = sentence
  if (scan.tokens[endToken - 1]?.text !== '?' || endToken - firstToken > shortest) return undefined
  if (hasFigure(scan, firstToken, endToken)) return undefined
  const at = endToken - 2
  const speaker = speakerOf(scan, at)
  return speaker && speaker.end === endToken - 1 && canAnswer(speaker) ? plainCue(speaker) : undefined
}

/** 'Darmanin again, from headquarters.': a line without a verb that says who speaks in the lines after it. Pure. */
export function introduced(scan: SpeechScan, sentence: Sentence): Cue | undefined {
  const { firstToken, endToken } = sentence
  let at = firstToken
  while (at < endToken && (scan.inTime[at] === 1 || scan.tokens[at]?.kind !== 'word')) at += 1
  if (endToken - at > shortest || hasFigure(scan, at, endToken)) return undefined
  const head = headSource(scan, at, endToken - 1)
  if (head) return head
  const speaker = speakerNear(scan, at)
  if (!speaker || speaker.end >= endToken || !canAnswer(speaker)) return undefined
  return scan.tokens[speaker.end]?.lower === 'again' ? plainCue(speaker) : undefined
}

function canAnswer({ entity, pronoun }: Speaker): boolean {
  return !pronoun && (entity.kind === 'organization' || entity.kind === 'person' || entity.kind === 'unnamed')
}

function plainCue(speaker: Speaker): Cue {
  return {
    kind: 'label',
    speaker,
    first: speaker.first,
    end: speaker.end,
    wordsFirst: speaker.end,
    wordsEnd: speaker.end + 1,
    direction: 'forward',
    denies: false,
    rule: 'speech/introduced',
  }
}

const givers = wordSet('gave gives announced published confirmed provided issued released'.split(' '))
const givenReach = 8

/** 'The minister gave it this morning': the figure of the sentence before. */
function givesIt(tokens: SpeechScan['tokens'], { firstToken, endToken }: Sentence): boolean {
  for (let at = firstToken + 1; at < Math.min(firstToken + givenReach, endToken - 1); at += 1)
    if (givers.hasAt(tokens, at)) return tokens[at + 1]?.lower === 'it'
  return false
}

/** 'Of these, 12 …, the ministry said': whoever says the part has said the whole. */
function takesPart(tokens: SpeechScan['tokens'], at: number): boolean {
  const of = tokens[at]?.lower === 'out' ? at + 1 : at
  return (
    tokens[of]?.lower === 'of' &&
    ['these', 'those', 'them', 'whom'].includes(tokens[of + 1]?.lower ?? '') &&
    tokens[of + 2]?.text === ','
  )
}

const pointers = new Set(['that', 'this', 'it', 'those', 'these', 'such'])
const copulas = new Set(['is', 'was', 'are', 'were'])

/** 'It is the same everywhere.' */
function isLikeness(tokens: SpeechScan['tokens'], at: number): boolean {
  const noun = tokens[at]?.lower === 'the' ? at + 1 : at
  return tokens[noun]?.lower === 'same' || tokens[noun]?.lower === 'like'
}

/** 'That is the union's count.': it says whose the figure of the sentence before is. Pure. */
export function pointsBack({ tokens }: SpeechScan, sentence: Sentence): boolean {
  const first = tokens[sentence.firstToken]?.lower ?? ''
  const second = tokens[sentence.firstToken + 1]?.lower ?? ''
  return (
    (pointers.has(first) && copulas.has(second) && !isLikeness(tokens, sentence.firstToken + 2)) ||
    first === "that's" ||
    (first === 'that' && second === "'s") ||
    takesPart(tokens, sentence.firstToken) ||
    givesIt(tokens, sentence)
  )
}
