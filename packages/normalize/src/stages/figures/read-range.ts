import { exactProduct, isHyphen, type NumberContext, type NumberReading } from './number-reading.ts'
import { readNumber } from './read-number.ts'

/** Two numbers that are the ends of one range. `first` includes 'between' or 'from'. */
export interface RangeReading {
  readonly first: number
  readonly end: number
  readonly low: number
  readonly high: number
  /** Token of the second end, its currency sign included. */
  readonly highFirst: number
}

/** What stands before a second number: a currency sign is skipped. */
type SkipSign = (at: number) => number

/**
 * Reads the second end of a range after a first number: '30-40 thousand', 'between 6 and 9', '$3bn to $5bn', 'two or three'.
 * A scale word at the second end counts for both where the first is smaller ('30 to 40 thousand'). Pure.
 */
export function readRange(
  context: NumberContext,
  low: NumberReading,
  given: { readonly start: number; readonly lowEnd: number; readonly skipSign: SkipSign },
): RangeReading | undefined {
  const { tokens } = context
  const joint = tokens[given.lowEnd]
  if (!joint || low.vague) return undefined
  const opener = tokens[given.start - 1]?.lower ?? ''
  const kind = kindOfJoint(context, given.lowEnd, opener)
  if (!kind) return undefined
  const at = given.skipSign(given.lowEnd + 1)
  const high = readNumber(context, at)
  if (!high || high.vague || tokens[at]?.sentence !== tokens[low.first]?.sentence) return undefined
  const from = sharedLow(low, high)
  if (!isRange({ context, kind, from, low, high })) return undefined
  const opened = opener === 'between' || (kind === 'to' && opener === 'from')
  return {
    first: opened ? given.start - 1 : given.start,
    end: high.end,
    low: from,
    high: high.high,
    highFirst: given.lowEnd + 1,
  }
}

type Joint = 'dash' | 'to' | 'and' | 'or'

function kindOfJoint({ tokens }: NumberContext, at: number, opener: string): Joint | undefined {
  const joint = tokens[at]
  if (!joint) return undefined
  if (isHyphen(joint)) {
    const spaced = tokens[at + 1]?.spaceBefore === true
    return joint.spaceBefore === spaced && !(joint.text === '—' && spaced) ? 'dash' : undefined
  }
  if (joint.lower === 'to') return 'to'
  if (joint.lower === 'and' && opener === 'between') return 'and'
  return joint.lower === 'or' ? 'or' : undefined
}

/** The low end with the scale word of the high end, where that reads naturally. Pure. */
export function sharedLow(low: NumberReading, high: NumberReading): number {
  if (low.scale !== 1 || high.scale === 1 || low.low >= high.coefficient) return low.low
  return exactProduct(low.low, high.scale)
}

function isRange(given: {
  context: NumberContext
  kind: Joint
  from: number
  low: NumberReading
  high: NumberReading
}): boolean {
  const { context, kind, from, low, high } = given
  if (from >= high.high) return false
  if (kind === 'and') return true
  if (kind === 'or') return high.high - from <= Math.max(5, from) && high.high <= 1000 && low.form === high.form
  if (kind === 'to') return !isChange(context, low.first)
  return !(low.form === 'digits' && context.tokens[low.first]?.text.startsWith('0') && low.low >= 1)
}

/** 'rose from 300 to 400': the two numbers are an old and a new value. */
function isChange({ tokens, pack }: NumberContext, at: number): boolean {
  if (tokens[at - 1]?.lower !== 'from') return false
  const sentence = tokens[at]?.sentence
  for (let index = at - 2; index >= 0 && index > at - 9; index -= 1) {
    const token = tokens[index]
    if (!token || token.sentence !== sentence || token.text === ',' || token.text === ';') return false
    if (pack.contexts.changeVerbs.has(token.lower)) return true
  }
  return false
}
