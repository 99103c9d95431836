import { countries } from '@crosstally/model/countries'
import regionWords from '../languages/en/lexicon/regions.json' with { type: 'json' }
import packed from './places.json' with { type: 'json' }

/** A place of the gazetteer. `size` is the binary logarithm of its inhabitants in thousands, 20 for a country. */
export interface PlaceRecord {
  readonly kind: 'country' | 'region' | 'town' | 'area'
  readonly name: string
  readonly country?: string
  /** The admin-1 region a town lies in. */
  readonly region?: string
  readonly size: number
}

interface Gazetteer {
  readonly places: ReadonlyMap<string, readonly PlaceRecord[]>
  /** First word of a name to the number of words of the longest name that begins with it. */
  readonly longest: ReadonlyMap<string, number>
  readonly countryNames: ReadonlyMap<string, string>
  readonly capitals: ReadonlyMap<string, string>
}

const marks = /\p{M}/gu
const notAscii = /[^ -~]/
const separators = /[-.’‘'ʻ`]/g

/** The form under which a name is looked up: lower case, no accents, apostrophes, hyphens or dots. Pure. */
export function foldName(name: string): string {
  const plain = notAscii.test(name) ? name.normalize('NFKD').replace(marks, '').replaceAll('ı', 'i') : name
  const lower = plain.toLowerCase()
  return separators.test(lower) ? lower.replace(separators, (mark) => (mark === '-' ? ' ' : '')).trim() : lower
}

let loaded: Gazetteer | undefined

/** Places by folded name, the most populous first, or undefined. Pure. */
export function findPlaces(folded: string): readonly PlaceRecord[] | undefined {
  return load().places.get(folded)
}

/** How many words the longest place name has that begins with this folded word; 0 if none does. Pure. */
export function longestFrom(folded: string): number {
  return load().longest.get(folded) ?? 0
}

/** The usual English name of a country by its alpha-2 code. Pure. */
export function countryName(code: string): string | undefined {
  return load().countryNames.get(code)
}

/** The seat of government of a country by its alpha-2 code. Pure. */
export function capitalOf(code: string): string | undefined {
  return load().capitals.get(code)
}

function load(): Gazetteer {
  loaded ??= build()
  return loaded
}

function build(): Gazetteer {
  const places = new Map<string, PlaceRecord[]>()
  const longest = new Map<string, number>()
  const countryNames = new Map<string, string>()
  const capitals = new Map<string, string>()
  const add = (spelling: string, record: PlaceRecord) => {
    const key = foldName(spelling)
    const there = places.get(key)
    if (!there) {
      places.set(key, [record])
      const space = key.indexOf(' ')
      const first = space < 0 ? key : key.slice(0, space)
      const words = space < 0 ? 1 : key.split(' ').length
      if ((longest.get(first) ?? 0) < words) longest.set(first, words)
    } else there.push(record)
  }
  for (const { code, names, capitals: seats } of countries) {
    if (seats[0] !== undefined) capitals.set(code, seats[0])
    countryNames.set(code, names[0] ?? code)
    for (const name of names) add(name, { kind: 'country', name: names[0] ?? name, country: code, size: 20 })
  }
  addAreas(add)
  for (const [country, lists] of Object.entries(packed)) addCountry(country, lists, add)
  for (const [alias, name] of Object.entries(regionWords.aliases)) {
    const records = places.get(foldName(name))
    if (records && foldName(alias) !== foldName(name))
      for (const record of records) add(alias, { ...record, name: alias })
  }
  for (const records of places.values()) if (records.length > 1) records.sort((a, b) => b.size - a.size)
  return { places, longest, countryNames, capitals }
}

type Add = (spelling: string, record: PlaceRecord) => void

function addAreas(add: Add): void {
  for (const [name, country] of regionWords.regions) {
    if (name) add(name, { kind: 'area', name, size: 12, ...(country ? { country } : {}) })
  }
}

function addCountry(country: string, lists: readonly string[], add: Add): void {
  const regions = new Map<string, string>()
  for (const item of (lists[0] ?? '').split(';')) {
    const [code, name] = item.split('|')
    if (code === undefined || name === undefined) continue
    regions.set(code, name)
    add(name, { kind: 'region', name, country, size: 8 })
  }
  for (const item of (lists[1] ?? '').split(';')) {
    const [name, code, size] = item.split('|')
    if (name === undefined || code === undefined) continue
    const region = regions.get(code)
    add(name, { kind: 'town', name, country, size: Number(size), ...(region === undefined ? {} : { region }) })
  }
}
