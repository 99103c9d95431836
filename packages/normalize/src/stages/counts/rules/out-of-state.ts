import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { role } from '../lexicon/word-entry.ts'
import { entryAt, hasRole, hasWord, isHardBreak, type SentenceView, wordAt } from '../sentence-view.ts'

const reach = 6
const openers = wordSet(['of', 'among'])

/** 'Of the dead, 298 were found in the town', 'Of those infected, 260 are children': the whole says what is counted. */
export const outOfState: CountRule = {
  id: 'counts/out-of-state',
  find({ view, phrase }) {
    if (wordAt(view, phrase.first - 1) !== ',') return undefined
    for (let at = phrase.first - 2; at >= Math.max(view.first, phrase.first - reach); at -= 1) {
      if (isHardBreak(view, at)) return undefined
      const measure = entryAt(view, at)?.state ?? strongNoun(view, at)
      if (measure && opens(view, at)) return { measure, score: 0.66, rule: outOfState.id, trigger: at, scope: 'part' }
    }
    return undefined
  },
}

function strongNoun(view: SentenceView, at: number) {
  const noun = entryAt(view, at)?.noun
  return noun && noun.strength >= 1 ? noun.measure : undefined
}

function opens(view: SentenceView, state: number): boolean {
  if (!hasRole(view, state - 1, role.determiner)) return false
  const of = state - 2
  return (
    hasWord(view, of, openers) && (of === view.first || isHardBreak(view, of - 1) || wordAt(view, of - 1) === 'out')
  )
}
