import type { Span } from '@crosstally/model'
import { isHardBreak, type SentenceView, tokenAt } from './sentence-view.ts'

/** The clause around a token range: from the hard break before it to the one after it, within the sentence. Pure. */
export function clauseTokens(view: SentenceView, from: number, to: number): { first: number; end: number } {
  let first = from
  while (first > view.first && !isHardBreak(view, first - 1)) first -= 1
  let end = to
  while (end < view.end && !isHardBreak(view, end)) end += 1
  return { first, end }
}

/** The text span of a token range. Pure. */
export function spanOfTokens(view: SentenceView, range: { first: number; end: number }): Span {
  return { start: tokenAt(view, range.first)?.start ?? 0, end: tokenAt(view, range.end - 1)?.end ?? 0 }
}
