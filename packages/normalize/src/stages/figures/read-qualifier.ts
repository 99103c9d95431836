import type { Qualifier } from '@crosstally/model'
import { matchPhrase } from '../../languages/phrases.ts'
import type { DraftFigure } from './draft-figure.ts'
import type { NumberContext } from './number-reading.ts'

/** Widens a figure by the qualifiers beside it and sets its bounds by the outermost one. */
export function applyQualifiers(context: NumberContext, figure: DraftFigure): void {
  const sentence = context.tokens[figure.numberFirst]?.sentence
  let qualifier: Qualifier | undefined
  for (let guard = 0; guard < 3; guard += 1) {
    const match = matchPhrase(context.tokens, figure.first - 1, context.pack.qualifiersBefore, -1)
    if (!match || context.tokens[figure.first - match.length]?.sentence !== sentence) break
    if (!isQualifierHere(context, figure, match.length)) break
    // 'estimated at no less than 40': the words at the number bound it.
    if (qualifier === undefined || match.value !== 'about') qualifier = match.value
    figure.first -= match.length
  }
  const after = qualifierAfter(context, figure)
  if (after) {
    figure.end = after.end
    qualifier ??= after.value
  }
  if (qualifier === undefined) return
  figure.rules.push('figures/qualifier')
  setBounds(figure, qualifier)
}

function qualifierAfter(context: NumberContext, figure: DraftFigure): { value: Qualifier; end: number } | undefined {
  const match = matchPhrase(context.tokens, figure.end, context.pack.qualifiersAfter)
  if (!match) return undefined
  const end = figure.end + match.length
  const last = context.tokens[end - 1]
  const next = context.tokens[end]
  if (last?.sentence !== context.tokens[figure.end]?.sentence) return undefined
  if (last?.lower === 'upwards' && next?.lower === 'of') return undefined
  // '8 + 4' is a sum, '12 at least' closes a clause.
  if (
    last?.text === '+' &&
    next &&
    next.lower !== '|' &&
    next.kind !== 'mark' &&
    next.kind !== 'word' &&
    next.sentence === last.sentence
  )
    return undefined
  if (last?.lower === 'plus' && next && next.sentence === last.sentence && /^[a\d]/.test(next.lower)) return undefined
  if (
    /^(?:at|and|or|max|maximum|tops|give|approximately)/.test(context.tokens[figure.end]?.lower ?? '') &&
    startsNumber(context, end)
  )
    return undefined
  return { value: match.value, end }
}

function startsNumber({ tokens, pack }: NumberContext, at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  return token.kind === 'number' || pack.units.has(token.lower) || pack.tens.has(token.lower) || token.text === '$'
}

/** 'went past 5,500', but not 'the past 30 days' or 'past 12 checkpoints'. */
function isPassed(context: NumberContext, figure: DraftFigure, length: number): boolean {
  const before = context.tokens[figure.first - length - 1]?.lower ?? ''
  return context.pack.contexts.changeVerbs.has(before) || motions.test(before)
}

const motions =
  /^(?:go|goes|gone|went|going|move|moved|moves|push|pushed|pushes|pushing|edge|edged|edges|creep|crept|creeps|soar|soared|tick|ticked|sail|sailed|shoot|shot|race|raced|run|ran|is|was|now|already|far|well|get|got|take|took|taking|toll|total|figure|number)$/

const takesOver = /^(?:hand|hands|handed|handing|take|takes|took|taken|taking|turn|turns|turned|turning)$/

/** Whether the words before the number qualify it: 'informed about 1 408' and 'the 12 over' do not. */
function isQualifierHere(context: NumberContext, figure: DraftFigure, length: number): boolean {
  const first = context.tokens[figure.first - length]
  const before = context.tokens[figure.first - length - 1]
  if (!first || !before || before.sentence !== first.sentence) return true
  // '3,500 -> 4,200' is an arrow.
  if (first.text === '>' && !first.spaceBefore && before.text === '-') return false
  // 'goes up to 12' reaches a value, it does not bound one.
  if (length === 2 && first.lower === 'up' && context.pack.contexts.changeVerbs.has(before.lower)) return false
  if (length === 1 && first.lower === 'about' && context.pack.noQualifierAfter.has(before.lower)) return false
  if (first.lower === 'past' && !isPassed(context, figure, length)) return false
  if (length === 1 && first.lower === 'over' && takesOver.test(before.lower)) return false
  if (length === 1 && (first.lower === 'c' || first.lower === 'ca') && first.text !== first.lower) return false
  return true
}

/** Sets low, best and high of a figure with one value, as the contract has them. */
function setBounds(figure: DraftFigure, qualifier: Qualifier): void {
  if (figure.qualifier === 'between' || figure.qualifier === 'vague') {
    if (qualifier === 'at_least' || qualifier === 'more_than') figure.rules.push('figures/open-range')
    return
  }
  figure.qualifier = qualifier
  const value = figure.best
  figure.low = qualifier === 'up_to' || qualifier === 'less_than' ? null : value
  figure.high = qualifier === 'at_least' || qualifier === 'more_than' ? null : value
}
