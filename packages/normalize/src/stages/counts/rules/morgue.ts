import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { role } from '../lexicon/word-entry.ts'
import { hasRole, hasWord, isHardBreak } from '../sentence-view.ts'

const morgues = wordSet([
  'morgue',
  'morgues',
  'mortuary',
  'mortuaries',
  'undertaker',
  'undertakers',
  'gravediggers',
  'crematorium',
])
const taking = wordSet('in taken took received receives has had holds held counted counts of to at had with'.split(' '))
const reach = 8

/** 'The morgue had taken in 140', 'the mortuaries hold 90': those who come there are dead. */
export const morgue: CountRule = {
  id: 'counts/morgue',
  find({ view, phrase }) {
    if (phrase.class !== 'bare' || !hasWord(view, phrase.first - 1, taking)) return undefined
    for (let at = phrase.first - 1; at >= phrase.first - reach; at -= 1) {
      if (isHardBreak(view, at) || hasRole(view, at, role.say)) return undefined
      if (hasWord(view, at, morgues)) return { measure: 'killed', score: 0.92, rule: morgue.id, trigger: at }
    }
    return undefined
  },
}
