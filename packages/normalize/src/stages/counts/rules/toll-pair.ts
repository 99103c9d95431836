import type { Measure } from '@crosstally/model'
import { type SentenceView, wordAt } from '../sentence-view.ts'
import type { Settled } from '../settle.ts'

/** Two bare figures side by side count what the last two neighbours counted, as dead and wounded: '4 / 16', 'he says 30 and 3,000'. */
export function readTollPair(
  view: SentenceView,
  settled: readonly Settled[],
  pair: readonly [Measure, Measure] | undefined,
): void {
  let known = pair
  for (let at = 0; at + 1 < settled.length; at += 1) {
    known = pairBefore(settled, at) ?? known
    const [dead, hurt] = [settled[at], settled[at + 1]]
    if (!known || !dead || !hurt || dead.phrase.class !== 'bare' || hurt.phrase.class !== 'bare') continue
    const joint = wordAt(view, dead.phrase.end)
    const slash = joint === '/'
    if (!(slash || joint === 'and') || hurt.phrase.first !== dead.phrase.end + 1) continue
    if (Math.max(dead.candidate?.score ?? 0, hurt.candidate?.score ?? 0) > 0.6) continue
    const made = { score: slash ? 0.7 : 0.62, rule: 'counts/toll-pair', trigger: dead.phrase.figure.firstToken }
    dead.candidate = { ...made, measure: known[0] }
    hurt.candidate = { ...made, measure: known[1] }
  }
}

function pairBefore(settled: readonly Settled[], at: number): readonly [Measure, Measure] | undefined {
  const first = settled[at - 2]?.candidate?.measure
  const second = settled[at - 1]?.candidate?.measure
  return first && second && first !== second ? [first, second] : undefined
}
