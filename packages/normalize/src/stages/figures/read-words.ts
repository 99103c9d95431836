import { exactProduct, isHyphen, type NumberContext, type NumberReading, pluralScales } from './number-reading.ts'

/** 'two hundred and eighteen', 'seventy-eight', 'a hundred thousand', 'three and a half million', 'three point eight'. */
export function readWords(context: NumberContext, at: number): NumberReading | undefined {
  const { tokens, pack } = context
  if (!canOpen(context, at)) return undefined
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
  if (bare !== undefined && bare >= 12 && first.text.length > 2 && addsOne.has(tokens[at - 1]?.lower ?? '')) {
    Object.assign(state, { group: bare, last: bare, end: at + 1 })
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

/** Whether a spelled number can begin with the word: most that are asked about are none. */
function canOpen({ tokens, pack }: NumberContext, at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  return pack.units.has(word) || pack.tens.has(word) || pack.scales.has(word) || word === 'a' || word === 'an'
}

/** 'another dozen', 'a further hundred'. */
const addsOne = new Set(['another', 'further'])

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
  if (token?.kind !== 'word' || (joint === 0 && state.last > 0 && !token.spaceBefore)) return undefined
  const scale =
    joint === 1 && tokens[index]?.lower === 'and'
      ? undefined
      : (pack.scales.get(token.lower) ?? pluralScales.get(token))
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
