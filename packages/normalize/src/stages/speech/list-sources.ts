import type { Analysis, Block, Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { findAdjunctCues } from './find-adjunct-cues.ts'
import { findLabelCue } from './find-label-cues.ts'
import { findVerbCues } from './find-verb-cues.ts'
import { hasFigure, type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'

/** By block, who speaks in a list: the source that the line before it ends on ('The ministry gave these figures:'). Pure. */
export function listSources(scan: SpeechScan, analysis: Analysis): ReadonlyMap<number, Cue> {
  const found = new Map<number, Cue>()
  analysis.blocks.forEach((block, index) => {
    const last = analysis.sentences[block.endSentence - 1]
    if (!last || scan.tokens[last.endToken - 1]?.text !== ':') return
    const end = endOfList(scan, analysis, index + 1)
    const cue = end > index + 1 ? introCue(scan, last) : undefined
    for (let at = index + 1; cue && at < end; at += 1) found.set(at, cue)
  })
  return found
}

/** The block after the list that begins at a block; the block itself where none begins. */
export function endOfList(scan: SpeechScan, analysis: Analysis, start: number): number {
  const { blocks } = analysis
  const isItem = isListed(blocks[start]) ? isListed : (block: Block | undefined) => isShortLine(scan, analysis, block)
  let end = start
  while (end < blocks.length && isItem(blocks[end])) end += 1
  return end - start > 1 || isListed(blocks[start]) ? end : start
}

function isListed(block: Block | undefined): boolean {
  return block?.kind === 'bullet' || block?.kind === 'table_row'
}

const longestLine = 22

/** A short line with a figure, as in a list. */
function isShortLine(scan: SpeechScan, { sentences }: Analysis, block: Block | undefined): boolean {
  const first = block && sentences[block.firstSentence]?.firstToken
  const end = block && sentences[block.endSentence - 1]?.endToken
  return first !== undefined && end !== undefined && end - first <= longestLine && hasFigure(scan, first, end)
}

/** Who a line with a colon at its end names as the source of what follows. Pure. */
function introCue(scan: SpeechScan, sentence: Sentence): Cue | undefined {
  const cue =
    findAdjunctCues(scan, sentence).find(({ rule }) => rule === 'speech/according-to') ??
    findVerbCues(scan, sentence).find((found) => isIntro(scan, found, sentence)) ??
    findLabelCue(scan, sentence)
  if (cue && !cue.speaker.pronoun && cue.speaker.entity.kind !== 'outlet') return cue
  return givingCue(scan, sentence)
}

const subjectReach = 12

/** The subject of the line says it, not one in a clause at its end ('… while the state breaks union rules:'). */
function isIntro({ tokens }: SpeechScan, { kind, denies, first }: Cue, { firstToken }: Sentence): boolean {
  if (kind !== 'verb' || denies || first - firstToken > subjectReach) return false
  return tokens.slice(firstToken, first).every((token) => !subordinators.has(token))
}

const subordinators = wordSet(['while', 'because', 'since', 'if', 'when', 'that', 'which', 'who', 'where', 'although'])

const giving = wordSet(
  'figures numbers tally toll data count list statistics totals breakdown balance summary losses results bulletin update table overview following latest'.split(
    ' ',
  ),
)

/** 'Civil defence released its nightly tally:', 'Figures from the ministry:'. */
function givingCue(scan: SpeechScan, { firstToken, endToken }: Sentence): Cue | undefined {
  let gives = false
  let speaker: Speaker | undefined
  for (let at = firstToken; at < endToken; at += 1) {
    if (giving.hasAt(scan.tokens, at)) gives = true
    const found = speakerNear(scan, at)
    if (found && !found.pronoun && (found.entity.kind === 'organization' || found.entity.kind === 'person'))
      speaker ??= found
  }
  if (!gives || !speaker) return undefined
  return {
    kind: 'bracket',
    speaker,
    first: speaker.first,
    end: speaker.end,
    wordsFirst: speaker.end,
    wordsEnd: endToken,
    direction: 'forward',
    denies: false,
    rule: 'speech/list-source',
  }
}
