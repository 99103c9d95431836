import type { Token } from '../../document.ts'
import { findPlaces, foldName } from '../../gazetteer/gazetteer.ts'
import type { LanguagePack, UnitWord } from '../../languages/language-pack.ts'
import { allPacks } from '../../languages/packs.ts'
import { firstTokens, matchPhrase } from '../../languages/phrases.ts'
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
  if (token.kind === 'word' && token.text !== token.text.toUpperCase() && !mixedSigns.has(token)) return undefined
  const dotted = mixedSigns.has(token) && next?.text === '.' && !next.spaceBefore
  return { unit, end: at + (dotted ? 2 : 1) }
}

/** 'Rs 40', 'Kshs.2.4 billion': signs that are words, in small letters. */
const mixedSigns = wordSet([
  'rs',
  'tk',
  'kč',
  'bs',
  'php',
  'ksh',
  'kshs',
  'tsh',
  'tshs',
  'ush',
  'ushs',
  'shs',
  'birr',
  'sfr',
  'rp',
  'rm',
])

/** The tokens that a unit of any language can begin with. */
const unitStarts = wordSet(
  allPacks.flatMap((pack) => [
    ...[...pack.unitWords.keys()].flatMap(firstTokens),
    ...pack.sharedMoneyWords.keys(),
    ...pack.currencySigns.keys(),
  ]),
)

/** The unit of measure, money, time or share after a number, with or without a hyphen. Pure. */
export function unitAt(context: NumberContext, at: number): UnitReading | undefined {
  const { tokens, pack } = context
  let index = at
  const hyphen = tokens[index]
  if (isHyphen(hyphen) && !hyphen?.spaceBefore && tokens[index + 1]?.spaceBefore === false) index += 1
  const isPlural = pack.vague.has(tokens[at - 1]?.lower ?? '') || tokens[at - 1]?.lower === 'milliards'
  if (tokens[index]?.lower === 'of' && isPlural) index += 1
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
  if (!found || found.end === index + 1) found = stateMoneyAt(context, index) ?? found
  return found && isUnitHere(context, index, found) ? found : undefined
}

/** '340 million PEN', and '300 pesos' in a report about a state that has pesos. */
function stateMoneyAt({ tokens, pack }: NumberContext, at: number): UnitReading | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  const code = token.acronym ? pack.currencySigns.get(token.lower) : undefined
  if (code === token.text) return { unit: code, kind: 'money', end: at + 1 }
  const ofStates = pack.sharedMoneyWords.get(token.lower)
  const unit = ofStates && moneyOfStory(tokens, pack.states, ofStates)
  return unit === undefined ? undefined : { unit, kind: 'money', end: at + 1 }
}

/** The currency of the state that the text names most among those that have one of this name; the first named of equals. */
function moneyOfStory(
  tokens: readonly Token[],
  states: LanguagePack['states'],
  ofStates: ReadonlyMap<string, string>,
): string | undefined {
  return moneyOfMost(countStates(tokens, states), ofStates) ?? moneyOfMost(countStatesOfPlaces(tokens), ofStates)
}

function moneyOfMost(counted: ReadonlyMap<string, number>, ofStates: ReadonlyMap<string, string>): string | undefined {
  let unit: string | undefined
  let most = 0
  for (const [state, times] of counted) {
    const own = ofStates.get(state)
    if (own === undefined || times <= most) continue
    unit = own
    most = times
  }
  return unit
}

const statesOfText = new WeakMap<readonly Token[], ReadonlyMap<string, number>>()

/** How often a text names each state, in the order of their first mention; read once a text. */
function countStates(tokens: readonly Token[], states: LanguagePack['states']): ReadonlyMap<string, number> {
  const known = statesOfText.get(tokens)
  if (known) return known
  const found = new Map<string, number>()
  for (let at = 0; at < tokens.length; at += 1) {
    const state = tokens[at]?.capital ? matchPhrase(tokens, at, states)?.value : undefined
    if (state !== undefined) found.set(state, (found.get(state) ?? 0) + 1)
  }
  statesOfText.set(tokens, found)
  return found
}

const statesOfPlaces = new WeakMap<readonly Token[], ReadonlyMap<string, number>>()
/** Smaller towns share their names with too many people and things: some 60,000 inhabitants. */
const leastSize = 6

/** How often a text names regions and larger towns of each state: it may name no state at all. */
function countStatesOfPlaces(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const known = statesOfPlaces.get(tokens)
  if (known) return known
  const found = new Map<string, number>()
  tokens.forEach((token, at) => {
    if (!token.capital) return
    const next = tokens[at + 1]
    const pair = next?.capital ? findPlaces(foldName(`${token.text} ${next.text}`)) : undefined
    const place = (pair ?? findPlaces(foldName(token.text)))?.[0]
    if (place?.country !== undefined && place.size >= leastSize)
      found.set(place.country, (found.get(place.country) ?? 0) + 1)
  })
  statesOfPlaces.set(tokens, found)
  return found
}

/** One-letter units and words with another sense stand right at the digits or not at all. */
function isUnitHere({ tokens }: NumberContext, index: number, unit: UnitReading): boolean {
  const token = tokens[index]
  if (!token) return false
  if (unit.end > index + 1) return true
  if (token.text.length === 1 && token.kind === 'word') {
    return token.text === token.lower || (!token.spaceBefore && /^[CFVW]$/.test(token.text))
  }
  if (token.lower === 'barrel' && /^bombs?$/.test(tokens[index + 1]?.lower ?? '')) return false
  if (token.lower === 'second') return tokens[index - 1]?.kind === 'number' || isHyphen(tokens[index - 1])
  if (token.lower === 'try' || token.lower === 'won')
    return token.lower === 'won' ? isMoneyWon(tokens[index - 1]?.lower ?? '') : token.text === 'TRY'
  return true
}

/** 'won' is money after a scale word or a large number only: 'the party that got 12 won'. */
function isMoneyWon(before: string): boolean {
  return /^(?:thousand|million|billion|trillion|bn|mln)$/.test(before) || /^\d{1,3}(?:,\d{3})+$/.test(before)
}
