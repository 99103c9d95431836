import type { RelationKind } from '@crosstally/model'
import type { Entry } from '../entry.ts'
import type { Sameness } from '../origins/same-root.ts'
import type { ComparisonSettings } from '../settings.ts'
import type { reasons } from './reasons.ts'

/** A stable code finer than the relation. */
export type Reason = keyof typeof reasons

/** What a rule finds: `first` is the earlier (update) or sound (distortion) claim where the relation has a direction. */
export interface Verdict {
  readonly relation: RelationKind
  readonly reason: Reason
  readonly first?: Entry
}

/** Two claims of one question with what every rule needs to know of them. */
export interface Pair {
  readonly a: Entry
  readonly b: Entry
  readonly root: Sameness
  /** Which claim holds for a later time, and by what it is known. */
  readonly order: PairOrder
  readonly settings: ComparisonSettings
  /** All claims of the reports involved, other questions' included. */
  readonly mates: Mates
}

/** `later` null: same time or untold. `by`: as-of dates, clock times, publication, or a report that gives both. */
export interface PairOrder {
  readonly later: Entry | null
  readonly by: 'as_of' | 'clock' | 'publication' | 'report' | null
}

/** Claims by report and by number stated, to recognise figures that belong elsewhere. */
export interface Mates {
  readonly byReport: ReadonlyMap<string, readonly Entry[]>
  readonly byPoint: ReadonlyMap<number, readonly Entry[]>
  /** Ids of the question's own claims. */
  readonly inQuestion: ReadonlySet<string>
  /** The day from which they count, where more than one tells it. */
  readonly begin: number | null
}

/** A rule gives a verdict or passes. Rules are asked in a fixed order; the first verdict stands. */
export type Rule = (pair: Pair) => Verdict | null
