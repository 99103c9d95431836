import type { Measure } from '@crosstally/model'
import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import type { NounClass } from '../lexicon/word-entry.ts'
import { role } from '../lexicon/word-entry.ts'
import { entryAt, hasRole, hasWord, isHardBreak, kindAt, type SentenceView, wordAt } from '../sentence-view.ts'

const helping = new Set<Measure>(['rescued', 'evacuated', 'deployed', 'missing', 'repatriated'])
const helpers = new Set<NounClass>(['craft', 'group', 'responder'])
const working = wordSet([
  'worked',
  'work',
  'working',
  'works',
  'extinguished',
  'doused',
  'contained',
  'fought',
  'operated',
  'dived',
])
const reach = 9

const joinedBy = wordSet(
  'reinforced strengthened bolstered relieved augmented supplemented reinforcing bolstering augmenting'.split(' '),
)
const forces = new Set<NounClass>(['military', 'militant', 'person', 'bare', 'unknown'])

/** 'The garrison was reinforced by another 80': the verb's token, or -1. */
function reinforcedAt(view: SentenceView, first: number): number {
  let at = first - 2
  while (hasRole(view, at, role.adverb)) at -= 1
  return hasWord(view, at, joinedBy) ? at : -1
}

/** What or who those that help use: 'lifted off by six helicopters', 'divers worked with five ships'. */
export const helperCount: CountRule = {
  id: 'counts/helpers',
  find({ view, phrase }) {
    const preposition = wordAt(view, phrase.first - 1)
    if (preposition !== 'by' && preposition !== 'with') return undefined
    const reinforced = forces.has(phrase.class) || helpers.has(phrase.class) ? reinforcedAt(view, phrase.first) : -1
    if (reinforced >= 0) return { measure: 'deployed', score: 0.8, rule: helperCount.id, trigger: reinforced }
    if (!helpers.has(phrase.class)) return undefined
    for (
      let at = phrase.first - 2;
      at > phrase.first - reach && !isHardBreak(view, at) && kindAt(view, at) !== 'count';
      at -= 1
    ) {
      if (hasRole(view, at, role.relative | role.say)) return undefined
      const helps = entryAt(view, at)?.senses.some(
        (sense) => sense.followers.length === 0 && helping.has(sense.measure),
      )
      if (helps || hasWord(view, at, working))
        return { measure: 'deployed', score: 0.8, rule: helperCount.id, trigger: at }
    }
    return undefined
  },
}
