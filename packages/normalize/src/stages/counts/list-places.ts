import type { Analysis, NamedEntity } from '../../document.ts'
import { englishWords } from './lexicon/english.ts'
import { firstFrom } from './token-order.ts'

const before = new Set(['in', 'at', 'near', 'outside', 'around', 'inside'])
const kinds = new Set([
  'town',
  'city',
  'village',
  'province',
  'district',
  'region',
  'state',
  'port',
  'island',
  'county',
  'suburb',
  'camp',
  'settlement',
])
const longest = 3

/** The places of a text in order: those of the names, and capitalised words that stand where only a place can. Pure. */
export function listPlaces(analysis: Analysis): NamedEntity[] {
  const places = analysis.names.filter((name) => name.kind === 'place')
  const { tokens } = analysis
  for (let at = 1; at < tokens.length; at += 1) {
    if (!startsHigh(tokens[at]?.text) || !standsAsPlace(analysis, at)) continue
    if (!isCapitalised(analysis, at) || isNamed(analysis, at)) continue
    const end = endOfName(analysis, at)
    places.push(entityOf(analysis, at, end))
    at = end
  }
  return places.sort((a, b) => a.firstToken - b.firstToken)
}

/** Cheap sieve before the exact test: not a lower-case ASCII letter, digit or mark. */
function startsHigh(text: string | undefined): boolean {
  const code = text?.charCodeAt(0) ?? 0
  return (code >= 0x41 && code <= 0x5a) || code > 0xbf
}

function isCapitalised(analysis: Analysis, at: number): boolean {
  const text = analysis.tokens[at]?.text ?? ''
  return text.length > 2 && /^\p{Lu}\p{Ll}/u.test(text) && !englishWords.has(text.toLowerCase())
}

/** After 'in' or 'the town of', or before the colon of a bullet's label. */
function standsAsPlace(analysis: Analysis, at: number): boolean {
  const { tokens } = analysis
  const word = tokens[at - 1]?.lower ?? ''
  if (before.has(word)) return true
  if (word === 'of' && kinds.has(tokens[at - 2]?.lower ?? '')) return true
  return opensLabel(analysis, at)
}

function opensLabel(analysis: Analysis, at: number): boolean {
  const { tokens, sentences, blocks } = analysis
  const sentence = sentences[tokens[at]?.sentence ?? 0]
  const kind = blocks[sentence?.block ?? 0]?.kind
  if (!sentence || at - sentence.firstToken > 2 || (kind !== 'bullet' && kind !== 'table_row')) return false
  for (let near = sentence.firstToken; near < at; near += 1) if (tokens[near]?.kind === 'word') return false
  const end = endOfName(analysis, at)
  return tokens[end]?.text === ':' && tokens[end + 1]?.kind === 'number'
}

function isNamed(analysis: Analysis, at: number): boolean {
  const { names, times } = analysis
  const next = firstFrom(names, at + 1)
  const name = names[next - 1]
  const time = times[firstFrom(times, at + 1) - 1]
  const isPerson = name?.kind === 'person' && name.firstToken === at && name.endToken === at + 1
  return (name !== undefined && name.endToken > at && !isPerson) || (time !== undefined && time.endToken > at)
}

function endOfName(analysis: Analysis, at: number): number {
  let end = at + 1
  while (end < at + longest && isCapitalised(analysis, end) && !isNamed(analysis, end)) end += 1
  return end
}

function entityOf(analysis: Analysis, first: number, end: number): NamedEntity {
  const { tokens, text } = analysis
  const start = tokens[first]?.start ?? 0
  const stop = tokens[end - 1]?.end ?? start
  return {
    kind: 'place',
    name: text.slice(start, stop),
    start,
    end: stop,
    firstToken: first,
    endToken: end,
    rules: ['counts/unlisted-place'],
  }
}
