import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { hasWord } from '../sentence-view.ts'

const manners = wordSet(['fatally', 'mortally'])

/** 'Sixteen people were shot, one fatally': of those the sentence has named, these died. */
export const fatally: CountRule = {
  id: 'counts/fatally',
  find({ view, phrase }) {
    if (phrase.class !== 'bare' || !hasWord(view, phrase.end, manners) || phrase.first === view.first) return undefined
    return { measure: 'killed', score: 0.9, rule: fatally.id, trigger: phrase.end, scope: 'part' }
  },
}
