import { wordSet } from '../../languages/word-table.ts'
import type { TimeContext } from './time-context.ts'

const plural = wordSet(['were', 'are', 'have', 'had', 'others'])
const between = wordSet(
  'more other new further additional young armed unarmed injured wounded dead civilian foreign local illegal undocumented'.split(
    ' ',
  ),
)
const noPlural = wordSet(
  'as his its hers theirs ours us this was is has does perhaps besides always towards across versus minus plus yes thus whereas unless brings sees marks begins starts closes opens passes comes goes says'.split(
    ' ',
  ),
)
const pluralForm = /^(?:[a-z-]*[a-z][^s\W]s|people|[a-z]*men|children|personnel|staff|police)$/

/**
 * 'On Monday 12 people', 'on Friday 14 more houses', 'on Sunday 31 were hurt': whether a number that ends at a token counts
 * what follows and is no day of the month. Pure.
 */
export function countsNext({ tokens }: TimeContext, end: number): boolean {
  const next = tokens[end]
  if (next?.kind !== 'word' || next.sentence !== tokens[end - 1]?.sentence) return false
  if (plural.has(next) || isPlural(tokens, end)) return true
  return (between.has(next) || /^\p{Lu}\p{Ll}/u.test(next.text)) && isPlural(tokens, end + 1)
}

function isPlural(tokens: TimeContext['tokens'], at: number): boolean {
  return pluralForm.test(tokens[at]?.text ?? '') && !noPlural.hasAt(tokens, at)
}
