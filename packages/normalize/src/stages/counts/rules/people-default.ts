import type { Context } from '../context.ts'
import type { NounClass } from '../lexicon/word-entry.ts'
import { role } from '../lexicon/word-entry.ts'
import { hasRole, type SentenceView, wordAt } from '../sentence-view.ts'
import { type Settled, threshold } from '../settle.ts'

const people = new Set<NounClass>(['person', 'household', 'refugee', 'captive'])
const maxSentences = 2

/**
 * People counted without a word of what befell them: 'There were 252 people in the mine' is a count of its own; others go
 * on counting what the sentences before them in the same paragraph do.
 */
export function countPeople(given: {
  view: SentenceView
  settled: readonly Settled[]
  context: Context
  block: number
}): void {
  for (const one of given.settled) {
    const { qualifier, best } = one.phrase.figure
    if (one.candidate && one.candidate.score >= threshold) continue
    const isOfUs = one.phrase.partitive === 'them' && isThere(given.view, one)
    if ((!people.has(one.phrase.class) && !isOfUs) || qualifier === 'vague' || best === 0 || best === 1) continue
    const trigger = one.phrase.head
    const before = measureBefore(given) ?? given.context.fallback ?? undefined
    if (before) one.candidate = { measure: before, score: 0.42, rule: 'counts/people-of-topic', trigger }
    else if (isThere(given.view, one))
      one.candidate = { measure: 'other', score: 0.42, rule: 'counts/people-there', trigger }
  }
}

function measureBefore({ view, context, block }: Parameters<typeof countPeople>[0]) {
  const { topic } = context
  if (!topic || topic.block !== block || view.sentence - topic.sentence > maxSentences) return undefined
  const { measure } = topic.frame
  return measure === 'cost' || measure === 'sites' ? undefined : measure
}

/** 'there were 252 people', 'there were 80 of us'. */
function isThere(view: SentenceView, { phrase }: Settled): boolean {
  const verb = phrase.first - 1
  return hasRole(view, verb, role.be) && wordAt(view, verb - 1) === 'there'
}
