import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { role } from '../lexicon/word-entry.ts'
import { figureAt, hasRole, hasWord, isHardBreak, type SentenceView, tokenAt, wordAt } from '../sentence-view.ts'
import { hasObject, isPassive, readVerb } from '../verb-phrase.ts'

const subjects = wordSet(['he', 'she', 'they', 'we', 'i'])
const reach = 9

/** Whom it was done to first: 'Two she is still looking for', 'Three of his sons he has buried', 'the twelve whom that night killed'. */
export const frontedObject: CountRule = {
  id: 'counts/fronted-object',
  find({ view, phrase }) {
    const from = clauseBehind(view, phrase.end)
    if (from < 0) return undefined
    for (let at = from; at < Math.min(view.end, from + reach); at += 1) {
      if (isHardBreak(view, at) || figureAt(view, at) >= 0 || hasRole(view, at, role.say)) return undefined
      const verb = readVerb(view, at, { counted: phrase.class, inherited: phrase.inherited, as: 'object' })
      if (!verb || verb.sense.weak || isPassive(view, at) || hasObject(view, at)) continue
      return { measure: verb.sense.measure, score: 0.9 * verb.fit, rule: frontedObject.id, trigger: at }
    }
    return undefined
  },
}

/** Where the clause behind what is counted begins: at its subject, right behind or behind 'whom'; or -1. */
function clauseBehind(view: SentenceView, end: number): number {
  if (wordAt(view, end) === 'whom') return end + 1
  if (!hasWord(view, end, subjects)) return -1
  return tokenAt(view, end)?.text === 'I' || wordAt(view, end) !== 'i' ? end + 1 : -1
}
