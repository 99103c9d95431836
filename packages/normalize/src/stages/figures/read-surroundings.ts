import type { DraftFigure } from './draft-figure.ts'
import type { FigureContext } from './figures-stage.ts'
import { isHyphen } from './read-number.ts'
import type { UnitReading } from './read-unit.ts'

const addingBefore = new Set(['another', 'additional', 'further', 'extra'])
const addingAfter = new Set(['more', 'additional', 'further', 'extra'])

/** Sets what the words beside a counting figure say of it: the noun, additions, rises and falls. */
export function readSurroundings(context: FigureContext, figure: DraftFigure, unit: UnitReading | undefined): void {
  const word = (index: number) => context.tokens[index]?.lower ?? ''
  const adds = addingAfter.has(word(figure.end)) && word(figure.end + 1) !== 'than'
  if (adds || addingBefore.has(word(figure.first - 1))) figure.additional = true
  const change = changeOf(context, figure, unit)
  if (change) figure.change = change
  if (figure.unit === null) {
    const noun = nounAfter(context, figure.end + (adds ? 1 : 0))
    if (noun !== undefined) figure.noun = noun
  }
}

/** 'rose 9.4 percent', 'down by 3': the figure is the size of a change. */
function changeOf(
  { tokens, pack }: FigureContext,
  figure: DraftFigure,
  unit: UnitReading | undefined,
): 'up' | 'down' | undefined {
  let at = figure.first - 1
  if (tokens[at]?.lower === 'by' || tokens[at]?.lower === 'another') at -= 1
  const before = tokens[at]
  if (before && before.sentence === tokens[figure.first]?.sentence) {
    if (pack.contexts.upWords.has(before.lower)) return 'up'
    if (pack.contexts.downWords.has(before.lower)) return 'down'
  }
  if (unit?.kind !== 'percent' && figure.kind !== 'money') return undefined
  for (let index = figure.end; index < figure.end + 3; index += 1) {
    const token = tokens[index]
    if (!token || token.kind !== 'word') return undefined
    if (pack.contexts.upWords.has(token.lower)) return 'up'
    if (pack.contexts.downWords.has(token.lower)) return 'down'
    if (pack.functionWords.has(token.lower)) return undefined
  }
  return undefined
}

/** The words after a number up to the first that cannot belong to its noun. */
function nounAfter({ tokens, pack, text }: FigureContext, from: number): string | undefined {
  let at = from
  if (isHyphen(tokens[at])) at += 1
  while (tokens[at]?.lower === 'of' || tokens[at]?.lower === 'the') at += 1
  const first = tokens[at]
  if (!first) return undefined
  let end = at
  while (end < at + 5) {
    const token = tokens[end]
    if (!token || token.sentence !== first.sentence) break
    const inner = isHyphen(token) && !token.spaceBefore && end > at
    if (!inner && (token.kind !== 'word' || pack.functionWords.has(token.lower))) break
    end += 1
  }
  const last = tokens[end - 1]
  return end > at && last ? text.slice(first.start, last.end) : undefined
}
