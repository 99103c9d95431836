import type { Analysis } from '../../document.ts'
import type { Cue } from './cue.ts'
import { findAdjunctCues } from './find-adjunct-cues.ts'
import { findBracketCues } from './find-bracket-cues.ts'
import { headCue, headSource } from './head-source.ts'
import { hasFigure, type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'

/** By block, the source that the heading it stands under names: 'COST (World Bank assessment)', 'According to the army:'. Pure. */
export function headingSources(scan: SpeechScan, analysis: Analysis): ReadonlyMap<number, Cue> {
  const found = new Map<number, Cue>()
  const byHeading = bareHeadings(scan, analysis)
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
  // '3.' before a heading is a sentence of its own.
  const sentence = block && sentences[block.endSentence - 1]
  if (!sentence) return undefined
  const bracket = findBracketCues(scan, sentence).at(-1)
  if (bracket || hasFigure(scan, sentence.firstToken, sentence.endToken)) return bracket
  const colon = scan.tokens[sentence.endToken - 1]?.text === ':'
  const end = colon ? sentence.endToken - 1 : sentence.endToken
  return (
    findAdjunctCues(scan, sentence).find(({ rule }) => rule === 'speech/according-to') ??
    headSource(scan, sentence.firstToken, end)
  )
}

/** 'Police' over one section and 'Unions' over another: several headings that are nothing but a body say who counts under them. */
function bareHeadings(scan: SpeechScan, { blocks, sentences }: Analysis): Map<number, Cue | undefined> {
  const found = new Map<number, Cue | undefined>()
  blocks.forEach((block, index) => {
    const sentence = block.kind === 'heading' ? sentences[block.endSentence - 1] : undefined
    if (!sentence) return
    const colon = scan.tokens[sentence.endToken - 1]?.text === ':'
    const end = colon ? sentence.endToken - 1 : sentence.endToken
    const speaker = speakerNear(scan, sentence.firstToken)
    if (speaker?.end === end && isBody(speaker, scan.tokens[sentence.firstToken]?.lower))
      found.set(index, { ...headCue(speaker, sentence.firstToken, end), rule: 'speech/bare-heading' })
  })
  return found.size > 1 ? found : new Map()
}

/** Not 'ARRESTS', whose capitals tell nothing, nor 'Our team'. */
function isBody({ entity }: Speaker, opener: string | undefined): boolean {
  if (entity.kind !== 'organization' || opener === 'our' || ownPeople.test(entity.head ?? '')) return false
  return !entity.rules.includes('names/acronym') || entity.name.length <= longestAcronym
}

const longestAcronym = 6
const ownPeople = /^(?:team|staff|crew|partners|cluster|headquarters)s?$/
