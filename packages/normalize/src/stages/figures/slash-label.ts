import type { Analysis } from '../../document.ts'

/** The tokens of one part of a label. */
export interface LabelPart {
  readonly firstToken: number
  readonly endToken: number
}

const blocksBack = 14
const sentencesBack = 3
const longestPart = 9
const longestReach = 80
const openers = new Set(['.', ';', '(', '|'])
const closers = new Set([':', '.', ';', ')', '|'])
const blanks = new Set(['?', '-', '–', '—', 'na', 'nil', 'n.a.'])

/** A number's place in 'killed 4 / 11 / n.a.'. */
export interface TuplePlace {
  readonly position: number
  readonly size: number
}

/**
 * The parts of the label that says what the numbers of '4 / 11' are: 'Killed / wounded: …' before it, or the like in the
 * lines above. Pure; looks at a bounded number of tokens.
 */
export function slashLabelOf(analysis: Analysis, at: number): readonly LabelPart[] | undefined {
  const { tokens, sentences, blocks } = analysis
  const sentence = tokens[at]?.sentence ?? 0
  const own = sentences[sentence]
  const block = own?.block ?? 0
  const before = own && labelIn(analysis, own.firstToken, at)
  if (before) return before
  const first = blocks[block]?.firstSentence ?? sentence
  for (let near = sentence - 1; near >= Math.max(first, sentence - sentencesBack); near -= 1) {
    const found = labelOfSentence(analysis, near)
    if (found) return found
  }
  for (let near = block - 1; near >= Math.max(0, block - blocksBack); near -= 1) {
    const { kind, firstSentence = 0, endSentence = 0 } = blocks[near] ?? {}
    for (let line = firstSentence; line < Math.min(endSentence, firstSentence + sentencesBack); line += 1) {
      const found = labelOfSentence(analysis, line)
      if (found) return found
    }
    if (kind !== 'table_row' && kind !== 'bullet' && near < block - 1 && kind !== blocks[block]?.kind) return undefined
  }
  return undefined
}

function labelOfSentence(analysis: Analysis, sentence: number): readonly LabelPart[] | undefined {
  const { firstToken = 0, endToken = 0 } = analysis.sentences[sentence] ?? {}
  return labelIn(analysis, firstToken, endToken)
}

function labelIn(analysis: Analysis, from: number, to: number): readonly LabelPart[] | undefined {
  const { tokens } = analysis
  for (let at = to - 1; at > Math.max(from, to - longestReach); at -= 1) {
    if (tokens[at]?.text !== '/' || !joinsWords(analysis, at)) continue
    return partsAround(analysis, at, { from, to })
  }
  return undefined
}

function joinsWords({ tokens }: Analysis, slash: number): boolean {
  const [before, after] = [tokens[slash - 1], tokens[slash + 1]]
  return isLong(before?.text) && isLong(after?.text) && before?.kind === 'word' && after?.kind === 'word'
}

/** 'mg/l' and 'km/h' are units. */
function isLong(word: string | undefined): boolean {
  return (word?.length ?? 0) > 1
}

function partsAround(
  analysis: Analysis,
  slash: number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly LabelPart[] | undefined {
  const { tokens } = analysis
  let start = slash
  while (start > Math.max(from, slash - longestReach) && !openers.has(tokens[start - 1]?.text ?? '')) start -= 1
  let end = slash
  while (end < Math.min(to, slash + longestReach) && !closers.has(tokens[end]?.text ?? '')) end += 1
  const parts: LabelPart[] = []
  let firstToken = start
  for (let at = start; at <= end; at += 1) {
    if (at < end && tokens[at]?.text !== '/') continue
    if (at === firstToken || at - firstToken > longestPart || holdsCount(analysis, firstToken, at)) return undefined
    parts.push({ firstToken, endToken: at })
    firstToken = at + 1
  }
  return parts
}

function holdsCount({ tokens, times }: Analysis, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (tokens[at]?.kind !== 'number') continue
    if (!isDate(times, at)) return true
  }
  return false
}

function isDate(times: Analysis['times'], at: number): boolean {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle]?.endToken ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return (times[low]?.firstToken ?? at + 1) <= at
}

/** Where the number at a token stands among numbers with slashes between them, or undefined where there is but one. Pure. */
export function placeInTuple(analysis: Analysis, at: number): TuplePlace | undefined {
  const position = countSteps(analysis, at, -1)
  const size = position + countSteps(analysis, at, 1) + 1
  return size > 1 ? { position, size } : undefined
}

const mostParts = 6

function countSteps({ tokens }: Analysis, from: number, step: 1 | -1): number {
  let count = 0
  let at = from + step
  while (count < mostParts && tokens[at]?.text === '/' && tokens[at]?.sentence === tokens[from]?.sentence) {
    at += step
    const end = endOfValue(tokens, at, step)
    if (end === at) return count
    at = end
    count += 1
  }
  return count
}

/** The token past a number, or past what stands in the place of one ('n.a.', '–'). */
function endOfValue(tokens: Analysis['tokens'], at: number, step: 1 | -1): number {
  const token = tokens[at]
  if (token?.kind === 'number' || (token && blanks.has(token.lower))) return at + step
  const [first, last] = step > 0 ? ['n', 'a'] : ['a', 'n']
  if (token?.lower === '.' && step < 0) return endOfValue(tokens, at - 1, step)
  return token?.lower === first && tokens[at + 2 * step]?.lower === last ? at + 3 * step : at
}
