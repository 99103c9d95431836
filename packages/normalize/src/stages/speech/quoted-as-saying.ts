import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'
import type { VerbHit } from './verb-hit.ts'

/** 'The agency quoted a spokesman as saying': the object of the verb is who says it. Pure. */
export function quotedObject(scan: SpeechScan, hit: VerbHit): Cue | undefined {
  const has = hit.verb.lemma === 'have'
  if ((!has && hit.verb.lemma !== 'quote' && hit.verb.lemma !== 'cite') || scan.tokens[hit.end]?.lower === 'by')
    return undefined
  const speaker = speakerNear(scan, hit.end) ?? objectPronoun(scan, hit.end)
  if (!speaker) return undefined
  // 'The agency had her saying nearly 3,000'
  if (has)
    return sayings.hasAt(scan.tokens, speaker.end)
      ? objectCue(speaker, { first: speaker.end, end: speaker.end + 1 })
      : undefined
  const colon = colonAfter(scan, speaker.end)
  if (colon !== undefined) return objectCue(speaker, { first: colon, end: colon + 1 })
  if (hit.verb.lemma === 'quote' && isQuotedFor(scan, speaker.end))
    return objectCue(speaker, { first: speaker.end, end: speaker.end + 1 })
  let as = speaker.end
  while (as < speaker.end + 6 && scan.tokens[as]?.kind === 'word' && scan.tokens[as]?.lower !== 'as') as += 1
  if (scan.tokens[as]?.lower !== 'as') return undefined
  return objectCue(speaker, { first: as, end: as + 2 })
}

/** 'quotes the harbourmaster for 23'. */
function isQuotedFor({ tokens, inFigure, inTime }: SpeechScan, at: number): boolean {
  return tokens[at]?.lower === 'for' && inFigure[at + 1] === 1 && inTime[at + 1] !== 1
}

const sayings = wordSet(['saying', 'claiming', 'speaking', 'telling'])

function objectCue(speaker: Speaker, words: { first: number; end: number }): Cue {
  return {
    kind: 'verb',
    speaker,
    first: speaker.first,
    end: words.end,
    wordsFirst: words.first,
    wordsEnd: words.end,
    direction: 'forward',
    denies: false,
    rule: 'speech/quoted-as-saying',
  }
}

const seatReach = 4

/** 'quotes the camp committee in Manthali: 300 …'. */
function colonAfter({ tokens }: SpeechScan, from: number): number | undefined {
  for (let at = from; at < from + seatReach; at += 1) {
    if (tokens[at]?.text === ':') return at
    if (tokens[at]?.kind !== 'word') return undefined
  }
  return undefined
}

const objectPronouns: ReadonlyMap<string, string> = new Map([
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
])

/** 'him', 'her', 'them' as somebody who says something. Pure. */
export function objectPronoun({ tokens }: SpeechScan, at: number): Speaker | undefined {
  const token = tokens[at]
  const name = objectPronouns.get(token?.lower ?? '')
  if (!token || name === undefined) return undefined
  const { start, end } = token
  const entity = { kind: 'person' as const, name, start, end, firstToken: at, endToken: at + 1, rules: [] }
  return { entity, first: at, end: at + 1, pronoun: true }
}

const quoterReach = 10

/** 'quoted by the agency as saying': where the words that quote end, if the quoted one is the subject. Pure. */
export function quotedBy({ tokens }: SpeechScan, { verb, end }: VerbHit): number | undefined {
  if ((verb.lemma !== 'quote' && verb.lemma !== 'cite') || tokens[end]?.lower !== 'by') return undefined
  for (let at = end + 1; at < end + quoterReach && tokens[at]?.kind !== 'mark'; at += 1)
    if (tokens[at]?.lower === 'as' && tokens[at + 1]?.lower.endsWith('ing')) return at + 2
  return undefined
}
