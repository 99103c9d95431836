import { wordSet } from '../../languages/word-table.ts'
import { type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'

/** The speaker at a token, or after a few words that lead to him ('a briefing by', 'figures given on Wednesday by'). Pure. */
export function speakerSoon(scan: SpeechScan, from: number, limit: number): Speaker | undefined {
  const here = speakerNear(scan, from) ?? pastYear(scan, from)
  if (here && here.entity.kind !== 'document') return here
  const start = here ? here.end : from
  for (let at = start; at < Math.min(start + 8, limit); at += 1) {
    const token = scan.tokens[at]
    if (!token || (token.kind === 'mark' && token.text !== '-') || barriers.has(token)) break
    const leads =
      token.lower === 'by' || token.lower === 'from' || (at === start && ['of', 'at', 'with'].includes(token.lower))
    const speaker = leads ? speakerNear(scan, at + 1) : undefined
    if (speaker && !speaker.pronoun && speaker.entity.kind !== 'document' && (here || speaker.entity.kind !== 'place'))
      return speaker
  }
  return here
}

/** 'the 2014 household survey': the speaker after a year. */
function pastYear(scan: SpeechScan, from: number): Speaker | undefined {
  let at = from
  if (['the', 'a', 'an', 'its', 'their'].includes(scan.tokens[at]?.lower ?? '')) at += 1
  if (scan.inTime[at] !== 1) return undefined
  while (scan.inTime[at] === 1) at += 1
  return speakerNear(scan, at)
}

/** Who 'according to' names in words the names stage does not know: 'three people briefed on the talks'. Pure. */
export function describedSpeaker(scan: SpeechScan, from: number, limit: number): Speaker | undefined {
  let end = from
  while (end < Math.min(from + 9, limit)) {
    const token = scan.tokens[end]
    if (!token || (token.kind === 'mark' && token.text !== '-')) break
    end += 1
  }
  const first = scan.tokens[from]
  const last = scan.tokens[end - 1]
  if (!first || !last || end <= from) return undefined
  const name = scan.analysis.text.slice(first.start, last.end)
  // A gap between the columns of a table is a token, too.
  if (!/\p{L}/u.test(name)) return undefined
  const entity = {
    kind: 'unnamed' as const,
    name,
    start: first.start,
    end: last.end,
    firstToken: from,
    endToken: end,
    rules: ['speech/unknown-speaker'],
  }
  return { entity, first: from, end, pronoun: false }
}

const barriers = wordSet([
  'that',
  'which',
  'who',
  'and',
  'but',
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'showing',
  'show',
])
