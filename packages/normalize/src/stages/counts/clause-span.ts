import type { Span } from '@crosstally/model'
import { isHardBreak, type SentenceView, tokenAt } from './sentence-view.ts'

// No clause of a report is longer; a hostile sentence must not cost the square of its length, nor be quoted as often.
const longestSide = 250

/** The clause around a token range: from the hard break before it to the one after it, within the sentence. Pure. */
export function clauseTokens(view: SentenceView, from: number, to: number): { first: number; end: number } {
  let first = from
  const least = Math.max(view.first, from - longestSide)
  while (first > least && !isHardBreak(view, first - 1)) first -= 1
  let end = to
  const most = Math.min(view.end, to + longestSide)
  while (end < most && !isHardBreak(view, end)) end += 1
  return { first, end }
}

/** The text span of a token range. Pure. */
export function spanOfTokens(view: SentenceView, range: { first: number; end: number }): Span {
  return { start: tokenAt(view, range.first)?.start ?? 0, end: tokenAt(view, range.end - 1)?.end ?? 0 }
}
