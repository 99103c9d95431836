import { isCapital } from './capital.ts'
import type { DraftFigure } from './draft-figure.ts'
import type { FigureContext } from './figures-stage.ts'
import { isHyphen } from './number-reading.ts'
import type { UnitReading } from './read-unit.ts'

/** Whether a figure is somebody's age: 'aged 9', '77-year-old', 'Maria Lopez, 37,'. Pure. */
export function isAge(context: FigureContext, figure: DraftFigure, unit: UnitReading | undefined): boolean {
  const { tokens } = context
  const word = (index: number) => tokens[index]?.lower ?? ''
  if (unit?.unit === 'year') {
    if (word(unit.end) === 'old' || word(unit.end) === 'olds') return true
    if (isHyphen(tokens[unit.end]) && word(unit.end + 1).startsWith('old')) return true
    return word(unit.end) === 'of' && word(unit.end + 1) === 'age'
  }
  const value = figure.best ?? figure.high ?? 0
  if (unit || value < 1 || value > 120) return false
  const before = word(figure.first - 1)
  if (before === 'aged' || before === 'age' || before === 'ages') return true
  if (before === 'of' && word(figure.first - 2).startsWith('age')) return true
  if (isInAgeList(context, figure.first)) return true
  return Number.isInteger(value) && tokens[figure.numberFirst]?.kind === 'number' && isApposed(context, figure)
}

/** 'aged 8, 12 and 17': the ages after the first. */
function isInAgeList({ tokens }: FigureContext, first: number): boolean {
  for (let at = first - 1; at > first - 9; at -= 1) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[first]?.sentence) return false
    if (/^(?:aged|ages)$/.test(token.lower)) return true
    if (token.kind !== 'number' && !/^(?:,|and|or|to|between|of|-|–)$/.test(token.lower)) return false
  }
  return false
}

/** 'Maria Lopez, 37,' and 'Captain S. (37)'. */
export function isApposed({ analysis, tokens }: FigureContext, figure: DraftFigure): boolean {
  const name = tokens[figure.numberFirst - 2]?.text ?? ''
  const before = tokens[figure.numberFirst - 1]?.text
  const after = tokens[figure.numberEnd]?.text ?? ''
  if (!isCapital(name) && name !== '.') return false
  if (before === '(') return after === ')'
  // 'Injured, 40.' is a label and its number
  const opens = analysis.sentences[tokens[figure.numberFirst]?.sentence ?? -1]?.firstToken === figure.numberFirst - 2
  if (opens && (after === '.' || after === ';')) return false
  if (before !== ',' || name === '.' || isBehindPlace(tokens[figure.numberFirst - 3]?.lower)) return false
  return /^[,.;]$/.test(after) || (isDash(after) && tokens[figure.numberEnd]?.spaceBefore === true)
}

/** 'the hospital in Nyala, 45': a place has no age. */
function isBehindPlace(preposition: string | undefined): boolean {
  return /^(?:in|at|near|from)$/.test(preposition ?? '')
}

/** 'Brian Sand, 44 -- and injured 14 others'. */
function isDash(text: string): boolean {
  return /^(?:--?|–|—)$/.test(text)
}
