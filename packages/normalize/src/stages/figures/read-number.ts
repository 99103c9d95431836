import { WordTable } from '../../languages/word-table.ts'
import { valueOfDigits } from './number-habit.ts'
import { exactProduct, isHyphen, type NumberContext, type NumberReading, pluralScales } from './number-reading.ts'
import { readWords } from './read-words.ts'

/** Reads the longest number that starts at token `at`, or nothing. Pure. */
export function readNumber(context: NumberContext, at: number): NumberReading | undefined {
  const token = context.tokens[at]
  if (!token) return undefined
  if (token.kind === 'number') return readDigits(context, at)
  if (token.kind === 'symbol') return readFractionSign(context, at)
  if (token.kind !== 'word') return undefined
  return readVague(context, at) ?? readPartOfScale(context, at) ?? readWords(context, at)
}

const fractionSigns = new WordTable<number>([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 0.2],
  ['⅛', 0.125],
])

function readFractionSign(context: NumberContext, at: number): NumberReading | undefined {
  const token = context.tokens[at]
  const value = token && fractionSigns.get(token)
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
  const sign = next && !digits.includes('.') ? fractionSigns.get(next) : undefined
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
  if (!first || tokens[at + 1]?.kind !== 'number' || !/^[1-9]\d{0,2}$/.test(first.text)) return at + 1
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
  if (token?.kind !== 'word') return undefined
  const scale = pack.scales.get(token.lower) ?? pluralScales.get(token)
  if (scale === undefined || (token.text.length === 1 && (token.spaceBefore || index > at))) return undefined
  if (token.text.length === 1 && isHyphen(tokens[index + 1]) && !tokens[index + 1]?.spaceBefore) return undefined
  const dotted =
    token.text.length > 1 && token.text.length < 4 && tokens[index + 1]?.text === '.' && !tokens[index + 1]?.spaceBefore
  const abbreviated =
    dotted && pack.abbreviations.has(token.lower) && tokens[index + 1]?.sentence === tokens[index + 2]?.sentence
  return { scale, end: index + (abbreviated ? 2 : 1) }
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
