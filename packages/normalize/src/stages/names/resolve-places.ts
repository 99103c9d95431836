import type { Warning } from '@crosstally/model'
import type { NamedEntity, Token } from '../../document.ts'
import { countryName, type PlaceRecord } from '../../gazetteer/gazetteer.ts'
import regionWords from '../../languages/en/lexicon/regions.json' with { type: 'json' }
import { demonyms, wordKind } from '../../languages/en/source-words.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { PlaceHit } from './find-place-names.ts'
import { hasCapital, isKind, type NameScan } from './name-scan.ts'
import { cuesPlace } from './place-cues.ts'
import { statedArea } from './stated-area.ts'
import { surnamesAmong } from './surname-hits.ts'

const ambiguous = new Set(regionWords.ambiguous.map((word) => word.toLowerCase()))
const prepositions = new Set(regionWords.prepositions)
const suffixes = wordSet(regionWords.suffixes)
const directions = wordSet(regionWords.directions)
const localHeads = wordSet(regionWords.localHeads)
// towns of about 130,000 inhabitants
const wellKnown = 7

/** Places and nationalities with their country and what they lie in, and warnings where the text places one elsewhere. */
export interface ResolvedPlaces {
  readonly names: readonly NamedEntity[]
  readonly warnings: readonly Warning[]
}

/** Picks for each spelling the place that fits the report's countries, and drops what is no place here. Pure. */
export function resolvePlaces(scan: NameScan, hits: readonly PlaceHit[]): ResolvedPlaces {
  const weights = countryWeights(hits)
  const proved = new Set<string>()
  const areaStarts = new Set(hits.filter(isArea).map((hit) => hit.first))
  for (const hit of hits)
    if (hit.records.length > 0 && isProved(scan, { hit, weights, areaStarts })) proved.add(hit.folded)
  const names: NamedEntity[] = []
  const warnings: Warning[] = []
  const stated = new Map<string, PlaceRecord>()
  hits.forEach((hit, index) => {
    const area = hit.demonym === undefined ? statedArea(scan, hit, hits[index + 1]) : undefined
    if (area?.kind === 'country' && !stated.has(hit.folded)) stated.set(hit.folded, area)
  })
  const surnames = surnamesAmong(scan, hits)
  hits.forEach((hit, index) => {
    if (surnames.has(hit.folded) && !isLocated(scan, hit, areaStarts)) return
    if (hit.demonym !== undefined) names.push(nationalityOf(scan, hit, hit.demonym))
    else if (proved.has(hit.folded) && !isPartOfName(scan, hit)) {
      const place = placeOf(scan, { hit, next: hits[index + 1], weights, elsewhere: stated.get(hit.folded) })
      names.push(place.name)
      if (place.warning) warnings.push(place.warning)
    }
  })
  return { names, warnings }
}

/** 'in Clinton', 'Clinton, Iowa', but not 'in Clinton's speech'. */
function isLocated(scan: NameScan, { first, end }: PlaceHit, areaStarts: ReadonlySet<number>): boolean {
  if (isFollowedByArea(scan, end, areaStarts)) return true
  return hasPreposition(scan, first) && scan.tokens[end]?.lower !== "'s"
}

function countryWeights(hits: readonly PlaceHit[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const hit of hits) {
    const first = hit.records[0]
    const country = hit.demonym ?? (first?.kind === 'country' || (first && first.size >= 9) ? first.country : undefined)
    if (country) weights.set(country, (weights.get(country) ?? 0) + (hit.demonym || first?.kind === 'country' ? 2 : 1))
  }
  return weights
}

function isArea(hit: PlaceHit): boolean {
  return hit.records.some((record) => record.kind === 'country' || record.kind === 'region')
}

function isProved(
  scan: NameScan,
  given: { hit: PlaceHit; weights: ReadonlyMap<string, number>; areaStarts: ReadonlySet<number> },
): boolean {
  const { hit, weights, areaStarts } = given
  const best = pick(hit.records, weights)
  if (!best) return false
  if (best.kind === 'country' || best.kind === 'area') return true
  if (isPartOfName(scan, hit)) return false
  if (best.kind === 'town' && isShortAcronym(scan, hit)) return false
  const doubtful = ambiguous.has(hit.folded) || hit.folded.length < 4
  const known = best.country !== undefined && weights.has(best.country)
  const located = hasPreposition(scan, hit.first) || isFollowedByArea(scan, hit.end, areaStarts)
  if (
    located ||
    isInTable(scan, hit) ||
    (!doubtful && (isLabel(scan, hit) || (best.kind === 'region' && opensEntry(scan, hit))))
  )
    return true
  if (doubtful) return best.size >= 9 && (weights.get(best.country ?? '') ?? 0) >= 2
  return (known && best.size >= 3) || best.size >= 9
}

const dwellers = wordSet(
  'people residents villagers families inhabitants refugees survivors victims farmers'.split(' '),
)

/** 'the governor of Xona', 'the outskirts of Xville'. */
const governed = wordSet(
  (
    'governor mayor prefect province region district town city village port island outskirts suburb residents inhabitants villagers ' +
    'streets centre center siege north south east west northeast northwest southeast southwest'
  ).split(' '),
)

function hasPreposition({ tokens }: NameScan, first: number): boolean {
  const before = tokens[first - 1]
  if (!before) return false
  if (places.has(before.lower)) return true
  if (before.lower === 'of' && governed.hasAt(tokens, first - 2)) return true
  if (before.lower === 'from' && dwellers.hasAt(tokens, first - 2)) return true
  if (cuesPlace(tokens, first)) return true
  return (before.lower === 'the' || directions.has(before)) && places.has(tokens[first - 2]?.lower ?? '')
}
const places = new Set(
  [...prepositions].filter(
    (word) => !['of', 'for', 'and', 'or', 'against', 'between', 'to', 'from', 'on', 'reached'].includes(word),
  ),
)

/** 'UN', 'WHO' are bodies, not towns of that spelling. */
function isShortAcronym({ tokens, opens }: NameScan, { first, end }: PlaceHit): boolean {
  const text = tokens[first]?.text ?? ''
  const longest = opens[first] === 1 ? 4 : 6
  return end === first + 1 && text.length < longest && text === text.toUpperCase() && !isInCapitals(tokens, first)
}

/** A neighbour in capitals: the whole line is. */
function isInCapitals(tokens: NameScan['tokens'], at: number): boolean {
  const near = tokens[at - 1]?.kind === 'word' ? tokens[at - 1] : tokens[at - 2]
  return near !== undefined && near.text.length > 3 && near.acronym
}

const labelMarks = new Set([':', '–', '—', '-', '('])

/** 'Xville: 40 dead' at the head of an entry. */
function isLabel(scan: NameScan, { first, end }: PlaceHit): boolean {
  const { tokens } = scan
  if (scan.opens[first] !== 1) return false
  const next = tokens[end]
  return next?.kind === 'number' || (labelMarks.has(next?.text ?? '') && tokens[end + 1]?.kind === 'number')
}

/** '…, Xville 40,000 (5,200)': an item of a list of places and figures. */
function isInTable({ tokens }: NameScan, { first, end }: PlaceHit): boolean {
  const before = tokens[first - 1]?.text
  const number = tokens[first - 2]
  const listed = (before === ',' || before === ';') && (number?.kind === 'number' || number?.text === ')')
  return listed && tokens[end]?.kind === 'number'
}

const entryMarks = wordSet([':', '–', '—', '/', '|'])

/** 'Xshire / Yville — what is known': a region at the head of an entry. */
function opensEntry({ tokens, opens }: NameScan, { first, end }: PlaceHit): boolean {
  return opens[first] === 1 && entryMarks.hasAt(tokens, end)
}

function isFollowedByArea({ tokens }: NameScan, end: number, areaStarts: ReadonlySet<number>): boolean {
  const after = tokens[end]
  if (after && suffixes.has(after)) return true
  const next = tokens[end + 1]
  return after?.text === ',' && next !== undefined && areaStarts.has(end + 1)
}
/** 'George Washington', 'Paris Hilton', 'Washington Post': a word of a longer name. */
function isPartOfName(scan: NameScan, hit: PlaceHit): boolean {
  const { tokens } = scan
  const before = tokens[hit.first - 1]
  const after = tokens[hit.end]
  const top = hit.records[0]
  const isLand = top?.kind === 'country'
  if (isLand) return false
  const afterThat = tokens[hit.end + 1]
  const hyphenAfter =
    after?.text === '-' && !after.spaceBefore && afterThat && !afterThat.spaceBefore && hasCapital(afterThat)
  const hyphenBefore = before?.text === '-' && !before.spaceBefore && !tokens[hit.first]?.spaceBefore
  if (hyphenAfter || hyphenBefore) return true
  if (
    before &&
    before.kind === 'word' &&
    scan.proper[hit.first - 1] === 1 &&
    !directions.has(before) &&
    before.sentence === tokens[hit.first]?.sentence
  )
    return !isKind(scan, hit.first - 1, wordKind.functionWord) && !isOfNation(before, hit)
  if (isKind(scan, hit.first - 1, wordKind.title)) return true
  if (after?.kind !== 'word' || after.sentence !== tokens[hit.first]?.sentence || scan.proper[hit.end] !== 1)
    return false
  return (
    !suffixes.has(after) &&
    !localHeads.has(after) &&
    !isKind(scan, hit.end, wordKind.role | wordKind.organization | wordKind.functionWord)
  )
}

/** 'Syrian Aleppo', but not 'American University'. */
function isOfNation(before: Token, hit: PlaceHit): boolean {
  const country = demonyms.get(before.lower)
  return country !== undefined && hit.records.some((record) => record.country === country)
}

function pick(records: readonly PlaceRecord[], weights: ReadonlyMap<string, number>): PlaceRecord | undefined {
  let best: PlaceRecord | undefined
  let bestScore = -1
  for (const record of records) {
    const weight = record.country === undefined ? 0 : Math.min(6, weights.get(record.country) ?? 0)
    const score = record.size + weight * 2 + (record.kind === 'town' ? 0.5 : 0)
    if (score > bestScore) {
      best = record
      bestScore = score
    }
  }
  return best
}

function nationalityOf({ tokens }: NameScan, hit: PlaceHit, country: string): NamedEntity {
  const start = tokens[hit.first]?.start ?? 0
  const end = tokens[hit.end - 1]?.end ?? start
  return {
    kind: 'nationality',
    name: countryName(country) ?? country,
    role: undefined,
    head: undefined,
    country,
    within: undefined,
    start,
    end,
    firstToken: hit.first,
    endToken: hit.end,
    rules: ['names/nationality'],
  }
}

function placeOf(
  scan: NameScan,
  given: {
    hit: PlaceHit
    next: PlaceHit | undefined
    weights: ReadonlyMap<string, number>
    /** What another mention of the same name says that it lies in. */
    elsewhere: PlaceRecord | undefined
  },
): { name: NamedEntity; warning?: Warning } {
  const { hit, next, weights, elsewhere } = given
  const { tokens } = scan
  const own = statedArea(scan, hit, next)
  const stated = own ?? elsewhere
  const fitting = stated ? hit.records.filter((record) => fits(record, stated)) : hit.records
  const conflict = stated !== undefined && stated.kind === 'country' && fitting.length === 0 && hit.records.length > 0
  const suffixed = regionSuffix(scan, hit.end)
  const preferred = suffixed ? fitting.filter((record) => record.kind !== 'town') : fitting
  const record = pick(preferred.length > 0 ? preferred : fitting.length > 0 ? fitting : hit.records, weights)
  const last = suffixed ? hit.end : hit.end - 1
  const first = directionBefore(scan, hit.first)
  const start = tokens[first]?.start ?? 0
  const end = tokens[last]?.end ?? start
  const text = scan.analysis.text.slice(start, end)
  // a slip about a place that everybody knows is flagged, not followed; of a hamlet the text may know better
  const followed = conflict && !isWellKnown(record)
  const country = followed ? stated.country : record?.country
  const within = followed ? [stated.name] : record ? containers(record, first < hit.first) : []
  const name: NamedEntity = {
    kind: 'place',
    name: nameOf(scan, { hit, first, record, text }),
    role: undefined,
    head: undefined,
    country,
    within: within.length > 0 ? within : undefined,
    start,
    end,
    firstToken: first,
    endToken: last + 1,
    rules: [conflict ? 'names/place-conflict' : `names/place-${record?.kind ?? 'town'}`],
  }
  if (!conflict || !record?.country || !own) return { name }
  const message = `The text places ${text} in ${stated.name}; the gazetteer knows it in ${countryName(record.country) ?? record.country}.`
  return { name, warning: { code: 'PLACE_CONFLICT', message, start, end } }
}

function isWellKnown(record: PlaceRecord | undefined): boolean {
  return record !== undefined && (record.kind !== 'town' || record.size >= wellKnown)
}

/** The usual name of a country, the words of the text for any other place; the centre of a town is the town. */
function nameOf(
  { tokens, analysis }: NameScan,
  given: { hit: PlaceHit; first: number; record: PlaceRecord | undefined; text: string },
): string {
  const { hit, first, record, text } = given
  if (first === hit.first) return record?.kind === 'country' ? record.name : text
  if (record?.kind !== 'town' || tokens[first]?.lower !== 'downtown') return text
  return analysis.text.slice(tokens[hit.first]?.start, tokens[hit.end - 1]?.end)
}

function fits(record: PlaceRecord, area: PlaceRecord): boolean {
  if (record.country !== area.country) return false
  return area.kind === 'country' || record.region === area.name || record.kind !== 'town'
}

function regionSuffix({ tokens }: NameScan, end: number): boolean {
  const after = tokens[end]
  // 'the Xburg suburb of Yville'
  if (tokens[end + 1]?.lower === 'of' && tokens[end + 2]?.capital) return false
  return (
    after?.spaceBefore === true &&
    suffixes.has(after) &&
    ![
      'state',
      'department',
      'city',
      'town',
      'village',
      'port',
      'airport',
      'island',
      'islands',
      'camp',
      'harbour',
      'harbor',
    ].includes(after.lower)
  )
}

function directionBefore({ tokens }: NameScan, first: number): number {
  const before = tokens[first - 1]
  return before && before.sentence === tokens[first]?.sentence && directions.has(before) && before.lower !== 'upper'
    ? first - 1
    : first
}

function containers(record: PlaceRecord, partOf: boolean): string[] {
  const country = record.country === undefined ? undefined : countryName(record.country)
  const found: string[] = []
  if (partOf) found.push(record.name)
  if (record.region !== undefined && record.region !== record.name) found.push(record.region)
  if (country !== undefined && record.kind !== 'country') found.push(country)
  else if (partOf && country !== undefined && country !== record.name) found.push(country)
  return found
}
