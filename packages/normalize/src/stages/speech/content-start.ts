import { wordSet } from '../../languages/word-table.ts'
import type { SpeechScan } from './speech-scan.ts'

/** 'told 200 supporters that': those who are told are not what is said. Pure. */
export function afterHearers(scan: SpeechScan, from: number, limit: number): number {
  if (listeners.hasAt(scan.tokens, from)) return from + 1
  if (scan.inFigure[from] !== 1 && scan.inFigure[from + 1] !== 1) return from
  for (let at = from; at < Math.min(from + 12, limit); at += 1) {
    const token = scan.tokens[at]
    if (token?.lower === 'that' || token?.text === ',' || token?.text === ':') return at + 1
  }
  return from
}

/** 'tells me 112 came' */
const listeners = wordSet(['me', 'us', 'him', 'her', 'them', 'reporters', 'journalists'])

const clauseReach = 24

/** 'revealed in a call with the radio, of which …, that': the clause begins after the occasion. Pure. */
function thatLater({ tokens, inFigure }: SpeechScan, from: number, limit: number): boolean {
  if (!occasions.hasAt(tokens, from) || inFigure[from] === 1) return false
  for (let at = from; at < Math.min(from + clauseReach, limit); at += 1) {
    if (tokens[at]?.text === ';' || tokens[at]?.text === '.') return false
    if (tokens[at]?.lower === 'that') return true
  }
  return false
}

/** Whether a verb brings what somebody says: 'that', a colon, a quotation, or a clause that opens with who does something. Pure. */
export function bringsClause(scan: SpeechScan, from: number, limit: number): boolean {
  const { tokens } = scan
  const next = tokens[from]
  if (next?.lower === 'that' || next?.text === ':' || opensQuote(next)) return true
  if (next?.text === ',' && opensQuote(tokens[from + 1])) return true
  return subjects.hasAt(tokens, from) || thatLater(scan, from, limit)
}

/** They are never the object of a verb. */
const subjects = wordSet(['he', 'she', 'they', 'we', 'there', 'whether'])

function opensQuote(token: SpeechScan['tokens'][number] | undefined): boolean {
  return token?.text === '"' || token?.text === '“'
}

const occasions = wordSet(['in', 'on', 'at', 'by', 'during', 'to', 'before', 'after', 'from', 'with'])

/** 'wrote in a note on the 12 boats that': the occasion is not what is said. Pure. */
export function afterOccasion({ tokens, inFigure }: SpeechScan, from: number, limit: number): number {
  if (!occasions.hasAt(tokens, from) || inFigure[from] === 1) return from
  for (let at = from; at < Math.min(from + 20, limit); at += 1) {
    const token = tokens[at]
    if (token?.lower === 'that') return at + 1
    if (token?.kind === 'mark' && token.text !== '-' && token.lower !== "'s") return from
  }
  return from
}
