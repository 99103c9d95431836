import type { Analysis, Block } from '../../../document.ts'
import { englishEntries } from '../lexicon/english.ts'
import { role } from '../lexicon/word-entry.ts'

const longestFragment = 4
const sentencesBack = 4
const blocksBack = 3
const mostEntries = 30
const longestEntry = 16

/**
 * The sentence that heads another which is no bullet: 'Flight. 3,400 since 3 May.', a line that is only a label above a line
 * that is only a number, or the heading of a short section. Returns its index, or undefined. Pure.
 */
export function sectionHeading(analysis: Analysis, sentence: number, block: number): number | undefined {
  const runIn = runInHeading(analysis, sentence, block)
  if (runIn !== 'none') return runIn
  const above = analysis.blocks[block - 1]
  if (above && isFragment(analysis, above.endSentence - 1) && above.endSentence - 1 === above.firstSentence)
    return above.firstSentence
  const title = headOfEntries(analysis, block)
  if (title !== undefined) return title
  const heading = analysis.blocks[block]?.heading
  if (heading === undefined || isFar(analysis, heading, block)) return undefined
  return (analysis.blocks[heading]?.endSentence ?? 1) - 1
}

/** The fragment that opens a paragraph: its sentence, undefined behind a question, or 'none'. Pure. */
export function runInHeading(analysis: Analysis, sentence: number, block: number): number | undefined | 'none' {
  const first = analysis.blocks[block]?.firstSentence ?? sentence
  for (let at = sentence - 1; at >= Math.max(first, sentence - sentencesBack); at -= 1)
    if (isFragment(analysis, at)) return at
    else if (isQuestion(analysis, at)) return undefined
  return 'none'
}

/** 'DELIVERED SO FAR' right above 'Tents: 310' and the like, where no blank line stands between. */
function headOfEntries(analysis: Analysis, block: number): number | undefined {
  const { blocks, text } = analysis
  let at = block
  while (at > block - mostEntries && isEntry(analysis, at) && !isApart(text, blocks[at - 1], blocks[at])) at -= 1
  const head = blocks[at]
  if (at === block || (head?.kind !== 'headline' && head?.kind !== 'heading')) return undefined
  return head.endSentence - 1
}

function isApart(text: string, above: Block | undefined, below: Block | undefined): boolean {
  return !above || !below || /\n\s*\n/.test(text.slice(above.end, below.start))
}

/** Rows of a table and lines that are only a label and a number keep what follows them under their heading. */
function isFar(analysis: Analysis, heading: number, block: number): boolean {
  let between = 0
  for (let at = Math.max(heading + 1, block - mostEntries); at < block && between < blocksBack; at += 1)
    if (!isEntry(analysis, at)) between += 1
  return between >= blocksBack || block - heading > mostEntries
}

function isEntry({ blocks, sentences, tokens }: Analysis, block: number): boolean {
  const { kind, firstSentence = 0, endSentence = 0 } = blocks[block] ?? {}
  if (kind === 'table_row') return true
  const { firstToken = 0, endToken = 0 } = sentences[firstSentence] ?? {}
  if (endSentence - firstSentence > 1 || endToken - firstToken > longestEntry) return false
  for (let at = firstToken; at < endToken; at += 1)
    if (tokens[at]?.text === ':' && tokens[at + 1]?.kind === 'number') return true
  return false
}

function isQuestion({ sentences, text }: Analysis, sentence: number): boolean {
  return text[(sentences[sentence]?.end ?? 0) - 1] === '?'
}

/** A few words without a number and without a verb of being, having or saying. */
function isFragment({ sentences, tokens }: Analysis, sentence: number): boolean {
  const { firstToken = 0, endToken = 0 } = sentences[sentence] ?? {}
  if (endToken - firstToken > longestFragment + 1 || endToken === firstToken) return false
  for (let at = firstToken; at < endToken; at += 1) {
    const token = tokens[at]
    if (!token || token.kind === 'number' || token.text === '?' || token.text === '!') return false
    if (token.text === ':' && at < endToken - 1) return false
    const roles = englishEntries.get(token)?.roles ?? 0
    if ((roles & (role.be | role.have | role.do | role.say | role.pronoun | role.modal)) !== 0) return false
  }
  return true
}
