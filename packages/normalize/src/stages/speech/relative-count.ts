import { wordSet } from '../../languages/word-table.ts'
import type { Speaker, SpeechScan } from './speech-scan.ts'

/** 'the 3,500 men whom the army counts', 'the 40 dead that the ministry reports'. Pure. */
export function isRelative({ tokens, inFigure }: SpeechScan, { first }: Speaker): boolean {
  const opener = articles.hasAt(tokens, first - 1) ? first - 2 : first - 1
  const word = tokens[opener]?.lower
  if (word === 'that' || opener < first - 1) return countBefore(tokens, inFigure, word === 'that' ? opener : opener + 1)
  if (tokens[first]?.lower === 'that') return inFigure[first - 1] === 1
  if (word !== 'whom' && word !== 'which') return false
  for (let at = opener - 1; at > opener - 6; at -= 1) if (inFigure[at] === 1) return true
  return false
}

const articles = wordSet(['the', 'a', 'an', 'its', 'their'])

/** 'the 40 dead that the ministry reports': the count with one word before 'that'. */
function countBefore(tokens: SpeechScan['tokens'], inFigure: SpeechScan['inFigure'], at: number): boolean {
  return (
    inFigure[at - 1] === 1 ||
    (inFigure[at - 2] === 1 && tokens[at - 1]?.kind === 'word' && !clauseVerbs.hasAt(tokens, at - 1))
  )
}

const clauseVerbs = wordSet(['said', 'says', 'told', 'died', 'and', 'or'])
