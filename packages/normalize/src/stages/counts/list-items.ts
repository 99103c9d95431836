import type { CountFrame } from '../../document.ts'
import type { Context } from './context.ts'
import { entryAt, opensTime, type SentenceView, wordAt } from './sentence-view.ts'

const labelReach = 4

/** What list items break down: the latest total of each measure that stands before a list. */
export type ListTotals = Map<CountFrame['measure'], { figure: number; size: number; sentence: number; block: number }>

/**
 * 'Two provinces have 870 cases … / - Kordi: 610 cases': an item of a list that opens with a name and a colon counts a
 * part of the total given before the list; so does each entry of a run of names. Returns the total's figure, or -1. Pure.
 */
export function totalOfItem(
  view: SentenceView,
  context: Context,
  frame: { measure: CountFrame['measure']; size: number; isEntry: boolean },
): number {
  const total = context.totals.get(frame.measure)
  const block = view.analysis.sentences[view.sentence]?.block ?? 0
  if (
    frame.measure === 'cost' ||
    !total ||
    frame.size >= total.size ||
    total.sentence === view.sentence ||
    block - total.block > 1
  )
    return -1
  if (!frame.isEntry && !opensWithLabel(view)) return -1
  total.block = block
  return total.figure
}

/** Whether a sentence is an item 'Name: …'. Pure. */
export function opensWithLabel(view: SentenceView): boolean {
  const { analysis, first } = view
  const block = analysis.blocks[analysis.sentences[view.sentence]?.block ?? -1]
  if (block?.kind !== 'bullet' || opensTime(view, first + 1)) return false
  for (let at = first + 1; at <= first + labelReach; at += 1) {
    if (wordAt(view, at) === ':')
      return isName(view, at - 1) || (isName(view, first + 1) && !entryAt(view, at - 1)?.noun?.measure)
  }
  return false
}

function isName(view: SentenceView, at: number): boolean {
  return /^\p{Lu}/u.test(view.analysis.tokens[at]?.text ?? '')
}
