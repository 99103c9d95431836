import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { hasWord, wordAt } from '../sentence-view.ts'

/** Words that are munitions only beside a verb that says so: 'fired 900 rounds', but 'three rounds of talks'. */
const ambiguous = wordSet(['rounds', 'round', 'targets', 'target', 'mines', 'mine'])
const landed = wordSet(['down', 'downed'])

/** Drones and missiles of which nothing else is said were sent: '367 drones and missiles in one night', '3 drones down'. */
export const munitionDefault: CountRule = {
  id: 'counts/munition-default',
  find({ view, phrase }) {
    if (phrase.class !== 'munition' || hasWord(view, phrase.head, ambiguous)) return undefined
    const measure =
      hasWord(view, phrase.end, landed) && wordAt(view, phrase.end + 1) !== 'to' ? 'intercepted' : 'launched'
    return { measure, score: measure === 'launched' ? 0.42 : 0.6, rule: munitionDefault.id, trigger: phrase.head }
  },
}
