import type { Certainty } from '@crosstally/model'
import { wordSet } from '../../languages/word-table.ts'
import { role } from './lexicon/word-entry.ts'
import { figureAt, hasRole, hasWord, type SentenceView, wordAt } from './sentence-view.ts'

const comingWords = wordSet(['due', 'planned', 'scheduled'])
const wantedWords = wordSet([
  'expected',
  'requested',
  'wanted',
  'pledged',
  'promised',
  'programmed',
  ...['due', 'planned', 'scheduled'],
])
const hedges = wordSet(['could', 'may', 'might'])
const coming = wordSet(['will', 'shall', 'should', "'ll"])
const reach = 4

/** What stands behind a count and says that it is still to come or not sure: '41 more could follow', '60 expected tonight'. Pure. */
export function certaintyBehind(
  view: SentenceView,
  given: {
    /** The token behind the count. */
    readonly from: number
    /** The token behind all that gave the measure. */
    readonly to: number
    readonly end: number
    /** The count is of harm, which nobody plans. */
    readonly isHarm: boolean
  },
): Certainty | undefined {
  const { from, to, end, isHarm } = given
  for (let at = to; at < Math.min(end, to + reach); at += 1) {
    const comes = hasWord(view, at, comingWords) || (wordAt(view, at) === 'expected' && !isHarm)
    if (comes && hasRole(view, at - 1, role.be)) return 'planned'
  }
  if (hasWord(view, from, hedges) && wordAt(view, from + 1) !== 'not') return 'possible'
  if (/^(?:possible|likely)$/.test(wordAt(view, from)) || isOpen(view, from, end)) return 'possible'
  if (isHarm) return undefined
  const toCome = wordAt(view, from) === 'to' && wordAt(view, from + 1) === 'come'
  return toCome || hasWord(view, from, coming) || hasWord(view, from, wantedWords) ? 'planned' : undefined
}

const openReach = 7
const proving = wordSet(['confirmed', 'verified', 'substantiated', 'corroborated'])
const unproved = /^(?:not|yet)$|n't$/

/** 'as many again not yet confirmed', '40 more, which has not been verified', 'Not confirmed' in the sentence after. */
function isOpen(view: SentenceView, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + openReach) && figureAt(view, at) < 0; at += 1) {
    if (!hasWord(view, at, proving)) continue
    for (let near = at - 1; near >= Math.max(from, at - 4); near -= 1)
      if (unproved.test(wordAt(view, near))) return true
  }
  const { sentences, tokens } = view.analysis
  const next = sentences[view.sentence + 1]
  if (!next || next.block !== sentences[view.sentence]?.block) return false
  const first = tokens[next.firstToken]?.lower
  return (
    (first === 'not' && proving.hasAt(tokens, next.firstToken + 1)) || first === 'unconfirmed' || first === 'unverified'
  )
}
