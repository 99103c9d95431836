import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { hasWord } from '../sentence-view.ts'
import { hasObject, isParticiple } from '../verb-phrase.ts'

const manners = wordSet(['fatally', 'mortally'])

/** 'Sixteen people were shot, one fatally': of those the sentence has named, these died; 'left a guard fatally wounded'. */
export const fatally: CountRule = {
  id: 'counts/fatally',
  find({ view, phrase }) {
    if (!hasWord(view, phrase.end, manners)) return undefined
    if (isParticiple(view, phrase.end + 1) && !hasObject(view, phrase.end + 1))
      return { measure: 'killed', score: 0.97, rule: fatally.id, trigger: phrase.end + 1 }
    if (phrase.class !== 'bare' || phrase.first === view.first) return undefined
    return { measure: 'killed', score: 0.9, rule: fatally.id, trigger: phrase.end, scope: 'part' }
  },
}
