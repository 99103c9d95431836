import type { Measure } from '@crosstally/model'
import type { CountedPhrase } from './counted-phrase.ts'
import type { NounClass, VerbSense } from './lexicon/word-entry.ts'
import type { SentenceView } from './sentence-view.ts'

/** One reading of a figure. `score` is between 0 and 1; the highest of a figure's candidates wins. */
export interface Candidate {
  readonly measure: Measure
  readonly score: number
  readonly rule: string
  /** The token that gave the measure, or -1. */
  readonly trigger: number
  readonly scope?: 'part' | 'additional'
  /** The figure it is part of or continues. */
  readonly base?: number
}

/** What a rule sees: one counted phrase in its sentence and the phrases before and after it. */
export interface RuleInput {
  readonly view: SentenceView
  readonly phrase: CountedPhrase
  readonly phrases: readonly CountedPhrase[]
  readonly position: number
}

/** A way of saying what a figure counts. Rules are tried in the order of `countRules`; all that match compete by score. */
export interface CountRule {
  readonly id: string
  find(input: RuleInput): Candidate | undefined
}

const never = new Set<NounClass>(['time', 'abstract', 'money', 'order'])

/** What befalls places where people work or are served as it does buildings: 'two health posts were washed away'. */
const ruins = new Set<Measure>(['destroyed', 'damaged'])

/** How well a verb's reading fits what is counted: 0 not at all, 1 fully. Pure. */
export function fitOf(sense: VerbSense, counted: NounClass): number {
  const weak = sense.weak ? 0.88 : 1
  if (counted === 'bare' && sense.weak) return sense.of.has(counted) ? 0.62 : 0
  if (sense.of.has(counted)) return never.has(counted) ? 0 : weak * (counted === 'bare' ? 0.95 : 1)
  if (counted === 'unknown' && sense.loose) return weak * 0.85
  if (counted === 'casualty' && sense.of.has('person')) return weak * 0.95
  if (counted === 'site' && ruins.has(sense.measure) && sense.of.has('building')) return weak * 0.8
  return 0
}
