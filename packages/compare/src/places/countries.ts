import { countries } from '@crosstally/model/countries'
import lexicon from '../data/places.json' with { type: 'json' }
import { wordsOf } from '../text/words.ts'

/** How a phrase names a state: by its name, its people or its capital. */
export interface CountryMention {
  readonly code: string
  readonly by: 'name' | 'demonym' | 'capital'
  /** Words of the phrase that the mention takes up. */
  readonly start: number
  readonly end: number
}

type Entry = Pick<CountryMention, 'code' | 'by'>

const longestName = 5
const byPhrase = new Map<string, Entry>()
const nameByCode = new Map<string, string>()
for (const country of countries) {
  nameByCode.set(country.code, country.names[0] ?? country.code)
  add(country.capitals, { code: country.code, by: 'capital' })
  add(country.demonyms, { code: country.code, by: 'demonym' })
  add(
    country.demonyms.map((demonym) => `${demonym}s`),
    { code: country.code, by: 'demonym' },
  )
  add(country.names, { code: country.code, by: 'name' })
}

// a house that stands for its state as a capital does
for (const [code, houses] of Object.entries(lexicon.seats)) add(houses, { code, by: 'capital' })

function add(phrases: readonly string[], entry: Entry): void {
  for (const phrase of phrases) byPhrase.set(wordsOf(phrase).join(' '), entry)
}

/** All mentions of states in a phrase, left to right, the longest first at each word. Pure. */
export function countriesIn(words: readonly string[]): CountryMention[] {
  const found: CountryMention[] = []
  let at = 0
  while (at < words.length) {
    const mention = mentionAt(words, at)
    if (mention) found.push(mention)
    at = mention ? mention.end : at + 1
  }
  return found
}

function mentionAt(words: readonly string[], start: number): CountryMention | null {
  for (let end = Math.min(words.length, start + longestName); end > start; end -= 1) {
    const entry = byPhrase.get(words.slice(start, end).join(' '))
    if (entry) return { ...entry, start, end }
  }
  return null
}

/** The usual English name of a state by its ISO 3166-1 alpha-2 code; the code itself where it is not listed. Pure. */
export function countryName(code: string): string {
  return nameByCode.get(code) ?? code
}
