import { createMemo } from '../collections/create-memo.ts'
import { frameOf } from '../text/spelling.ts'
import type { PlaceKey } from './place-key.ts'

/** Whether two names can mean one place: same core, no different part, side or level. Symmetric and pure. */
export function samePlace(a: PlaceKey, b: PlaceKey): boolean {
  if (a.id === b.id) return true
  if (a.parts > 1 || b.parts > 1) return false
  if (areOpposite(a, b)) return false
  if (a.base !== b.base && !areSpeltAlike(a, b)) return isNameWithin(a, b) || isNameWithin(b, a)
  if (a.country !== null && b.country !== null && a.country !== b.country) return false
  if (a.control.length > 0 || b.control.length > 0)
    return a.control.some((side) => b.control.includes(side)) || shareDirection(a, b)
  return a.directions.length === 0 || b.directions.length === 0 || shareDirection(a, b)
}

const minConsonants = 3

/** Two transliterations of one name ('Makeevka', 'Makiivka'; 'Lugansk', 'Luhansk'). */
function areSpeltAlike(a: PlaceKey, b: PlaceKey): boolean {
  if (a.isState || b.isState || a.isCommon || b.isCommon) return false
  const [soundA, soundB] = [soundOf(a), soundOf(b)]
  return soundA.undoubled === soundB.undoubled || (soundA.frame === soundB.frame && soundA.isTelling)
}

/** A name as transliterations of it have it in common. */
interface Sound {
  readonly undoubled: string
  readonly frame: string
  readonly isTelling: boolean
}

const sounds = createMemo<Sound>()

const soundOf = ({ base }: PlaceKey): Sound =>
  sounds(base, () => {
    const frame = base.split(' ').map(placeFrame).join(' ')
    return { undoubled: undoubled(base), frame, isTelling: frame.replaceAll(/[- ]/g, '').length >= minConsonants }
  })

/** 'Odessa' as 'Odesa', 'Al-Fasher' as 'Al Fasher'. */
const undoubled = (name: string): string => name.replaceAll('-', ' ').replaceAll(/(\p{L})\1/gu, '$1')

/** A word of a place's name as transliterations of it have in common; h and g are one letter in some scripts. Pure. */
export const placeFrame = (word: string): string =>
  frames(word, () =>
    frameOf(word.replace(/(?<=[aeiou])h$/, ''))
      .replaceAll('g', 'h')
      .replaceAll(/(\p{L}{2,})\1/gu, '$1'),
  )

const frames = createMemo<string>()

const opposites = [
  ['left', 'right'],
  ['north', 'south'],
  ['east', 'west'],
  ['upper', 'lower'],
  ['inner', 'outer'],
  ['old', 'new'],
] as const

/** Two sides of one thing: the left bank and the right bank, the old town and the new. */
export function areOpposite(a: PlaceKey, b: PlaceKey): boolean {
  const [wordsA, wordsB] = [sideWords(a), sideWords(b)]
  if (!wordsA.some((word) => sides.has(word)) || !wordsB.some((word) => sides.has(word))) return false
  return opposites.some((pair) => {
    const [sideA, sideB] = [wordsA, wordsB].map((words) => pair.filter((side) => words.includes(side)))
    if (sideA?.length !== 1 || sideB?.length !== 1 || sideA[0] === sideB[0]) return false
    const [restA, restB] = [wordsA, wordsB].map((words) => words.filter((word) => word !== pair[0] && word !== pair[1]))
    return restA?.join(' ') === restB?.join(' ')
  })
}

const sides: ReadonlySet<string> = new Set(opposites.flat())

const sideWords = ({ base, directions }: PlaceKey): string[] => [...base.split(' '), ...directions]

/** 'Karabakh' and 'Nagorno-Karabakh', 'Goma' and 'Goma and Sake': the shorter name is a part of the longer. */
function isNameWithin(short: PlaceKey, long: PlaceKey): boolean {
  if (short.isState || long.isState || short.directions.length + long.directions.length > 0) return false
  if (short.country !== null && long.country !== null && short.country !== long.country) return false
  const [few, many] = [wordsIn(short), wordsIn(long)]
  return few.length < many.length && few.every((word) => many.includes(word))
}

const wordsIn = ({ base }: PlaceKey): string[] => base.split(/[ -]/).filter((word) => word !== '')

const shareDirection = (a: PlaceKey, b: PlaceKey): boolean => a.directions.some((word) => b.directions.includes(word))

/** Nothing speaks against one place lying in the other: one event goes by many names. */
export function mayContain(a: PlaceKey, b: PlaceKey): boolean {
  if (a.parts > 1 || b.parts > 1 || (a.isState && b.isState) || a.base === b.base || areOpposite(a, b)) return false
  return a.country === null || b.country === null || a.country === b.country
}

/** One of the two contains the other, as far as the claims tell. Symmetric. */
export function contains(a: PlaceKey, b: PlaceKey): boolean {
  return inside(a, b) || inside(b, a)
}

/** A place and one that holds it, neither divided between sides. */
export const isPlainlyWithin = (a: PlaceKey, b: PlaceKey): boolean =>
  a.control.length + b.control.length === 0 && contains(a, b)

const inside = (inner: PlaceKey, outer: PlaceKey): boolean => {
  if (inner.isState || outer.parts > 1) return false
  if (inner.within.includes(outer.base)) return true
  return outer.isState && (inner.country === null || inner.country === outer.country)
}

/** A place's key, the same for transliterations of its name. Pure. */
export function spellingOf({ id, base, isState }: PlaceKey): string {
  return isState ? id : [base.split(' ').map(placeFrame).join(' '), ...id.split('/').slice(1)].join('/')
}
