import type { Measure } from '@crosstally/model'
import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { type NounClass, role } from '../lexicon/word-entry.ts'
import { hasRole, hasWord, type SentenceView, wordAt } from '../sentence-view.ts'

const things: ReadonlySet<NounClass> = new Set(['building', 'equipment', 'craft'])
const gone = wordSet(['gone', 'down', 'lost', 'uninhabitable'])
const partly = wordSet(['partly', 'partially', 'slightly', 'lightly'])
const lost = wordSet(['ruins', 'rubble', 'ashes'])
const outOf = wordSet(['use', 'service', 'order', 'action', 'operation'])

/** What has become of buildings, without a verb that says so: 'six houses are gone', '12 launchers lost', 'three hospitals out of use'. */
export const buildingState: CountRule = {
  id: 'counts/building-state',
  find({ view, phrase }) {
    const isThing = things.has(phrase.class) || (phrase.class === 'bare' && things.has(phrase.inherited ?? 'bare'))
    if (!isThing) return undefined
    let at = phrase.end
    while (at < phrase.end + 4 && hasRole(view, at, role.be | role.have | role.adverb) && !isState(view, at)) at += 1
    const isShotDown = phrase.class === 'craft' && wordAt(view, at) === 'down'
    const measure = isShotDown ? 'intercepted' : stateAt(view, at)
    return measure ? { measure, score: 0.8, rule: buildingState.id, trigger: at } : undefined
  },
}

/** An adverb that tells by itself. */
function isState(view: SentenceView, at: number): boolean {
  return hasWord(view, at, gone) || hasWord(view, at, partly)
}

function stateAt(view: SentenceView, at: number): Measure | undefined {
  if (hasWord(view, at, gone)) return 'destroyed'
  if (hasWord(view, at, partly) || (wordAt(view, at) === 'in' && wordAt(view, at + 1) === 'part')) return 'damaged'
  if (wordAt(view, at) === 'beyond' && wordAt(view, at + 1).startsWith('repair')) return 'destroyed'
  if (wordAt(view, at) === 'on' && wordAt(view, at + 1) === 'fire') return 'damaged'
  if (wordAt(view, at) === 'underwater' || (wordAt(view, at) === 'under' && wordAt(view, at + 1) === 'water'))
    return 'damaged'
  if (wordAt(view, at) === 'in' && hasWord(view, at + 1, lost)) return 'destroyed'
  return wordAt(view, at) === 'out' && wordAt(view, at + 1) === 'of' && hasWord(view, at + 2, outOf)
    ? 'damaged'
    : undefined
}
