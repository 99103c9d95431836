import type { Block, Sentence, Stage } from '../../document.ts'
import { packOf } from '../../languages/packs.ts'
import { type DraftBlock, findBlocks } from './find-blocks.ts'
import { findGaps } from './find-tables.ts'
import { splitSentences } from './split-sentences.ts'
import { type DraftToken, tokenize } from './tokenize.ts'

/** Tokens, sentences and blocks of a text. Every token lies in a sentence, every sentence in a block. */
export const segmentStage: Stage = {
  id: 'segment',
  run(analysis) {
    const pack = packOf(analysis.language)
    const drafts = findBlocks(analysis.text, pack.boilerplate)
    const gaps = drafts.flatMap((block) => (block.kind === 'table_row' ? findGaps(analysis.text, block) : []))
    const tokens = tokenize(analysis.text, pack.currencySigns, gaps)
    const marks = new Int32Array(tokens.length)
    for (let at = 0; at < tokens.length; at += 1) marks[at] = tokens[at]?.spelling.marks ?? 0
    const sentences: Sentence[] = []
    const blocks: Block[] = []
    let first = 0
    let heading: number | undefined
    for (const draft of drafts) {
      const end = endOfBlock(tokens, first, draft)
      const firstSentence = sentences.length
      let from = first
      for (const to of end > first ? splitSentences(tokens, { start: first, end }, pack) : []) {
        sentences.push(sentenceOf(tokens, { from, to, index: sentences.length, block: blocks.length }))
        from = to
      }
      if (draft.kind === 'heading') heading = blocks.length
      const under = heading !== undefined && draft.kind !== 'heading' ? { heading } : {}
      const { start, kind } = draft
      blocks.push({ start, end: draft.end, kind, firstSentence, endSentence: sentences.length, ...under })
      first = end
    }
    return { tokens, marks, sentences, blocks }
  },
}

function endOfBlock(tokens: readonly DraftToken[], first: number, block: DraftBlock): number {
  let end = first
  while (end < tokens.length && (tokens[end]?.start ?? 0) < block.end) end += 1
  return end
}

function sentenceOf(
  tokens: readonly DraftToken[],
  found: { from: number; to: number; index: number; block: number },
): Sentence {
  for (let at = found.from; at < found.to; at += 1) {
    const token = tokens[at]
    if (token) token.sentence = found.index
  }
  const start = tokens[found.from]?.start ?? 0
  const end = tokens[found.to - 1]?.end ?? start
  return { start, end, firstToken: found.from, endToken: found.to, block: found.block }
}
