import type { Certainty, Measure } from '@crosstally/model'
import { wordSet } from '../../languages/word-table.ts'
import type { Candidate } from './candidate.ts'
import { certaintyBehind } from './certainty-behind.ts'
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
  const behind = certaintyBehind(view, {
    from: phrase.end,
    to,
    end: clause.end,
    isHarm: harms.has(candidate.measure),
  })
  return behind && phrase.figure.best !== 0
    ? { certainty: behind, rule: `counts/${behind}` }
    : { certainty: 'asserted' }
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

const serving = wordSet(['reach', 'feed', 'vaccinate', 'shelter', 'serve', 'support'])

/** 'Germany is to send 14', 'nine more are to join', 'it was to have 2,500'. */
function isStillToDo(view: SentenceView, at: number): boolean {
  if (!/^(?:was|were|is|are)$/.test(wordAt(view, at - 1))) return false
  const entry = entryAt(view, at + 1)
  return (
    ((entry?.forms ?? 0) & form.base) !== 0 ||
    /^(?:have|get|number|reach|receive|open|join|follow)$/.test(wordAt(view, at + 1))
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
  if (word === 'to' && isStillToDo(view, at)) return harms.has(measure) ? undefined : 'planned'
  if (word === 'to' && hasWord(view, at + 1, serving)) return 'planned'
  if (!hasRole(view, at, role.planned)) return undefined
  if (word.startsWith('offer')) return giving.has(measure) ? 'planned' : undefined
  if (needsTo.has(word) && wordAt(view, at + 1) !== 'to') return undefined
  if (word === 'announced' || word === 'announce')
    return measure === 'deployed' || measure === 'supplied' ? 'planned' : undefined
  if (word.startsWith('plan')) return 'planned'
  if (word === 'expected' || word === 'expects' || word === 'expect') return harms.has(measure) ? 'possible' : 'planned'
  if (/^(?:say|tell)$/.test(wordAt(view, at + 1))) return undefined
  return harms.has(measure) ? (word === 'will' ? 'possible' : undefined) : 'planned'
}

function isHedge(view: SentenceView, at: number): boolean {
  const word = wordAt(view, at)
  if (/^(?:say|tell|put|guess)$/.test(wordAt(view, at + 1))) return false
  if (word === 'can' || (word === 'could' && wordAt(view, at + 1) === 'not')) return false
  if (word === 'estimates' || word === 'presumed' || word === 'suspected') return false
  if (word === 'may') return view.analysis.tokens[at]?.text === 'may'
  if (word === 'warned' || word === 'warns') return false
  if (word === 'likely') return wordAt(view, at + 1) === 'to'
  return true
}
