import type { CountRule } from '../candidate.ts'

/** Drones and missiles of which nothing else is said were sent: '367 drones and missiles in one night'. */
export const munitionDefault: CountRule = {
  id: 'counts/munition-default',
  find({ phrase }) {
    if (phrase.class !== 'munition') return undefined
    return { measure: 'launched', score: 0.42, rule: munitionDefault.id, trigger: phrase.head }
  },
}
