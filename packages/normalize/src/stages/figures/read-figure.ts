import type { Token } from '../../document.ts'
import type { LanguagePack } from '../../languages/language-pack.ts'
import { allPacks } from '../../languages/packs.ts'
import { type WordSet, wordSet } from '../../languages/word-table.ts'
import { markOf } from '../segment/marks.ts'
import { classify } from './classify.ts'
import type { DraftFigure } from './draft-figure.ts'
import type { FigureContext } from './figures-stage.ts'
import type { NumberReading } from './number-reading.ts'
import { readNumber } from './read-number.ts'
import { applyQualifiers } from './read-qualifier.ts'
import { type RangeReading, readRange, sharedLow } from './read-range.ts'
import { readDigitFraction, readSpecial } from './read-reference.ts'
import { readChange } from './read-surroundings.ts'
import { currencyAt, type UnitReading, unitAt } from './read-unit.ts'

/** Reads the figure that starts at a token, or nothing. `floor` is the first token that no earlier figure holds. */
export function readFigure(context: FigureContext, at: number, floor: number): DraftFigure | undefined {
  const token = context.tokens[at]
  if (!token || token.kind === 'mark' || (token.kind === 'word' && !canStart(context, token, at))) return undefined
  const special = token.kind === 'word' ? readSpecial(context, at) : readDigitFraction(context, at)
  if (special) {
    applyQualifiers(context, special)
    return special
  }
  const currency = currencyAt(context, at)
  const numberAt = currency ? currency.end : at
  const number = readNumber(context, numberAt)
  if (!number || context.covered[numberAt] === 1) return undefined
  if (!currency && !isNumberHere(context, number)) return undefined
  return complete(context, { start: at, number, currency: currency?.unit, floor })
}

function complete(
  context: FigureContext,
  given: { start: number; number: NumberReading; currency: string | undefined; floor: number },
): DraftFigure {
  const { start, number, currency } = given
  const range = rangeOf(context, given)
  const numberEnd = range?.end ?? number.end
  const shared = range ? undefined : sharedByChange(context, number)
  const unit = unitAt(context, numberEnd)
  const money = currency ?? (unit?.kind === 'money' ? unit.unit : undefined)
  const figure: DraftFigure = {
    first: range?.first ?? start,
    end: unit?.kind === 'money' || unit?.kind === 'percent' ? unit.end : numberEnd,
    numberFirst: number.first,
    numberEnd,
    low: range?.low ?? shared?.value ?? number.low,
    best: range || number.vague ? null : (shared?.value ?? number.low),
    high: range?.high ?? shared?.value ?? number.high,
    qualifier: range ? 'between' : number.vague ? 'vague' : 'exact',
    kind: money ? 'money' : (unit?.kind ?? shared?.unit?.kind ?? 'count'),
    unit: money ?? unit?.unit ?? shared?.unit?.unit ?? null,
    change: undefined,
    noun: undefined,
    additional: undefined,
    refersTo: undefined,
    rules: [number.rule, ...(range ? ['figures/range'] : [])],
  }
  if (figure.first < given.floor) figure.first = start
  classify(context, figure, unit)
  if (figure.kind !== 'label' && figure.kind !== 'rank') {
    applyQualifiers(context, figure)
    readChange(context, figure)
  }
  return figure
}

function canStart({ tokens, pack, starters }: FigureContext, token: Token, at: number): boolean {
  if (!starters.has(token)) return false
  const word = token.lower
  if (word !== 'a' && word !== 'an') return true
  const next = tokens[at + 1]
  if (next?.kind !== 'word') return false
  return (
    pack.scales.has(next.lower) ||
    pack.fewWords.has(next.lower) ||
    pack.fractions.has(next.lower) ||
    articleWords.has(next) ||
    (word === 'an' && next.lower === 'equal')
  )
}

const articleWords = wordSet(['single', 'similar'])

const startersByPack = new Map<LanguagePack, WordSet>(allPacks.map((pack) => [pack, buildStarters(pack)]))

/** Where a figure can start. */
export const opensFigure: number = markOf(
  (spelling) =>
    spelling.kind === 'number' ||
    spelling.kind === 'symbol' ||
    (spelling.kind === 'word' && [...startersByPack.values()].some((starters) => starters.has(spelling))),
)

/** The words that can start a figure: every other word costs one look-up. */
export function startersOf(pack: LanguagePack): WordSet {
  const known = startersByPack.get(pack)
  if (known) return known
  const starters = buildStarters(pack)
  startersByPack.set(pack, starters)
  return starters
}

function buildStarters(pack: LanguagePack): WordSet {
  return wordSet([
    ...pack.units.keys(),
    ...pack.tens.keys(),
    ...pack.vague.keys(),
    ...pack.fewWords.keys(),
    ...pack.folds.keys(),
    ...pack.multiples.keys(),
    ...pack.currencySigns.keys(),
    ...pack.zeroPhrases.branches.keys(),
    ...pack.references.branches.keys(),
    ...currencyPrefixes(pack),
    'a',
    'an',
    'no',
    'half',
    'hundred',
    'dozen',
    'thousand',
  ])
}

/** 'us' of 'US$', which is a word of its own. */
function currencyPrefixes(pack: LanguagePack): string[] {
  return [...pack.currencySigns.keys()].filter((sign) => /^[a-z]+[^a-z]$/.test(sign)).map((sign) => sign.slice(0, -1))
}

/** The range that the number opens. A unit at its low end ('$3bn to $5bn', '5% to 10%') must stand at the high end too. */
function rangeOf(
  context: FigureContext,
  given: { start: number; number: NumberReading; currency: string | undefined },
): RangeReading | undefined {
  const { start, number, currency } = given
  const skipSign = (index: number) => currencyAt(context, index)?.end ?? index
  const plain = readRange(context, number, { start, lowEnd: number.end, skipSign })
  if (plain) return currency === undefined && currencyAt(context, plain.highFirst) ? undefined : plain
  const unit = unitAt(context, number.end)
  if (!unit) return undefined
  const range = readRange(context, number, { start, lowEnd: unit.end, skipSign })
  if (!range) return undefined
  const high = unitAt(context, range.end)?.unit ?? currencyAt(context, range.highFirst)?.unit
  return high === unit.unit ? range : undefined
}

/** 'rose from 3 to 4 million dollars': the old value takes the scale and unit of the new one. */
function sharedByChange(
  context: FigureContext,
  number: NumberReading,
): { value: number; unit: UnitReading | undefined } | undefined {
  const { tokens } = context
  if (tokens[number.first - 1]?.lower !== 'from' || tokens[number.end]?.lower !== 'to' || number.vague) return undefined
  const next = readNumber(context, number.end + 1)
  if (!next || next.vague) return undefined
  return { value: sharedLow(number, next), unit: unitAt(context, next.end) }
}

/** Number words that are often something else: 'one', 'a second', 'score', 'few'. */
function isNumberHere(context: FigureContext, number: NumberReading): boolean {
  const { tokens, pack } = context
  const token = tokens[number.first]
  if (!token || number.form === 'digits') return true
  if (number.end === number.first + 1 && pack.fewWords.has(token.lower)) return false
  if (
    number.end === number.first + 2 &&
    token.lower === 'a' &&
    pack.fewWords.has(tokens[number.first + 1]?.lower ?? '')
  )
    return false
  if (token.lower !== 'one' || number.end > number.first + 1) return true
  if (/^(?:to|or)$/.test(tokens[number.end]?.lower ?? '') && pack.units.has(tokens[number.end + 1]?.lower ?? ''))
    return true
  const before = tokens[number.first - 1]
  const after = tokens[number.end]
  const sameSentence = before?.sentence === token.sentence
  if (sameSentence && before && oneObject.has(before)) return true
  if (sameSentence && before && oneBefore.has(before)) return false
  if (continuesCount(context, number)) return true
  if (!after || after.sentence !== token.sentence || after.kind !== 'word')
    return after?.text !== ',' && after?.kind === 'mark' && !sameSentence
  return !oneAfter.has(after)
}

const countReach = 16

/** 'Two were hurt; one was captured': one of those counted before. */
function continuesCount({ tokens, pack }: FigureContext, number: NumberReading): boolean {
  const before = tokens[number.first - 1]
  if (!/^(?:was|is|has|died|remains)$/.test(tokens[number.end]?.lower ?? '')) return false
  if (before?.sentence !== tokens[number.first]?.sentence || !/^(?:,|;|and)$/.test(before?.lower ?? '')) return false
  for (let at = number.first - 2; at > number.first - countReach; at -= 1) {
    const token = tokens[at]
    if (token?.sentence !== before?.sentence) return false
    if (token?.kind === 'number' || pack.units.has(token?.lower ?? '')) return true
  }
  return false
}

/** 'shot five people, killing one'. */
const oneObject = wordSet(['killing', 'wounding', 'injuring'])
const oneBefore = wordSet([
  'the',
  'this',
  'that',
  'each',
  'every',
  'any',
  'which',
  'no',
  'another',
  'some',
  'last',
  'next',
  'first',
  'new',
  'only',
  'big',
  'good',
  'better',
  'best',
  'same',
  'other',
  "'s",
  'a',
  'an',
  'as',
])
const oneAfter = wordSet([
  'of',
  'another',
  'that',
  'who',
  'which',
  'is',
  'was',
  'can',
  'could',
  'has',
  'had',
  'would',
  'may',
  'might',
  'should',
  'must',
  'does',
  'in',
  'to',
  'at',
  'on',
  'for',
  'with',
  'by',
  'and',
  'or',
  'day',
  'way',
  "'s",
  'another',
  'the',
  'a',
  'we',
  'he',
  'she',
  'i',
  'they',
  'you',
  'but',
  'from',
  'as',
  'where',
  'when',
  'will',
])
