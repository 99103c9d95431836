import type { ClaimTime, Measure } from '@crosstally/model'
import type { TimeExpression } from '../../document.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './context.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { figureAt, isHardBreak, type SentenceView, wordAt } from './sentence-view.ts'
import { isInCue } from './speech-cue.ts'
import { firstTimeOfBlock, toClaimTime } from './story-time.ts'
import { firstFrom } from './token-order.ts'

const running = new Set<Measure>([
  ...([
    'killed',
    'wounded',
    'casualties',
    'missing',
    'deployed',
    'damaged',
    'destroyed',
    'affected',
    'homeless',
  ] as const),
  ...(['training', 'rescued', 'cost', 'evacuated'] as const),
])
const scales = { asOf: 1.2, plain: 0.9, cueOfRunning: 0.3, cueOfEvent: -0.3, since: -0.25, adjacent: 0.12 } as const

/** When a count holds: an as-of date before the event's date, the sentence's own before one carried over. Pure. */
export function timeOf(given: {
  view: SentenceView
  phrase: CountedPhrase
  candidate: Candidate
  context: Context
  block: number
  ahead: boolean
}): { time: ClaimTime | null; rule?: string } {
  const { view, context, block, candidate } = given
  const own = bestTime(given)
  if (own)
    return {
      time: toClaimTime(view.analysis, own, running.has(candidate.measure)),
      rule: own.asOf ? 'counts/time-as-of' : 'counts/time-in-sentence',
    }
  if (given.ahead && context.futureTime) return { time: context.futureTime, rule: 'counts/time-ahead' }
  if (context.time && context.time.block === block) return { time: context.time.time, rule: 'counts/time-of-block' }
  const before = timeBefore(view, block)
  if (before)
    return { time: toClaimTime(view.analysis, before, running.has(candidate.measure)), rule: 'counts/time-of-block' }
  const heading = view.analysis.blocks[block]?.heading
  const headed = heading === undefined ? undefined : firstTimeOfBlock(view.analysis, heading)
  if (headed) return { time: headed, rule: 'counts/time-of-heading' }
  return context.leadTime ? { time: context.leadTime, rule: 'counts/time-of-lead' } : { time: null }
}

function bestTime(given: {
  view: SentenceView
  phrase: CountedPhrase
  candidate: Candidate
}): TimeExpression | undefined {
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
  return best?.time
}

function scoreTime(
  view: SentenceView,
  time: TimeExpression,
  given: { phrase: CountedPhrase; measure: Measure },
): number {
  const { phrase, measure } = given
  const after = time.firstToken >= phrase.end
  const distance = Math.max(0, after ? time.firstToken - phrase.end : phrase.first - time.endToken)
  let score: number = time.asOf ? scales.asOf : scales.plain
  if (isInCue(view.analysis, time)) score += running.has(measure) ? scales.cueOfRunning : scales.cueOfEvent
  if (running.has(measure) && (time.edtf.endsWith('/..') || isSince(view, time))) score += scales.since
  if (after && distance <= 2) score += scales.adjacent
  return score - distance * 0.012 - crossings(view, time, { phrase, after })
}

function isSince(view: SentenceView, time: TimeExpression): boolean {
  return wordAt(view, time.firstToken) === 'since' || wordAt(view, time.firstToken - 1) === 'since'
}

function crossings(view: SentenceView, time: TimeExpression, given: { phrase: CountedPhrase; after: boolean }): number {
  const { phrase, after } = given
  let cost = 0
  for (let at = after ? phrase.end : time.endToken; at < (after ? time.firstToken : phrase.first); at += 1) {
    const figure = figureAt(view, at)
    if (figure >= 0 && view.analysis.figures[figure]?.firstToken === at) cost += after ? 0.15 : 0.05
    else if (isHardBreak(view, at)) cost += 0.15
  }
  return cost
}

/** The date named last before a sentence in its block. */
function timeBefore(view: SentenceView, block: number): TimeExpression | undefined {
  const { analysis } = view
  const { times, sentences, blocks } = analysis
  const start = sentences[blocks[block]?.firstSentence ?? 0]?.firstToken ?? 0
  for (let at = firstFrom(times, view.first) - 1; at >= 0; at -= 1) {
    const time = times[at]
    if (!time || time.firstToken < start) return undefined
    if (time.kind === 'point' && !isInCue(analysis, time)) return time
  }
  return undefined
}
