import type { Analysis, Figure, FigureKind, Token } from '../../document.ts'
import type { WordSet } from '../../languages/word-table.ts'
import { wordSet } from '../../languages/word-table.ts'
import { isInRun } from './entry-run.ts'
import { englishEntries, englishWords } from './lexicon/english.ts'
import type { WordEntry } from './lexicon/word-entry.ts'
import { firstFrom } from './token-order.ts'

/** One sentence as the counting rules see it: tokens by absolute index, what the lists know of them, figures among them. */
export interface SentenceView {
  readonly analysis: Analysis
  readonly sentence: number
  readonly first: number
  readonly end: number
  readonly entries: readonly (WordEntry | undefined)[]
  /** Indices of the figures that may count something, in text order. */
  readonly figures: readonly number[]
  /** Per token of the text, the index of the figure of any kind it is part of, or -1. */
  readonly figureOf: Int32Array
}

const countable = new Set<Figure['kind']>(['count', 'money'])
const named = new Set<Figure['kind']>(['label', 'age'])

/** The view of one sentence; `figureIndices` are those that lie in it. Pure. */
export function viewSentence(analysis: Analysis, sentence: number, figureIndices: readonly number[]): SentenceView {
  const { firstToken: first = 0, endToken: end = 0 } = analysis.sentences[sentence] ?? {}
  const entries: (WordEntry | undefined)[] = []
  for (let at = first; at < end; at += 1) {
    const token = analysis.tokens[at]
    entries.push(token && englishEntries.get(token))
  }
  const figures: number[] = []
  for (const index of figureIndices) {
    const figure = analysis.figures[index]
    if (!figure) continue
    if (countable.has(figure.kind) || (named.has(figure.kind) && countsAfterName(analysis, figure))) figures.push(index)
  }
  return {
    analysis,
    sentence,
    first,
    end,
    entries,
    figures,
    figureOf: figureIndices.length > 0 ? figureOfTokens(analysis) : noFigures,
  }
}

const noFigures = new Int32Array(0)
const laidOut = new WeakMap<Analysis['figures'], Int32Array>()

/** The index of the figure that each token of the text is part of, or -1. */
function figureOfTokens({ figures, tokens }: Analysis): Int32Array {
  const known = laidOut.get(figures)
  if (known) return known
  const figureOf = new Int32Array(tokens.length).fill(-1)
  figures.forEach(({ firstToken, endToken }, index) => {
    figureOf.fill(index, firstToken, endToken)
  })
  laidOut.set(figures, figureOf)
  return figureOf
}

/** 'gives the agency ABC 237 dead': a number after a name counts where a counted noun follows it. */
function countsAfterName(analysis: Analysis, figure: Figure): boolean {
  if (nameRules.some((rule) => figure.rules.includes(rule)) && isInRun(analysis, figure)) return true
  if (figure.kind === 'age') return false
  if (figure.rules.includes('figures/name-part') && isTold(analysis, figure)) return true
  const entry = englishWords.get(analysis.tokens[figure.endToken]?.lower ?? '')
  if (analysis.tokens[figure.firstToken]?.spaceBefore === false) return false
  if (figure.rules.includes('figures/emergency-number')) return false
  if (entry?.noun && modelled.has(entry.noun.class) && isModelNumber(analysis, figure)) return false
  if (isSharedOut(analysis, figure) || isInBreakdown(analysis, figure)) return true
  return (
    (entry?.state !== undefined || (entry?.noun?.plural ?? false)) &&
    entry?.noun?.class !== 'time' &&
    entry?.noun?.class !== 'abstract'
  )
}

const nameRules = ['figures/name-part', 'figures/age-apposition']
const telling = wordSet(['told', 'tells', 'gave', 'gives', 'owes', 'reported'])
const toldReach = 6

/** 'The hospital told the Ministry 45 last evening': a number that is told to a body. */
function isTold({ tokens }: Analysis, { firstToken, endToken }: Figure): boolean {
  const after = tokens[endToken]
  if (after?.kind === 'word' && /^\p{Lu}/u.test(after.text)) return false
  // 'told Radio 19 that …', 'told KXY 58, …'
  if (after?.lower === 'that' || (after?.kind === 'mark' && isAcronym(tokens[firstToken - 1]))) return false
  for (let at = firstToken - 2; at > firstToken - toldReach; at -= 1) {
    const token = tokens[at]
    if (token?.kind !== 'word' || token.sentence !== tokens[firstToken]?.sentence) return false
    if (telling.has(token)) return true
  }
  return false
}

function isAcronym(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}{3,4}$/u.test(token.text)
}

const modelled = new Set(['equipment', 'munition', 'craft'])
const reach = 14

/** 'two Name 3 batteries': another number already counts them. */
function isModelNumber(analysis: Analysis, figure: Figure): boolean {
  for (let at = figure.firstToken - 2; at > figure.firstToken - 6; at -= 1) {
    const token = analysis.tokens[at]
    if (token?.kind === 'number' || (token && numberWords.has(token))) return true
    if (token?.kind !== 'word') return false
  }
  return false
}

const numberWords = wordSet([
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'dozen',
  'more',
  'a',
])

/** 'In Alver and Donsk 12 and 27 people were killed respectively'. */
function isSharedOut(analysis: Analysis, figure: Figure): boolean {
  const { tokens } = analysis
  if (tokens[figure.endToken]?.lower !== 'and' || tokens[figure.endToken + 1]?.kind !== 'number') return false
  for (let at = figure.endToken + 2; at < figure.endToken + reach; at += 1)
    if (tokens[at]?.lower === 'respectively') return true
  return false
}

const breakdownReach = 40

/** '41 (Alda 19, Berro 12 and Cast 10)': entries in brackets right after a number. */
function isInBreakdown({ tokens }: Analysis, figure: Figure): boolean {
  if (!figure.rules.includes('figures/name-part')) return false
  for (let at = figure.firstToken - 1; at > figure.firstToken - breakdownReach; at -= 1) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[figure.firstToken]?.sentence) return false
    if (token.text === '(') return tokens[at - 1]?.kind === 'number' || isPlainPlural(tokens[at - 1]?.text ?? '')
    const isEntry = token.kind === 'number' || token.text === ',' || token.text === ';' || token.lower === 'and'
    if (!isEntry && !/^\p{Lu}/u.test(token.text) && token.text !== '-') return false
  }
  return false
}

function isPlainPlural(text: string): boolean {
  return /^[a-z]+s$|^(?:dead|injured|wounded|missing|people|children)$/.test(text)
}

/** The token at an absolute index, if it lies in this sentence. Pure. */
export function tokenAt(view: SentenceView, at: number): Token | undefined {
  return at >= view.first && at < view.end ? view.analysis.tokens[at] : undefined
}

/** The lower-case word at an index, or ''. Pure. */
export function wordAt(view: SentenceView, at: number): string {
  return tokenAt(view, at)?.lower ?? ''
}

/** Whether a list has the word at an index. Pure. */
export function hasWord(view: SentenceView, at: number, list: WordSet): boolean {
  const token = tokenAt(view, at)
  return token !== undefined && list.has(token)
}

/** What the lists know of the token at an index. Pure. */
export function entryAt(view: SentenceView, at: number): WordEntry | undefined {
  return at >= view.first && at < view.end ? view.entries[at - view.first] : undefined
}

/** Whether the token at an index has any of the role bits. Pure. */
export function hasRole(view: SentenceView, at: number, bits: number): boolean {
  return ((entryAt(view, at)?.roles ?? 0) & bits) !== 0
}

/** The index of the figure that the token is part of, or -1. Pure. */
export function figureAt(view: SentenceView, at: number): number {
  return at >= view.first && at < view.end ? (view.figureOf[at] ?? -1) : -1
}

/** 'rebel-held', 'half-destroyed': joined to the word before by a hyphen, so no verb of the clause. Pure. */
export function isCompound(view: SentenceView, at: number): boolean {
  return tokenAt(view, at)?.spaceBefore === false && tokenAt(view, at - 1)?.text === '-'
}

/** The kind of the figure that the token is part of, if any. Pure. */
export function kindAt(view: SentenceView, at: number): FigureKind | undefined {
  const index = figureAt(view, at)
  return index < 0 ? undefined : view.analysis.figures[index]?.kind
}

const hardBreaks = wordSet(['.', ';', ':', '!', '?', '—', '–', '|', '•', '…'])

/** A mark that ends a clause. A dash or colon inside a figure does not. Pure. */
export function isHardBreak(view: SentenceView, at: number): boolean {
  const token = tokenAt(view, at)
  if (!token) return true
  return token.kind !== 'word' && hardBreaks.has(token) && figureAt(view, at) < 0
}

/** Whether a point in time begins at the token: the 'two days later' of '57 two days later'. Pure. */
export function opensTime({ analysis: { times } }: SentenceView, at: number): boolean {
  const time = times[firstFrom(times, at)]
  return time?.firstToken === at && time.kind === 'point'
}
