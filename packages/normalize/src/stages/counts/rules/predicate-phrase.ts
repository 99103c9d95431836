import type { Measure } from '@crosstally/model'
import phrases from '../../../languages/en/lexicon/predicate-phrases.json' with { type: 'json' }
import type { CountRule } from '../candidate.ts'
import { measureNamed } from '../lexicon/compile-lexicon.ts'
import type { NounClass } from '../lexicon/word-entry.ts'
import { role } from '../lexicon/word-entry.ts'
import { figureAt, hasRole, type SentenceView, wordAt } from '../sentence-view.ts'
import { skipApposition } from '../verb-phrase.ts'

const openers = new Set(phrases.openers)
const keywords = new Map<string, Measure>(
  Object.entries(phrases.keywords).flatMap(([name, words]) => words.map((word) => [word, measureNamed(name)] as const)),
)
const people = new Set<NounClass>([
  'person',
  'military',
  'militant',
  'responder',
  'household',
  'refugee',
  'captive',
  'crowd',
  'bare',
  'unknown',
  'casualty',
])
const forces = new Set<NounClass>(['military', 'responder', 'militant'])
const reach = 4

/** Where people are says what they count as: '457 people in custody', '30 are in hospital', '12,000 officers on duty'. */
export const predicatePhrase: CountRule = {
  id: 'counts/predicate-phrase',
  find({ view, phrase }) {
    if (!people.has(phrase.class)) return undefined
    let at = skipApposition(view, phrase.end)
    while (
      at < phrase.end + 5 &&
      hasRole(view, at, role.be | role.adverb | role.relative) &&
      !openers.has(wordAt(view, at))
    )
      at += 1
    if (!openers.has(wordAt(view, at))) return undefined
    const found = findKeyword(view, wordAt(view, at) === 'aboard' ? at : at + 1)
    if (!found || (found.measure === 'deployed' && !forces.has(phrase.class))) return undefined
    return {
      measure: found.measure,
      score: 0.78 - (found.at - phrase.end) * 0.015,
      rule: predicatePhrase.id,
      trigger: found.at,
    }
  },
}

function findKeyword(view: SentenceView, from: number): { measure: Measure; at: number } | undefined {
  for (let at = from; at < from + reach; at += 1) {
    const measure = keywords.get(wordAt(view, at))
    if (measure) return { measure, at }
    if (figureAt(view, at) >= 0 || hasRole(view, at, role.be | role.conjunction | role.breaker)) return undefined
  }
  return undefined
}
