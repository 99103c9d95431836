import { knownOutlets, wordKind } from '../../languages/en/source-words.ts'
import { type Base, common, endOfName, headKinds, type PlaceStarts, words } from './chunk-parts.ts'
import { isBodyAcronym, type Mention } from './mention.ts'
import { isKind, type NameScan } from './name-scan.ts'
import { afterTitle } from './proper-name.ts'

const namedHeads = new Set(
  'union company firm group charity party organisation organization movement militia alliance association institute airline operator contractor'.split(
    ' ',
  ),
)

/** 'the union, Korgau,': a body whose name stands behind it between commas. Pure. */
export function namedAfter(base: Base, places: PlaceStarts): Mention | undefined {
  const { scan, span, start, head } = base
  const { tokens } = scan
  const lower = tokens[head]?.lower ?? ''
  if (head !== start || span.of >= 0 || head + 1 !== span.end || !namedHeads.has(lower)) return undefined
  if (tokens[span.end]?.text !== ',' || scan.proper[span.end + 1] !== 1 || places.has(span.end + 1)) return undefined
  const first = span.end + 1
  const close = endOfName(scan, first, first + 5)
  const after = tokens[close]
  if (after && after.sentence === tokens[head]?.sentence && after.text !== ',' && after.text !== '.') return undefined
  const name = words(scan, first, close)
  if (knownOutlets.has(name.toLowerCase())) return undefined
  return { ...common(base), kind: 'organization', name, proper: name, end: close, rules: ['names/name-apposition'] }
}

const complementReach = 7

/** 'Commissioner for Human Rights T. Mosk': a name that its initial sets off from the words of the office. Pure. */
export function nameFromInitial(scan: NameScan, from: number): { first: number; end: number } | undefined {
  const { tokens, proper } = scan
  if (!['for', 'of', 'on'].includes(tokens[from]?.lower ?? '')) return undefined
  for (let at = from + 1; at < from + complementReach; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word') return undefined
    if (token.text.length !== 1 || !token.capital || tokens[at + 1]?.text !== '.' || proper[at + 2] !== 1) continue
    return { first: at, end: endOfName(scan, at + 2, at + 5) }
  }
  return undefined
}

const closers = new Set([',', ')', '.', ':', ';', '"', '”', '—', '–', '!', '?'])

/** ', Kyrylo Budanov,' after an office. Pure. */
export function appositionName(scan: NameScan, end: number): { first: number; end: number } | undefined {
  const { tokens } = scan
  if (
    tokens[end]?.text !== ',' ||
    scan.proper[end + 1] !== 1 ||
    isKind(scan, end + 1, headKinds | wordKind.nationality)
  )
    return undefined
  const first = afterTitle(scan, end + 1, end + 9)
  const close = endOfName(scan, first, end + 9)
  const after = tokens[close]
  const several = close - first > 1
  if (!several || !after || isBodyAcronym(scan, first)) return undefined
  return after.kind === 'word' || closers.has(after.text) ? { first, end: close } : undefined
}

/** 'officials in Lyon': where the place ends that tells these unnamed sources from others. Pure. */
export function seatAfter({ tokens }: NameScan, end: number, places: PlaceStarts): number | undefined {
  if (tokens[end]?.lower !== 'in') return undefined
  const place = places.get(end + 1)
  return place && tokens[place.endToken]?.lower !== "'s" ? place.endToken : undefined
}

const placeReach = 5

/** 'the imam of the mosque, Yusuf Adan,': the name behind words for where the office is held. Pure. */
export function nameBehindPlace(scan: NameScan, end: number): { first: number; end: number } | undefined {
  const { tokens } = scan
  if (!['of', 'at', 'in', 'for'].includes(tokens[end]?.lower ?? '')) return undefined
  if (!['the', 'a', 'an', 'its', 'his', 'her', 'their', 'this'].includes(tokens[end + 1]?.lower ?? '')) return undefined
  for (let at = end + 2; at < end + placeReach; at += 1) {
    if (tokens[at]?.text === ',') return at > end + 2 ? appositionName(scan, at) : undefined
    if (tokens[at]?.kind !== 'word' || tokens[at]?.capital) return undefined
  }
  return undefined
}
