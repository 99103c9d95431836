import { countries } from '@crosstally/model/countries'
import type { UnitWord } from '../language-pack.ts'
import { buildPhrases, type PhraseTree } from '../phrases.ts'
import currencies from './lexicon/currencies.json' with { type: 'json' }

/** Names that mean something else more often than money where no adjective stands before them, or money of one state. */
const notAlone = new Set(
  'pound pounds dollar dollars mark marks real reals colon colons gold pula pulas som soms kip kips kina tala'.split(
    ' ',
  ),
)
const francZones: Readonly<Record<string, readonly string[]>> = {
  XAF: ['CM', 'CF', 'TD', 'CG', 'GQ', 'GA'],
  XOF: ['BJ', 'BF', 'CI', 'GW', 'ML', 'NE', 'SN', 'TG'],
}

/** Codes that are a usual word where a text is in capitals. */
const usualWords = new Set(['ALL', 'ANG', 'BAM', 'CUP', 'MOP', 'SOS', 'TOP'])

const codesByNoun = readNouns()

/** Every code but those that are words, in lower case. */
export function currencyCodes(): [string, string][] {
  return Object.keys(currencies)
    .filter((code) => !usualWords.has(code))
    .map((code) => [code.toLowerCase(), code])
}

/** Every currency by its full name, its name with the state's adjective, and by its noun where no other has that noun. */
export function moneyWords(): Map<string, UnitWord> {
  const words = new Map<string, UnitWord>()
  for (const [code, names] of Object.entries(currencies)) {
    const word = { unit: code, kind: 'money' } as const
    for (const name of names) {
      words.set(name, word)
      const noun = nounOf(name)
      for (const adjective of adjectivesOf(code)) words.set(`${adjective} ${noun}`, word)
      if (codesByNoun.get(noun)?.size === 1 && !notAlone.has(noun)) words.set(noun, word)
    }
  }
  return words
}

/** Nouns that several states call their money ('pesos'): the currency of each state, by its alpha-2 code. */
export function sharedMoneyWords(): Map<string, ReadonlyMap<string, string>> {
  const shared = new Map<string, ReadonlyMap<string, string>>()
  for (const [noun, codes] of codesByNoun) {
    if (codes.size < 2 || (notAlone.has(noun) && !noun.startsWith('som'))) continue
    const pairs = [...codes].flatMap((code) => statesOf(code).map((state): [string, string] => [state, code]))
    shared.set(noun, new Map(pairs))
  }
  return shared
}

function readNouns(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [code, names] of Object.entries(currencies))
    for (const name of names) found.set(nounOf(name), (found.get(nounOf(name)) ?? new Set()).add(code))
  return found
}

function nounOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1)
}

function statesOf(code: string): readonly string[] {
  return francZones[code] ?? [code.slice(0, 2)]
}

function adjectivesOf(code: string): string[] {
  return countries
    .filter((country) => statesOf(code).includes(country.code))
    .flatMap(({ demonyms }) => demonyms.map((demonym) => demonym.toLowerCase()))
}

/** How texts name states and what is theirs, by the state's alpha-2 code. */
export function stateNames(): PhraseTree<string> {
  return buildPhrases(
    countries.flatMap(({ code, names, demonyms }) =>
      [...names, ...demonyms].map((name): [string, string] => [name.toLowerCase(), code]),
    ),
  )
}
