import { createMemo } from '../collections/create-memo.ts'

const diacritics = /\p{M}/gu
const separators = /[^\p{L}\p{N}'.&-]+/u

/** Lower case without diacritics and with plain apostrophes: `Erdoğan` → `erdogan`. Pure. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(diacritics, '')
    .replaceAll(/[’‘`]/g, "'")
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
}

const longestPhrase = 100

/** Words of a phrase, folded, without the possessive 's and outer punctuation. Pure. */
export function wordsOf(text: string): readonly string[] {
  return text.length > longestPhrase ? splitWords(text) : phrases(text, () => splitWords(text))
}

const phrases = createMemo<readonly string[]>()

function splitWords(text: string): string[] {
  const words: string[] = []
  for (const raw of fold(text).split(separators)) {
    const word = raw.replace(/'s$/, '').replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    if (word !== '') words.push(word)
  }
  return words
}

const irregular = new Map([
  ['people', 'people'],
  ['police', 'police'],
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
  ['lives', 'life'],
  ['gas', 'gas'],
  ['persons', 'person'],
  ['servicemen', 'serviceman'],
  ['policemen', 'policeman'],
])

/** An English noun in the singular as far as its ending tells: `cities` → `city`, `troops` → `troop`. Pure. */
export function singular(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (word.length <= 3) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ches|shes|sses|xes|zes)$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}

/** Initials of the capitalised words of a name: `National Intelligence Service` → `nis`; empty below two. Pure. */
export function initialsOf(name: string): string {
  const initials = name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0] ?? '')
    .join('')
  return initials.length < 2 ? '' : fold(initials)
}
