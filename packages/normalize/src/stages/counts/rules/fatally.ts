import type { CountRule } from '../candidate.ts'
import { wordAt } from '../sentence-view.ts'

const manners = new Set(['fatally', 'mortally'])

/** 'Sixteen people were shot, one fatally': of those the sentence has named, these died. */
export const fatally: CountRule = {
  id: 'counts/fatally',
  find({ view, phrase }) {
    if (phrase.class !== 'bare' || !manners.has(wordAt(view, phrase.end)) || phrase.first === view.first)
      return undefined
    return { measure: 'killed', score: 0.9, rule: fatally.id, trigger: phrase.end, scope: 'part' }
  },
}
