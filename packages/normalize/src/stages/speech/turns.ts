import type { Analysis, Block } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'

/** One speaker's part of a transcript: from a label such as 'PRESENTER:' or 'Q:' to the next. */
export interface Turn {
  /** The last word of the label, in lower case: 'minister', 'hart', 'q'. */
  readonly key: string
  /** The label's tokens, the colon left out. */
  readonly first: number
  readonly end: number
}

const longestLabel = 7
const fewestTurns = 3

/** By block, whose turn it is, where a text is a transcript: some speaker has two turns, with another's between. Pure. */
export function findTurns(analysis: Analysis): ReadonlyMap<number, Turn> {
  const labels = new Map<number, Turn>()
  analysis.blocks.forEach((block, index) => {
    const turn = labelOf(analysis, block)
    if (turn) labels.set(index, turn)
  })
  const keys = [...labels.values()].map(({ key }) => key)
  const isTranscript = keys.length >= fewestTurns && new Set(keys).size > 1 && new Set(keys).size < keys.length
  return isTranscript ? spread(analysis, labels) : new Map()
}

function spread({ blocks }: Analysis, labels: ReadonlyMap<number, Turn>): Map<number, Turn> {
  const turns = new Map<number, Turn>()
  let turn: Turn | undefined
  blocks.forEach((block, index) => {
    turn = block.kind === 'heading' && !labels.has(index) ? undefined : (labels.get(index) ?? turn)
    if (turn) turns.set(index, turn)
  })
  return turns
}

function labelOf({ tokens, sentences }: Analysis, block: Block): Turn | undefined {
  const first = sentences[block.firstSentence]?.firstToken ?? 0
  for (let at = first; at < first + longestLabel; at += 1) {
    const token = tokens[at]
    if (!token) return undefined
    if (token.text === ':')
      return isShouted(tokens[at - 1]) ? { key: tokens[at - 1]?.lower ?? '', first, end: at } : undefined
    if (token.kind !== 'word' && token.text !== '.') return undefined
  }
  return undefined
}

function isShouted(token: Analysis['tokens'][number] | undefined): boolean {
  return token?.kind === 'word' && token.text === token.text.toUpperCase() && token.text !== token.lower
}

/** Words that ask or present, or 'Q': nobody's statement. */
export const staff = wordSet(
  'presenter reporter host anchor newsreader correspondent moderator announcer narrator interviewer question q chairman chairperson speaker'.split(
    ' ',
  ),
)
