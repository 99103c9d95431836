import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { hasWord, isHardBreak, type SentenceView, wordAt } from '../sentence-view.ts'

const charges = wordSet(['count', 'counts', 'charge', 'charges'])
const killings = wordSet(['murder', 'murders', 'homicide', 'manslaughter', 'killing', 'parricide', 'infanticide'])
const attempts = wordSet(['attempted', 'conspiracy', 'conspiring', 'attempting'])
const reach = 6
const score = 0.5

/** 'faces five counts of first-degree murder': as many were killed, as the charge has it. */
export const countsOfMurder: CountRule = {
  id: 'counts/counts-of-murder',
  find({ view, phrase }) {
    const at = phrase.figure.endToken
    if (phrase.figure.kind !== 'count' || !hasWord(view, at, charges) || wordAt(view, at + 1) !== 'of') return undefined
    const trigger = killingAfter(view, at + 2)
    return trigger === undefined ? undefined : { measure: 'killed', score, rule: countsOfMurder.id, trigger }
  },
}

function killingAfter(view: SentenceView, from: number): number | undefined {
  for (let at = from; at < Math.min(view.end, from + reach); at += 1) {
    if (isHardBreak(view, at) || wordAt(view, at) === ',' || hasWord(view, at, attempts)) return undefined
    if (hasWord(view, at, killings)) return at
  }
  return undefined
}
