import type { Analysis } from '../../document.ts'
import type { Cue } from './cue.ts'
import { findBracketCues } from './find-label-cues.ts'
import type { SpeechScan } from './speech-scan.ts'

/** By block, the bracketed source of the heading it stands under: 'COST (World Bank assessment)'. Pure. */
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
  return sentence ? findBracketCues(scan, sentence).at(-1) : undefined
}
