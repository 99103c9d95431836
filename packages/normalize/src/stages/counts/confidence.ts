import type { Candidate } from './candidate.ts'
import type { CountedPhrase } from './counted-phrase.ts'

/**
 * Share of right readings (value and measure) by score. Set by hand after looking at the reliability tables of the
 * development corpus and of a second one, so neither of them is an independent check of it. Rising, to keep order.
 */
const shares: readonly (readonly [score: number, share: number])[] = [
  [0.4, 0.62],
  [0.45, 0.72],
  [0.5, 0.8],
  [0.65, 0.85],
  [0.75, 0.9],
  [0.85, 0.93],
  [0.95, 0.97],
  [1, 0.98],
]
const vague = 0.85
const single = 0.93
/** Rules whose scores only keep them behind others: how often each is right on both corpora. */
const shareOfRule: ReadonlyMap<string, number> = new Map([
  ['counts/topic-of-sentence', 0.88],
  ['counts/topic-of-report', 0.8],
  ['counts/topic-before', 0.5],
  ['counts/topic-of-counts', 0.5],
  ['counts/topic-of-block', 0.5],
  ['counts/list-neighbour', 0.9],
  ['counts/forces-default', 0.9],
  ['counts/munition-default', 0.8],
])

/** How sure a reading is, from the score of its rule: of readings given c, a share of about c is right. Pure. */
export function confidenceOf(phrase: CountedPhrase, candidate: Candidate): number {
  const { qualifier, best } = phrase.figure
  const share = shareOfRule.get(candidate.rule) ?? interpolate(candidate.score)
  if (qualifier === 'vague') return share * vague
  return best === 1 && qualifier === 'exact' ? share * single : share
}

function interpolate(score: number): number {
  let [lowScore, lowShare] = shares[0] ?? [0, 0]
  if (score <= lowScore) return lowShare
  for (const [highScore, highShare] of shares) {
    if (score <= highScore) {
      const span = highScore - lowScore
      return span === 0 ? highShare : lowShare + ((score - lowScore) / span) * (highShare - lowShare)
    }
    lowScore = highScore
    lowShare = highShare
  }
  return lowShare
}
