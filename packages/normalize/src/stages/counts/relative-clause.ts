import { wordSet } from '../../languages/word-table.ts'
import { form, role } from './lexicon/word-entry.ts'
import { entryAt, figureAt, hasRole, hasWord, isHardBreak, type SentenceView, wordAt } from './sentence-view.ts'

const opening = wordSet(['who', 'that', 'which'])
const finite = wordSet([
  'is',
  'was',
  'are',
  'were',
  'has',
  'have',
  'had',
  'will',
  'would',
  'did',
  'do',
  'cannot',
  'could',
])
const joints = wordSet(['and', 'or', 'to'])
const negations = wordSet(['never', 'not'])
const reach = 26

/** 'Two people who had been standing at the stop were killed': where the verb of a phrase begins whose relative clause starts at a token, or -1. Pure. */
export function verbAfterRelative(view: SentenceView, relative: number): number {
  if (!hasWord(view, relative, opening)) return -1
  let groups = 0
  let inside = false
  for (let at = relative + 1; at < Math.min(view.end, relative + reach); at += 1) {
    if (figureAt(view, at) >= 0 || hasWord(view, at, negations)) return -1
    const breaks = hasRole(view, at, role.breaker & ~role.adverb) && wordAt(view, at) !== 'as'
    if (isHardBreak(view, at) || breaks || hasRole(view, at, role.relative)) return -1
    const isVerb = hasWord(view, at, finite) || isPast(view, at)
    if (isVerb && !inside && !hasWord(view, at - 1, joints)) {
      groups += 1
      if (groups === 2) return at
    }
    inside = isVerb || (inside && (hasRole(view, at, role.adverb | role.be) || isPast(view, at)))
  }
  return -1
}

/** A past form that is no participle before a noun ('the wounded man') nor a noun itself. */
function isPast(view: SentenceView, at: number): boolean {
  const entry = entryAt(view, at)
  if (hasRole(view, at - 1, role.determiner | role.preposition)) return false
  if (!entry) return /^[a-z]+ed$/.test(wordAt(view, at))
  return entry.noun === undefined && ((entry.forms & form.past) !== 0 || (entry.roles & role.verb) !== 0)
}
