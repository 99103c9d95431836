import type { Analysis } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { findBracketCues } from './find-bracket-cues.ts'
import { hasFigure, type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'
import { isLineBelow, unknownName } from './stated-source.ts'

/**
 * By block, the source that the line above names for the lines right below it: 'NORTH BANK (mayor Dalton)' over '💔 dead: 5',
 * 'Rodzhin to the blogger Arlov, out last night:' over a list. Pure.
 */
export function stanzaSources(scan: SpeechScan, analysis: Analysis): ReadonlyMap<number, Cue> {
  const found = new Map<number, Cue>()
  for (let head = 0; head + 1 < analysis.blocks.length; head += 1) {
    if (!isLineBelow(analysis, head + 1) || (head > 0 && isLineBelow(analysis, head))) continue
    const cue = headOf(scan, analysis, head)
    for (let at = head + 1; cue && at < analysis.blocks.length && isLineBelow(analysis, at); at += 1) found.set(at, cue)
  }
  return found
}

function headOf(scan: SpeechScan, { blocks, sentences }: Analysis, index: number): Cue | undefined {
  const block = blocks[index]
  const sentence = block && sentences[block.endSentence - 1]
  if (!block || !sentence || block.kind === 'table_row') return undefined
  const first = sentences[block.firstSentence]?.firstToken ?? sentence.firstToken
  if (hasCount(scan, first, sentence.endToken)) return undefined
  const bracket = findBracketCues(scan, sentence).at(-1)
  if (bracket && bracket.end >= sentence.endToken - 1 && canTell(bracket.speaker)) return bracket
  return tellsTo(scan, { firstToken: first, endToken: sentence.endToken })
}

function hasCount(scan: SpeechScan, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if (scan.inTime[at] !== 1 && hasFigure(scan, at, at + 1)) return true
  return false
}

function canTell({ entity }: Speaker): boolean {
  return (
    entity.kind === 'organization' ||
    entity.kind === 'unnamed' ||
    (entity.kind === 'person' && entity.role !== undefined)
  )
}

const listeners = wordSet(['to', 'on', 'with'])
const hearerReach = 6

/** 'Rodzhin to the blogger Arlov, out last night:': who told it and who heard it. */
function tellsTo(
  scan: SpeechScan,
  { firstToken, endToken }: { firstToken: number; endToken: number },
): Cue | undefined {
  const { tokens } = scan
  if (tokens[endToken - 1]?.text !== ':') return undefined
  let at = firstToken
  while (at < endToken && tokens[at]?.kind !== 'word') at += 1
  const speaker = speakerNear(scan, at) ?? unknownPerson(scan, at, endToken)
  if (!speaker || speaker.pronoun || !listeners.hasAt(tokens, speaker.end)) return undefined
  const through = hearerAfter(scan, speaker.end + 1, endToken)
  if (!through) return undefined
  return {
    kind: 'label',
    speaker,
    first: firstToken,
    end: endToken,
    wordsFirst: speaker.end,
    wordsEnd: speaker.end + 1,
    direction: 'forward',
    denies: false,
    through,
    rule: 'speech/told-to',
  }
}

function unknownPerson(scan: SpeechScan, at: number, limit: number): Speaker | undefined {
  const found = unknownName(scan, at, limit)
  return found && { ...found, entity: { ...found.entity, kind: 'person' } }
}

/** An outlet, or a name behind a lower-case word for what it is. */
function hearerAfter(scan: SpeechScan, from: number, limit: number): Speaker | undefined {
  for (let at = from; at < Math.min(from + hearerReach, limit); at += 1) {
    if (scan.tokens[at]?.kind !== 'word') return undefined
    const speaker = speakerNear(scan, at)
    if (speaker && (speaker.entity.kind === 'outlet' || speaker.entity.kind === 'person') && !speaker.pronoun)
      return speaker
    const unknown = scan.tokens[at]?.capital ? unknownName(scan, at, limit) : undefined
    if (unknown) return unknown
  }
  return undefined
}
