import type { Analysis, Stage, TimeExpression } from '../../document.ts'
import { packOf } from '../../languages/packs.ts'
import { matchPhrase } from '../../languages/phrases.ts'
import { nextMarked } from '../segment/marks.ts'
import { type DateValue, dayNumber, dayValue, intervalValue } from './calendar.ts'
import { joinTimes } from './join-times.ts'
import { dayEarlierBeforeMidnight, underDayHeadings } from './log-days.ts'
import { opensTime, readersOf, readTime } from './read-time.ts'
import type { TimeContext, TimeReading } from './time-context.ts'

/**
 * Every time expression of a text as EDTF, resolved against the publication date. `edtf` holds what the words around it
 * make of the date ('since May' is '2025-05/..'), `date` the date alone.
 */
export const timesStage: Stage = {
  id: 'times',
  run(analysis) {
    const pack = packOf(analysis.language)
    const anchor = anchorOf(analysis)
    const context: TimeContext = {
      text: analysis.text,
      tokens: analysis.tokens,
      pack,
      words: pack.times,
      readers: readersOf(pack),
      anchor: anchor ?? unknownAnchor,
      isAnchored: anchor !== undefined,
      previous: undefined,
      previousQuarter: undefined,
    }
    const times: TimeExpression[] = []
    const { marks } = analysis
    for (let at = nextMarked(marks, 0, opensTime); at < marks.length; at = nextMarked(marks, at, opensTime)) {
      const reading = readTime(context, at)
      if (!reading) {
        at += 1
        continue
      }
      if (reading.value && reading.rule !== 'times/clock' && reading.rule !== 'times/now')
        context.previous = reading.value
      noteQuarter(context, reading)
      times.push(finish(context, reading, times.at(-1)?.endToken ?? 0))
      at = Math.max(at + 1, reading.end)
    }
    return { times: joinTimes(analysis.tokens, underDayHeadings(analysis, dayEarlierBeforeMidnight(analysis, times))) }
  },
}

// Where a report has no date at all, expressions are still read, so that their digits count nothing; their days stay open.
const unknownAnchor = dayNumber(2000, 1, 1)

function noteQuarter(context: TimeContext, reading: TimeReading): void {
  if (!reading.value || !/^times\/(?:quarter|year-earlier-quarter)$/.test(reading.rule)) return
  if (reading.rule === 'times/quarter') {
    context.previousQuarter = { value: reading.value, sentence: context.tokens[reading.first]?.sentence ?? 0 }
  }
}

/** The publication date as a day number; without one the first date the text itself names in full. */
function anchorOf({ report, text }: Analysis): number | undefined {
  const published = /^(\d{4})-(\d\d)-(\d\d)/.exec(report.publishedAt ?? '')
  const found = published ?? /\b(20\d\d)-(\d\d)-(\d\d)\b/.exec(text.slice(0, 400))
  return found ? dayNumber(Number(found[1]), Number(found[2]), Number(found[3])) : undefined
}

function finish(context: TimeContext, reading: TimeReading, floor: number): TimeExpression {
  const { tokens } = context
  const first = Math.max(reading.first, floor)
  const start = tokens[first]?.start ?? 0
  const end = tokens[reading.end - 1]?.end ?? start
  const known = isKnown(context, reading)
  const open = known ? boundOf(context, first, floor) : undefined
  // 'until today 40 have died': as of today
  const reaches = open === 'until' && reading.rule === 'times/deictic-day' && tokens[first]?.lower === 'today'
  // 'since noon': on that day
  const inside = open === 'since' && withinDay.has(reading.rule)
  const bound = reaches || inside ? undefined : open
  const asOf =
    reaches ||
    reading.asOf === true ||
    isLabelled(tokens, first) ||
    matchPhrase(tokens, first - 1, context.words.asOfPhrases, -1) !== undefined
  return {
    start,
    end,
    kind: reading.kind,
    firstToken: first,
    endToken: reading.end,
    edtf: known ? valueInContext(context, reading, { bound, asOf }) : openDays(reading),
    date: reading.value && known ? reading.edtf : undefined,
    asOf,
    rules: bound ? [reading.rule, `times/${bound}`] : [reading.rule],
  }
}

const withinDay = new Set(['times/clock', 'times/this-part'])

/** The value with what the words around it make of it: 'since' and 'until' open it, a night reaches into the next day. */
function valueInContext(
  { tokens }: TimeContext,
  reading: TimeReading,
  given: { readonly bound: 'since' | 'until' | undefined; readonly asOf: boolean },
): string {
  const { value } = reading
  if (!value) return reading.edtf
  if (given.bound) return openValue(value, given.bound)
  if (given.asOf) return reading.edtf
  if (endsNight(tokens, reading.first) && value.from === value.to)
    return intervalValue(dayValue(value.from - 1), value).edtf
  const night = reading.rule === 'times/weekday' && tokens[reading.end - 1]?.lower === 'night'
  return night ? intervalValue(value, dayValue(value.to + 1)).edtf : reading.edtf
}

/** 'Closed: 3 May', 'Cut-off: Friday': the label of the date on which a sheet's figures were taken. */
function isLabelled(tokens: TimeContext['tokens'], first: number): boolean {
  return tokens[first - 1]?.text === ':' && sheetLabels.has(tokens[first - 2]?.lower ?? '')
}

const sheetLabels = new Set(['closed', 'close', 'cut-off', 'cutoff', 'off', 'status', 'position', 'updated', 'revised'])

/** 'in the night to Tuesday', 'the night into 14 October'. */
function endsNight(tokens: TimeContext['tokens'], first: number): boolean {
  const at = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1
  const joint = tokens[at]?.lower
  return (joint === 'to' || joint === 'into' || joint === 'on') && tokens[at - 1]?.lower === 'night'
}

/** Whether the value rests on the report's date or on a year that the words themselves name. */
function isKnown(context: TimeContext, reading: TimeReading): boolean {
  if (context.isAnchored || reading.kind !== 'point' || /year|decade/.test(reading.rule)) return true
  for (let at = reading.first; at < reading.end; at += 1) {
    if (/\d{4}$/.test(context.tokens[at]?.text ?? '')) return true
  }
  return false
}

/** A month or day whose year is unknown ('XXXX-05-24'); anything else is wholly unknown. */
function openDays(reading: TimeReading): string {
  return /month/.test(reading.rule) ? reading.edtf.replace(/\d{4}(?=-)/g, 'XXXX') : 'XXXX-XX-XX'
}

function boundOf({ tokens, words }: TimeContext, first: number, floor: number): 'since' | 'until' | undefined {
  for (let at = first - 1; at > first - 6; at -= 1) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[first]?.sentence || token.kind !== 'word') return undefined
    if (words.sinceWords.has(token.lower)) return 'since'
    if (words.untilWords.has(token.lower)) return 'until'
    if (!/^(?:the|early|late|mid|middle|end|start|beginning|of|at|least|last)$/.test(token.lower)) break
  }
  return isInSinceClause({ tokens, words }, first, floor) ? 'since' : undefined
}

/** 'since the war broke out on 15 April': the date closes a clause that 'since' opens, unless that has one of its own. */
function isInSinceClause(
  { tokens, words }: Pick<TimeContext, 'tokens' | 'words'>,
  first: number,
  floor: number,
): boolean {
  const before = tokens[first - 1]?.lower
  if (before !== 'on' && before !== 'in') return false
  for (let at = first - 2; at > first - 11 && at >= floor; at -= 1) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[first]?.sentence || token.kind !== 'word') return false
    if (words.sinceWords.has(token.lower)) return true
  }
  return false
}

function openValue(value: DateValue, bound: 'since' | 'until'): string {
  const [first, last] = value.edtf.split('/')
  return bound === 'since' ? `${first}/..` : `../${last ?? first}`
}
