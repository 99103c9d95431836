import type { ClaimTime, Measure } from '@crosstally/model'
import type { Analysis, TimeExpression } from '../../document.ts'
import { type CarriedTime, isOpen, isUnnamed, sourcesOf } from './carried-time.ts'
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
    if (block >= leadBlocks) break
    if (lead >= 0 && sentence !== lead && !isDateOfReport(analysis, time, { lead, sentence })) break
    if (time.kind !== 'point' || isAhead(analysis, time) || blocks[block]?.kind === 'boilerplate') continue
    if (isStamp(analysis, time) || isOfEarlierCount(analysis, time) || isYearOfNoun(analysis, time)) continue
    if (isDatelineTime(analysis, time)) {
      dateline ??= leadTimeOf(analysis, time, 'said')
      continue
    }
    lead = sentence
    const one = leadTimeOf(analysis, time, kindOf(analysis, time, block))
    const same = found.findIndex(({ kind }) => kind === one.kind)
    const before = found[same]
    if (!before) found.push(one)
    // 'unpaid since July, they blocked the road on Tuesday'
    else if (isOpen(before) && !isOpen(one)) found[same] = one
  }
  return found.length === 0 && dateline ? [dateline] : found
}

/** 'Closed: 3 May, 18:00' on the line after 'Storm of 2 May': an as-of date in the same block that counts nothing. */
function isDateOfReport(
  analysis: Analysis,
  time: TimeExpression,
  { lead, sentence }: { lead: number; sentence: number },
): boolean {
  const { sentences } = analysis
  const isNext = time.asOf && sentences[sentence]?.block === sentences[lead]?.block
  return isNext && countsOf(analysis, lead).length + countsOf(analysis, sentence).length === 0
}

/** 'the strike of 6 November', 'killed on 5 March', 'NIGHT 13/14.05'. */
function isOfEvent({ tokens }: Analysis, { firstToken, rules }: TimeExpression): boolean {
  const word = tokens[firstToken - 1]?.lower ?? ''
  return word === 'of' || word === 'on' || word === 'night' || rules.includes('times/nights')
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
  const isOfTelling = time.rules.some((rule) => ofTelling.has(rule))
  const isUncounted = countsOf(analysis, sentence).length === 0 || opensLine(analysis, time)
  const isOfReport = report.publishedAt?.startsWith(time.date ?? time.edtf) && isUncounted
  if ((isOfReport && !isOfTelling) || (time.asOf && block === 0)) return 'dated'
  return time.asOf || isOfTelling || isSaidThen(viewSentence(analysis, sentence, []), time) ? 'said' : 'event'
}

/** '3 May 2025, 17:00 - page 1 of 2': a date with its year that opens a line and is set off in it. */
function opensLine({ text }: Analysis, { start, end }: TimeExpression): boolean {
  const opens = start === 0 || text[start - 1] === '\n'
  return opens && /\d{4}$/.test(text.slice(start, end)) && /^(?:$|\s*[\n,|–—-])/.test(text.slice(end, end + 3))
}

/** 'this morning': more often when it was told than when it happened. */
const ofTelling = new Set(['times/this-part'])

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
    isRecalled: kind === 'event' && own.length === 0 && isRecalled(analysis, time),
  }
}

/** Whether a day named in running text lies so far back that the counts others give were hardly of then. */
function isRecalled({ report, tokens, sentences, blocks }: Analysis, { edtf, firstToken }: TimeExpression): boolean {
  const kind = blocks[sentences[tokens[firstToken]?.sentence ?? 0]?.block ?? 0]?.kind
  if (kind === 'heading' || kind === 'headline') return false
  return (Date.parse(report.publishedAt ?? '') - Date.parse(edtf)) / dayLength > longBefore
}

const dayLength = 86_400_000
const longBefore = 3

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
  // a line of its own under a title in capitals
  if (text.slice(block.start, time.start).includes('\n')) return false
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

const withinDay = new Set(['times/clock', 'times/this-part'])
const beforeDate = new Set(['in', 'on', 'mid', '-', 'early', 'late'])
const onsets = new Set(['began', 'begun', 'erupted', 'started'])

/** 'since May', 'the war that began in May has uprooted': from then on. Pure. */
export function isSince({ tokens }: Analysis, time: TimeExpression): boolean {
  const { firstToken, endToken, rules } = time
  // 'since noon' is on that day
  if (withinDay.has(rules[0] ?? '')) return false
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
