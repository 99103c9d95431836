import type { Measure } from '@crosstally/model'
import type { Analysis } from '../../document.ts'
import { attributionOf } from '../speech/attribution-of.ts'
import type { Context } from './context.ts'
import { type SentenceView, wordAt } from './sentence-view.ts'

const harm = new Set<Measure>([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'rescued',
  'displaced',
  'affected',
  'homeless',
])
const sent = new Set<Measure>(['deployed', 'training', 'recruited'])
const lost = new Set<Measure>(['killed', 'wounded', 'casualties', 'missing', 'captured'])
const sums = new Set(['all', 'total', 'altogether', 'elsewhere', 'nationwide', 'worldwide', 'overall'])

/** What a count was, for the counts after it. */
export interface LastCount {
  readonly measure: Measure
  readonly sentence: number
  readonly block: number
  /** Who gave it; undefined where the report itself counts. */
  readonly source: string | undefined
}

/** Measures that move together: forces sent, people lost. Pure. */
export function groupOf(measure: Measure): string {
  return sent.has(measure) ? 'sent' : lost.has(measure) ? 'lost' : measure
}

/** Who is named nearest for a figure. Pure. */
export function sourceOf(analysis: Analysis, figure: number): string | undefined {
  return attributionOf(analysis, figure).attribution[0]?.name
}

/**
 * Whether the place of the sentences before may hold for a count: people killed or hurt are counted where the paragraph
 * is; another thing that another source counts need not be. Pure.
 */
export function carriesPlace(
  view: SentenceView,
  given: { last: Context['last']; figure: number; measure: Measure; block: number },
): boolean {
  const { last, measure } = given
  if (opensSum(view)) return false
  if (harm.has(measure) || last?.block !== given.block || last.sentence === view.sentence) return true
  return groupOf(last.measure) === groupOf(measure) || last.source === sourceOf(view.analysis, given.figure)
}

/** 'In all', 'Altogether', 'Elsewhere': the sentence leaves the place of those before it. */
function opensSum(view: SentenceView): boolean {
  const word = wordAt(view, view.first)
  return sums.has(word === 'in' ? wordAt(view, view.first + 1) : word)
}
