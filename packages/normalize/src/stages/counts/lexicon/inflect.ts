import { form } from './word-entry.ts'

/** A form of a verb with the bits of `form` that it stands for. */
export interface Inflection {
  readonly word: string
  readonly forms: number
}

const vowels = 'aeiou'

/** The five forms of a regular English verb. Pure. */
export function inflectRegular(base: string): Inflection[] {
  const ends = (tail: string) => base.endsWith(tail)
  const last = base.at(-1) ?? ''
  const consonantY = last === 'y' && !vowels.includes(base.at(-2) ?? 'a')
  const third = consonantY ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`
  const past = consonantY ? `${base.slice(0, -1)}ied` : ends('e') ? `${base}d` : `${base}ed`
  const ing = ends('e') && !ends('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`
  const forms = listForms([base, third, past, past, ing])
  // British spelling doubles the l of 'level' and 'marshal'.
  return /[^aeiou][aeiou]l$/.test(base)
    ? [...forms, ...listForms(['', '', `${base}led`, `${base}led`, `${base}ling`])]
    : forms
}

/** The forms of a verb given as base, third person, past, participle, -ing; 'burned|burnt' where there are two. Pure. */
export function listForms(words: readonly string[]): Inflection[] {
  const bits = [form.base, form.third, form.past, form.participle, form.ing]
  const found = new Map<string, number>()
  words.forEach((given, index) => {
    if (given === '') return
    for (const word of given.split('|')) found.set(word, (found.get(word) ?? 0) | (bits[index] ?? 0))
  })
  return [...found].map(([word, forms]) => ({ word, forms }))
}

/** Singular and plural of a noun: 'man|men' as given, else by rule. Pure. */
export function nounForms(given: string): { singular: string; plural: string } {
  const [singular = given, plural] = given.split('|')
  if (plural !== undefined) return { singular, plural }
  if (/[^aeiou]y$/.test(singular)) return { singular, plural: `${singular.slice(0, -1)}ies` }
  return { singular, plural: /(?:s|x|ch|sh)$/.test(singular) ? singular : `${singular}s` }
}
