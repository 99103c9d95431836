import type { Token } from '../../document.ts'
import type { LanguagePack } from '../../languages/language-pack.ts'
import { type NumberHabit, valueOfDigits } from './number-habit.ts'

/** A number read from tokens `first` up to but not including `end`. */
export interface NumberReading {
  readonly first: number
  readonly end: number
  readonly low: number
  readonly high: number
  /** The text names an order of magnitude only ('dozens'). */
  readonly vague: boolean
  /** What stands before the last scale word ('30' in '30 thousand'), and that scale; scale 1 where there is none. */
  readonly coefficient: number
  readonly scale: number
  readonly form: 'digits' | 'words'
  readonly rule: string
}

/** What a reader of numbers needs to know. */
export interface NumberContext {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly pack: LanguagePack
  readonly habit: NumberHabit
}

/** Reads the longest number that starts at token `at`, or nothing. Pure. */
export function readNumber(context: NumberContext, at: number): NumberReading | undefined {
  const token = context.tokens[at]
  if (!token) return undefined
  if (token.kind === 'number') return readDigits(context, at)
  if (token.kind === 'symbol') return readFractionSign(context, at)
  if (token.kind !== 'word') return undefined
  return readVague(context, at) ?? readPartOfScale(context, at) ?? readWords(context, at)
}

const fractionSigns: Readonly<Record<string, number>> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 0.2,
  '⅛': 0.125,
}

function readFractionSign(context: NumberContext, at: number): NumberReading | undefined {
  const value = fractionSigns[context.tokens[at]?.text ?? '']
  if (value === undefined) return undefined
  return withScale(context, { first: at, end: at + 1, value, form: 'digits' })
}

function readDigits(context: NumberContext, at: number): NumberReading | undefined {
  const { tokens, habit } = context
  const token = tokens[at]
  if (!token) return undefined
  const end = endOfSpacedGroups(context, at)
  const digits =
    end > at + 1
      ? tokens
          .slice(at, end)
          .map(({ text }) => text)
          .join('')
      : token.text
  const value = valueOfDigits(digits, habit, scaleAt(context, end) !== undefined)
  if (value === null) return undefined
  const next = tokens[end]
  const sign = next && !digits.includes('.') ? fractionSigns[next.text] : undefined
  if (sign !== undefined) return withScale(context, { first: at, end: end + 1, value: value + sign, form: 'digits' })
  const mixed = readMixedFraction(context, end)
  if (mixed !== undefined) return withScale(context, { first: at, end: end + 3, value: value + mixed, form: 'digits' })
  return withScale(context, { first: at, end, value, form: 'digits' })
}

/** '1/2' after a whole number and a space. */
function readMixedFraction({ tokens }: NumberContext, at: number): number | undefined {
  const [top, slash, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!top || !bottom || slash?.text !== '/' || top.kind !== 'number' || bottom.kind !== 'number') return undefined
  if (!top.spaceBefore || slash.spaceBefore || bottom.spaceBefore || top.text.length > 1 || bottom.text.length > 2)
    return undefined
  const value = Number(top.text) / Number(bottom.text)
  return value > 0 && value < 1 ? value : undefined
}

/** '3 500': groups of three digits with one space between. A plain space counts only where the text has no '3,500'. */
function endOfSpacedGroups({ text, tokens, habit }: NumberContext, at: number): number {
  const first = tokens[at]
  if (!first || !/^[1-9]\d{0,2}$/.test(first.text)) return at + 1
  let end = at + 1
  for (; end < at + 4; end += 1) {
    const token = tokens[end]
    const before = tokens[end - 1]
    if (!token || !before || token.kind !== 'number' || !/^\d{3}(?:,\d+)?$/.test(token.text)) break
    if (token.start - before.end !== 1 || token.sentence !== first.sentence) break
    if (text.charCodeAt(before.end) === 32 && !habit.spaceGroups && !token.text.endsWith('00')) break
  }
  return end
}

/** The scale word at a token: 'thousand', a hyphen and 'thousand', or a letter right at the digits ('12k', '5m'). */
function scaleAt({ tokens, pack }: NumberContext, at: number): { scale: number; end: number } | undefined {
  let index = at
  const hyphen = tokens[index]
  if (hyphen?.kind === 'mark' && isHyphen(hyphen) && !hyphen.spaceBefore && tokens[index + 1]?.spaceBefore === false)
    index += 1
  const token = tokens[index]
  if (!token || token.kind !== 'word') return undefined
  const scale = pack.scales.get(token.lower)
  if (scale === undefined || (token.text.length === 1 && (token.spaceBefore || index > at))) return undefined
  if (token.text.length === 1 && isHyphen(tokens[index + 1]) && !tokens[index + 1]?.spaceBefore) return undefined
  const dotted =
    token.text.length > 1 && token.text.length < 4 && tokens[index + 1]?.text === '.' && !tokens[index + 1]?.spaceBefore
  const abbreviated =
    dotted && pack.abbreviations.has(token.lower) && tokens[index + 1]?.sentence === tokens[index + 2]?.sentence
  return { scale, end: index + (abbreviated ? 2 : 1) }
}

/** Whether a token is a hyphen or dash. Pure. */
export function isHyphen(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.text === '-' || token.text === '–' || token.text === '‑' || token.text === '‐' || token.text === '—')
  )
}

function withScale(
  context: NumberContext,
  found: { first: number; end: number; value: number; form: NumberReading['form'] },
): NumberReading {
  let { end } = found
  let coefficient = found.value
  let scale = 1
  for (let next = scaleAt(context, end); next; next = scaleAt(context, end)) {
    coefficient *= scale
    scale = next.scale
    end = next.end
  }
  const value = exactProduct(coefficient, scale)
  const rule =
    found.form === 'digits' ? (scale > 1 ? 'figures/digits-with-scale' : 'figures/digits') : 'figures/spelled-number'
  return { first: found.first, end, low: value, high: value, vague: false, coefficient, scale, form: found.form, rule }
}

/** 5.3 × 1,000,000 without the dust of binary fractions. Pure. */
export function exactProduct(value: number, scale: number): number {
  const product = value * scale
  return Number.isInteger(product) ? product : Number(product.toPrecision(14))
}

/** 'half a million', 'a quarter of a million', 'three quarters of a million', 'half a dozen'. */
function readPartOfScale(context: NumberContext, at: number): NumberReading | undefined {
  const { tokens, pack } = context
  let index = at
  let count = 1
  const first = tokens[index]?.lower ?? ''
  const whole = pack.units.get(first)
  if (first === 'a' || whole !== undefined) {
    count = whole ?? 1
    index += 1
    if (isHyphen(tokens[index])) index += 1
  }
  const part = pack.fractions.get(tokens[index]?.lower ?? '')
  if (part === undefined) return undefined
  index += 1
  if (isHyphen(tokens[index])) index += 1
  if (tokens[index]?.lower === 'of') index += 1
  if (tokens[index]?.lower === 'a' || tokens[index]?.lower === 'an') index += 1
  else if (tokens[index - 1]?.lower === 'of') return undefined
  const scale = pack.scales.get(tokens[index]?.lower ?? '')
  if (scale === undefined || scale < 12 || (tokens[index]?.text.length ?? 0) < 2) return undefined
  const value = exactProduct(count * part, scale)
  return {
    first: at,
    end: index + 1,
    low: value,
    high: value,
    vague: false,
    coefficient: value,
    scale: 1,
    form: 'words',
    rule: 'figures/part-of-scale',
  }
}

/** 'dozens', 'hundreds of thousands', 'several hundred', 'a few dozen', 'several'. */
function readVague({ tokens, pack }: NumberContext, at: number): NumberReading | undefined {
  let bounds = pack.vague.get(tokens[at]?.lower ?? '')
  let end = at + 1
  if (bounds) {
    for (;;) {
      const larger =
        tokens[end]?.lower === 'of' ? (pack.vague.get(tokens[end + 1]?.lower ?? '') ?? undefined) : undefined
      if (!larger || !bounds) break
      bounds = { low: bounds.low * larger.low, high: bounds.high * larger.low }
      end += 2
    }
  } else {
    const few = pack.fewWords.get(tokens[at]?.lower ?? '')
    const article = tokens[at]?.lower === 'a' ? pack.fewWords.get(tokens[at + 1]?.lower ?? '') : undefined
    const words = few ?? article
    if (!words) return undefined
    end = at + (few ? 1 : 2)
    const scale = pack.scales.get(tokens[end]?.lower ?? '')
    if (scale !== undefined && (tokens[end]?.text.length ?? 0) > 2) {
      bounds = { low: words.low * scale, high: words.high * scale }
      end += 1
    } else bounds = words
  }
  const { low, high } = bounds
  return {
    first: at,
    end,
    low,
    high,
    vague: true,
    coefficient: low,
    scale: 1,
    form: 'words',
    rule: 'figures/vague-number',
  }
}

/** 'two hundred and eighteen', 'seventy-eight', 'a hundred thousand', 'three and a half million', 'three point eight'. */
function readWords(context: NumberContext, at: number): NumberReading | undefined {
  const { tokens, pack } = context
  const state = { total: 0, group: 0, last: 0, scale: 1, coefficient: 0, end: at, pure: true }
  let index = at
  const first = tokens[at]
  if (!first) return undefined
  if (first.lower === 'a' && tokens[at + 1]?.lower === 'single' && tokens[at + 2]?.kind === 'word') {
    return {
      first: at,
      end: at + 2,
      low: 1,
      high: 1,
      vague: false,
      coefficient: 1,
      scale: 1,
      form: 'words',
      rule: 'figures/single',
    }
  }
  if (first.lower === 'a' || first.lower === 'an') {
    const scale = pack.scales.get(tokens[at + 1]?.lower ?? '')
    if (scale === undefined || (tokens[at + 1]?.text.length ?? 0) < 3) return undefined
    state.group = 1
    state.last = 1
    index = at + 1
    state.end = index
  }
  const bare = pack.scales.get(first.lower)
  if (bare === 100 && tokens[at + 1]?.lower === 'and' && pack.tens.has(tokens[at + 2]?.lower ?? '')) {
    Object.assign(state, { group: 100, last: 100, end: at + 1 })
    index = at + 1
  }
  for (;;) {
    const next = addWord(context, state, index)
    if (next === undefined) break
    index = next
    state.end = index
  }
  if (state.end === at || (state.end === at + 1 && state.total + state.group === 0)) return undefined
  const value = state.total + state.group
  const scale = state.pure ? state.scale : 1
  return {
    first: at,
    end: state.end,
    low: value,
    high: value,
    vague: false,
    coefficient: scale > 1 ? value / scale : value,
    scale,
    form: 'words',
    rule: 'figures/spelled-number',
  }
}

interface WordState {
  total: number
  group: number
  last: number
  scale: number
  pure: boolean
}

/** Adds the number word at `index` to the state; returns the index after it, or nothing where the number has ended. */
function addWord(context: NumberContext, state: WordState, index: number): number | undefined {
  const { tokens, pack } = context
  const joint = jointLength(context, state, index)
  const at = index + joint
  const token = tokens[at]
  if (!token || token.kind !== 'word' || (joint === 0 && state.last > 0 && !token.spaceBefore)) return undefined
  const scale = joint === 1 && tokens[index]?.lower === 'and' ? undefined : pack.scales.get(token.lower)
  if (scale !== undefined && token.text.length > 2) return addScale(state, scale) ? at + 1 : undefined
  const word = pack.units.get(token.lower) ?? pack.tens.get(token.lower)
  if (word !== undefined) {
    if (!fits(state, word)) return undefined
    state.group += word
    state.last = word
    state.pure = state.scale === 1
    const fraction = readTail(context, at + 1)
    if (fraction) {
      state.group += fraction.value
      return fraction.end
    }
    return at + 1
  }
  return undefined
}

/** 'and' inside a number ('hundred and twenty') or a hyphen ('seventy-eight'). */
function jointLength({ tokens, pack }: NumberContext, state: WordState, index: number): number {
  const token = tokens[index]
  if (!token || state.last === 0) return 0
  if (isHyphen(token) && !token.spaceBefore && tokens[index + 1]?.spaceBefore === false) return 1
  if (token.lower !== 'and' || state.last < 100) return 0
  const next = tokens[index + 1]?.lower ?? ''
  const word = pack.units.get(next) ?? pack.tens.get(next)
  if (word === undefined || !fits(state, word)) return 0
  if (state.last === 100) return 1
  return state.last === 1000 && !pack.scales.has(tokens[index + 2]?.lower ?? '') ? 1 : 0
}

function fits(state: WordState, word: number): boolean {
  if (state.last === 0) return true
  if (state.last >= 100) return true
  return state.last >= 20 && word < 10
}

function addScale(state: WordState, scale: number): boolean {
  if (state.last === 0) return false
  const before = state.group === 0 ? 0 : state.total
  if (scale < 1000) {
    if (state.group === 0 || state.last >= 100) return false
    state.group *= scale
  } else {
    if (state.group === 0) state.total = exactProduct(state.total, scale)
    else if (state.last >= 1000) return false
    else {
      state.total += exactProduct(state.group, scale)
      state.group = 0
    }
  }
  state.pure = before === 0
  state.scale = scale
  state.last = scale
  return true
}

/** 'and a half', 'point eight', 'point three five' after a unit word. */
function readTail({ tokens, pack }: NumberContext, at: number): { value: number; end: number } | undefined {
  const word = (index: number) => tokens[index]?.lower ?? ''
  if (word(at) === 'and' && (word(at + 1) === 'a' || word(at + 1) === 'one')) {
    const part = pack.fractions.get(word(at + 2))
    return part === undefined ? undefined : { value: part, end: at + 3 }
  }
  if (word(at) !== 'point') return undefined
  let digits = ''
  let index = at + 1
  for (; ; index += 1) {
    const digit = word(index) === 'zero' || word(index) === 'oh' ? 0 : pack.units.get(word(index))
    if (digit === undefined || digit > 9) break
    digits += String(digit)
  }
  return digits === '' ? undefined : { value: Number(`0.${digits}`), end: index }
}
