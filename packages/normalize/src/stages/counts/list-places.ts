import type { Analysis, NamedEntity } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { englishWords } from './lexicon/english.ts'
import { capitalPlace, countryOf, countryPlace, regionOf } from './main-country.ts'
import { firstFrom } from './token-order.ts'

const before = new Set(['in', 'at', 'near', 'outside', 'around', 'inside', 'through', 'off', 'into', 'reached'])
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
  const main = countryOf(places)
  const region = regionOf(places)
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token && describing.has(token)) {
      const side = readSide(analysis, at)
      if (side) places.push(side)
      const whole = readWhole(analysis, at, main) ?? readWholeRegion(analysis, at, region)
      if (whole) places.push(whole)
    }
    if (!token?.capital || !standsAsPlace(analysis, at)) continue
    if (!isCapitalised(analysis, at) || isNamed(analysis, at)) continue
    const end = endOfName(analysis, at)
    places.push(entityOf(analysis, at, end))
    at = end
  }
  return places.sort((a, b) => a.firstToken - b.firstToken)
}

const sides = new Set('side territory soil provinces coast part mainland'.split(' '))

/** 'on the Turkish side', 'in the Turkish provinces': the country whose side it is. */
function readSide({ names, tokens, text }: Analysis, at: number): NamedEntity | undefined {
  if (!sides.has(tokens[at]?.lower ?? '')) return undefined
  const owner = names[firstFrom(names, at) - 1]
  if (owner?.kind !== 'nationality' || owner.endToken !== at || owner.country === undefined) return undefined
  const end = tokens[at]?.end ?? owner.end
  const { name = text.slice(owner.start, end) } = countryPlace(owner.country)
  return { ...owner, kind: 'place', name, end, endToken: at + 1, rules: ['counts/side-of-country'] }
}

const wide = new Set(['nationwide', 'countrywide'])
/** The words that name a place by what it is: all that \`readSide\`, \`readWhole\` and \`readWholeRegion\` stop at. */
const describing = wordSet([...sides, ...wide, 'capital', 'country', 'province', 'state', 'region'])
const wholeWords = new Set(['the', 'whole', 'entire'])
const wholeBefore = new Set(['in', 'across', 'throughout', 'around', 'over', 'for'])

/** 'nationwide', 'in the whole country', "in the capital", "France's capital": places that are named by what they are. */
function readWhole(analysis: Analysis, at: number, main: string | undefined): NamedEntity | undefined {
  const { tokens } = analysis
  const lower = tokens[at]?.lower ?? ''
  if (lower === 'capital') {
    const owner = tokens[at - 1]?.lower === "'s" ? countryEndingAt(analysis, at - 1) : undefined
    const own = tokens[at - 1]?.lower === 'the' && before.has(tokens[at - 2]?.lower ?? '') ? main : undefined
    const place =
      tokens[at + 1]?.text === ',' && startsHigh(tokens[at + 2]?.text) ? undefined : capitalPlace(owner?.country ?? own)
    if (!place) return undefined
    const seat = describedPlace(analysis, at, place, owner ? 'counts/capital-of' : 'counts/capital')
    return owner ? { ...seat, firstToken: owner.firstToken, start: owner.start } : seat
  }
  if (main === undefined || !(wide.has(lower) || (lower === 'country' && isWhole(analysis, at)))) return undefined
  const { name, country } = countryPlace(main)
  return describedPlace(analysis, at, { name, ...(country ? { country } : {}) }, 'counts/whole-country')
}

/** 'across the province', 'in the whole state'. */
function readWholeRegion(
  analysis: Analysis,
  at: number,
  region: { name: string; country?: string } | undefined,
): NamedEntity | undefined {
  const lower = analysis.tokens[at]?.lower
  if (region === undefined || (lower !== 'province' && lower !== 'state' && lower !== 'region')) return undefined
  return isWhole(analysis, at) ? describedPlace(analysis, at, region, 'counts/whole-country') : undefined
}

function isWhole({ tokens }: Analysis, at: number): boolean {
  let first = at - 1
  while (first > at - 4 && wholeWords.has(tokens[first]?.lower ?? '')) first -= 1
  return first < at - 1 && wholeBefore.has(tokens[first]?.lower ?? '')
}

function countryEndingAt({ names }: Analysis, end: number): NamedEntity | undefined {
  const name = names[firstFrom(names, end) - 1]
  return name?.kind === 'place' && name.endToken === end && name.rules.includes('names/place-country')
    ? name
    : undefined
}

function describedPlace(
  { tokens }: Analysis,
  at: number,
  place: { name: string; country?: string; within?: string[] },
  rule: string,
): NamedEntity {
  const { start = 0, end = 0 } = tokens[at] ?? {}
  return { kind: 'place', ...place, start, end, firstToken: at, endToken: at + 1, rules: [rule] }
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
  if (word === 'to' && travels.has(tokens[at - 2]?.lower ?? '')) return true
  if (word === 'of' && kinds.has(tokens[at - 2]?.lower ?? '')) return true
  return opensLabel(analysis, at)
}

const travels = new Set(
  'fled crossed moved sent walked driven taken brought evacuated transferred travelled back road way'.split(' '),
)

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
