import type { Token } from '../../document.ts'
import { findPlaces, foldName, longestFrom, type PlaceRecord } from '../../gazetteer/gazetteer.ts'
import { demonyms } from '../../languages/en/source-words.ts'
import { wordSet } from '../../languages/word-table.ts'
import { markOf, nextMarked } from '../segment/marks.ts'
import { PerSpelling } from '../segment/spellings.ts'
import { hasCapital, type NameScan } from './name-scan.ts'

/** Tokens that spell a name of the gazetteer, or an adjective of nationality. */
export interface PlaceHit {
  readonly first: number
  readonly end: number
  readonly folded: string
  readonly records: readonly PlaceRecord[]
  /** Alpha-2 code where it is an adjective or noun of nationality. */
  readonly demonym?: string
}

/** Every spelling of a place or nationality, longest first, not overlapping. Pure, linear. */
export function findPlaceHits(scan: NameScan): PlaceHit[] {
  const hits: PlaceHit[] = []
  const { tokens } = scan
  const { times } = scan.analysis
  let next = 0
  const { marks } = scan.analysis
  for (let at = nextMarked(marks, 0, opensPlace); at < marks.length; at = nextMarked(marks, at + 1, opensPlace)) {
    const token = tokens[at]
    if (!token || (starts.get(token).reach === 0 && !demonymStarts.has(token))) continue
    while ((times[next]?.endToken ?? Number.POSITIVE_INFINITY) <= at) next += 1
    // 'on 11 March': a month is no town of that name
    if ((times[next]?.firstToken ?? Number.POSITIVE_INFINITY) <= at) continue
    if ((scan.kinds[at] ?? 0) & 1 && token.lower === 'the') continue
    // 'US$40 million'
    if (tokens[at + 1]?.text === '$' && !tokens[at + 1]?.spaceBefore) continue
    const demonym = readDemonym(tokens, at)
    const place = demonym && starts.get(token).reach < 2 ? undefined : readPlace(scan, at)
    // 'British Columbia' is no nationality: the longer spelling wins
    const hit = demonym && !(place && place.end > demonym.end) ? demonym : place
    if (!hit) continue
    hits.push(hit)
    at = hit.end - 1
  }
  return hits
}

/** Where the name of a place can start, as far as the letters tell. */
const opensPlace = markOf(({ kind, capital, lower }) => kind === 'word' && (capital || mayOpenName(lower)))

/** 'al-Shifa', 'el Fasher': articles of names that are written without a capital. */
function mayOpenName(lower: string): boolean {
  return (lower.charCodeAt(0) === 0x61 && lower.charCodeAt(1) === 0x6c) || lower === 'el'
}

const demonymStarts = wordSet([...demonyms.keys()].map((name) => name.split(' ')[0] ?? name))

/** Whether a name of a nationality begins with the word. Pure. */
export function opensNationality(token: Token): boolean {
  return demonymStarts.has(token)
}

function readDemonym(tokens: readonly Token[], at: number): PlaceHit | undefined {
  const one = tokens[at]
  if (!one || !demonymStarts.has(one)) return undefined
  const two = tokens[at + 1]
  const pair = two && two.kind === 'word' ? demonyms.get(`${one.lower} ${two.lower}`) : undefined
  if (pair) return { first: at, end: at + 2, folded: '', records: [], demonym: pair }
  const single = demonyms.get(one.lower)
  return single ? { first: at, end: at + 1, folded: '', records: [], demonym: single } : undefined
}

/** A word as the gazetteer spells it, and how many words the longest name has that begins with it. */
interface Start {
  readonly folded: string
  readonly reach: number
  readonly places: readonly PlaceRecord[] | undefined
}

const starts = new PerSpelling<Start>(({ text }) => {
  const folded = foldName(text)
  return { folded, reach: longestFrom(folded), places: findPlaces(folded) }
})

function readPlace({ tokens }: NameScan, at: number): PlaceHit | undefined {
  const opening = tokens[at]
  const start = opening && starts.get(opening)
  if (!start || start.reach === 0) return undefined
  const { reach: longest } = start
  let { folded, places: records } = start
  let found = records ? { first: at, end: at + 1, folded, records } : undefined
  let words = 1
  for (let end = at + 1; words < longest && end < at + 9; end += 1) {
    const token = tokens[end]
    if (!token) break
    const joint =
      token.text === '-' || token.text === "'" || token.text === '’' || (token.text === '.' && !token.spaceBefore)
    if (joint) {
      if (token.text !== '.' && token.spaceBefore) break
      continue
    }
    if (token.kind !== 'word' || (!hasCapital(token) && !joiners.has(token) && tokens[end - 1]?.text !== '-')) break
    folded += ` ${foldName(token.text)}`
    words += 1
    records = findPlaces(folded)
    if (records) found = { first: at, end: end + 1, folded, records }
  }
  return found
}

const joiners = wordSet([
  'of',
  'the',
  'and',
  'de',
  'la',
  'le',
  'les',
  'du',
  'del',
  'sur',
  'en',
  'am',
  'upon',
  'al',
  'el',
  'na',
  'az',
  'ez',
  'do',
  'da',
  'dos',
])
