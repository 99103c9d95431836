import type { Place } from '@crosstally/model'
import type { Analysis, NamedEntity } from '../../document.ts'
import { countryName, findPlaces, foldName, longestFrom, type PlaceRecord } from '../../gazetteer/gazetteer.ts'
import regionWords from '../../languages/en/lexicon/regions.json' with { type: 'json' }
import { outletLastWords, sourceWords, wordKind } from '../../languages/en/source-words.ts'
import { titleCase } from './title-case.ts'

const longest = 200
const shortest = 4
const longestWord = 40
const largeTown = 7
const townFit = 4
const ambiguous = new Set(regionWords.ambiguous.map((word) => foldName(word)))
const before = new Set(['in', 'at', 'near', 'off', 'across', 'outside', 'over'])

/**
 * The place in the report's title, or in a first line of capitals: the first behind a preposition, else the first named.
 * Words of a headline are capitalised without being names, so a town must be known, large or in a country of the text. Pure.
 */
export function findHeadlinePlace(analysis: Analysis, names: readonly NamedEntity[]): Place | undefined {
  if (analysis.field === 'title') return undefined
  const countries = new Set(names.map((name) => name.country))
  const title = withoutReporter(withoutSpeaker(analysis.report.title ?? ''), analysis.text)
  return placeIn(title, countries) ?? placeIn(capitalsOf(analysis), countries)
}

/** 'Xville lawmaker: …', '…: Xville ministry': who says it is no place. */
function withoutSpeaker(title: string): string {
  const colon = title.indexOf(':')
  if (colon < 0 || colon > longest) return title
  const [head, tail] = [title.slice(0, colon), title.slice(colon + 1)]
  if (endsInSpeaker(head)) return tail
  return tail.trim().split(' ').length <= shortest && endsInSpeaker(tail) ? head : title
}

/** '…: Ann Poe in Xville', of whom the text says 'Ann Poe is in Xville' or 'Ann Poe reports': where the outlet stands. */
function withoutReporter(title: string, text: string): string {
  const found = /(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+) (?:in|reports from|reporting from) [^:]{2,40}$/u.exec(
    title.slice(0, longest),
  )
  const name = found?.[1]
  if (!found || name === undefined) return title
  const reports = [' is in ', ' is on ', ' reports', ' has this', ' is there', ' is at '].some((words) =>
    text.includes(name + words),
  )
  return reports ? title.slice(0, found.index) : title
}

function endsInSpeaker(words: string): boolean {
  const last = words.trim().split(/\s+/).at(-1)?.toLowerCase() ?? ''
  return ((sourceWords.get(last) ?? 0) & (wordKind.role | wordKind.organization)) !== 0
}

/** The words of a first line that is set in capitals; none of a lead behind a dateline, nor those of the outlet's name. */
function capitalsOf({ text, report }: Analysis): string {
  const end = text.indexOf('\n')
  const line = text.slice(0, end < 0 ? longest : Math.min(end, longest))
  const small = line.match(/\p{Ll}/gu)?.length ?? 0
  const outlet = report.outlet ?? ''
  // the seat of a paper says nothing, that of an office is what it tells of
  const isMedium = outletLastWords.has(outlet.split(' ').at(-1) ?? '')
  const rest = isMedium ? line.replace(outlet.toUpperCase(), '') : line
  return small * 3 > line.length ? '' : (rest.match(/\p{Lu}{4,40}/gu) ?? []).join(' ')
}

interface Found {
  readonly record: PlaceRecord
  readonly text: string
  readonly preposed: boolean
}

function placeIn(line: string, countries: ReadonlySet<string | undefined>): Place | undefined {
  const words = line.slice(0, longest).split(/[\s,:;|()"“”]/u)
  const found: Found[] = []
  for (let at = 0; at < words.length; at += 1) {
    const read = readPlace(words, at, countries)
    if (!read) continue
    found.push(read)
    at += read.text.split(' ').length - 1
  }
  const best = found.find((one) => one.preposed) ?? found[0]
  return best && asPlace(found.find((one) => liesIn(one, best)) ?? best)
}

/** 'Xland strike fills Xville square': the narrower of two is where it is. */
function liesIn({ record }: Found, around: Found): boolean {
  if (around.record.kind === 'town' || record.country !== around.record.country) return false
  if (around.record.kind === 'country') return record.kind !== 'country'
  return record.kind === 'town' && record.region === around.record.name
}

function readPlace(
  words: readonly string[],
  at: number,
  countries: ReadonlySet<string | undefined>,
): Found | undefined {
  const first = words[at] ?? ''
  if (first.length < 2 || first.length > longestWord || !/^\p{Lu}/u.test(first) || isOwner(first)) return undefined
  const reach = longestFrom(foldName(first))
  const preposed = before.has(words[at - 1]?.toLowerCase() ?? '')
  for (let count = Math.min(reach, words.length - at); count > 0; count -= 1) {
    const text = words.slice(at, at + count).join(' ')
    if (text.length < 3 || text.includes('  ') || isOwner(text)) continue
    const folded = foldName(text)
    const record = (findPlaces(folded) ?? []).find((one) => fits(one, { folded, preposed, countries }))
    if (record) return { record, text, preposed }
  }
  return undefined
}

/** "Seoul's agency": the owner is a body, not the place. */
function isOwner(word: string): boolean {
  return /['’]s?$/u.test(word)
}

function fits(
  record: PlaceRecord,
  given: { folded: string; preposed: boolean; countries: ReadonlySet<string | undefined> },
): boolean {
  if (record.kind === 'country' || record.kind === 'area') return true
  const known = record.country !== undefined && given.countries.has(record.country)
  if (given.preposed) return known || record.size >= townFit
  if (ambiguous.has(given.folded) || sourceWords.has(given.folded)) return false
  return known ? record.size >= townFit : record.size >= largeTown + 2
}

function asPlace({ record, text }: Found): Place {
  const name = record.kind === 'country' ? record.name : text === text.toUpperCase() ? titleCase(text) : text
  const country = record.country === undefined ? undefined : countryName(record.country)
  const within = [record.region, record.kind === 'country' ? undefined : country].filter(
    (one) => one !== undefined && one !== name,
  )
  return {
    text,
    name,
    ...(record.country === undefined ? {} : { country: record.country }),
    ...(within.length === 0 ? {} : { within: within.filter((one) => one !== undefined) }),
  }
}
