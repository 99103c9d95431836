import type { UnitWord } from '../../languages/language-pack.ts'
import { allPacks } from '../../languages/packs.ts'
import { firstTokens } from '../../languages/phrases.ts'
import { wordSet } from '../../languages/word-table.ts'
import { isHyphen, type NumberContext } from './number-reading.ts'

/** A unit after a number and the token after it. */
export interface UnitReading extends UnitWord {
  readonly end: number
}

/** The currency of a sign or code at a token ('$', 'USD', 'US$'), and the tokens it covers. Pure. */
export function currencyAt({ tokens, pack }: NumberContext, at: number): { unit: string; end: number } | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const next = tokens[at + 1]
  if (next?.kind === 'symbol' && !next.spaceBefore) {
    const joined = pack.currencySigns.get(token.lower + next.text)
    if (joined !== undefined) return { unit: joined, end: at + 2 }
  }
  if (token.kind === 'number' || (token.kind === 'word' && token.text.length < 2)) return undefined
  const unit = pack.currencySigns.get(token.lower)
  if (unit === undefined) return undefined
  if (token.kind === 'word' && token.text !== token.text.toUpperCase() && token.lower !== 'rs') return undefined
  const dotted = token.lower === 'rs' && next?.text === '.'
  return { unit, end: at + (dotted ? 2 : 1) }
}

/** The tokens that a unit of any language can begin with. */
const unitStarts = wordSet(allPacks.flatMap((pack) => [...pack.unitWords.keys()].flatMap(firstTokens)))

/** The unit of measure, money, time or share after a number, with or without a hyphen. Pure. */
export function unitAt(context: NumberContext, at: number): UnitReading | undefined {
  const { tokens, pack } = context
  let index = at
  const hyphen = tokens[index]
  if (isHyphen(hyphen) && !hyphen?.spaceBefore && tokens[index + 1]?.spaceBefore === false) index += 1
  if (tokens[index]?.lower === 'of' && pack.vague.has(tokens[at - 1]?.lower ?? '')) index += 1
  const token = tokens[index]
  if (!token || !unitStarts.has(token) || token.sentence !== tokens[at - 1]?.sentence) return undefined
  let phrase = ''
  let found: UnitReading | undefined
  for (let length = 1; length <= 3; length += 1) {
    const part = tokens[index + length - 1]
    if (!part || part.sentence !== token.sentence) break
    phrase += length === 1 || !part.spaceBefore ? part.lower : ` ${part.lower}`
    const unit = pack.unitWords.get(phrase)
    if (unit) found = { ...unit, end: index + length }
  }
  return found && isUnitHere(context, index, found) ? found : undefined
}

/** One-letter units and words with another sense stand right at the digits or not at all. */
function isUnitHere({ tokens }: NumberContext, index: number, unit: UnitReading): boolean {
  const token = tokens[index]
  if (!token) return false
  if (unit.end > index + 1) return true
  if (token.text.length === 1 && token.kind === 'word') {
    return token.text === token.lower || (!token.spaceBefore && /^[CFVW]$/.test(token.text))
  }
  if (token.lower === 'second') return tokens[index - 1]?.kind === 'number' || isHyphen(tokens[index - 1])
  if (token.lower === 'try' || token.lower === 'won')
    return token.lower === 'won' ? isMoneyWon(tokens[index - 1]?.lower ?? '') : token.text === 'TRY'
  return true
}

/** 'won' is money after a scale word or a large number only: 'the party that got 12 won'. */
function isMoneyWon(before: string): boolean {
  return /^(?:thousand|million|billion|trillion|bn|mln)$/.test(before) || /^\d{1,3}(?:,\d{3})+$/.test(before)
}
