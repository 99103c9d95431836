import type { Measure } from '@crosstally/model'
import type { CountRule } from '../candidate.ts'
import { role } from '../lexicon/word-entry.ts'
import { hasRole, type SentenceView, wordAt } from '../sentence-view.ts'

const gone = new Set(['gone', 'down', 'lost', 'uninhabitable'])
const lost = new Set(['ruins', 'rubble', 'ashes'])
const outOf = new Set(['use', 'service', 'order', 'action', 'operation'])

/** What has become of buildings, without a verb that says so: 'six houses are gone', 'three hospitals out of use'. */
export const buildingState: CountRule = {
  id: 'counts/building-state',
  find({ view, phrase }) {
    if (phrase.class !== 'building' && phrase.inherited !== 'building') return undefined
    let at = phrase.end
    while (at < phrase.end + 4 && hasRole(view, at, role.be | role.have | role.adverb) && !gone.has(wordAt(view, at)))
      at += 1
    const measure = stateAt(view, at)
    return measure ? { measure, score: 0.8, rule: buildingState.id, trigger: at } : undefined
  },
}

function stateAt(view: SentenceView, at: number): Measure | undefined {
  if (gone.has(wordAt(view, at))) return 'destroyed'
  if (wordAt(view, at) === 'on' && wordAt(view, at + 1) === 'fire') return 'damaged'
  if (wordAt(view, at) === 'underwater' || (wordAt(view, at) === 'under' && wordAt(view, at + 1) === 'water'))
    return 'damaged'
  if (wordAt(view, at) === 'in' && lost.has(wordAt(view, at + 1))) return 'destroyed'
  return wordAt(view, at) === 'out' && wordAt(view, at + 1) === 'of' && outOf.has(wordAt(view, at + 2))
    ? 'damaged'
    : undefined
}
