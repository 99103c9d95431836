import { reportingVerbs } from '../../languages/en/reporting.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Speaker, SpeechScan } from './speech-scan.ts'

const relatives = wordSet(['that', 'which', 'whom'])

/** 'every clip that the two armies released, …': the clause is about the noun before it and says nothing of its own. Pure. */
export function isRelativeObject(
  { tokens, inFigure, speakerAt }: SpeechScan,
  { first }: Speaker,
  verbEnd: number,
): boolean {
  const at = relatives.hasAt(tokens, first - 1) ? first - 1 : first
  if (!relatives.hasAt(tokens, at) || at === verbEnd) return false
  const before = tokens[at - 1]
  if (before?.kind !== 'word' || inFigure[at - 1] === 1 || speakerAt[at - 1] !== -1) return false
  if (prepositions.has(before)) return !figureFollows(tokens, inFigure, verbEnd)
  return reportingVerbs.branches.get(before.lower) === undefined && endsClause(tokens[verbEnd]?.text)
}

const prepositions = wordSet(['of', 'from', 'in', 'through', 'with', 'for'])
const clauseReach = 8

/** 'of which the agency published the text, that …' */
function figureFollows(tokens: SpeechScan['tokens'], inFigure: Uint8Array, from: number): boolean {
  for (let at = from; at < from + clauseReach && tokens[at]?.kind !== 'mark'; at += 1)
    if (inFigure[at] === 1) return true
  return false
}

function endsClause(mark: string | undefined): boolean {
  return mark === ',' || mark === '.' || mark === ';' || mark === ')'
}
