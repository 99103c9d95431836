import { wordSet } from '../../languages/word-table.ts'
import type { DraftFigure } from './draft-figure.ts'
import type { FigureContext } from './figures-stage.ts'
import { isHyphen } from './number-reading.ts'

const addingBefore = wordSet(['another', 'additional', 'further', 'extra'])
const addingAfter = wordSet(['more', 'additional', 'further', 'extra'])

/** Sets what the words beside a counting figure say of it: the noun, additions, rises and falls. */
export function readSurroundings(context: FigureContext, figure: DraftFigure): void {
  const { tokens } = context
  const adds = addingAfter.hasAt(tokens, figure.end) && tokens[figure.end + 1]?.lower !== 'than'
  if (adds || addingBefore.hasAt(tokens, figure.first - 1)) figure.additional = true
  if (figure.unit === null) {
    const noun = nounAfter(context, figure.end + (adds ? 1 : 0))
    if (noun !== undefined) figure.noun = noun
  }
}

/** 'rose 9.4 percent', 'down by 3': the figure is the size of a rise or a fall. Counts need 'by'. */
export function readChange({ tokens, pack }: FigureContext, figure: DraftFigure): void {
  let at = figure.first - 1
  const by = tokens[at]?.lower === 'by'
  if (by || tokens[at]?.lower === 'another') at -= 1
  const before = tokens[at]
  if (!before || before.sentence !== tokens[figure.first]?.sentence) return
  if (figure.unit === null && !by) return
  if (pack.contexts.upWords.has(before.lower)) figure.change = 'up'
  else if (pack.contexts.downWords.has(before.lower)) figure.change = 'down'
  else if ((figure.unit === 'percent' || figure.unit === 'point') && losses.has(before)) figure.change = 'down'
}

const losses = wordSet(['lost', 'loses', 'losing', 'lose'])

/** 'up 1.5 points, or 0.02%': the same change in another unit. */
export function spreadChanges({ tokens }: FigureContext, drafts: readonly DraftFigure[]): void {
  drafts.forEach((draft, index) => {
    const before = drafts[index - 1]
    if (before?.change === undefined || draft.change !== undefined || draft.unit === null) return
    const between = tokens.slice(before.end, draft.first).filter((token) => token.lower !== 'points')
    if (between.length > 0 && between.length < 3 && between.every(({ lower }) => /^(?:,|or|\()$/.test(lower))) {
      draft.change = before.change
    }
  })
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
