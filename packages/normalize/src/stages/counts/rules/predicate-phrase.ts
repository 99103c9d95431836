import type { Measure } from '@crosstally/model'
import type { Token } from '../../../document.ts'
import phrases from '../../../languages/en/lexicon/predicate-phrases.json' with { type: 'json' }
import { WordTable, wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { measureNamed } from '../lexicon/compile-lexicon.ts'
import type { NounClass } from '../lexicon/word-entry.ts'
import { role } from '../lexicon/word-entry.ts'
import { figureAt, hasRole, hasWord, isHardBreak, type SentenceView, tokenAt, wordAt } from '../sentence-view.ts'
import { skipApposition } from '../verb-phrase.ts'

const openers = wordSet(phrases.openers)
const keywords = new WordTable<Measure>(
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
const window = 9

/** Where people are says what they count as: '457 people in custody', '30 are in hospital', '12,000 officers on duty'. */
export const predicatePhrase: CountRule = {
  id: 'counts/predicate-phrase',
  find({ view, phrase }) {
    if (!people.has(phrase.class) || phrase.state !== undefined || (phrase.noun?.strength ?? 0) >= 2) return undefined
    if (phrase.figure.best === 0 && !hasRole(view, phrase.end, role.be)) return undefined
    if (isCutFor(view, phrase.first - 1))
      return { measure: 'affected', score: 0.75, rule: predicatePhrase.id, trigger: phrase.first - 1 }
    if (isAboardBefore(view, phrase.first - 1))
      return { measure: 'other', score: 0.72, rule: predicatePhrase.id, trigger: phrase.first - 1 }
    const found =
      findHome(view, phrase.end) ?? findHospital(view, phrase.end) ?? findPhrase(view, skipApposition(view, phrase.end))
    if (!found) return undefined
    const marches = found.measure === 'deployed' && hasWord(view, found.at, streets) && crowds.has(phrase.class)
    if (found.measure === 'deployed' && !forces.has(phrase.class) && !marches) return undefined
    if (found.measure === 'displaced' && forces.has(phrase.class)) return undefined
    return {
      measure: marches ? 'other' : found.measure,
      score: 0.78 - Math.min(10, found.at - phrase.end) * 0.015,
      rule: predicatePhrase.id,
      trigger: found.at,
    }
  },
}

/** 'Aboard were 92 tourists', 'On board the ferry were 300', 'On board: 61'. */
function isAboardBefore(view: SentenceView, at: number): boolean {
  if (!hasRole(view, at, role.be) && wordAt(view, at) !== ':') return false
  for (let near = at - 1; near >= at - longestVessel && near >= view.first; near -= 1) {
    if (hasWord(view, near, aboardWords)) return wordAt(view, near) === 'aboard' || wordAt(view, near - 1) === 'on'
    if (isHardBreak(view, near) || figureAt(view, near) >= 0 || hasRole(view, near, role.pronoun | role.have))
      return false
  }
  return false
}

const longestVessel = 5
const aboardWords = wordSet(['aboard', 'board'])
const streets = wordSet(['streets', 'pavements', 'roads'])
const crowds = new Set<NounClass>(['person', 'crowd', 'bare'])

/** '283 home, 17 still held', 'sixty of them back already'. */
function findHome(view: SentenceView, from: number): { measure: Measure; at: number } | undefined {
  let at = from
  while (hasWord(view, at, stillThere)) at += 1
  if (wordAt(view, at) !== 'home') return undefined
  const next = tokenAt(view, at + 1)
  const isLast =
    next?.kind !== 'word' || hasRole(view, at + 1, role.adverb | role.preposition | role.conjunction | role.breaker)
  return isLast && (wordAt(view, at + 1) !== 'in' || at === from) ? { measure: 'repatriated', at } : undefined
}

/** '26 straight to hospital': the verb is left out. */
function findHospital(view: SentenceView, from: number): { measure: Measure; at: number } | undefined {
  let at = from
  while (hasWord(view, at, straight)) at += 1
  if (wordAt(view, at) !== 'to' || !/^hospitals?$/.test(wordAt(view, at + 1))) return undefined
  return { measure: 'wounded', at: at + 1 }
}

const straight = wordSet(['straight', 'direct', 'directly', 'immediately'])
const stillThere = wordSet(['are', 'were', 'now', 'already', 'safely', 'finally', 'back'])

const supplies = wordSet(['power', 'electricity', 'water', 'gas', 'heating', 'light', 'outage', 'outages', 'blackout'])
const cuts = wordSet(['out', 'off', 'cut', 'knocked', 'down', 'outage', 'outages', 'blackout', 'lost'])

/** 'Power is out for 60,000 customers'. */
function isCutFor(view: SentenceView, at: number): boolean {
  if (wordAt(view, at) !== 'for' && wordAt(view, at) !== 'to') return false
  let supply = false
  let cut = false
  for (let near = at - 1; near > at - 7 && near >= view.first; near -= 1) {
    supply = supply || hasWord(view, near, supplies)
    cut = cut || hasWord(view, near, cuts)
  }
  return supply && cut
}

/** The first 'in custody', 'on board' or the like after a phrase, past other words of place. */
function findPhrase(view: SentenceView, from: number): { measure: Measure; at: number } | undefined {
  for (let at = from; at < Math.min(view.end, from + window); at += 1) {
    if (isHardBreak(view, at) || figureAt(view, at) >= 0 || hasRole(view, at, role.say | role.conjunction))
      return undefined
    if (isUnderground(view, at)) return { measure: 'other', at }
    if (!hasWord(view, at, openers)) continue
    const inside = wordAt(view, at) === 'in' ? figureAt(view, at + 1) : -1
    const from = inside < 0 ? at + 1 : (view.analysis.figures[inside]?.endToken ?? at + 1)
    if (wordAt(view, at) === 'without' && hasWord(view, at + 1, supplies)) return { measure: 'affected', at: at + 1 }
    const found = findKeyword(view, wordAt(view, at) === 'aboard' ? at : from)
    if (found) return found
  }
  return undefined
}

/** 'were below ground when it blew up'. */
function isUnderground(view: SentenceView, at: number): boolean {
  const word = wordAt(view, at)
  if (word === 'underground') return true
  return (
    (word === 'below' || word === 'under') && (wordAt(view, at + 1) === 'ground' || wordAt(view, at + 2) === 'ground')
  )
}

/** The measure of 'in need', 'on board' and the like at two tokens, or undefined. Pure. */
export function placeMeasureOf(token: Token | undefined, next: Token | undefined): Measure | undefined {
  if (!token) return undefined
  if (token.lower === 'underground') return 'other'
  if (token.lower === 'aboard') return keywords.get(token)
  return next && openers.has(token) ? keywords.get(next) : undefined
}

/** 'without a roof', but 'out of their homes' and 'under the roof' that fell. */
function measureOfHomes(view: SentenceView, opener: number): Measure {
  const word = wordAt(view, opener)
  return word === 'out' ? 'displaced' : word === 'under' ? 'missing' : 'homeless'
}

function findKeyword(view: SentenceView, from: number): { measure: Measure; at: number } | undefined {
  for (let at = from; at < from + reach; at += 1) {
    const token = tokenAt(view, at)
    const measure = token && keywords.get(token)
    if (measure) return { measure: measure === 'homeless' ? measureOfHomes(view, from - 1) : measure, at }
    if (wordAt(view, at) === 'way') return undefined
    if (figureAt(view, at) >= 0 || hasRole(view, at, role.be | role.conjunction | role.breaker)) return undefined
  }
  return undefined
}
