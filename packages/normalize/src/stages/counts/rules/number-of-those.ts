import type { Measure } from '@crosstally/model'
import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { form, role } from '../lexicon/word-entry.ts'
import { entryAt, figureAt, hasRole, hasWord, isHardBreak, type SentenceView, wordAt } from '../sentence-view.ts'
import { hasFollowers } from '../verb-phrase.ts'

const numbers = wordSet(['number', 'total', 'toll', 'figure', 'count', 'strength'])
const reach = 12

/** The number first, then what it is the number of: 'put at 73 the number of pupils taken', 'gave as 40 the toll of the dead'. */
export const numberOfThose: CountRule = {
  id: 'counts/number-of-those',
  find({ view, phrase }) {
    const noun = wordAt(view, phrase.end) === 'the' ? phrase.end + 1 : phrase.end
    if (phrase.class !== 'bare' || !hasWord(view, noun, numbers) || wordAt(view, noun + 1) !== 'of') return undefined
    for (let at = noun + 2; at < noun + reach && !isHardBreak(view, at) && figureAt(view, at) < 0; at += 1) {
      if (wordAt(view, at) === ',' || hasRole(view, at, role.say | role.breaker)) return undefined
      const measure = measureAt(view, at)
      if (measure) return { measure, score: 0.86, rule: numberOfThose.id, trigger: at }
    }
    return undefined
  },
}

function measureAt(view: SentenceView, at: number): Measure | undefined {
  const entry = entryAt(view, at)
  if (entry?.noun?.measure && entry.noun.strength >= 2) return entry.noun.measure
  if (entry?.state !== undefined) return entry.state
  if (((entry?.forms ?? 0) & (form.participle | form.past | form.ing)) === 0) return undefined
  return entry?.senses.find((sense) => sense.of.has('person') && hasFollowers(view, at, sense))?.measure
}
