import { isCapital } from './capital.ts'
import { isCountedNoun } from './counted-noun-at.ts'
import type { DraftFigure } from './draft-figure.ts'
import type { FigureContext } from './figures-stage.ts'
import { isHyphen } from './number-reading.ts'

/** '706-2488': three digits, a hyphen and four, with nothing counted after them. Pure. */
export function isPhoneNumber(context: FigureContext, figure: DraftFigure): boolean {
  const { tokens } = context
  if (isAreaCode(context, figure)) return true
  const [first, joint, last] = [
    tokens[figure.numberFirst],
    tokens[figure.numberFirst + 1],
    tokens[figure.numberFirst + 2],
  ]
  if (!first || !last || !isHyphen(joint) || joint?.spaceBefore || last.spaceBefore) return false
  return /^\d{3}$/.test(first.text) && /^\d{4}$/.test(last.text) && !isCountedNoun(context, figure.numberEnd)
}

/** '911 calls', 'dialled 911', 'Lorn County 911': a number that is called. Pure. */
export function isEmergencyNumber(context: FigureContext, figure: DraftFigure): boolean {
  const { tokens, pack } = context
  const { emergencyNumbers, callWords } = pack.contexts
  if (!emergencyNumbers.has(tokens[figure.numberFirst]?.text ?? '') || figure.numberEnd !== figure.numberFirst + 1)
    return false
  const before = tokens[figure.numberFirst - 1]
  return (
    callWords.has(tokens[figure.numberEnd]?.lower ?? '') ||
    callWords.has(before?.lower ?? '') ||
    (before !== undefined && isCapital(before.text) && !isCountedNoun(context, figure.numberEnd))
  )
}

/** '(800)' before '706-2488'. */
function isAreaCode({ tokens }: FigureContext, figure: DraftFigure): boolean {
  const at = figure.numberFirst
  if (tokens[at - 1]?.text !== '(' || tokens[at + 1]?.text !== ')' || !/^\d{3}$/.test(tokens[at]?.text ?? ''))
    return false
  return (
    /^\d{3}$/.test(tokens[at + 2]?.text ?? '') && isHyphen(tokens[at + 3]) && /^\d{4}$/.test(tokens[at + 4]?.text ?? '')
  )
}
