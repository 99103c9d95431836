import { countries } from '@crosstally/model/countries'
import functionWords from './lexicon/function-words.json' with { type: 'json' }
import organizations from './lexicon/organizations.json' with { type: 'json' }
import outlets from './lexicon/outlets.json' with { type: 'json' }
import nouns from './lexicon/source-nouns.json' with { type: 'json' }

/** What a word may be in the name of a source; the values are bits. */
export const wordKind = {
  determiner: 1,
  modifier: 2,
  nationality: 4,
  role: 8,
  organization: 16,
  document: 32,
  title: 64,
  functionWord: 128,
  crowd: 256,
} as const

const determiners =
  'a an the this that these those his her its their our one two three four five six seven eight nine ten several some many other another any'
const titles = 'mr mrs ms dr prof rev sir dame lord lady gen lt col maj capt sgt adm brig cmdr rep sen gov hon st'

const contractions = ['he', 'she', 'it', 'they', 'we', 'i', 'you', 'that', 'there', 'who', 'what'].flatMap((word) =>
  ['d', 've', 're', 'll', 'm'].map((tail) => `${word}'${tail}`),
)

/** Bits of `wordKind` by lower-case word. */
export const sourceWords: ReadonlyMap<string, number> = buildWords()

/** Alpha-2 code by lower-case adjective of nationality, as a list of its words. */
export const demonyms: ReadonlyMap<string, string> = buildDemonyms()

/** First words by second word of bodies whose last word alone is none: 'civil defence', 'red cross'. */
export const pairedBodies: ReadonlyMap<string, ReadonlySet<string>> = buildPairs()

/** Usual name by lower-case spelling, for bodies known by more than one name; values are the first of their list. */
export const knownOrganizations: ReadonlyMap<string, string> = buildOrganizations()

/** Outlets by lower-case spelling; `sure` is false for a name that is an ordinary word too. */
export const knownOutlets: ReadonlyMap<string, { readonly name: string; readonly sure: boolean }> = buildOutlets()

/** The first words of the outlets' names. */
export const outletStarts: ReadonlySet<string> = new Set(
  [...knownOutlets.keys()].flatMap((name) => [name.split(/[ -]/)[0] ?? name, name.split(' ')[0] ?? name]),
)

/** 'radio', 'news agency', 'daily': they make an outlet of the name they stand at. */
export const outletHeads: ReadonlySet<string> = new Set(outlets.heads)

/** 'Times', 'Post': a capitalised run that ends in one is an outlet. */
export const outletLastWords: ReadonlySet<string> = new Set(outlets.lastWords)

/** Words an outlet's name begins with: 'Radio Uno', 'Channel 6'. */
export const outletFirstWords: ReadonlySet<string> = new Set(outlets.firstWords)

function buildWords(): Map<string, number> {
  const words = new Map<string, number>()
  const mark = (list: Iterable<string>, bit: number) => {
    for (const entry of list) {
      for (const word of entry.split(/[ -]/)) words.set(word, (words.get(word) ?? 0) | (entry === word ? bit : 0))
    }
  }
  mark(nouns.modifiers, wordKind.modifier)
  mark(nouns.roles, wordKind.role)
  mark(nouns.roles.map(pluralOf), wordKind.role)
  mark(nouns.unnamed, wordKind.role | wordKind.crowd)
  mark(nouns.organizations, wordKind.organization)
  mark(nouns.organizations.map(pluralOf), wordKind.organization)
  mark(nouns.documents, wordKind.document)
  mark(determiners.split(' '), wordKind.determiner)
  mark(titles.split(' '), wordKind.title)
  mark(functionWords, wordKind.functionWord)
  mark(contractions, wordKind.functionWord)
  for (const word of buildDemonyms().keys()) {
    const last = word.split(' ').at(-1) ?? word
    words.set(last, (words.get(last) ?? 0) | wordKind.nationality)
  }
  return words
}

function buildPairs(): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>()
  for (const [first, second, ...more] of nouns.organizations.map((noun) => noun.split(' '))) {
    if (first === undefined || second === undefined || more.length > 0) continue
    pairs.set(second, (pairs.get(second) ?? new Set()).add(first))
  }
  return pairs
}

function pluralOf(noun: string): string {
  if (noun.endsWith('s')) return noun
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  if (/man$/.test(noun)) return `${noun.slice(0, -2)}en`
  return /(?:ch|sh|x)$/.test(noun) ? `${noun}es` : `${noun}s`
}

function buildDemonyms(): Map<string, string> {
  const found = new Map<string, string>()
  for (const { code, demonyms: list, names } of countries) {
    const own = new Set(names.map((name) => name.toLowerCase()))
    for (const demonym of list) {
      const lower = demonym.toLowerCase()
      if (!found.has(lower)) found.set(lower, code)
      // 'Laos' and 'the Philippines' are the countries
      if (!own.has(`${lower}s`) && !/(?:ese|ch|sh|ss|i)$/.test(lower)) found.set(`${lower}s`, found.get(lower) ?? code)
    }
  }
  return found
}

function buildOrganizations(): Map<string, string> {
  const found = new Map<string, string>()
  for (const names of organizations) for (const name of names) found.set(name.toLowerCase(), names[0] ?? name)
  return found
}

function buildOutlets(): Map<string, { name: string; sure: boolean }> {
  const ambiguous = new Set(outlets.ambiguous)
  return new Map(outlets.names.map((name) => [name.toLowerCase(), { name, sure: !ambiguous.has(name) }]))
}
