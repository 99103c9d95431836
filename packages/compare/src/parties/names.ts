import { frameOf } from '../text/spelling.ts'
import { fold } from '../text/words.ts'

/** A person's name cut up: folded words without titles and initials' dots. */
export interface PersonName {
  readonly words: readonly string[]
}

const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'professor',
  'sir',
  'rep',
  'gen',
  'general',
  'col',
  'colonel',
  'president',
  'minister',
  'lt',
  'capt',
  'captain',
  'al',
  'el',
  'the',
  'vice',
  'prime',
  'governor',
  'mayor',
  'senator',
  'deputy',
  'brigadier',
  'major',
  'lieutenant',
  'admiral',
  'marshal',
  'sergeant',
  'commissioner',
  'judge',
  'sheikh',
])

/** Words of a person's name in reading order, without titles. Pure. */
export function personName(name: string): PersonName {
  const words = fold(name)
    .split(/[\s.,]+/)
    .map((word) => word.replace(/^(?:al|el)-/, '').replace(/'s$/, ''))
    .filter((word) => word !== '' && !titles.has(word))
  return { words }
}

/**
 * Whether two names can be one person's: the surname stands in both (also alone, and spelt by another transliteration)
 * and no given name or initial speaks against it. A shared given name alone proves nothing. Pure.
 */
export function samePerson(a: PersonName, b: PersonName): boolean {
  if (a.words.length === 0 || b.words.length === 0) return false
  if (a.words.length === 1) return isSurnameIn(a.words[0] ?? '', b)
  if (b.words.length === 1) return isSurnameIn(b.words[0] ?? '', a)
  const [surnameA, surnameB] = [a.words.at(-1) ?? '', b.words.at(-1) ?? '']
  if (sameSpelling(surnameA, surnameB)) return givenAgree(a.words[0] ?? '', b.words[0] ?? '')
  return sameSpelling(a.words[0] ?? '', b.words[0] ?? '') && sameSpelling(joined(a), joined(b))
}

/**
 * Whether two names could be two romanizations of one: as many words, each with the same consonants around as many vowels
 * ('Yu Yong-weon', 'Yo Yong-won'). Proposed as possible, never taken for sure. Symmetric and pure.
 */
export function mayBeSamePerson(a: PersonName, b: PersonName): boolean {
  if (a.words.length < 2 || a.words.length !== b.words.length) return false
  const [frameA, frameB] = [a.words.map(frameOf).join(' '), b.words.map(frameOf).join(' ')]
  return frameA === frameB && frameA.replaceAll(/[- ]/g, '').length >= minConsonants
}

const minConsonants = 4

const joined = (name: PersonName): string => name.words.join('').replaceAll('-', '')

function isSurnameIn(word: string, name: PersonName): boolean {
  const [first, last] = [name.words[0] ?? '', name.words.at(-1) ?? '']
  // East Asian names put the surname first; its given name is then written with a hyphen
  if (sameSpelling(word, last)) return true
  return sameSpelling(word, first) && (last.includes('-') || name.words.length === 1)
}

function givenAgree(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0]
  return (
    sameSpelling(a, b) ||
    a.startsWith(b.slice(0, 3)) ||
    b.startsWith(a.slice(0, 3)) ||
    skeleton(a)[0] === skeleton(b)[0]
  )
}

/** By what names that can be one person's (`samePerson`) are found: each such two have one in common. Pure. */
export const spellingsOf = ({ words }: PersonName): string[] => [
  ...new Set([words[0], words.at(-1)].flatMap((word) => (word === undefined ? [] : [skeleton(word)]))),
]

/** Whether two spellings differ only as transliterations do: `zelensky` and `zelenskyy`, `sergei` and `sergey`. Pure. */
function sameSpelling(a: string, b: string): boolean {
  return a === b || (a.length > 2 && b.length > 2 && skeleton(a) === skeleton(b))
}

const skeleton = (word: string): string =>
  word
    .replaceAll('-', '')
    .replaceAll(/(?:yy|iy|ij|ii|ey|ei|y|j)/g, 'i')
    .replaceAll(/ou|oo|w/g, 'u')
    .replaceAll('ph', 'f')
    .replaceAll('kh', 'h')
    .replaceAll(/c(?!h)|q/g, 'k')
    .replaceAll(/(.)\1+/g, '$1')
    .replace(/(?<=[aeiou])h$/, '')
    .replace(/i$/, '')
