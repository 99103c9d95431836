import { allPacks } from '../../languages/packs.ts'
import { wordSet } from '../../languages/word-table.ts'
import { isEmergencyNumber, isPhoneNumber } from './called-number.ts'
import { isCapital } from './capital.ts'
import { isCountedNoun } from './counted-noun-at.ts'
import type { DraftFigure } from './draft-figure.ts'
import type { FigureContext } from './figures-stage.ts'
import { isListEntry } from './list-entry.ts'
import { isHyphen } from './number-reading.ts'
import { isAge, isApposed } from './read-age.ts'
import { readSurroundings } from './read-surroundings.ts'
import type { UnitReading } from './read-unit.ts'
import { placeInTuple, slashLabelOf } from './slash-label.ts'
import { isShortYear, isYear } from './year-label.ts'

/** Sets what a figure is (label, age, rank, measure, count) from the words around it. */
export function classify(context: FigureContext, figure: DraftFigure, unit: UnitReading | undefined): void {
  const label = labelRule(context, figure, unit)
  if (label) {
    figure.kind = label === 'figures/ordinal' ? 'rank' : 'label'
    figure.unit = null
    figure.rules.push(label)
    return
  }
  if (isAge(context, figure, unit)) {
    figure.kind = 'age'
    figure.unit = 'year of age'
    figure.rules.push(unit === undefined && isApposed(context, figure) ? 'figures/age-apposition' : 'figures/age')
    return
  }
  applySign(context, figure)
  readSurroundings(context, figure)
}

const ordinalEndings = wordSet(['st', 'nd', 'rd', 'th'])

function labelRule(context: FigureContext, figure: DraftFigure, unit: UnitReading | undefined): string | undefined {
  const { tokens } = context
  const first = tokens[figure.numberFirst]
  const before = tokens[figure.numberFirst - 1]
  const after = tokens[figure.numberEnd]
  if (!first) return undefined
  if (after && !after.spaceBefore && ordinalEndings.has(after)) return 'figures/ordinal'
  if (figure.kind === 'money' || isInTuple(context.analysis, figure)) return undefined
  if (before && !first.spaceBefore && isAttachedBefore(context, figure)) return 'figures/designation'
  if (first.text.charCodeAt(0) === 0x30 && /^0\d/.test(first.text)) return 'figures/leading-zero'
  if (after && !after.spaceBefore && isAttachedAfter(context, figure, unit)) return 'figures/designation'
  if (isListNumber(context, figure)) return 'figures/list-number'
  if (before?.sentence === first.sentence && isLabelNoun(context, figure)) return 'figures/label-noun'
  if (isAddress(context, figure)) return 'figures/address'
  if (isEmergencyNumber(context, figure)) return 'figures/emergency-number'
  if (isPhoneNumber(context, figure)) return 'figures/phone-number'
  if (isYear(context, figure, unit) || isShortYear(context, figure)) return 'figures/year'
  if (isScore(context, figure)) return 'figures/score'
  return isNameNumber(context, figure, unit) ? 'figures/name-part' : undefined
}

/** A number inside a name, or one that the text has used as a name before ('the 787' after 'Boeing 787'). */
function isNameNumber(context: FigureContext, figure: DraftFigure, unit: UnitReading | undefined): boolean {
  const text = context.tokens[figure.numberFirst]?.text ?? ''
  if (isNamePart(context, figure, unit)) {
    if (/^\d{2,4}$/.test(text)) context.names.add(text)
    return true
  }
  if (unit || figure.numberEnd !== figure.numberFirst + 1 || figure.qualifier !== 'exact') return false
  const after = context.tokens[figure.numberEnd]
  if (after?.lower === 'index' || after?.lower === 'composite') {
    context.names.add(text)
    return true
  }
  const singularVerb = after !== undefined && singularVerbs.has(after) && /^\d+$/.test(text) && Number(text) > 1
  const ofGroup = context.tokens[figure.numberFirst - 1]?.lower === 'of'
  const isNumberOf =
    figureNouns.hasAt(context.tokens, figure.numberEnd + 2) || comparing.hasAt(context.tokens, figure.numberEnd + 1)
  if (singularVerb && !ofGroup && !isNumberOf && after?.sentence === context.tokens[figure.numberFirst]?.sentence)
    return true
  return context.names.has(text) && !isCountedNoun(context, figure.numberEnd)
}

/** '41 is the number of the missing'. */
const figureNouns = wordSet(['number', 'figure', 'toll', 'count', 'tally', 'total', 'sum'])
/** 'the mayor's 120 is far above …'. */
const comparing = wordSet([
  'far',
  'well',
  'below',
  'above',
  'higher',
  'lower',
  'more',
  'less',
  'too',
  'twice',
  'half',
  'double',
])
const singularVerbs = wordSet(['is', 'was', 'has', 'does'])

/** '-1.3%' and '-6 °C' are below zero; a hyphen before anything else is a mark. */
function applySign({ tokens }: FigureContext, figure: DraftFigure): void {
  const sign = tokens[figure.first - 1]
  const first = tokens[figure.first]
  if (!sign || !first || first.spaceBefore || !/^[-−–]$/.test(sign.text) || figure.best === null) return
  if (
    figure.unit !== 'percent' &&
    figure.unit !== 'celsius' &&
    figure.unit !== 'fahrenheit' &&
    figure.unit !== 'degree'
  )
    return
  figure.best = -figure.best
  figure.low = figure.best
  figure.high = figure.best
  figure.first -= 1
  if (figure.unit === 'percent') figure.change = 'down'
}

/** 'T-72', 'Shahed-136', 'COVID-19', '24/7': joined to the word or digits before it. */
function isAttachedBefore({ tokens }: FigureContext, figure: DraftFigure): boolean {
  const joint = tokens[figure.numberFirst - 1]
  const before = tokens[figure.numberFirst - 2]
  if (!joint) return false
  if (joint.kind === 'word') return joint.lower !== "'s"
  if (joint.text === '/' && isCounted(tokens, figure.numberFirst - 3)) return false
  if (!isHyphen(joint) && joint.text !== '/') return joint.text === '#' || joint.text === '№'
  if (before === undefined) return false
  if (joint.spaceBefore)
    return (
      before.kind === 'word' &&
      before.text.length > 1 &&
      before.text === before.text.toUpperCase() &&
      figure.unit === null
    )
  return before.kind === 'word' || before.kind === 'number'
}

function isAttachedAfter({ tokens }: FigureContext, figure: DraftFigure, unit: UnitReading | undefined): boolean {
  const joint = tokens[figure.numberEnd]
  const next = tokens[figure.numberEnd + 1]
  if (!joint || unit) return false
  if (joint.kind === 'word') return joint.lower !== "'s" && joint.lower !== 'ish'
  if (joint.text === '/') return next?.spaceBefore === false && next.kind !== 'mark' && !isPair(tokens, figure)
  return isHyphen(joint) && next?.spaceBefore === false && next.kind === 'number'
}

/** 'Killed/wounded by town: Korlin 14/31': as many numbers as the label before them has parts. */
function isInTuple(analysis: FigureContext['analysis'], { numberFirst }: DraftFigure): boolean {
  const size = placeInTuple(analysis, numberFirst)?.size
  return size !== undefined && slashLabelOf(analysis, numberFirst)?.length === size
}

/** 'Killed/wounded: 14/31': two counts behind a colon. */
function isPair(tokens: FigureContext['tokens'], { numberFirst, numberEnd }: DraftFigure): boolean {
  return (
    isCounted(tokens, numberFirst - 1) &&
    tokens[numberEnd + 1]?.kind === 'number' &&
    tokens[numberEnd + 2]?.text !== '/'
  )
}

function isCounted(tokens: FigureContext['tokens'], before: number): boolean {
  return tokens[before]?.text === ':'
}

/** '3.' at the head of a bullet or a heading. */
function isListNumber({ analysis, tokens }: FigureContext, figure: DraftFigure): boolean {
  const token = tokens[figure.numberFirst]
  const sentence = analysis.sentences[token?.sentence ?? -1]
  const block = analysis.blocks[sentence?.block ?? -1]
  const after = tokens[figure.numberEnd]
  if (!token || !block || (block.kind !== 'bullet' && block.kind !== 'heading')) return false
  return (
    token.start - block.start <= 1 &&
    after !== undefined &&
    !after.spaceBefore &&
    (after.text === '.' || after.text === ')')
  )
}

/** Every noun before a number that may make it a label, of all languages. */
const labelNouns = wordSet(
  allPacks.flatMap(({ contexts }) => [
    ...contexts.labelBefore,
    ...contexts.labelBeforeCapital,
    ...contexts.labelBeforeSingular,
    ...contexts.indexNames,
    ...contexts.productNames,
  ]),
)

function isLabelNoun(context: FigureContext, figure: DraftFigure): boolean {
  const { tokens, pack } = context
  let before = tokens[figure.numberFirst - 1]
  if (before?.text === '.') before = tokens[figure.numberFirst - 2]
  if (!before) return false
  if (before.lower === 'no' || before.lower === 'nos')
    return tokens[figure.numberFirst - 1]?.text === '.' || before.text !== 'no'
  if (!labelNouns.has(before)) return false
  const { contexts } = pack
  if (contexts.labelBefore.has(before.lower)) return true
  if (before.kind !== 'word') return false
  const counted = isCountedNoun(context, figure.numberEnd)
  if (
    before.text !== before.lower &&
    (contexts.indexNames.has(before.lower) || contexts.productNames.has(before.lower))
  ) {
    context.names.add(tokens[figure.numberFirst]?.text ?? '')
    return true
  }
  if (contexts.labelBeforeSingular.has(before.lower))
    return !counted && !isDetermined(tokens[figure.numberFirst - 2]?.lower) && !isGrouped(context, figure)
  if (before.lower === 'week' && isWeekNumber(context, figure)) return true
  return before.text !== before.lower && contexts.labelBeforeCapital.has(before.lower) && !counted
}

/** 'in week 18, …', but not 'in the past week 30 men'. */
function isWeekNumber({ tokens }: FigureContext, figure: DraftFigure): boolean {
  const lead = tokens[figure.numberFirst - 2]
  const after = tokens[figure.numberEnd]
  const first = tokens[figure.numberFirst]
  if (first?.kind !== 'number' || first.text.length > 2) return false
  const closes = after === undefined || after.sentence !== first.sentence || after.kind === 'mark'
  return closes && (lead?.sentence !== first.sentence || /^(?:in|of|for|since|to|by|,|\()$/.test(lead.lower))
}

/** 'will train 2,000': labels are not written with a thousands mark. */
function isGrouped({ tokens }: FigureContext, figure: DraftFigure): boolean {
  return /^\d{1,3}(?:,\d{3})+$/.test(tokens[figure.numberFirst]?.text ?? '')
}

/** 'that day 12 …': the noun before the number belongs to the words before it. */
function isDetermined(word: string | undefined): boolean {
  return /^(?:last|this|that|same|each|every|one|per|next|a)$/.test(word ?? '')
}

/** 'the 8800 block of', '841 Western Ave.', 'at 31 Plymouth St'. */
function isAddress({ tokens, pack }: FigureContext, figure: DraftFigure): boolean {
  const first = tokens[figure.numberFirst]
  if (first?.kind !== 'number' || !/^\d{1,5}$/.test(first.text)) return false
  if (tokens[figure.numberEnd]?.lower === 'block')
    return tokens[figure.numberEnd + 1]?.lower === 'of' || first.text.endsWith('00')
  for (let at = figure.numberEnd; at < figure.numberEnd + 5; at += 1) {
    const token = tokens[at]
    if (!token || token.sentence !== first.sentence) return false
    if (at > figure.numberEnd && pack.contexts.streetWords.has(token.lower) && token.text !== token.lower) return true
    const part =
      token.kind === 'number' ||
      token.text === '.' ||
      (token.kind === 'word' && (isCapital(token.text) || !token.spaceBefore))
    if (!part) return false
  }
  return false
}

/** '2-1', '21-14': a range that falls, or one beside the words of a match or a vote. */
function isScore({ tokens, pack }: FigureContext, figure: DraftFigure): boolean {
  const joint = tokens[figure.numberFirst + 1]
  const second = tokens[figure.numberFirst + 2]
  const first = tokens[figure.numberFirst]
  if (!joint || !second || first?.kind !== 'number' || !isHyphen(joint) || joint.spaceBefore || second.spaceBefore)
    return false
  if (second.kind !== 'number' || Number(first.text) > 999 || Number(second.text) > 999) return false
  if (Number(first.text) >= Number(second.text)) return true
  for (let index = figure.numberFirst - 5; index < figure.numberFirst + 8; index += 1) {
    if (pack.contexts.scoreWords.has(tokens[index]?.lower ?? '')) return true
  }
  return false
}

/** 'beat Ross 45 to 40 percent': the larger of two shares, behind a name. */
function isMargin({ tokens }: FigureContext, { numberFirst, numberEnd }: DraftFigure): boolean {
  const [joint, second, unit] = [tokens[numberEnd], tokens[numberEnd + 1], tokens[numberEnd + 2]]
  if (joint?.lower !== 'to' || second?.kind !== 'number') return false
  if (unit?.text !== '%' && unit?.lower !== 'percent' && unit?.lower !== 'per') return false
  return Number(tokens[numberFirst]?.text) > Number(second.text)
}

/** 'Windows 11', 'Big Ten', 'Three Mile Island': a small number inside a name. */
function isNamePart(context: FigureContext, figure: DraftFigure, unit: UnitReading | undefined): boolean {
  const { tokens } = context
  const token = tokens[figure.numberFirst]
  const before = tokens[figure.numberFirst - 1]
  const after = tokens[figure.numberEnd]
  if (!token || unit || figure.numberEnd !== figure.numberFirst + 1 || isMargin(context, figure)) return false
  if (before?.sentence !== token.sentence || before.kind !== 'word') return false
  if (token.kind === 'word') {
    const allCapitals = token.text === token.text.toUpperCase()
    const named = isCapital(before.text) || (after?.kind === 'word' && isCapital(after.text))
    return isCapital(token.text) && !allCapitals && named
  }
  return followsName(context, figure)
}

const furtherReach = 4

/** 'four more Leopard 2 tanks': another number counts what the name stands for. */
function isCountedBefore({ analysis, tokens, pack }: FigureContext, numberFirst: number): boolean {
  for (let at = numberFirst - 2; at >= numberFirst - furtherReach; at -= 1) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[numberFirst]?.sentence || analysis.sentences[token.sentence] === undefined)
      return false
    if (token.kind === 'number' || pack.units.has(token.lower)) return true
    if (token.kind !== 'word' || (pack.functionWords.has(token.lower) && token.lower !== 'more')) return false
  }
  return false
}

/** Digits right after a capital word, and no counted noun after them. */
function followsName(context: FigureContext, figure: DraftFigure): boolean {
  const { analysis, tokens, pack } = context
  const token = tokens[figure.numberFirst]
  const before = tokens[figure.numberFirst - 1]
  const after = tokens[figure.numberEnd]
  if (!token || !before || !isCapital(before.text) || before.text.length < 2) return false
  if (
    pack.functionWords.has(before.lower) ||
    /^(?:another|further|additional|approximately|roughly|nearly|almost)$/.test(before.lower)
  )
    return false
  const opening = analysis.sentences[token.sentence]?.firstToken === figure.numberFirst - 1
  if (opening && before.text !== before.text.toUpperCase()) return false
  if (!/^\d{1,4}(?:\.\d)?$/.test(token.text)) return false
  if (isListEntry(context, figure)) return false
  if (after?.kind !== 'word' || after.sentence !== token.sentence) return true
  if (isCountedNoun(context, figure.numberEnd)) return isCountedBefore(context, figure.numberFirst)
  const acronym = before.text === before.text.toUpperCase() && /^\d{1,2}$/.test(token.text)
  return acronym || pack.functionWords.has(after.lower) || isCapital(after.text) || after.lower.endsWith('ed')
}
