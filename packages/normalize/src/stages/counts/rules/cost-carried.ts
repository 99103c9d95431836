import type { Context } from '../context.ts'
import type { SentenceView } from '../sentence-view.ts'
import { type Settled, threshold } from '../settle.ts'
import { isCostWord, isPriced } from './cost.ts'
import { headingAbove } from './heading-measure.ts'

const least = 1_000_000
const sentencesBack = 3

/** Large sums below a heading of losses, or after one that was a cost: 'Cost. The ministry: 88 billion pesos. Employers: 60 billion'. */
export function carryCost(given: {
  view: SentenceView
  settled: readonly Settled[]
  context: Context
  block: number
}): void {
  const { view, settled } = given
  const open = settled.filter((one) => isLargeSum(one))
  if (open.length === 0) return
  const carries = isHeadedByCost(given) || isAskedFor(given) || followsCost(given)
  for (const one of open) {
    if (!(carries || hasCostBefore(settled, one)) || isPriced(view, one.phrase)) continue
    one.candidate = { measure: 'cost', score: 0.55, rule: 'counts/cost-carried', trigger: one.phrase.figure.firstToken }
  }
}

function isLargeSum({ candidate, phrase }: Settled): boolean {
  const { best, low, high } = phrase.figure
  const size = best ?? low ?? high ?? 0
  if (size < least || (candidate && candidate.score >= threshold && phrase.class === 'money')) return false
  return phrase.class === 'money' || (phrase.class === 'bare' && (candidate?.score ?? 0) < 0.6)
}

/** 'puts the damage at 40 million euros, the mayor at 61 million': the sum before names what both are. */
function hasCostBefore(settled: readonly Settled[], one: Settled): boolean {
  const before = settled[settled.indexOf(one) - 1]
  return before?.candidate?.measure === 'cost' && before.candidate.score >= threshold
}

function isHeadedByCost({ view, block }: { view: SentenceView; block: number }): boolean {
  const { sentences, tokens } = view.analysis
  const heading = sentences[headingAbove(view, block) ?? -1]
  if (!heading) return false
  for (let at = heading.firstToken; at < heading.endToken; at += 1) if (isCostWord(tokens[at]?.lower ?? '')) return true
  return false
}

/** 'The cost? Eleven billion baht.' */
function isAskedFor({ view, block }: { view: SentenceView; block: number }): boolean {
  const { sentences, tokens, blocks, text } = view.analysis
  const before = sentences[view.sentence - 1]
  if (!before || view.sentence <= (blocks[block]?.firstSentence ?? 0) || text[before.end - 1] !== '?') return false
  for (let at = before.firstToken; at < before.endToken; at += 1) if (isCostWord(tokens[at]?.lower ?? '')) return true
  return false
}

function followsCost({ view, context, block }: { view: SentenceView; context: Context; block: number }): boolean {
  const { last } = context
  return last?.measure === 'cost' && block - last.block <= 1 && view.sentence - last.sentence <= sentencesBack
}
