import { wordSet } from '../../languages/word-table.ts'
import { isHyphen, type NumberContext } from '../figures/number-reading.ts'
import { readNumber } from '../figures/read-number.ts'
import type { TimeContext, TimeReading } from './time-context.ts'
import { wordAt } from './time-context.ts'

/** A number of units of time. `count` is null where the text gives no number ('several years'). */
export interface Amount {
  readonly count: number | null
  /** ISO 8601 designator: 'D', 'W', 'TH', '10Y'. */
  readonly unit: string
  readonly end: number
  /** 'a week': the number is an article. */
  readonly article: boolean
}

/** Words that stand for an unstated number of units ('several years'). */
export const vagueAmounts: ReadonlySet<string> = new Set(['several', 'few', 'many', 'some', 'recent', 'coming'])

/** 'three days', 'a week', 'two-week', 'several years', '5 1/2 hours'. Pure. */
export function readAmount(context: TimeContext, at: number): Amount | undefined {
  const word = wordAt(context, at)
  if (word === 'a' || word === 'an' || word === 'one') {
    const few = wordAt(context, at + 1) === 'few' || wordAt(context, at + 1) === 'couple'
    const skip = few ? (wordAt(context, at + 2) === 'of' ? 3 : 2) : 1
    const hyphen = isHyphen(context.tokens[at + 1]) ? 1 : 0
    const unit = context.words.units.get(wordAt(context, at + skip + hyphen))
    if (unit === undefined || wordAt(context, at + skip + hyphen) === 'second') return undefined
    return { count: few ? null : 1, unit, end: at + skip + hyphen + 1, article: word !== 'one' }
  }
  if (vagueAmounts.has(word)) {
    const unit = context.words.units.get(wordAt(context, at + 1))
    return unit === undefined ? undefined : { count: null, unit, end: at + 2, article: false }
  }
  const number = unitFollows(context, at) ? readNumber(numberContext(context), at) : undefined
  if (!number) return undefined
  let end = number.end
  if (isHyphen(context.tokens[end])) end += 1
  if (wordAt(context, end) === 'more' || wordAt(context, end) === 'trading' || wordAt(context, end) === 'full') end += 1
  const unit = context.words.units.get(wordAt(context, end))
  if (unit === undefined || context.tokens[end]?.sentence !== context.tokens[at]?.sentence) return undefined
  return { count: number.vague ? null : number.low, unit, end: end + 1, article: false }
}

const longestNumber = 12

/** Whether a unit of time can follow the digits at a token: nothing but scale words and a few others stand between. */
function unitFollows({ tokens, pack, words }: TimeContext, at: number): boolean {
  if (tokens[at]?.kind !== 'number') return true
  for (let next = at + 1; next < at + longestNumber; next += 1) {
    const token = tokens[next]
    if (!token) return false
    if (token.kind !== 'word') continue
    if (words.units.has(token.lower)) return true
    if (!pack.scales.has(token.lower) && !betweenNumberAndUnit.has(token)) return false
  }
  return true
}

const betweenNumberAndUnit = wordSet(['more', 'trading', 'full'])

function numberContext(context: TimeContext): NumberContext {
  return {
    text: context.text,
    tokens: context.tokens,
    pack: context.pack,
    habit: { dotGroups: false, dotGroupsInScales: false, decimalComma: false, spaceGroups: false },
  }
}

/** A duration as an ISO 8601 duration, or nothing. Ages ('a 77-year-old') are none. Pure. */
export function readDuration(context: TimeContext, at: number): TimeReading | undefined {
  const amount = readAmount(context, at)
  if (!amount) return undefined
  if (
    wordAt(context, amount.end) === 'old' ||
    (isHyphen(context.tokens[amount.end]) && wordAt(context, amount.end + 1) === 'old')
  )
    return undefined
  return { first: at, end: amount.end, kind: 'duration', edtf: isoDuration(amount), rule: 'times/duration' }
}

function isoDuration({ count, unit }: Amount): string {
  const time = unit.startsWith('T')
  const letter = unit.at(-1) ?? 'D'
  const factor = Number.parseInt(unit, 10)
  const value = count === null ? 'X' : String(count * (Number.isNaN(factor) ? 1 : factor))
  return `P${time ? 'T' : ''}${value}${letter}`
}

/** 'daily', 'every week', 'each month': something that recurs. Pure. */
export function readSet(context: TimeContext, at: number): TimeReading | undefined {
  const fixed = context.words.sets.get(wordAt(context, at))
  if (fixed !== undefined) return { first: at, end: at + 1, kind: 'set', edtf: fixed, rule: 'times/set' }
  if (wordAt(context, at) !== 'every' && wordAt(context, at) !== 'each') return undefined
  const single = context.words.units.get(wordAt(context, at + 1))
  const amount =
    single !== undefined ? { count: 1, unit: single, end: at + 2, article: false } : readAmount(context, at + 1)
  return amount ? { first: at, end: amount.end, kind: 'set', edtf: isoDuration(amount), rule: 'times/set' } : undefined
}
