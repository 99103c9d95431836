import type { Measure } from '@crosstally/model'
import type { Analysis } from '../../../document.ts'
import { type NounClass, role } from '../lexicon/word-entry.ts'
import { figureAt, hasRole, type SentenceView, wordAt } from '../sentence-view.ts'
import { type Settled, shareForward, threshold } from '../settle.ts'
import { measureOfHeading } from './heading-words.ts'
import { sectionHeading } from './section-heading.ts'

const mostItems = 15
const longestHeading = 14
const headed: ReadonlySet<NounClass> = new Set(['bare', 'person', 'household', 'refugee'])

/** What a heading counts, its bullets count: 'Killed / - Alda: 12', 'Deployed: / - 450 soldiers / - 22 boats'. */
export function countAsHeading(view: SentenceView, settled: readonly Settled[], block: number): void {
  const open = settled.filter((one) => !one.candidate || one.candidate.score < threshold)
  if (open.length === 0) return
  const isItem = view.analysis.blocks[block]?.kind === 'bullet'
  const heading = (isItem ? headingOf(view, block) : undefined) ?? sectionHeading(view.analysis, view.sentence, block)
  if (heading === undefined) return
  for (const one of open) {
    const measure = measureFor(view.analysis, heading, one.phrase.class)
    if (measure === undefined || (one.phrase.class === 'bare' && !endsEntry(view, one))) continue
    if (!isItem && !isHeaded(view, one)) continue
    one.candidate = { measure, score: 0.6, rule: 'counts/heading', trigger: one.phrase.figure.firstToken }
  }
  shareForward(view, settled)
}

/** 'Alda: 12', 'Alda 12', 'Alda – 12 (three children)': the number closes what it stands in. */
function endsEntry(view: SentenceView, { phrase }: Settled): boolean {
  const next = wordAt(view, phrase.end)
  if (hasRole(view, phrase.end, role.preposition)) return true
  return phrase.end >= view.end || /^[,;.(/|]$/.test(next) || figureAt(view, phrase.end) >= 0
}

/** Below a heading that is no list's, a bare number opens its sentence or follows a label: 'Cumulative since 3 May: 18,450'. */
function isHeaded(view: SentenceView, { phrase }: Settled): boolean {
  if (!headed.has(phrase.class)) return false
  const before = wordAt(view, phrase.first - 1) || (view.analysis.tokens[phrase.first - 1]?.text ?? '')
  return phrase.first === view.first || before === ':' || before === '–' || before === 'total'
}

/** The sentence of the heading that a bullet stands under. */
function headingOf({ analysis }: SentenceView, block: number): number | undefined {
  if (analysis.blocks[block]?.kind !== 'bullet') return undefined
  for (let at = block - 1; at >= Math.max(0, block - mostItems); at -= 1) {
    const { kind = 'paragraph' } = analysis.blocks[at] ?? {}
    if (kind === 'bullet') continue
    if (kind !== 'heading' && kind !== 'headline') return undefined
    return (analysis.blocks[at + 1]?.firstSentence ?? 0) - 1
  }
  return undefined
}

function measureFor(analysis: Analysis, heading: number, counted: NounClass): Measure | undefined {
  const { firstToken = 0, endToken = 0 } = analysis.sentences[heading] ?? {}
  if (endToken - firstToken > longestHeading) return undefined
  return measureOfHeading(analysis, { firstToken, endToken }, counted)
}
