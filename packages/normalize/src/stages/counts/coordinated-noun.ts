import { form, type NounClass, role, type WordEntry } from './lexicon/word-entry.ts'
import { entryAt, figureAt, type SentenceView, tokenAt, wordAt } from './sentence-view.ts'

/** Roles that end a counted phrase. */
export const stops =
  role.be |
  role.have |
  role.do |
  role.modal |
  role.preposition |
  role.conjunction |
  role.breaker |
  role.relative |
  role.pronoun |
  role.say

/** The last noun of 'and gendarmes' or ', women' that one number counts with the noun before, or -1. Pure. */
export function coordinatedNoun(view: SentenceView, from: number, like: NounClass): number {
  for (let at = from; at < from + 3; at += 1) {
    const entry = entryAt(view, at)
    if (figureAt(view, at) >= 0 || ((entry?.roles ?? 0) & (stops | role.determiner)) !== 0) return -1
    if (at === from && isNextVerb(view, at, entry)) return -1
    if (entry?.noun?.plural && sameWorld(entry.noun.class, like)) return at
    if (tokenAt(view, at)?.kind !== 'word') return -1
  }
  return -1
}

/** 'wrecked 40 shops, shattered windows': the next verb with its own object. */
function isNextVerb(view: SentenceView, at: number, entry: WordEntry | undefined): boolean {
  if (wordAt(view, at - 1) !== ',' || !entry || entry.noun || entry.state !== undefined) return false
  return entry.senses.length > 0 && (entry.forms & form.past) !== 0
}

const people: ReadonlySet<NounClass> = new Set<NounClass>([
  'person',
  'military',
  'militant',
  'responder',
  'crowd',
  'refugee',
  'captive',
  'household',
])

function sameWorld(a: NounClass, b: NounClass): boolean {
  return a === b || (people.has(a) && people.has(b)) || (a === 'munition' && b === 'munition')
}
