import { wordSet } from '../../languages/word-table.ts'
import type { Candidate } from './candidate.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import type { NounClass } from './lexicon/word-entry.ts'
import { entryAt, hasWord, isHardBreak, type SentenceView, tokenAt, wordAt } from './sentence-view.ts'

const sides = wordSet(['army', 'armies', 'forces', 'side', 'enemy', 'enemies', 'navy', 'militia', 'garrison', 'rebels'])
const men = wordSet(['men', 'people', 'personnel', 'fighters', 'soldiers', 'troops'])
const lossReach = 8
const units: ReadonlySet<NounClass> = new Set(['military', 'group', 'militant'])

/** 'The brigade lost 900 men', 'during April the army lost over 15 thousand people': killed or hurt. Pure. */
export function isLossOfForces(view: SentenceView, { trigger, rule }: Candidate, phrase: CountedPhrase): boolean {
  if (rule !== 'counts/verb-object' || !/^los(?:e|es|t|ing)$/.test(wordAt(view, trigger))) return false
  // 'did not lose 12 men': nobody died
  if (/^(?:not|never)$|n't$/.test(wordAt(view, trigger - 1))) return false
  if (wordAt(view, phrase.head) === 'men') return true
  if (!hasWord(view, phrase.head, men)) return false
  for (let at = trigger - 1; at >= trigger - lossReach && !isHardBreak(view, at); at -= 1) {
    const noun = entryAt(view, at)?.noun
    if ((noun && units.has(noun.class)) || hasWord(view, at, sides)) return true
    if (/^\p{Lu}{2,5}$/u.test(tokenAt(view, at)?.text ?? '')) return true
  }
  return false
}
