import type { Analysis, SpeechAct } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'

/** Tokens `first` to `end` between a pair of quotation marks, the marks included. */
export interface Quotation {
  readonly first: number
  readonly end: number
  readonly block: number
}

const shortest = 5

/** The mark that ends a quotation, by the one that begins it; `''` is two tokens. */
const closing: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['„', '“'],
  ['«', '»'],
  ["'", "'"],
])

/** How many tokens a double quotation mark takes here, or 0. */
function markLength(tokens: Analysis['tokens'], at: number): number {
  const text = tokens[at]?.text ?? ''
  if (text === "'") return tokens[at + 1]?.text === "'" && tokens[at + 1]?.spaceBefore === false ? 2 : 0
  return closing.has(text) || text === '”' || text === '»' ? 1 : 0
}

/** Quotations in double marks before a sentence, as far as the end of their block where they stay open. Pure, linear. */
function findQuotations({ tokens, sentences, blocks }: Analysis, endSentence: number): Quotation[] {
  const found: Quotation[] = []
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (!block || block.firstSentence >= endSentence) break
    let open = -1
    let closer = ''
    const first = sentences[block.firstSentence]?.firstToken ?? 0
    const end = sentences[block.endSentence - 1]?.endToken ?? first
    for (let at = first; at < end; at += 1) {
      if (tokens[at]?.kind !== 'mark') continue
      const length = markLength(tokens, at)
      if (length === 0) continue
      const mark = tokens[at]?.text ?? ''
      if (open < 0) {
        if (closing.has(mark)) {
          open = at
          closer = closing.get(mark) ?? mark
        }
      } else if (mark === closer) {
        if (at - open > shortest) found.push({ first: open, end: at + length, block: index })
        open = -1
      }
      at += length - 1
    }
    if (open >= 0 && end - open > shortest) found.push({ first: open, end, block: index })
  }
  return found
}

/** A cue that made an act. */
export interface SpokenCue {
  readonly cue: Cue
  readonly act: SpeechAct
}

/** Gives a quotation before a sentence as a whole to who says it: the speaker beside it, else the one who spoke last. Pure. */
export function speakQuotations(analysis: Analysis, spoken: readonly SpokenCue[], endSentence: number): SpeechAct[] {
  const acts: SpeechAct[] = []
  let next = 0
  let last: { act: SpeechAct; block: number } | undefined
  for (const quotation of findQuotations(analysis, endSentence)) {
    while (next < spoken.length && (spoken[next]?.cue.end ?? 0) <= quotation.first) next += 1
    const beside = besideQuotation(analysis, { spoken, next, quotation })
    const before = spoken[next - 1]
    const carried = lastSpeaker(analysis, { quotation, before, last })
    const act = beside ?? carried
    if (!act) continue
    const start = analysis.tokens[quotation.first]?.start ?? 0
    const end = analysis.tokens[quotation.end - 1]?.end ?? start
    const rule = beside ? 'speech/quotation' : 'speech/quotation-carried'
    acts.push({
      ...act,
      start,
      end,
      content: [{ start, end }],
      rules: [...act.rules.filter((id) => !id.startsWith('speech/quotation')), rule],
    })
    last = { act, block: quotation.block }
  }
  return acts
}

interface Beside {
  readonly spoken: readonly SpokenCue[]
  readonly next: number
  readonly quotation: Quotation
}

function besideQuotation({ tokens }: Analysis, { spoken, next, quotation }: Beside): SpeechAct | undefined {
  for (let at = next; at < spoken.length; at += 1) {
    const one = spoken[at]
    if (!one || one.cue.first > quotation.end + 2) break
    if (one.cue.first < quotation.end - 1) continue
    if (one.cue.direction !== 'forward' || closesQuestion(tokens, one.cue, quotation)) return one.act
  }
  const before = mainCue(tokens, spoken, next - 1)
  return before && before.cue.direction !== 'back' && quotation.first - (spoken[next - 1]?.cue.end ?? 0) <= 12
    ? before.act
    : undefined
}

const relatives = wordSet(['who', 'which', 'that'])

/** The cue at an index, or, where it is that of a relative clause, the one of its sentence before it. */
function mainCue(tokens: Analysis['tokens'], spoken: readonly SpokenCue[], index: number): SpokenCue | undefined {
  const last = spoken[index]
  const outer = spoken[index - 1]
  if (!last || !outer || !relatives.hasAt(tokens, last.cue.wordsFirst - 1)) return last
  const together = tokens[outer.cue.first]?.sentence === tokens[last.cue.first]?.sentence
  return together && outer.cue.direction !== 'back' ? outer : last
}

const stops = wordSet([',', '.', ';', ':'])

/** '"Who would have thought it?" Carla said.': a new sentence to the splitter, and yet she said what stands before. */
function closesQuestion(tokens: Analysis['tokens'], { first, end, kind }: Cue, quotation: Quotation): boolean {
  const after = tokens[end]
  return (
    kind === 'verb' &&
    first === quotation.end &&
    (!after || stops.has(after) || after.sentence !== tokens[first]?.sentence)
  )
}

function lastSpeaker(
  analysis: Analysis,
  given: { quotation: Quotation; before: SpokenCue | undefined; last: { act: SpeechAct; block: number } | undefined },
): SpeechAct | undefined {
  const { quotation, before, last } = given
  const opensBlock =
    analysis.sentences[analysis.blocks[quotation.block]?.firstSentence ?? 0]?.firstToken === quotation.first
  const sameBlock = before && blockOf(analysis, before.cue.first) === quotation.block
  if (before && sameBlock) return before.act
  return last &&
    opensBlock &&
    quotation.block - last.block <= 1 &&
    before &&
    blockOf(analysis, before.cue.first) >= quotation.block - 1
    ? last.act
    : undefined
}

function blockOf({ tokens, sentences }: Analysis, at: number): number {
  return sentences[tokens[at]?.sentence ?? 0]?.block ?? 0
}
