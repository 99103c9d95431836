import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { findSubject, groupStart } from './find-subject.ts'
import { hasFigure, type SpeechScan, speakerNear } from './speech-scan.ts'
import { directionOf } from './verb-direction.ts'

const hearing = wordSet(['heard', 'hears', 'learned', 'learnt', 'learns', 'had', 'has', 'have', 'got'])
const being = wordSet(['told', 'briefed', 'informed'])

/** 'The mayor has heard from a lawyer', 'was told by the police': who passes on what the source behind him says. Pure. */
export function hearerOfSource(scan: SpeechScan, sentence: Sentence, source: Cue): Cue | undefined {
  const { tokens } = scan
  const at = source.wordsFirst
  const told = being.hasAt(tokens, at) && tokens[at + 1]?.lower === 'by'
  if (!told && !hearing.hasAt(tokens, at)) return undefined
  const group = groupStart(scan, at, sentence.firstToken)
  if (told && group === at) return undefined
  const speaker = findSubject(scan, group, sentence.firstToken)
  if (!speaker || speaker.entity.kind === 'document' || speaker.entity.kind === 'place') return undefined
  if (speaker.entity.kind === 'unnamed' && (told || /(?:[^s]s|men|people)$/.test(speaker.entity.head ?? '')))
    return undefined
  const first = speaker.first
  const direction = directionOf(scan, { first, end: source.end, sentence })
  return {
    kind: 'verb',
    speaker,
    first,
    end: source.end,
    wordsFirst: group,
    wordsEnd: at + 1,
    direction,
    denies: false,
    alone: true,
    rule: 'speech/hears',
  }
}

const having = wordSet(['has', 'have', 'had', 'got', 'gets'])
const pointers = wordSet(['this', 'that', 'it', 'them', 'these'])
const toldWords = wordSet([
  'names',
  'name',
  'figure',
  'figures',
  'number',
  'numbers',
  'list',
  'count',
  'word',
  'news',
  'information',
  'toll',
])
const reach = 14

/** 'has this by phone from the elders', 'has had the names of 112 dead from the elders': where a speaker has it from. Pure. */
export function hasItFrom(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  const { tokens } = scan
  if (tokens[at]?.lower !== 'from') return undefined
  const source = speakerNear(scan, at + 1)
  if (!source || source.pronoun || !['organization', 'unnamed', 'person'].includes(source.entity.kind)) return undefined
  const object = objectOfHaving(scan, sentence, at)
  if (object < 0) return undefined
  return {
    kind: 'upstream',
    speaker: source,
    first: at,
    end: source.end,
    wordsFirst: at,
    wordsEnd: at + 1,
    direction: 'both',
    denies: false,
    rule: hasFigure(scan, sentence.firstToken, sentence.endToken) ? 'speech/citing' : 'speech/has-it-from',
  }
}

/** Where what they have begins, if it is something told. */
function objectOfHaving({ tokens }: SpeechScan, { firstToken }: Sentence, from: number): number {
  let named = false
  for (let at = from - 1; at > Math.max(firstToken, from - reach); at -= 1) {
    if (tokens[at]?.kind === 'mark' && tokens[at]?.text !== '-') return -1
    if (toldWords.hasAt(tokens, at)) named = true
    if (!having.hasAt(tokens, at)) continue
    return named || (pointers.hasAt(tokens, at + 1) && (at + 2 === from || tokens[at + 2]?.lower === 'by'))
      ? at + 1
      : -1
  }
  return -1
}
