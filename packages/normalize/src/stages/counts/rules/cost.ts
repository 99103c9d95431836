import type { Measure } from '@crosstally/model'
import moneyWords from '../../../languages/en/lexicon/money-words.json' with { type: 'json' }
import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import type { CountedPhrase } from '../counted-phrase.ts'
import { role } from '../lexicon/word-entry.ts'
import { figureAt, hasRole, hasWord, isHardBreak, type SentenceView, wordAt } from '../sentence-view.ts'

const { cost: costs, supplied: gifts } = moneyWords
const costWords = new Set([...costs.strong, ...costs.weak, ...moneyWords.owed])
const readings = [
  { measure: 'cost', strong: wordSet([...costs.strong, ...moneyWords.owed]), weak: wordSet(costs.weak) },
  { measure: 'supplied', strong: wordSet(gifts.strong), weak: wordSet(gifts.weak) },
] as const
const excluded = wordSet(moneyWords.excluded)
/** What is owed may be wages, and is a cost all the same. */
const owed = wordSet(moneyWords.owed)
const reach = 14
const million = 1_000_000
/** What readers give ('donate $20') is no aid. */
const leastGift = 100_000
/** What one person owes is no loss. */
const leastDebt = 10_000

/**
 * Money that a disaster or war costs ('damage of 4 billion dollars', 'recovery needs of $15bn') or that is given for it ('pledged
 * 40 million euros'): the nearest word tells. Prices are left out.
 */
export const cost: CountRule = {
  id: 'counts/cost',
  find({ view, phrase }) {
    if (phrase.class !== 'money') return undefined
    const { figure } = phrase
    const size = figure.best ?? figure.low ?? figure.high ?? 0
    if (/^(?:him|her|me|us|them)$/.test(wordAt(view, figure.firstToken - 1)) && size < million) return undefined
    const near = scan(view, figure.firstToken, figure.endToken)
    if (near.found && isHad(view, figure.firstToken, near.found))
      return { measure: 'supplied', score: 0.6, rule: cost.id, trigger: near.found.at }
    if (near.excluded || !near.found) return undefined
    if (near.found.measure === 'supplied' && size < leastGift) return undefined
    if (hasWord(view, near.found.at, owed) && size < leastDebt) return undefined
    const large = size >= million ? 0.25 : 0
    const close = figure.firstToken - near.found.at === 2 ? 0.1 : 0
    const score = (near.found.isStrong ? 0.55 : 0.3) + large + close
    return { measure: near.found.measure, score, rule: cost.id, trigger: near.found.at }
  },
}

/** Whether a word of a heading says that sums below it are what something cost. Pure. */
export function isCostWord(word: string): boolean {
  return costWords.has(word) || /^(?:economic|financial|finances?|money|budget)$/.test(word)
}

/** Whether the words around a sum make it a price, a fine or a salary. Pure. */
export function isPriced(view: SentenceView, { figure }: CountedPhrase): boolean {
  return scan(view, figure.firstToken, figure.endToken).excluded
}

/** 'needs $600m; it has $71m': what there is of what was asked for. */
function isHad(view: SentenceView, money: number, { measure, at }: Found): boolean {
  return measure === 'cost' && at < money && hasWord(view, at, asking) && hasRole(view, money - 1, role.have)
}

const asking = wordSet(['needs', 'need', 'needed', 'appeal', 'appealed', 'asked', 'asks', 'wants', 'seeks', 'sought'])

interface Found {
  readonly measure: Measure
  readonly isStrong: boolean
  readonly at: number
  readonly distance: number
}

/** A strong word outweighs a weak one that stands nearer. */
const strongNearness = 0.4

function scan(view: SentenceView, first: number, end: number) {
  const result: { found: Found | undefined; excluded: boolean } = { found: undefined, excluded: false }
  let isOwed = false
  const look = (at: number, steps: number): boolean => {
    if (isHardBreak(view, at) && figureAt(view, at) < 0 && wordAt(view, at) !== ':') return false
    if (hasWord(view, at, excluded)) result.excluded = true
    if (hasWord(view, at, owed)) isOwed = true
    for (const { measure, strong, weak } of readings) {
      const isStrong = hasWord(view, at, strong)
      if (!isStrong && !hasWord(view, at, weak)) continue
      const distance = steps * (isStrong ? strongNearness : 1)
      if (!result.found || distance < result.found.distance) result.found = { measure, isStrong, at, distance }
    }
    return true
  }
  for (let at = first - 1; at > first - reach; at -= 1) if (!look(at, first - at)) break
  for (let at = end; at < end + reach; at += 1) if (!look(at, at - end + 2)) break
  return { ...result, excluded: result.excluded && !isOwed }
}
