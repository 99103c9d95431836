import { wordSet } from '../../languages/word-table.ts'
import { stops } from './coordinated-noun.ts'
import { role } from './lexicon/word-entry.ts'
import { entryAt, figureAt, hasWord, type SentenceView, tokenAt, wordAt } from './sentence-view.ts'

/** 'next', 'last': what stands before a time, no adjective of what is counted. */
export const nextTimes = wordSet(['last', 'next', 'this', 'that'])

/** Whether a noun that can be counted stands within three words, with no mark, verb or preposition before it. Pure. */
export function hasNounAhead(view: SentenceView, from: number): boolean {
  for (let at = from; at < from + 3 && at < view.end; at += 1) {
    const entry = entryAt(view, at)
    if (entry?.noun?.class === 'time' || hasWord(view, at, nextTimes)) return false
    if (entry?.noun && entry.state === undefined) return true
    if (
      tokenAt(view, at)?.kind !== 'word' ||
      ((entry?.roles ?? 0) & (stops | role.determiner)) !== 0 ||
      figureAt(view, at) >= 0
    )
      return false
  }
  return false
}

/** 'five pick-up trucks', 'three half-built blocks'. Pure. */
export function isCompoundAdjective(view: SentenceView, at: number): boolean {
  const [hyphen, second] = [tokenAt(view, at + 1), tokenAt(view, at + 2)]
  if (hyphen?.text !== '-' || hyphen.spaceBefore || second?.kind !== 'word' || second.spaceBefore) return false
  return entryAt(view, at + 2)?.state === undefined && !entryAt(view, at + 2)?.noun && hasNounAhead(view, at + 3)
}

/** 'federal and city police', 'light or heavy tanks': the first of two adjectives. Pure. */
export function isJoinedAdjective(view: SentenceView, at: number, text: string): boolean {
  const joint = wordAt(view, at + 1)
  return (joint === 'and' || joint === 'or') && !text.endsWith('s') && hasNounAhead(view, at + 2)
}

const longestOwner = 5

/** "thirteen of the region's 40 clinics": how many tokens stand before the whole, or 0. Pure. */
export function wholeOfOwner(view: SentenceView, of: number): number {
  for (let at = of + 1; at < of + longestOwner && tokenAt(view, at)?.kind === 'word'; at += 1)
    if (wordAt(view, at) === "'s") return figureAt(view, at + 1) >= 0 ? at + 1 - of : 0
  return 0
}
