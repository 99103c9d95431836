import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'

const nouns = wordSet(
  'us me word message view fear fears hope hopes verdict feeling consensus belief expectation guess claim claims line contention argument assessment conclusion complaint warning suspicion impression thinking position answer reply response news version admission assurance promise allegation charge opinion understanding concern worry prediction finding findings reckoning estimate figure number count tally judgment judgement diagnosis'.split(
    ' ',
  ),
)
/** What stands between such a noun and who says it. */
export const sourceLinks = ['of', 'from', 'among', 'at', 'in', 'by', 'with'] as const
const links = wordSet(sourceLinks)
const copulas = wordSet(['is', 'was', 'are', 'were', 'remains', 'came', 'reads', 'runs'])
const reach = 8
const clauseReach = 80

/** 'The word from the hospital is 19 wounded', 'The fear among aid workers is that …', 'The verdict of the auditors: …'. Pure. */
export function sayingNoun(scan: SpeechScan, sentence: Sentence, link: number): Cue | undefined {
  const { tokens } = scan
  const at = tokens[link - 1]?.text === ',' ? link - 2 : link - 1
  if (!links.hasAt(tokens, link) || !nouns.hasAt(tokens, at) || scan.speakerAt[at] !== -1) return undefined
  const speaker = speakerNear(scan, link + 1)
  if (!speaker || !canHold(speaker)) return undefined
  const end = contentAfter(scan, speaker.end, sentence.endToken)
  return end === undefined
    ? undefined
    : cueOf(speaker, { first: at, end, limit: clauseEnd(scan, end, sentence.endToken) })
}

function clauseEnd({ tokens }: SpeechScan, from: number, limit: number): number {
  const end = Math.min(limit, from + clauseReach)
  for (let at = from; at < end; at += 1) if (tokens[at]?.text === ';') return at
  return end
}

/** 'It is the coast guard's view that 14 …': the noun behind its owner. Pure. */
export function ownersSayingNoun(scan: SpeechScan, sentence: Sentence, speaker: Speaker): Cue | undefined {
  const { tokens } = scan
  const noun = speaker.end + 1
  if (!nouns.hasAt(tokens, noun) || !canHold(speaker)) return undefined
  if (tokens[noun + 1]?.lower === 'that') return cueOf(speaker, { first: speaker.first, end: noun + 2 })
  const end = contentAfter(scan, noun + 1, sentence.endToken)
  return end === undefined ? undefined : cueOf(speaker, { first: speaker.first, end })
}

function canHold({ entity, pronoun }: Speaker): boolean {
  return !pronoun && entity.kind !== 'document' && entity.kind !== 'place'
}

/** Where what is said begins: after 'is that', after a colon, or at a figure after the copula. */
function contentAfter(scan: SpeechScan, from: number, limit: number): number | undefined {
  const { tokens, inFigure } = scan
  let copula = false
  if (tokens[from]?.lower === 'that') return from + 1
  for (let at = from; at < Math.min(from + reach, limit); at += 1) {
    const token = tokens[at]
    if (token?.text === ':') return at + 1
    if (token?.kind === 'mark' && !(token.text === ',' && copulas.hasAt(tokens, at + 1))) return undefined
    if (copula && (token?.lower === 'that' || inFigure[at] === 1)) return token?.lower === 'that' ? at + 1 : at
    if (inFigure[at] === 1 && scan.inTime[at] !== 1) return undefined
    if (copulas.hasAt(tokens, at)) copula = true
  }
  return undefined
}

function cueOf(speaker: Speaker, given: { first: number; end: number; limit?: number }): Cue {
  const { first, end, limit } = given
  return {
    ...(limit === undefined ? {} : { only: { first: end, end: limit } }),
    kind: 'verb',
    speaker,
    first,
    end,
    wordsFirst: first,
    wordsEnd: end,
    direction: 'forward',
    denies: false,
    rule: 'speech/saying-noun',
  }
}
