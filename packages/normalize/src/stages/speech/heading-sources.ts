import type { Analysis } from '../../document.ts'
import type { Cue } from './cue.ts'
import { findAdjunctCues } from './find-adjunct-cues.ts'
import { findBracketCues } from './find-label-cues.ts'
import { hasFigure, type SpeechScan } from './speech-scan.ts'

/** By block, the source that the heading it stands under names: 'COST (World Bank assessment)', 'According to the army:'. Pure. */
export function headingSources(scan: SpeechScan, analysis: Analysis): ReadonlyMap<number, Cue> {
  const found = new Map<number, Cue>()
  const byHeading = new Map<number, Cue | undefined>()
  analysis.blocks.forEach((block, index) => {
    if (block.heading === undefined) return
    if (!byHeading.has(block.heading)) byHeading.set(block.heading, sourceOf(scan, analysis, block.heading))
    const cue = byHeading.get(block.heading)
    if (cue) found.set(index, cue)
  })
  return found
}

function sourceOf(scan: SpeechScan, { blocks, sentences }: Analysis, heading: number): Cue | undefined {
  const block = blocks[heading]
  const sentence = block && sentences[block.firstSentence]
  if (!sentence) return undefined
  const bracket = findBracketCues(scan, sentence).at(-1)
  if (bracket || hasFigure(scan, sentence.firstToken, sentence.endToken)) return bracket
  return findAdjunctCues(scan, sentence).find(({ rule }) => rule === 'speech/according-to')
}
