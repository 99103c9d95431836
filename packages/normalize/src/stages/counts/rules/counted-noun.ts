import type { CountRule } from '../candidate.ts'
import { joinStates } from '../verb-phrase.ts'

const scoreOf = [0, 0.5, 0.72, 0.97]

/** The counted noun is the measure: '12 deaths', '457 arrests', '3 casualties', '5,000 refugees'. */
export const countedNoun: CountRule = {
  id: 'counts/counted-noun',
  find({ view, phrase }) {
    if (!phrase.noun) return undefined
    const measure = joinStates(view, phrase.head, phrase.noun.measure)
    return { measure, score: scoreOf[phrase.noun.strength] ?? 0.5, rule: countedNoun.id, trigger: phrase.head }
  },
}

/** A state before the counted noun: '14 wounded soldiers', '82,000 displaced people'. */
export const countedState: CountRule = {
  id: 'counts/counted-state',
  find({ view, phrase }) {
    if (!phrase.state || phrase.class === 'time' || phrase.class === 'abstract') return undefined
    return {
      measure: joinStates(view, phrase.head - 1, phrase.state),
      score: 0.82,
      rule: countedState.id,
      trigger: phrase.head,
    }
  },
}
