import type { CountRule } from '../candidate.ts'

const least = 50

/** Soldiers and police in numbers, of whom nothing else is said, are there: '10,000 soldiers', '12,000 police for the day'. */
export const forcesDefault: CountRule = {
  id: 'counts/forces-default',
  find({ phrase }) {
    const size = phrase.figure.best ?? phrase.figure.high ?? phrase.figure.low ?? 0
    if ((phrase.class !== 'military' && phrase.class !== 'responder') || size < least) return undefined
    return { measure: 'deployed', score: 0.41, rule: forcesDefault.id, trigger: phrase.head }
  },
}
