import type { Measure } from '@crosstally/model'
import { isHardBreak, type SentenceView, wordAt } from '../sentence-view.ts'
import type { Settled } from '../settle.ts'
import { type HeadingRange, measuresOfHeading } from './heading-words.ts'

const longestLabel = 8
const longestHeading = 12

/** Two bare figures side by side count what the last two neighbours counted, as dead and wounded: '4 / 16', 'he says 30 and 3,000'. */
export function readTollPair(
  view: SentenceView,
  settled: readonly Settled[],
  pair: readonly [Measure, Measure] | undefined,
): void {
  if (!settled.some((one, at) => isJoined(view, one, settled[at + 1]))) return
  let known = pairOfHeading(view) ?? pair
  for (let at = 0; at + 1 < settled.length; at += 1) {
    known = pairBefore(settled, at) ?? known
    const [dead, hurt] = [settled[at], settled[at + 1]]
    const labelled = dead && pairOfLabel(view, dead.phrase.first - 1)
    known = labelled ?? known
    if (!known || !dead || !hurt || !isJoined(view, dead, hurt)) continue
    const slash = wordAt(view, dead.phrase.end) === '/'
    if (!labelled && Math.max(dead.candidate?.score ?? 0, hurt.candidate?.score ?? 0) > 0.6) continue
    const made = { score: slash ? 0.7 : 0.62, rule: 'counts/toll-pair', trigger: dead.phrase.figure.firstToken }
    dead.candidate = { ...made, measure: known[0] }
    hurt.candidate = { ...made, measure: known[1] }
  }
}

/** '4 / 16', '30 and 3,000'. */
function isJoined(view: SentenceView, { phrase }: Settled, next: Settled | undefined): boolean {
  if (phrase.class !== 'bare' || next?.phrase.class !== 'bare' || next.phrase.first !== phrase.end + 1) return false
  const joint = wordAt(view, phrase.end)
  return joint === '/' || joint === 'and' || joint === '&'
}

function pairBefore(settled: readonly Settled[], at: number): readonly [Measure, Measure] | undefined {
  if (at < 2) return undefined
  const first = settled[at - 2]?.candidate?.measure
  const second = settled[at - 1]?.candidate?.measure
  return first && second && first !== second ? [first, second] : undefined
}

/** 'dead / wounded: 4 / 16'. */
function pairOfLabel(view: SentenceView, colon: number): readonly [Measure, Measure] | undefined {
  if (wordAt(view, colon) !== ':') return undefined
  let firstToken = colon
  while (firstToken > view.first && colon - firstToken < longestLabel && !isHardBreak(view, firstToken - 1))
    firstToken -= 1
  return pairNamed(view, { firstToken, endToken: colon })
}

const blocksBack = 12

/** What the heading above names, in its order: 'Deaths and injuries by district'. */
function pairOfHeading(view: SentenceView): readonly [Measure, Measure] | undefined {
  const { blocks, sentences } = view.analysis
  const block = sentences[view.sentence]?.block ?? 0
  for (let at = block - 1; at >= Math.max(0, block - blocksBack); at -= 1) {
    const { kind, firstSentence = 0 } = blocks[at] ?? {}
    if (kind !== 'heading' && kind !== 'headline') continue
    const { firstToken = 0, endToken = 0 } = sentences[firstSentence] ?? {}
    return endToken - firstToken > longestHeading ? undefined : pairNamed(view, { firstToken, endToken })
  }
  return undefined
}

function pairNamed(view: SentenceView, range: HeadingRange): readonly [Measure, Measure] | undefined {
  const [first, second, third] = measuresOfHeading(view.analysis, range, 'bare')
  return first && second && !third ? [first, second] : undefined
}
