import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { outletBeside } from './relays.ts'
import { type Speaker, type SpeechScan, speakerNear, speakerOf, speakerStarting } from './speech-scan.ts'
import { trigger } from './triggers.ts'

const sourceWords = wordSet(['source', 'sources', 'data', 'figures', 'numbers', 'information', 'credit', 'via'])

/** '(source: the army)', '(data of the ministry)' */
const leaders = new Set([':', 'of', 'from', 'by'])

/** 'Deaths: 190 (Council of Ministers, 30 August)': the speaker stands in brackets after the figure. Pure. */
export function findBracketCues(scan: SpeechScan, sentence: Sentence): Cue[] {
  const cues: Cue[] = []
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at += 1) {
    if (((scan.marks[at] ?? 0) & trigger.bracket) === 0) continue
    const led = sourceWords.hasAt(scan.tokens, at + 1) && leaders.has(scan.tokens[at + 2]?.lower ?? '')
    const inside = led ? at + 3 : at + 1
    const speaker = namedLast(scan, at, sentence.endToken) ?? speakerStarting(scan, inside) ?? speakerNear(scan, inside)
    if (isCredit(scan, closing(scan, at, sentence.endToken))) continue
    if (speaker && isBareWord(scan, speaker, inside)) continue
    if (!speaker || speaker.pronoun || !['organization', 'outlet', 'person', 'unnamed'].includes(speaker.entity.kind))
      continue
    const close = scan.tokens[speaker.end]
    if (
      close?.text !== ')' &&
      close?.text !== ']' &&
      close?.text !== ',' &&
      close?.text !== ';' &&
      close?.lower !== 'via' &&
      !isReportWord(close?.lower)
    )
      continue
    if (close?.text === ')' && isAcronymOf(scan, at, speaker)) continue
    const closed = closing(scan, at, sentence.endToken)
    const through = speaker.entity.kind === 'outlet' ? undefined : outletBeside(scan, speaker.end, closed - 1)
    cues.push({
      kind: 'bracket',
      speaker,
      first: at,
      end: closed,
      wordsFirst: at,
      wordsEnd: at + 1,
      direction: scan.tokens[closed]?.text === ':' ? 'forward' : 'back',
      denies: false,
      ...(through ? { through } : {}),
      ...countInside(scan, sentence, { at, speaker, closed }),
      rule: 'speech/bracket',
    })
  }
  return cues
}

/** '82 (Coast Guard, 20 June; 81 a day before)': the count in the bracket is the same source's. */
function countInside(
  scan: SpeechScan,
  { firstToken }: Sentence,
  { at, speaker, closed }: { at: number; speaker: Speaker; closed: number },
): Pick<Cue, 'only'> {
  let counts = false
  for (let inside = speaker.end; inside < closed; inside += 1)
    if (scan.inFigure[inside] === 1 && scan.inTime[inside] !== 1) counts = true
  if (!counts) return {}
  let first = at
  while (first > firstToken && scan.tokens[first - 1]?.text !== ')' && scan.tokens[first - 1]?.text !== ';') first -= 1
  return { only: { first, end: closed } }
}

/** '(Mid-Atlantic)', '9 (More) plans': a capital alone makes no source. */
function isBareWord({ tokens }: SpeechScan, { entity, end }: Speaker, inside: number): boolean {
  if (entity.kind !== 'person' || entity.role !== undefined) return false
  const runsOn = tokens[end]?.text === ')' && tokens[end + 1]?.kind === 'word' && end - inside < 2
  return tokens[inside + 1]?.text === '-' || (runsOn && !joiners.hasAt(tokens, end + 1))
}

const joiners = wordSet(['and', 'but', 'while', 'or', 'with', 'against'])

/** '(acting head of the region, Serhiy Bondar)': an office and, after its comma, who holds it. */
function namedLast(scan: SpeechScan, open: number, limit: number): Speaker | undefined {
  const closed = closing(scan, open, limit)
  const speaker = speakerOf(scan, closed - 2)
  const office = speakerOf(scan, open + 1)
  const fits =
    speaker?.end === closed - 1 &&
    speaker.entity.kind === 'person' &&
    speaker.entity.rules.includes('names/full-name') &&
    scan.tokens[speaker.first - 1]?.text === ',' &&
    office !== undefined &&
    office.first === open + 1 &&
    office.entity.rules.includes('names/role')
  return fits ? speaker : undefined
}

/** 'PARIS, March 23 (Agency) - …': the wire's own credit. */
function isCredit(scan: SpeechScan, after: number): boolean {
  const mark = scan.tokens[after]
  return (
    mark !== undefined &&
    mark.sentence === scan.tokens[after - 1]?.sentence &&
    ['-', '–', '—'].includes(mark.text) &&
    mark.spaceBefore
  )
}

function isReportWord(word: string | undefined): boolean {
  return (
    word !== undefined &&
    [
      'again',
      'too',
      'earlier',
      'also',
      'assessment',
      'estimate',
      'figures',
      'data',
      'count',
      'survey',
      'report',
      'statement',
    ].includes(word)
  )
}

/** '(NIS)' right after the name it shortens. */
function isAcronymOf(scan: SpeechScan, open: number, speaker: Speaker): boolean {
  if (speaker.end - speaker.first !== 1) return false
  const before = speakerOf(scan, open - 1)
  return (before?.end === open && isShortOf(before, speaker)) || isSpelledBefore(scan, open, speaker)
}

/** '… out of school (UNICEF)' has another body in its bracket. */
function isShortOf({ entity }: Speaker, short: Speaker): boolean {
  if (entity.kind === 'place') return false
  const [a, b] = [entity.name, short.entity.name]
  return a === b || a.charAt(0).toLowerCase() === b.charAt(0).toLowerCase()
}

const longestFullName = 9

/** Whether capitalised words before the bracket begin with all the letters of the acronym, in any order. */
function isSpelledBefore({ tokens }: SpeechScan, open: number, { first }: Speaker): boolean {
  const short = tokens[first]?.text ?? ''
  if (short !== short.toUpperCase()) return false
  const initials: string[] = []
  for (let at = open - 1; at > open - longestFullName && tokens[at]?.kind === 'word'; at -= 1)
    initials.push(tokens[at]?.text.charAt(0) ?? '')
  return [...short].every((letter) => initials.includes(letter))
}

// A bracket that runs on for longer is no credit; the bound keeps a text of opening brackets linear.
const bracketReach = 80

function closing(scan: SpeechScan, open: number, sentenceEnd: number): number {
  const limit = Math.min(sentenceEnd, open + bracketReach)
  for (let at = open; at < limit; at += 1)
    if (scan.tokens[at]?.text === ')' || scan.tokens[at]?.text === ']') return at + 1
  return limit
}
