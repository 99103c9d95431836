import type { ClaimTime, Measure } from '@crosstally/model'
import type { TimeExpression } from '../../document.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './context.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { figureAt, isHardBreak, type SentenceView } from './sentence-view.ts'
import { isInCue } from './speech-cue.ts'
import { firstFrom } from './token-order.ts'

const running = new Set<Measure>([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'deployed',
  'damaged',
  'destroyed',
  'displaced',
  'affected',
  'homeless',
  'training',
  'detained',
  'evacuated',
  'rescued',
  'sites',
  'cost',
])

/** When a count holds: an as-of date before the event's date, the sentence's own before one carried over. Pure. */
export function timeOf(given: {
  view: SentenceView
  phrase: CountedPhrase
  candidate: Candidate
  context: Context
  block: number
}): { time: ClaimTime | null; rule?: string } {
  const { view, context, block } = given
  const own = bestTime(given)
  if (own) return { time: own, rule: 'counts/time-in-sentence' }
  if (context.time && context.time.block === block) return { time: context.time.time, rule: 'counts/time-of-block' }
  const heading = headingTime(view, block)
  if (heading) return { time: heading, rule: 'counts/time-of-heading' }
  return context.leadTime ? { time: context.leadTime, rule: 'counts/time-of-lead' } : { time: null }
}

function bestTime(given: { view: SentenceView; phrase: CountedPhrase; candidate: Candidate }): ClaimTime | undefined {
  const { view, phrase, candidate } = given
  const { times } = view.analysis
  let best: { time: TimeExpression; score: number } | undefined
  for (let at = firstFrom(times, view.first); at < times.length; at += 1) {
    const time = times[at]
    if (!time || time.firstToken >= view.end) break
    if (time.kind !== 'point') continue
    const score = scoreTime(view, time, { phrase, measure: candidate.measure })
    if (!best || score > best.score) best = { time, score }
  }
  return best ? toClaimTime(view, best.time, candidate.measure) : undefined
}

function scoreTime(
  view: SentenceView,
  time: TimeExpression,
  given: { phrase: CountedPhrase; measure: Measure },
): number {
  const { phrase, measure } = given
  let score = time.asOf ? 1.2 : 0.9
  if (isInCue(view.analysis, time)) score += running.has(measure) ? 0.1 : -0.3
  const after = time.firstToken >= phrase.end
  const distance = after ? time.firstToken - phrase.end : phrase.first - time.endToken
  score -= Math.max(0, distance) * 0.012
  const from = after ? phrase.end : time.endToken
  const to = after ? time.firstToken : phrase.first
  for (let at = from; at < to; at += 1) {
    const figure = figureAt(view, at)
    if (figure >= 0 && view.analysis.figures[figure]?.firstToken === at) score -= after ? 0.15 : 0.03
    else if (isHardBreak(view, at)) score -= 0.15
  }
  return score
}

/** A time expression as a claim's time. Pure. */
export function toClaimTime(view: Pick<SentenceView, 'analysis'>, time: TimeExpression, measure: Measure): ClaimTime {
  const isRange = time.edtf.includes('/')
  const kind = time.asOf ? 'as_of' : running.has(measure) && !isRange ? 'as_of' : 'event'
  return { edtf: time.edtf, kind, text: view.analysis.text.slice(time.start, time.end) }
}

function headingTime(view: SentenceView, block: number): ClaimTime | undefined {
  const heading = view.analysis.blocks[block]?.heading
  return heading === undefined ? undefined : firstTimeOfBlock(view, heading)
}

/** The first date in a block, or undefined. Pure. */
export function firstTimeOfBlock(view: Pick<SentenceView, 'analysis'>, block: number): ClaimTime | undefined {
  const { blocks, times, sentences } = view.analysis
  const one = blocks[block]
  const from = sentences[one?.firstSentence ?? 0]?.firstToken ?? 0
  const to = sentences[(one?.endSentence ?? 1) - 1]?.endToken ?? 0
  for (let at = firstFrom(times, from); at < times.length; at += 1) {
    const time = times[at]
    if (!time || time.firstToken >= to) return undefined
    if (time.kind === 'point')
      return { edtf: time.edtf, kind: 'as_of', text: view.analysis.text.slice(time.start, time.end) }
  }
  return undefined
}
