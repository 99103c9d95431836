import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { hasWord, wordAt } from '../sentence-view.ts'

/** Words that are munitions only beside a verb that says so: 'fired 900 rounds', but 'three rounds of talks'. */
const ambiguous = wordSet(['rounds', 'round', 'targets', 'target', 'mines', 'mine'])
/** 'mortar rounds'. */
const guns = wordSet(['mortar', 'artillery', 'tank', 'rocket', 'howitzer'])
const landed = wordSet(['down', 'downed'])

/** Drones and missiles of which nothing else is said were sent: '367 drones and missiles in one night', '3 drones down', '14 drones, 11 down'. */
export const munitionDefault: CountRule = {
  id: 'counts/munition-default',
  find({ view, phrase }) {
    const isDown = hasWord(view, phrase.end, landed) && wordAt(view, phrase.end + 1) !== 'to'
    if (phrase.class === 'bare' && phrase.inherited === 'munition' && isDown)
      return { measure: 'intercepted', score: 0.75, rule: munitionDefault.id, trigger: phrase.end }
    if (phrase.class !== 'munition') return undefined
    if (hasWord(view, phrase.head, ambiguous) && !hasWord(view, phrase.head - 1, guns)) return undefined
    const measure = isDown ? 'intercepted' : 'launched'
    return { measure, score: measure === 'launched' ? 0.42 : 0.6, rule: munitionDefault.id, trigger: phrase.head }
  },
}
