import lexicon from '../data/subject-classes.json' with { type: 'json' }
import { type SubjectKey, widerKindOf } from './subject-key.ts'

/**
 * What it takes for two wordings to mean one thing, where no report tells them apart. `free`: nothing more. `size`:
 * figures of a size. `figure`: a figure in common. `never`: they cannot.
 */
export type Tie = 'free' | 'size' | 'figure' | 'never'

/** What was not said beside the figure may be another thing. */
const looser: Readonly<Record<Tie, Tie>> = { free: 'free', size: 'size', figure: 'size', never: 'figure' }

/** How closely two subjects are tied by class, owner and narrowing words. Symmetric and pure. */
export function tieOf(a: SubjectKey, b: SubjectKey): Tie {
  if (a.batch !== null && b.batch !== null && a.batch !== b.batch) return 'never'
  if (a.actor !== null && b.actor !== null && a.actor !== b.actor) return 'never'
  const told = kindTie(a, b)
  const kinds = a.isLoose || b.isLoose ? looser[told] : told
  return kinds === 'free' && isNarrower(a, b) ? 'size' : kinds
}

/** Whether two wordings can mean one thing at all. Symmetric and pure. */
export function sameThing(a: SubjectKey, b: SubjectKey): boolean {
  return tieOf(a, b) !== 'never'
}

function kindTie(a: SubjectKey, b: SubjectKey): Tie {
  if (a.kind === b.kind) return 'free'
  const kinds = [a.kind, b.kind]
  if (kinds.includes('people') && kinds.includes('soldier'))
    return a.actor !== null && a.actor === b.actor ? 'free' : isOneSide(a, b) || isOneSide(b, a) ? 'size' : 'figure'
  if (kinds.includes('soldier') && kinds.includes('prisoner')) return 'free'
  // fighters of either side, and what is shot at, have names too loose to tell: only a figure in common joins them
  if (kinds.includes('militant') && (kinds.includes('soldier') || kinds.includes('people'))) return 'figure'
  // a noun that no list knows can be another word for the same thing
  if (kinds.some((kind) => kind.startsWith('~'))) return sharesWord(a, b) ? 'size' : 'figure'
  if (kinds.includes('target') && kinds.some((kind) => kind.split('+').some((part) => airborne.has(part))))
    return 'figure'
  if (areApart(a.kind, b.kind)) return 'never'
  const [widerA, widerB] = [widerKindOf(a.kind), widerKindOf(b.kind)]
  if (isPart(widerA, b.kind) || isPart(widerB, a.kind))
    return widerA?.kind === 'people' || widerB?.kind === 'people' ? plainPeople(kinds) : 'size'
  return widerA && widerB && !widerA.isSubset && widerA.kind === widerB.kind && !widerB.isSubset ? 'size' : 'never'
}

/** Soldiers of no side named may be those of a side; people of no side named are everybody. */
const isOneSide = (soldiers: SubjectKey, people: SubjectKey): boolean =>
  soldiers.kind === 'soldier' && soldiers.actor === null && people.actor !== null

/** One noun names what the other has as a narrowing word: 'polling stations', 'polls'; or both are narrowed alike. */
const sharesWord = (a: SubjectKey, b: SubjectKey): boolean => {
  const [wordsA, wordsB] = [a, b].map((key) => [...key.modifiers, key.kind.replace('~', '')])
  return wordsA?.some((word) => wordsB?.includes(word)) ?? false
}

const airborne = new Set(['drone', 'missile', 'shell', 'bomb', 'aircraft'])
const unspecific = new Set(lexicon.unspecific)
const apart = Object.entries(lexicon.apart).map(([kind, others]) => new Set([kind, ...others]))

/** Civilians and the like are plain people; passengers or students may be all of them or some. */
const plainPeople = (kinds: readonly string[]): Tie => (kinds.some((kind) => unspecific.has(kind)) ? 'free' : 'size')

/** Listed as groups that share no member, such as police and protesters. */
const areApart = (a: string, b: string): boolean => apart.some((group) => group.has(a) && group.has(b))

const isPart = (wider: ReturnType<typeof widerKindOf>, whole: string): boolean =>
  wider !== null && wider.kind === whole && !wider.isSubset

/** Other narrowing words on either side: another group, unless the sizes say that it is the same. */
function isNarrower(a: SubjectKey, b: SubjectKey): boolean {
  if (a.modifiers.some((word) => b.modifiers.includes(word))) return false
  if (a.modifiers.length + b.modifiers.length === 0) return false
  const both = a.modifiers.length > 0 && b.modifiers.length > 0
  return both || a.kind === 'people' || widerKindOf(a.kind) !== null
}
