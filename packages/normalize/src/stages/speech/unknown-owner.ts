import { wordSet } from '../../languages/word-table.ts'
import { isPossessive } from './own-figure.ts'
import type { Speaker, SpeechScan } from './speech-scan.ts'

const determiners = wordSet(['the', 'a', 'an', 'this', 'that', 'one', 'his', 'her', 'their', 'its', 'our'])
const longestOwner = 4

/** 'The caïd's register shows 71 burials': whose document it is, in words that no list has. Pure. */
export function unknownOwner(scan: SpeechScan, { entity, first }: Speaker): Speaker | undefined {
  const { tokens, analysis, speakerAt } = scan
  const mark = first - 1
  if (entity.kind !== 'document' || !isPossessive(scan, mark)) return undefined
  let opens = mark - 1
  while (opens > mark - longestOwner && tokens[opens]?.kind === 'word' && speakerAt[opens] === -1) {
    if (determiners.hasAt(tokens, opens - 1)) break
    opens -= 1
  }
  const [start, last] = [tokens[opens], tokens[mark - 1]]
  if (!start || !last || start.capital || !determiners.hasAt(tokens, opens - 1) || speakerAt[mark - 1] !== -1)
    return undefined
  const name = analysis.text.slice(start.start, last.end)
  const rules = ['speech/unknown-speaker', 'names/document-of-body']
  const owner = {
    kind: 'unnamed' as const,
    name,
    head: last.lower,
    start: start.start,
    end: last.end,
    firstToken: opens,
    endToken: mark,
    rules,
  }
  return { entity: owner, first: opens, end: entity.endToken, pronoun: false }
}
