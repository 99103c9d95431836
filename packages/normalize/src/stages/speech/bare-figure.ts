import { wordSet } from '../../languages/word-table.ts'
import type { SpeechScan } from './speech-scan.ts'

/** 'had thirteen.': nothing stands behind the figure. Pure. */
export function closesAfter({ tokens, inFigure }: SpeechScan, from: number): boolean {
  let end = from
  while (inFigure[end] === 1) end += 1
  const after = tokens[end]
  return end > from && after?.kind !== 'word' && after?.text !== '-'
}

/** What follows a figure that counts a toll. */
export const tollWords = wordSet([
  'dead',
  'wounded',
  'injured',
  'killed',
  'missing',
  'deaths',
  'casualties',
  'arrests',
  'hurt',
])

const figureOpeners = wordSet([
  'about',
  'some',
  'only',
  'just',
  'nearly',
  'at',
  'it',
  'over',
  'around',
  'almost',
  'up',
  'a',
  'the',
  'now',
])

/** 'has 1.089 million.', 'had 4,000 in March': no counted noun after the figure. Pure. */
export function bareFigure(scan: SpeechScan, from: number): boolean {
  for (let at = from; at < from + 2; at += 1) {
    if (at > from && !figureOpeners.hasAt(scan.tokens, from)) return false
    if (scan.inFigure[at] !== 1) continue
    let end = at
    while (scan.inFigure[end] === 1) end += 1
    const after = scan.tokens[end]
    return (
      after?.kind !== 'word' ||
      tollWords.has(after) ||
      ['in', 'for', 'at', 'of', 'by', 'and', 'against', 'on', 'there', 'here', 'names'].includes(after.lower)
    )
  }
  return false
}
