import { outletLastWords, wordKind } from '../../languages/en/source-words.ts'
import { wordSet } from '../../languages/word-table.ts'
import { endOfName, type PlaceStarts, words } from './chunk-parts.ts'
import type { ChunkSpan } from './chunk-span.ts'
import { isBodyAcronym, isMixedAcronym, knownOrganization, type Mention } from './mention.ts'
import { isAllCapitals, isKind, type NameScan } from './name-scan.ts'

export function properName(scan: NameScan, span: ChunkSpan, places: PlaceStarts): Mention | undefined {
  const { core, end } = span
  let first = core
  while (first < end && scan.proper[first] !== 1) first += 1
  if (first >= end) return undefined
  const titled = isKind(scan, first, wordKind.title) ? afterTitle(scan, first, end) : first
  const close = Math.max(endOfName(scan, titled, end), titled)
  if (close <= titled) return undefined
  const name = words(scan, titled, close)
  const shared = { name, proper: name, definite: true, plural: false, first: span.first, end: close }
  if (titled > first)
    return { ...shared, kind: 'person', role: words(scan, first, titled), rules: ['names/title-and-name'] }
  const known = knownOrganization(name, scan.tokens[titled])
  if (known) return { ...shared, name: known, kind: 'organization', rules: ['names/known-body'] }
  const acronym =
    (close === first + 1 && (isBodyAcronym(scan, first) || isMixedAcronym(name))) || joinedAcronyms.test(name)
  // 'DRC' is a country; a longer acronym that a town shares its letters with is a body.
  if (acronym && name.length >= shortestBody && !isAllCapitals(scan, first))
    return { ...shared, kind: 'organization', rules: ['names/acronym'] }
  const place = places.get(first)
  if (place && place.endToken >= close)
    return { ...shared, name: place.name, kind: 'place', end: place.endToken, rules: ['names/place'] }
  if (close === first + 1 && isKind(scan, first, wordKind.nationality)) return undefined
  if (acronym) return { ...shared, kind: 'organization', rules: ['names/acronym'] }
  if (close > first + 1 && isNoPerson(scan, first, close))
    return { ...shared, kind: 'place', rules: ['names/no-person'] }
  const last = scan.tokens[close - 1]
  if (last && close > first + 1 && outletLastWords.has(last.text))
    return { ...shared, kind: 'outlet', rules: ['names/outlet'] }
  return { ...shared, kind: 'person', rules: [close > first + 1 ? 'names/full-name' : 'names/single-name'] }
}

/** 'Jamous Street', 'Cyclone Freda', 'Operation Dawn': two capitals that name nobody. */
function isNoPerson({ tokens }: NameScan, first: number, end: number): boolean {
  return noPersonFirst.hasAt(tokens, first) || noPersonLast.hasAt(tokens, end - 1)
}

const noPersonFirst = wordSet(
  'cyclone hurricane typhoon storm tropical operation mount lake river fort camp port cape highway route flight boeing airbus'.split(
    ' ',
  ),
)
const noPersonLast = wordSet(
  'street road avenue square boulevard highway stadium airport valley island islands mountain mountains mosque cathedral'.split(
    ' ',
  ),
)

const shortestBody = 4
/** 'IOM-DTM' */
const joinedAcronyms = /^\p{Lu}{2,6}(?:[-/](?:\p{Lu}{2,6}|\p{Lu}\p{Ll}+))+$/u

/** Past 'Mr' or 'Dr.' before a name. Pure. */
export function afterTitle(scan: NameScan, first: number, end: number): number {
  let at = first
  while (at < end && isKind(scan, at, wordKind.title)) {
    at += 1
    if (scan.tokens[at]?.text === '.' && !scan.tokens[at]?.spaceBefore) at += 1
  }
  return at < end ? at : first
}
