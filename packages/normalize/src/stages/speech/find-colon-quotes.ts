import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { type Speaker, type SpeechScan, speakerNear, speakerStarting } from './speech-scan.ts'

const quotes = wordSet(['“', '"', '„', '«'])
const reach = 40

/** 'The senator has since apologized: "I should have used two …"': a quotation after a colon is the subject's. Pure. */
export function findColonQuotes(scan: SpeechScan, sentence: Sentence, verbs: readonly Cue[]): Cue[] {
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at += 1) {
    if (scan.tokens[at]?.text !== ':' || !opensQuotation(scan, at + 1)) continue
    if (verbs.some(({ end, direction }) => direction !== 'back' && end <= at + 1 && at - end < reach)) return []
    const speaker = subjectBefore(scan, sentence.firstToken, at)
    if (!speaker) return []
    return [
      {
        kind: 'label',
        speaker,
        first: sentence.firstToken,
        end: at + 1,
        wordsFirst: at,
        wordsEnd: at + 1,
        direction: 'forward',
        denies: false,
        rule: 'speech/colon-quote',
      },
    ]
  }
  return []
}

function opensQuotation({ tokens }: SpeechScan, at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  return quotes.has(token) || (token.text === "'" && tokens[at + 1]?.text === "'")
}

/** The person or body that the clause before the colon begins with, or the pronoun nearest to it. */
function subjectBefore(scan: SpeechScan, first: number, colon: number): Speaker | undefined {
  let start = first
  while (start < colon && (scan.inTime[start] === 1 || scan.tokens[start]?.kind !== 'word')) start += 1
  if (scan.tokens[start]?.lower === 'on') start += 1
  if (scan.tokens[start + 1]?.text === ',' && scan.speakerAt[start] === -1) start += 2
  while (start < colon && (scan.inTime[start] === 1 || scan.tokens[start]?.kind !== 'word')) start += 1
  for (let at = colon - 1; at > Math.max(first, colon - 4); at -= 1) {
    const speaker = speakerStarting(scan, at)
    if (speaker?.pronoun && canSpeak(speaker)) return speaker
  }
  const opening = speakerNear(scan, start)
  if (opening && (canSpeak(opening) || (opening.entity.kind === 'document' && !opening.pronoun))) return opening
  for (let at = colon - 1; at > Math.max(first, colon - 10); at -= 1) {
    const speaker = speakerStarting(scan, at)
    if (speaker) return speaker.pronoun && canSpeak(speaker) ? speaker : undefined
  }
  return undefined
}

function canSpeak({ entity, pronoun }: Speaker): boolean {
  if (pronoun) return entity.name === 'he' || entity.name === 'she'
  return entity.kind === 'person' || entity.kind === 'organization'
}

/** 'The ministry took into account the following means: rifles, 1,164; …': what a body lists in its own sentence. Pure. */
export function findFollowing(scan: SpeechScan, { firstToken, endToken }: Sentence): Cue[] {
  let speaker: Speaker | undefined
  let follows = false
  for (let at = firstToken; at < endToken; at += 1) {
    const token = scan.tokens[at]
    if (!token || (scan.inFigure[at] === 1 && scan.inTime[at] !== 1)) return []
    const found = speaker || follows ? undefined : speakerNear(scan, at)
    if (found && !found.pronoun && canSpeak(found) && scan.tokens[found.end]?.kind === 'word') speaker = found
    if (token.lower === 'following' && scan.tokens[at - 1]?.lower === 'the') follows = true
    if (token.text !== ':') continue
    if (!speaker || !follows) return []
    const words = { first: speaker.first, end: at + 1, wordsFirst: at, wordsEnd: at + 1 }
    return [{ kind: 'label', speaker, ...words, direction: 'forward', denies: false, rule: 'speech/following' }]
  }
  return []
}
