import type { Measure, Place } from '@crosstally/model'
import type { Analysis } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { attributionOf } from '../speech/attribution-of.ts'
import type { Context } from './context.ts'
import { hasWord, type SentenceView, wordAt } from './sentence-view.ts'

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
  readonly place: Place | null
  /** Its place stands in its paragraph, not only in the report. */
  readonly isPlaced: boolean
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

/** Whether the label before a figure says who gives it ('Police: 40'), rather than what it counts. Pure. */
export function isLabelOfSource(analysis: Analysis, figure: number): boolean {
  const { rules, attribution } = attributionOf(analysis, figure)
  const label = analysis.tokens[(analysis.figures[figure]?.firstToken ?? 0) - 2]
  return rules.includes('speech/label') && label !== undefined && attribution[0]?.span?.end === label.end
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
  if (last?.sentence === view.sentence) return last.isPlaced
  // an exchange has two sides
  if (measure === 'repatriated') return false
  if (harm.has(measure) || last?.block !== given.block) return true
  return groupOf(last.measure) === groupOf(measure) || last.source === sourceOf(view.analysis, given.figure)
}

const clauseReach = 30
const onsets = wordSet(['began', 'begun', 'erupted', 'started', 'broke'])

/** 'Elsewhere', 'the war that began in May has displaced 40,000': a count of more than the report's place. Pure. */
export function isWider(view: SentenceView): boolean {
  const opening = wordAt(view, view.first)
  if (opening === 'elsewhere' || opening === 'worldwide' || opening === 'globally') return true
  for (let at = view.first; at < view.end && at < view.first + clauseReach; at += 1) {
    if (wordAt(view, at) !== 'war' && wordAt(view, at) !== 'conflict') continue
    for (let near = at + 1; near < at + 5; near += 1) if (hasWord(view, near, onsets)) return true
  }
  return false
}

/** 'In all', 'Altogether', 'Elsewhere': the sentence leaves the place of those before it. */
function opensSum(view: SentenceView): boolean {
  const word = wordAt(view, view.first)
  return sums.has(word === 'in' ? wordAt(view, view.first + 1) : word)
}
