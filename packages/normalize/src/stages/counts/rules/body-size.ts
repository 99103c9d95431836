import { wordSet } from '../../../languages/word-table.ts'
import { role } from '../lexicon/word-entry.ts'
import { entryAt, hasRole, hasWord, type SentenceView, tokenAt, wordAt } from '../sentence-view.ts'

const longestName = 4

/** 'the number of US troops in the country': adjectives and names may stand before the noun. Pure. */
export function isTallied(view: SentenceView, noun: number): boolean {
  for (let at = noun - 1; at > noun - longestName; at -= 1) {
    if (wordAt(view, at) === 'of') return hasRole(view, at - 1, role.tally)
    const entry = entryAt(view, at)
    if (tokenAt(view, at)?.kind !== 'word' || (!isCapital(view, at) && entry && (entry.noun || entry.roles !== 0)))
      return false
  }
  return false
}

function isCapital(view: SentenceView, at: number): boolean {
  return /^\p{Lu}/u.test(tokenAt(view, at)?.text ?? '')
}

const bodies = wordSet([
  'force',
  'contingent',
  'garrison',
  'presence',
  'mission',
  'deployment',
  'detachment',
  'battalion',
])

/** 'raise the force to 5,000', 'the contingent stands at 900': the size of a body of soldiers. Pure. */
export function changesSize(view: SentenceView, at: number, link: number): boolean {
  return hasWord(view, at, bodies) && !hasRole(view, link, role.be)
}
