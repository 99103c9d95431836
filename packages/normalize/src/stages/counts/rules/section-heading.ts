import type { Analysis } from '../../../document.ts'
import { englishEntries } from '../lexicon/english.ts'
import { role } from '../lexicon/word-entry.ts'

const longestFragment = 4
const sentencesBack = 4
const blocksBack = 3

/**
 * The sentence that heads another which is no bullet: 'Flight. 3,400 since 3 May.', a line that is only a label above a line
 * that is only a number, or the heading of a short section. Returns its index, or undefined. Pure.
 */
export function sectionHeading(analysis: Analysis, sentence: number, block: number): number | undefined {
  const first = analysis.blocks[block]?.firstSentence ?? sentence
  for (let at = sentence - 1; at >= Math.max(first, sentence - sentencesBack); at -= 1)
    if (isFragment(analysis, at)) return at
    else if (isQuestion(analysis, at)) return undefined
  const above = analysis.blocks[block - 1]
  if (above && isFragment(analysis, above.endSentence - 1) && above.endSentence - 1 === above.firstSentence)
    return above.firstSentence
  const heading = analysis.blocks[block]?.heading
  if (heading === undefined || isFar(analysis, heading, block)) return undefined
  return (analysis.blocks[heading]?.endSentence ?? 1) - 1
}

/** The rows of a table keep what follows them under their heading. */
function isFar({ blocks }: Analysis, heading: number, block: number): boolean {
  let between = 0
  for (let at = heading + 1; at < block && between < blocksBack; at += 1)
    if (blocks[at]?.kind !== 'table_row') between += 1
  return between >= blocksBack
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
    const roles = englishEntries.get(token)?.roles ?? 0
    if ((roles & (role.be | role.have | role.do | role.say | role.pronoun | role.modal)) !== 0) return false
  }
  return true
}
