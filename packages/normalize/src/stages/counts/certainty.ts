import type { Certainty, Measure } from '@crosstally/model'
import { wordSet } from '../../languages/word-table.ts'
import type { Candidate } from './candidate.ts'
import { clauseTokens } from './clause-span.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { isDenied } from './denial.ts'
import { form, role } from './lexicon/word-entry.ts'
import { entryAt, figureAt, hasRole, hasWord, type SentenceView, wordAt } from './sentence-view.ts'

const needsTo = new Set([
  'due',
  'set',
  'going',
  'mean',
  'means',
  'ordered',
  'ready',
  'agreed',
  'prepared',
  'scheduled',
  'aims',
  'aim',
  'hope',
  'hopes',
  'meant',
  'wish',
  'wishes',
  'wished',
  'calls',
  'prepare',
  'prepares',
])
const harms = new Set<Measure>([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'affected',
  'homeless',
  'destroyed',
  'damaged',
  'cost',
  'displaced',
  'hostages',
])
const giving = new Set<Measure>(['deployed', 'supplied', 'rescued', 'training', 'repatriated'])
const comingWords = wordSet(['due', 'planned', 'scheduled'])
const reach = 14

/** How sure the text is of a count, and the rule that says so. Pure. */
export function certaintyOf(
  view: SentenceView,
  phrase: CountedPhrase,
  candidate: Candidate,
): { certainty: Certainty; rule?: string } {
  if (isDenied(view, phrase, candidate)) return { certainty: 'denied', rule: 'counts/denial' }
  const anchor = candidate.trigger >= 0 ? candidate.trigger : phrase.figure.firstToken
  const clause = clauseTokens(view, Math.min(anchor, phrase.first), Math.max(anchor + 1, phrase.end))
  const from = Math.max(clause.first, Math.min(anchor, phrase.first) - reach)
  const to = Math.min(clause.end, Math.max(anchor + 1, phrase.end))
  for (let at = to - 1; at >= from; at -= 1) {
    if (figureAt(view, at) >= 0 || (at === candidate.trigger && !hasRole(view, at, role.planned))) continue
    const found = isCouldNot(phrase, view, at) ? undefined : certaintyWord(view, at, candidate.measure)
    if (found) return { certainty: found, rule: `counts/${found}` }
    if (startsOwnClause(view, at, candidate.trigger, phrase)) break
  }
  for (let at = to; at < Math.min(clause.end, to + 4); at += 1) {
    if (
      wordAt(view, at) === 'to' &&
      wordAt(view, at + 1) === 'come' &&
      at === phrase.end &&
      !harms.has(candidate.measure)
    )
      return { certainty: 'planned', rule: 'counts/planned' }
    const comes = hasWord(view, at, comingWords) || (wordAt(view, at) === 'expected' && !harms.has(candidate.measure))
    if (comes && hasRole(view, at - 1, role.be)) return { certainty: 'planned', rule: 'counts/planned' }
  }
  if (isOpen(view, phrase.end, clause.end)) return { certainty: 'possible', rule: 'counts/possible' }
  return { certainty: 'asserted' }
}

const openReach = 7
const proving = wordSet(['confirmed', 'verified', 'substantiated', 'corroborated'])
const unproved = /^(?:not|yet)$|n't$/

/** 'as many again not yet confirmed', '40 more, which has not been verified'. */
function isOpen(view: SentenceView, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + openReach) && figureAt(view, at) < 0; at += 1) {
    if (!hasWord(view, at, proving)) continue
    for (let near = at - 1; near >= Math.max(from, at - 4); near -= 1)
      if (unproved.test(wordAt(view, near))) return true
  }
  return false
}

/** 'Not one could be saved': so it was. */
function isCouldNot({ figure }: CountedPhrase, view: SentenceView, at: number): boolean {
  return figure.best === 0 && wordAt(view, at) === 'could'
}

/** 'has promised ten and handed over four': what was promised ends where the next verb has its own object. */
function startsOwnClause(view: SentenceView, at: number, trigger: number, phrase: CountedPhrase): boolean {
  return (
    at === trigger - 1 &&
    trigger < phrase.first &&
    hasRole(view, at, role.conjunction) &&
    ((entryAt(view, trigger)?.forms ?? 0) & form.past) !== 0
  )
}

function certaintyWord(view: SentenceView, at: number, measure: Measure): Certainty | undefined {
  const word = wordAt(view, at)
  if (hasRole(view, at, role.possible)) return isHedge(view, at) ? 'possible' : undefined
  if (
    word === 'to' &&
    wordAt(view, at + 1) === 'be' &&
    (at === view.first || hasRole(view, at - 1, role.be) || !hasRole(view, at - 1, ~0))
  )
    return harms.has(measure) ? undefined : 'planned'
  // 'it was to have 2,500'
  if (
    word === 'to' &&
    /^(?:was|were|is|are)$/.test(wordAt(view, at - 1)) &&
    /^(?:have|get|number|reach|receive)$/.test(wordAt(view, at + 1))
  )
    return harms.has(measure) ? undefined : 'planned'
  if (!hasRole(view, at, role.planned)) return undefined
  if (word.startsWith('offer')) return giving.has(measure) ? 'planned' : undefined
  if (needsTo.has(word) && wordAt(view, at + 1) !== 'to') return undefined
  if (word === 'announced' || word === 'announce')
    return measure === 'deployed' || measure === 'supplied' ? 'planned' : undefined
  if (word.startsWith('plan')) return 'planned'
  if (word === 'expected' || word === 'expects' || word === 'expect') return harms.has(measure) ? 'possible' : 'planned'
  return harms.has(measure) ? (word === 'will' ? 'possible' : undefined) : 'planned'
}

function isHedge(view: SentenceView, at: number): boolean {
  const word = wordAt(view, at)
  if (word === 'can' || (word === 'could' && wordAt(view, at + 1) === 'not')) return false
  if (word === 'estimates' || word === 'presumed' || word === 'suspected') return false
  if (word === 'may') return view.analysis.tokens[at]?.text === 'may'
  if (word === 'warned' || word === 'warns') return false
  if (word === 'likely') return wordAt(view, at + 1) === 'to'
  return true
}
