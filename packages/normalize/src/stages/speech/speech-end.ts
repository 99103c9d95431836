import { stems } from '../../languages/en/reporting.ts'
import { matchPhrase } from '../../languages/phrases.ts'
import type { SpeechScan } from './speech-scan.ts'
import { trigger } from './triggers.ts'

/** A quotation may belong to who is named right after it, in the next block. */
const blocksAfter = 1

/**
 * The sentence from which on nothing that is said reaches a figure: it stands after the block of the last one, and nobody
 * says in the rest of the text where all figures stem from. Pure.
 */
export function endOfSpeech(scan: SpeechScan): number {
  const { tokens, sentences, blocks, figures } = scan.analysis
  let last = -1
  for (const { firstToken } of figures) if (firstToken > last) last = firstToken
  if (last < 0) return 0
  const block = sentences[tokens[last]?.sentence ?? 0]?.block ?? 0
  const end = blocks[block + blocksAfter]?.endSentence ?? sentences.length
  return stemsFrom(scan, sentences[end]?.firstToken ?? tokens.length) ? sentences.length : end
}

function stemsFrom({ tokens, marks }: SpeechScan, from: number): boolean {
  for (let at = from; at < tokens.length; at += 1)
    if (((marks[at] ?? 0) & trigger.adjunct) !== 0 && matchPhrase(tokens, at, stems)) return true
  return false
}
