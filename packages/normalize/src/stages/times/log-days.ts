import type { Analysis, TimeExpression } from '../../document.ts'
import { dayNumber, dayValue } from './calendar.ts'

const evening = 18 * 60
const morning = 8 * 60
// What a writer says of the day on which they write.
const ofDay = new Set(['times/clock', 'times/now', 'times/deictic-day', 'times/this-part'])
const clock = /^(\d{1,2})[.:](\d\d)/

interface Entry {
  readonly index: number
  readonly minutes: number
}

/**
 * Entries of a running log begin with clock times. Where those pass midnight (23.30, then 00.40), the entries before it are
 * of the day before. A log whose times do not rise otherwise is left as it is. Pure.
 */
export function dayEarlierBeforeMidnight(analysis: Analysis, times: readonly TimeExpression[]): TimeExpression[] {
  const entries = findEntries(analysis, times)
  const turns = entries.filter((entry, at) => passesMidnight(entries[at - 1], entry))
  const rises = entries.every((entry, at) => entry.minutes >= (entries[at - 1]?.minutes ?? 0) || turns.includes(entry))
  const turn = turns[0]
  if (turns.length !== 1 || !turn || !rises) return [...times]
  return times.map((time, index) => (index < turn.index && ofDay.has(time.rules[0] ?? '') ? dayBefore(time) : time))
}

function findEntries({ tokens, sentences, blocks, text }: Analysis, times: readonly TimeExpression[]): Entry[] {
  const found: Entry[] = []
  times.forEach(({ firstToken, start, end, rules }, index) => {
    const sentence = tokens[firstToken]?.sentence ?? 0
    const block = blocks[sentences[sentence]?.block ?? 0]
    const opens = block?.firstSentence === sentence && sentences[sentence]?.firstToken === firstToken
    const digits = opens && rules[0] === 'times/clock' ? clock.exec(text.slice(start, end)) : null
    if (digits) found.push({ index, minutes: Number(digits[1]) * 60 + Number(digits[2]) })
  })
  return found
}

function passesMidnight(before: Entry | undefined, entry: Entry): boolean {
  return before !== undefined && before.minutes >= evening && entry.minutes <= morning
}

function dayBefore(time: TimeExpression): TimeExpression {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(time.edtf)
  if (!day) return time
  const { edtf } = dayValue(dayNumber(Number(day[1]), Number(day[2]), Number(day[3])) - 1)
  return { ...time, edtf, date: edtf, rules: [...time.rules, 'times/before-midnight'] }
}

/** Clock times below a line that is only a day ('WEDNESDAY 30', 'Thursday, 5 March') are of that day. Pure. */
export function underDayHeadings({ tokens, sentences }: Analysis, times: readonly TimeExpression[]): TimeExpression[] {
  let day: string | undefined
  return times.map((time) => {
    const line = sentences[tokens[time.firstToken]?.sentence ?? 0]
    const fills = line?.firstToken === time.firstToken && line.endToken - time.endToken <= 1
    if (fills && time.date?.length === dayLength) day = time.date
    if (fills || day === undefined || !ofDay.has(time.rules[0] ?? '')) return time
    if (time.rules[0] === 'times/deictic-day' && !todays.has(tokens[time.firstToken]?.lower ?? '')) return time
    return { ...time, edtf: day, date: day, rules: [...time.rules, 'times/day-heading'] }
  })
}

const dayLength = 10
const todays = new Set(['today', 'tonight'])
