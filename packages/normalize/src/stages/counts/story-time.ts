import type { ClaimTime, Measure } from '@crosstally/model'
import type { Analysis, TimeExpression } from '../../document.ts'
import { type CarriedTime, isUnnamed, sourcesOf } from './carried-time.ts'
import { isSaidThen } from './said-then.ts'
import { viewSentence } from './sentence-view.ts'
import { firstFrom } from './token-order.ts'

const running = new Set<Measure>([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'deployed',
  'damaged',
  'destroyed',
  'affected',
  'homeless',
  'training',
  'rescued',
  'cost',
  'evacuated',
])
const leadBlocks = 3
const datelineReach = 60
const titleReach = 200
const longestLine = 25

/**
 * The dates that govern what names none, the first sentence's that has any: when it happened and when it was said; else the
 * one of the dateline. Never one still to come. Pure.
 */
export function findLeadTimes(analysis: Analysis): CarriedTime[] {
  const { times, sentences, tokens, blocks } = analysis
  const found: CarriedTime[] = []
  let dateline: CarriedTime | undefined
  let lead = -1
  for (const time of times) {
    const sentence = tokens[time.firstToken]?.sentence ?? 0
    const block = sentences[sentence]?.block ?? 0
    if (block >= leadBlocks || (lead >= 0 && sentence !== lead)) break
    if (time.kind !== 'point' || isAhead(analysis, time) || blocks[block]?.kind === 'boilerplate') continue
    if (isStamp(analysis, time) || isOfEarlierCount(analysis, time) || isYearOfNoun(analysis, time)) continue
    if (isDatelineTime(analysis, time)) {
      dateline ??= leadTimeOf(analysis, time, 'said')
      continue
    }
    lead = sentence
    const one = leadTimeOf(analysis, time, kindOf(analysis, time, block))
    if (!found.some(({ kind }) => kind === one.kind)) found.push(one)
  }
  return found.length === 0 && dateline ? [dateline] : found
}

/** 'the strike of 6 November', 'killed on 5 March'. */
function isOfEvent({ tokens }: Analysis, { firstToken }: TimeExpression): boolean {
  const word = tokens[firstToken - 1]?.lower ?? ''
  return word === 'of' || word === 'on'
}

/** '(Updated 4 October)', '[TRANSCRIPT - …, 1 OCTOBER]': when a page was touched or a programme went out. */
function isStamp({ tokens, sentences }: Analysis, { firstToken }: TimeExpression): boolean {
  const opening = sentences[tokens[firstToken]?.sentence ?? 0]?.firstToken ?? 0
  if (tokens[opening]?.text === '[') return true
  return tokens[firstToken - 2]?.text === '(' && stamps.has(tokens[firstToken - 1]?.lower ?? '')
}

const stamps = new Set(['updated', 'upd', 'published', 'posted'])

/** 'up from 31 on Monday': the date of what a count is compared with. */
function isOfEarlierCount({ figures, tokens }: Analysis, time: TimeExpression): boolean {
  const figure = figures[firstFrom(figures, time.firstToken) - 1]
  if (!figure || time.firstToken - figure.endToken > 3) return false
  return contrasts.has(tokens[figure.firstToken - 1]?.lower ?? '')
}

const contrasts = new Set(['from', 'against', 'than', 'versus'])

/** "this year's pilgrimage". Pure. */
export function isYearOfNoun({ tokens }: Analysis, { edtf, endToken }: TimeExpression): boolean {
  return edtf.length === 4 && tokens[endToken]?.lower === "'s" && tokens[endToken + 1]?.kind !== 'number'
}

/** The day of the report in a line that counts nothing is the date of it all. */
function kindOf(analysis: Analysis, time: TimeExpression, block: number): CarriedTime['kind'] {
  const { blocks, sentences, tokens, report } = analysis
  const sentence = tokens[time.firstToken]?.sentence ?? 0
  const { firstToken = 0, endToken = 0 } = sentences[sentence] ?? {}
  const kind = blocks[block]?.kind
  if (kind === 'heading' || kind === 'headline') return isOfEvent(analysis, time) ? 'event' : 'dated'
  if (kind === 'dateline' && endToken - firstToken < longestLine) return 'dated'
  const isOfReport = report.publishedAt?.startsWith(time.date ?? time.edtf) && countsOf(analysis, sentence).length === 0
  if (isOfReport || (time.asOf && block === 0)) return 'dated'
  return time.asOf || isSaidThen(viewSentence(analysis, sentence, []), time) ? 'said' : 'event'
}

/** The indices of the figures of a sentence that count something. Pure. */
export function countsOf({ figures, tokens }: Analysis, sentence: number): number[] {
  const found: number[] = []
  for (let at = 0; at < figures.length; at += 1) {
    const inside = tokens[figures[at]?.firstToken ?? 0]?.sentence ?? 0
    if (inside > sentence) break
    if (inside === sentence && figures[at]?.kind === 'count') found.push(at)
  }
  return found
}

function leadTimeOf(analysis: Analysis, time: TimeExpression, kind: CarriedTime['kind']): CarriedTime {
  const sentence = analysis.tokens[time.firstToken]?.sentence ?? 0
  const own = countsOf(analysis, sentence)
  // the date of a dateline is that of the first thing told under it
  const counts = own.length === 0 && isDatelineTime(analysis, time) ? countsOf(analysis, sentence + 1) : own
  const figure = counts.find((one) => sourcesOf(analysis, one).length > 0)
  // data received until a day hold as of that day
  const day = kind === 'dated' && time.date !== undefined ? { ...time, edtf: time.date } : time
  return {
    time: toClaimTime(analysis, day, true),
    kind,
    sources: figure === undefined ? [] : sourcesOf(analysis, figure),
    unnamed: figure !== undefined && isUnnamed(analysis, figure),
  }
}

/** Whether a date lies after the report's own. Pure. */
export function isAhead(analysis: Analysis, time: { readonly edtf: string }): boolean {
  const published = analysis.report.publishedAt?.slice(0, 10)
  return published !== undefined && time.edtf.slice(0, 10) > published && /^\d{4}/.test(time.edtf)
}

/** 'SEOUL, March 5 (Agency) - …', 'ASTANA, 5 March. …': a date between a place in capitals and a dash at the very start. Pure. */
export function isDatelineTime(analysis: Analysis, time: TimeExpression): boolean {
  const { text, tokens, sentences, blocks } = analysis
  const block = blocks[sentences[tokens[time.firstToken]?.sentence ?? 0]?.block ?? 0]
  if (!block || block.start > titleReach || time.start - block.start > datelineReach) return false
  const first = tokens[sentences[block.firstSentence]?.firstToken ?? 0]?.text ?? ''
  if (first.length < 3 || first !== first.toUpperCase()) return false
  const rest = text.slice(time.end, time.end + datelineReach)
  const closes = text[time.end - 1] === '.' ? /^ \p{Lu}/u : /^(?:\.|:) \p{Lu}/u
  if (tokens[time.firstToken - 1]?.text === ',' && closes.test(rest)) return true
  return /^[^.\n]{0,50}\s[-–—]{1,2}\s/.test(rest)
}

/** A time expression as a claim's time; running counts read it as of that day. Pure. */
export function toClaimTime(analysis: Analysis, time: TimeExpression, isRunning: boolean): ClaimTime {
  const edtf = isSince(analysis, time) && !time.edtf.includes('/') ? `${time.edtf}/..` : time.edtf
  const kind = time.asOf || (isRunning && !edtf.includes('/')) ? 'as_of' : 'event'
  return { edtf, kind, text: analysis.text.slice(time.start, time.end) }
}

/** Whether a count of this measure grows: it holds as of the day on which it was given. Pure. */
export function isRunning(measure: Measure): boolean {
  return running.has(measure)
}

const beforeDate = new Set(['in', 'on', 'mid', '-', 'early', 'late'])
const onsets = new Set(['began', 'begun', 'erupted', 'started'])

/** 'since May', 'the war that began in May has uprooted': from then on. Pure. */
export function isSince({ tokens }: Analysis, time: TimeExpression): boolean {
  const { firstToken, endToken } = time
  if (tokens[firstToken]?.lower === 'since' || tokens[firstToken - 1]?.lower === 'since') return true
  const word = (at: number) => tokens[at]?.lower ?? ''
  let at = firstToken - 1
  while (at > firstToken - 5 && beforeDate.has(word(at))) at -= 1
  if (!onsets.has(word(at))) return false
  const next = word(endToken) === ',' ? endToken + 1 : endToken
  return word(next) === 'has' || word(next) === 'have'
}

/** The first date in a block, or undefined. Pure. */
export function firstTimeOfBlock(analysis: Analysis, block: number): ClaimTime | undefined {
  const { blocks, times, sentences } = analysis
  const one = blocks[block]
  const from = sentences[one?.firstSentence ?? 0]?.firstToken ?? 0
  const to = sentences[(one?.endSentence ?? 1) - 1]?.endToken ?? 0
  for (let at = firstFrom(times, from); at < times.length; at += 1) {
    const time = times[at]
    if (!time || time.firstToken >= to) return undefined
    if (time.kind === 'point') return toClaimTime(analysis, time, true)
  }
  return undefined
}
