import type { Analysis, Block, Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { sourceCue } from './source-cue.ts'
import { type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'

const publicBody =
  /^(?:ministry|government|presidency|directorate|police|prefecture|municipality|authority|department|secretariat|headquarters|service|guard|staff|command|embassy|governorate|cabinet|commissariat|inspectorate|customs|army|navy|forces|prosecution|court)$/
const papers = wordSet(
  'statement communiqué communique declaration release note notice bulletin announcement overview summary situation update results briefing report press communication information'.split(
    ' ',
  ),
)
const headLines = 4
const longestLine = 14

/**
 * The public body whose name is a line of its own at the head of a paper: 'MINISTRY OF THE INTERIOR - BUREAU FOR MEDIA' above
 * 'Overview of the gathering'. A body's own channel speaks in its own voice. Pure.
 */
export function paperHead(scan: SpeechScan, analysis: Analysis, sentence: Sentence): Cue | undefined {
  const speaker = bodyLine(scan, analysis, sentence.block)
  const narrower = bodyLine(scan, analysis, sentence.block + 1)
  if (!speaker || narrower || !isPaper(scan, analysis, sentence.block) || isOwnChannel(analysis, speaker.entity.name))
    return undefined
  return sourceCue(speaker, { first: speaker.first, end: speaker.end })
}

/** The public body that a line of the head names, alone or before a dash. */
function bodyLine(scan: SpeechScan, { blocks, sentences }: Analysis, index: number): Speaker | undefined {
  const block = blocks[index]
  const line = block && sentences[block.firstSentence]
  if (!block || !line || index >= headLines || !isLine(scan, line, block)) return undefined
  const speaker = speakerNear(scan, line.firstToken)
  if (speaker?.entity.kind !== 'organization' || !publicBody.test(speaker.entity.head ?? '')) return undefined
  const after = scan.tokens[speaker.end]
  const alone = speaker.end >= line.endToken || ['-', '–', '—', ',', '/', '|'].includes(after?.text ?? '')
  return alone ? speaker : undefined
}

function isLine({ tokens }: SpeechScan, { firstToken, endToken }: Sentence, block: Block): boolean {
  const short = block.endSentence - block.firstSentence === 1 && endToken - firstToken <= longestLine
  return (
    short && block.kind !== 'bullet' && block.kind !== 'table_row' && !/[.:!?]/.test(tokens[endToken - 1]?.text ?? '')
  )
}

/** Another line of the head says what paper it is, and none is a sentence before it. */
function isPaper(scan: SpeechScan, { blocks, sentences }: Analysis, own: number): boolean {
  for (let index = 0; index < Math.min(headLines, blocks.length); index += 1) {
    const block = blocks[index]
    const line = block && sentences[block.firstSentence]
    if (!block || !line || index === own) continue
    if (index < own && !isLine(scan, line, block)) return false
    for (let at = line.firstToken; at < line.endToken; at += 1)
      if (isLine(scan, line, block) && papers.hasAt(scan.tokens, at)) return true
  }
  return false
}

/** A report of the body's own desk. */
function isOwnChannel({ report }: Analysis, name: string): boolean {
  const outlet = report.outlet?.toLowerCase() ?? ''
  const telling = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3 && !publicBody.test(word))
  return telling.length > 0 && telling.every((word) => outlet.includes(word))
}
