import type { CountRule } from '../candidate.ts'
import type { CountedPhrase } from '../counted-phrase.ts'
import { figureAt, isHardBreak, type SentenceView, wordAt } from '../sentence-view.ts'

const costWords = new Set([
  'output',
  'lost',
  'burden',
  'damage',
  'damages',
  'loss',
  'losses',
  'cost',
  'costs',
  'costing',
  'needs',
  'recovery',
  'reconstruction',
  'rebuild',
  'rebuilding',
  'repair',
  'repairs',
  'destruction',
  'bill',
  'appeal',
  'restoration',
  'estimated',
  'harm',
  'worth',
  'response',
  'required',
  'needed',
  'funding',
  'funds',
  'aid',
  'pledged',
  'pledges',
  'pledge',
  'donors',
  'appealed',
  'relief',
  'shortfall',
  'seeks',
  'seeking',
  'requires',
  'wants',
  'asks',
  'asked',
  'asking',
  'requested',
  'requests',
])
const strongWords = new Set([
  'damage',
  'damages',
  'losses',
  'reconstruction',
  'rebuild',
  'rebuilding',
  'recovery',
  'destruction',
  'repairs',
])
const notCosts = new Set([
  'ticket',
  'tickets',
  'litre',
  'liter',
  'copy',
  'per',
  'each',
  'apiece',
  'fine',
  'fines',
  'fined',
  'salary',
  'salaries',
  'price',
  'prices',
  'share',
  'shares',
  'ransom',
  'pay',
  'paid',
  'coffee',
  'coach',
  'reward',
])
const reach = 14
const million = 1_000_000

/** Money that a disaster or war costs: 'damage of 4 billion dollars', 'recovery needs of $15bn'. Prices are left out. */
export const cost: CountRule = {
  id: 'counts/cost',
  find({ view, phrase }) {
    if (phrase.class !== 'money') return undefined
    const { figure } = phrase
    const size = figure.best ?? figure.low ?? figure.high ?? 0
    const near = scan(view, figure.firstToken, figure.endToken)
    if (near.excluded || near.strong + near.weak === 0) return undefined
    const large = size >= million ? 0.25 : 0
    const score = (near.strong > 0 ? 0.55 : 0.3) + large
    return { measure: 'cost', score, rule: cost.id, trigger: near.trigger }
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

function scan(view: SentenceView, first: number, end: number) {
  const found = { strong: 0, weak: 0, excluded: false, trigger: -1 }
  const look = (at: number): boolean => {
    if (isHardBreak(view, at) && figureAt(view, at) < 0 && wordAt(view, at) !== ':') return false
    const word = wordAt(view, at)
    if (notCosts.has(word)) found.excluded = true
    if (strongWords.has(word)) found.strong += 1
    else if (costWords.has(word)) found.weak += 1
    else return true
    found.trigger = at
    return true
  }
  for (let at = first - 1; at > first - reach; at -= 1) if (!look(at)) break
  for (let at = end; at < end + reach; at += 1) if (!look(at)) break
  return found
}
