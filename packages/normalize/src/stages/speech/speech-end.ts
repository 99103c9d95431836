import { stems } from '../../languages/en/reporting.ts'
import { matchPhrase } from '../../languages/phrases.ts'
import type { SpeechScan } from './speech-scan.ts'
import { trigger } from './triggers.ts'

/** A quotation may belong to who is named right after it, in the next block. */
const blocksAfter = 1
const tokensAfter = 2

/**
 * The sentence from which on nothing that is said reaches a figure of a block: it stands behind the next block, and nobody
 * says in the rest of the text (`lastStem` is where it is said last) where all figures stem from. Pure.
 */
export function endOfSpeech({ analysis }: SpeechScan, block: number, lastStem: number): number {
  const { tokens, sentences, blocks } = analysis
  const next = blocks[block + blocksAfter]?.endSentence ?? sentences.length
  const endOfBlock = sentences[(blocks[block]?.endSentence ?? 0) - 1]?.endToken ?? tokens.length
  const end = Math.max(next, (tokens[endOfBlock + tokensAfter]?.sentence ?? -1) + 1)
  return lastStem >= (sentences[end]?.firstToken ?? tokens.length) ? sentences.length : end
}

/** The last token at which a text says where figures stem from, or -1. Pure. */
export function lastStemOf({ tokens, marks }: SpeechScan): number {
  for (let at = tokens.length - 1; at >= 0; at -= 1)
    if (((marks[at] ?? 0) & trigger.adjunct) !== 0 && matchPhrase(tokens, at, stems)) return at
  return -1
}
