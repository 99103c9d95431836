import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule, RuleInput } from '../candidate.ts'
import { role } from '../lexicon/word-entry.ts'
import { entryAt, hasRole, hasWord, isHardBreak, type SentenceView, wordAt } from '../sentence-view.ts'

const reach = 6
const openers = wordSet(['of', 'among'])

/** 'Of the dead, 298 were found in the town', 'Of those infected, 260 are children': the whole says what is counted. */
export const outOfState: CountRule = {
  id: 'counts/out-of-state',
  find({ view, phrase }) {
    if (wordAt(view, phrase.first - 1) !== ',') return undefined
    const half = stateApposed(view, phrase)
    if (half) return { measure: half, score: 0.7, rule: outOfState.id, trigger: phrase.first - 2, scope: 'part' }
    for (let at = phrase.first - 2; at >= Math.max(view.first, phrase.first - reach); at -= 1) {
      if (isHardBreak(view, at)) return undefined
      const measure = entryAt(view, at)?.state ?? strongNoun(view, at)
      if (measure && opens(view, at)) return { measure, score: 0.66, rule: outOfState.id, trigger: at, scope: 'part' }
    }
    return undefined
  },
}

/** 'Nearly half of the wounded, 31, are minors'. */
function stateApposed(view: SentenceView, { first, end, class: counted }: RuleInput['phrase']) {
  const at = first - 2
  if (counted !== 'bare' || wordAt(view, end) !== ',' || wordAt(view, at - 2) !== 'of') return undefined
  return hasRole(view, at - 1, role.determiner) ? (entryAt(view, at)?.state ?? strongNoun(view, at)) : undefined
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
