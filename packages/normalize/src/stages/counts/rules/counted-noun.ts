import type { Measure } from '@crosstally/model'
import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import type { CountedPhrase } from '../counted-phrase.ts'
import { entryAt, hasWord, type SentenceView, wordAt } from '../sentence-view.ts'
import { joinStates } from '../verb-phrase.ts'

const scoreOf = [0, 0.5, 0.72, 0.97]

/** The counted noun is the measure: '12 deaths', '457 arrests', '3 casualties', '5,000 refugees'. */
export const countedNoun: CountRule = {
  id: 'counts/counted-noun',
  find({ view, phrase }) {
    const classified = measureOfKind(view, phrase)
    if (classified) return { measure: classified, score: 0.97, rule: countedNoun.id, trigger: phrase.head }
    if (!phrase.noun || isInstance(view, phrase)) return undefined
    // 'two of the passengers': of them something else is said
    if (phrase.partitive === 'noun' && phrase.class === 'person' && phrase.noun.measure === 'other') return undefined
    if (phrase.class === 'case' && (hasWord(view, phrase.head - 1, legal) || isBeforeCourt(view, phrase.first)))
      return { measure: 'other', score: 0.72, rule: countedNoun.id, trigger: phrase.head }
    const measure = joinStates(view, phrase.head, phrase.noun.measure)
    return { measure, score: scoreOf[phrase.noun.strength] ?? 0.5, rule: countedNoun.id, trigger: phrase.head }
  },
}

/** 'in one case', 'in 12 cases': times that something happened, nobody who fell ill. */
function isInstance(view: SentenceView, phrase: CountedPhrase): boolean {
  return phrase.class === 'case' && wordAt(view, phrase.first - 1) === 'in' && phrase.head === phrase.end - 1
}

/** '37 criminal cases' are no illness. */
const legal = wordSet(['criminal', 'court', 'legal', 'civil', 'disciplinary', 'administrative', 'corruption', 'penal'])

const courtReach = 20
const courts = wordSet(['court', 'courts', 'judge', 'judges', 'tribunal', 'prosecutor', 'prosecutors', 'lawyers'])

/** 'The court has 1,215 cases before it'. */
function isBeforeCourt(view: SentenceView, first: number): boolean {
  for (let at = first - 1; at >= Math.max(view.first, first - courtReach); at -= 1)
    if (hasWord(view, at, courts)) return true
  return false
}

const kinds = wordSet(['cases', 'case', 'incidents', 'reports', 'instances', 'acts', 'sets', 'set'])

/** '1,906 names of the missing'. */
const names = wordSet(['names', 'name', 'photographs', 'graves'])

const harms = wordSet(
  'burns exhaustion heatstroke sunstroke frostbite hypothermia poisoning inhalation fractures fracture shock concussion wounds bruises dehydration'.split(
    ' ',
  ),
)

/** '32 cases of enforced disappearance': the noun after 'of' says what is counted. */
function measureOfKind(view: SentenceView, phrase: CountedPhrase): Measure | undefined {
  if (hasWord(view, phrase.head, names) && wordAt(view, phrase.head + 1) === 'of')
    return entryAt(view, phrase.head + (wordAt(view, phrase.head + 2) === 'the' ? 3 : 2))?.state
  if (phrase.head < 0 || !hasWord(view, phrase.head, kinds) || wordAt(view, phrase.head + 1) !== 'of') return undefined
  for (let at = phrase.head + 2; at < phrase.head + 7; at += 1) {
    if (hasWord(view, at, harms)) return 'wounded'
    const noun = entryAt(view, at)?.noun
    if (noun?.measure && noun.strength >= 2) return noun.measure
  }
  return undefined
}

/** A state before the counted noun: '14 wounded soldiers', '82,000 displaced people'. */
export const countedState: CountRule = {
  id: 'counts/counted-state',
  find({ view, phrase }) {
    if (!phrase.state || phrase.class === 'time' || phrase.class === 'abstract') return undefined
    return {
      // 'the 20 flooded villages' are places
      measure: phrase.class === 'site' ? 'sites' : joinStates(view, phrase.head - 1, phrase.state),
      score: 0.68,
      rule: countedState.id,
      trigger: phrase.head,
    }
  },
}
