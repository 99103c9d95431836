import type { Certainty, ClaimTime } from '@crosstally/model'
import type { Analysis, TimeExpression } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Candidate } from './candidate.ts'
import { blockHoldsFor, type CarriedTime, leadHoldsFor, sourcesOf } from './carried-time.ts'
import type { Context } from './context.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { isSaidThen } from './said-then.ts'
import { hasWord, type SentenceView, viewSentence, wordAt } from './sentence-view.ts'
import { countsOf, firstTimeOfBlock, isDatelineTime, isRunning, toClaimTime } from './story-time.ts'
import { inHeadOfCell } from './table-head.ts'
import { isOfThen, timeInSentence } from './time-in-sentence.ts'
import { firstFrom } from './token-order.ts'

interface TimeGiven {
  readonly view: SentenceView
  readonly phrase: CountedPhrase
  readonly candidate: Candidate
  readonly context: Context
  readonly block: number
  readonly certainty: Certainty
}

type Found = { time: ClaimTime | null; rule?: string }

/** When a count holds: an as-of date before the event's date, the sentence's own before one carried over. Pure. */
export function timeOf(given: TimeGiven): Found {
  const { view, context, candidate, certainty } = given
  const running = isRunning(candidate.measure)
  const ahead = certainty === 'planned' || certainty === 'possible'
  const ofCell = timeOfCell(given)
  if (ofCell) return { time: toClaimTime(view.analysis, ofCell, running), rule: 'counts/time-of-cell' }
  const own = timeInSentence(view, given.phrase, candidate)
  const said = own !== undefined && isSaidThen(view, own)
  // a plan is not of the day on which it was told
  if (own && !(ahead && said && !own.asOf)) {
    const day = said && running && own.date !== undefined ? { ...own, edtf: own.date } : own
    const time = toClaimTime(view.analysis, day, running)
    return {
      time: own.date !== undefined && isOfThen(view, own, given.phrase) ? { ...time, edtf: own.date } : time,
      rule: own.asOf ? 'counts/time-as-of' : 'counts/time-in-sentence',
    }
  }
  if (ahead && context.futureTime) return { time: context.futureTime, rule: 'counts/time-ahead' }
  if (own) return { time: null }
  return carriedTime(given)
}

/** The date that heads the column or row of a table. */
function timeOfCell({ view: { analysis }, phrase, block }: TimeGiven): TimeExpression | undefined {
  const found = inHeadOfCell(analysis, { block, token: phrase.figure.firstToken, items: analysis.times })
  return found?.kind === 'point' ? found : undefined
}

function carriedTime({ view, phrase, candidate, context, block, certainty }: TimeGiven): Found {
  const { analysis } = view
  const { measure } = candidate
  const running = isRunning(measure)
  const dateless = { measure, certainty, sources: sourcesOf(analysis, phrase.index) }
  if (context.time?.block === block) {
    if (blockHoldsFor(context.time, dateless) || refersBack(view))
      return { time: context.time.time, rule: 'counts/time-of-block' }
  } else if (measure !== 'cost') {
    const before = timeBefore(view, block)
    if (
      before &&
      (dateless.sources.length === 0 ||
        countsOf(analysis, analysis.tokens[before.firstToken]?.sentence ?? 0).length === 0)
    )
      return { time: toClaimTime(analysis, before, running), rule: 'counts/time-of-block' }
  }
  const ofSource = context.timeOfSource.get(dateless.sources[0] ?? '')
  if (ofSource && ofSource.kind !== 'event' && measure !== 'cost')
    return { time: ofSource, rule: 'counts/time-of-source' }
  const heading = analysis.blocks[block]?.heading
  const headed = heading === undefined ? undefined : firstTimeOfBlock(analysis, heading)
  if (headed && measure !== 'cost') return { time: headed, rule: 'counts/time-of-heading' }
  const lead = [...context.leadTimes]
    .sort((a, b) => rank(b, running) - rank(a, running))
    .find((one) => leadHoldsFor(one, dateless))
  return lead ? { time: lead.time, rule: 'counts/time-of-lead' } : { time: null }
}

/** 'For those same two months', 'at that time': the time named before. */
function refersBack(view: SentenceView): boolean {
  for (let at = view.first; at < view.end && at < view.first + opening; at += 1) {
    const word = wordAt(view, at)
    if (word === 'same' && hasWord(view, at + 1, periods)) return true
    if (word === 'same' && hasWord(view, at + 2, periods)) return true
    if (word === 'that' && (wordAt(view, at + 1) === 'time' || hasWord(view, at + 1, periods))) return true
  }
  return false
}

const opening = 20
const periods = wordSet('day night week weeks month months period days nights'.split(' '))

function rank({ kind }: CarriedTime, running: boolean): number {
  if (kind === 'event') return running ? 0 : 3
  return kind === 'said' ? 2 : 1
}

/** The date named last before a sentence in its block; a bare year is most often that of something else. */
function timeBefore(view: SentenceView, block: number): TimeExpression | undefined {
  const { analysis } = view
  const { times, sentences, blocks } = analysis
  const start = sentences[blocks[block]?.firstSentence ?? 0]?.firstToken ?? 0
  for (let at = firstFrom(times, view.first) - 1; at >= 0; at -= 1) {
    const time = times[at]
    if (!time || time.firstToken < start) return undefined
    const isYear = time.edtf.length === yearLength
    if (time.kind === 'point' && !isYear && !isDatelineTime(analysis, time) && !isToldThen(analysis, time)) return time
  }
  return undefined
}

const yearLength = 4

function isToldThen(analysis: Analysis, time: TimeExpression): boolean {
  return isSaidThen(viewSentence(analysis, analysis.tokens[time.firstToken]?.sentence ?? 0, []), time)
}
