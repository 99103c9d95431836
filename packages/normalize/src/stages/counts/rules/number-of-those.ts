import type { Measure } from '@crosstally/model'
import { wordSet } from '../../../languages/word-table.ts'
import type { Candidate, CountRule, RuleInput } from '../candidate.ts'
import { form, role } from '../lexicon/word-entry.ts'
import {
  entryAt,
  figureAt,
  hasRole,
  hasWord,
  isHardBreak,
  kindAt,
  type SentenceView,
  wordAt,
} from '../sentence-view.ts'
import { hasFollowers } from '../verb-phrase.ts'

const numbers = wordSet(['number', 'total', 'toll', 'figure', 'count', 'strength'])
const reach = 12
const askReach = 30

/** The number first, then what it is the number of: 'put at 73 the number of pupils taken', 'gave as 40 the toll of the dead'. */
export const numberOfThose: CountRule = {
  id: 'counts/number-of-those',
  find(input) {
    return numberBefore(input) ?? askedBefore(input)
  },
}

function numberBefore({ view, phrase }: RuleInput): Candidate | undefined {
  const noun = wordAt(view, phrase.end) === 'the' ? phrase.end + 1 : phrase.end
  if (phrase.class !== 'bare' || !hasWord(view, noun, numbers) || wordAt(view, noun + 1) !== 'of') return undefined
  for (let at = noun + 2; at < noun + reach && !isHardBreak(view, at) && figureAt(view, at) < 0; at += 1) {
    if (wordAt(view, at) === ',' || hasRole(view, at, role.say | role.breaker)) return undefined
    const measure = measureAt(view, at)
    if (measure) return { measure, score: 0.86, rule: numberOfThose.id, trigger: at }
  }
  return undefined
}

/** 'Asked how many persons are being held there, the minister said that there were 214': the question in the same sentence. */
function askedBefore({ view, phrase }: RuleInput): Candidate | undefined {
  if (phrase.class !== 'bare' || phrase.partitive !== undefined) return undefined
  const least = Math.max(view.first, phrase.first - askReach)
  for (let at = phrase.first - 1; at > least; at -= 1) {
    if (kindAt(view, at) === 'count') return undefined
    if (wordAt(view, at) !== 'many' || wordAt(view, at - 1) !== 'how') continue
    for (let near = at + 1; near < phrase.first && near < at + reach; near += 1) {
      const measure = measureAt(view, near)
      if (measure) return { measure, score: 0.8, rule: numberOfThose.id, trigger: near }
    }
    return undefined
  }
  return undefined
}

function measureAt(view: SentenceView, at: number): Measure | undefined {
  const entry = entryAt(view, at)
  if (entry?.noun?.measure && entry.noun.strength >= 2) return entry.noun.measure
  if (entry?.state !== undefined) return entry.state
  if (((entry?.forms ?? 0) & (form.participle | form.past | form.ing)) === 0) return undefined
  return entry?.senses.find((sense) => sense.of.has('person') && hasFollowers(view, at, sense))?.measure
}
