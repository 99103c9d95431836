import type { ClaimTime, Measure, Place } from '@crosstally/model'
import type { CountFrame, NamedEntity } from '../../document.ts'
import type { CarriedTime } from './carried-time.ts'
import type { LastCount } from './carry.ts'
import type { NounClass } from './lexicon/word-entry.ts'
import type { ListTotals } from './list-items.ts'
import type { KnownNumbers } from './rules/known-number.ts'
import type { Story } from './story-kind.ts'

/** What earlier sentences leave behind for later ones: the last counts, and the place and time that govern them. */
export interface Context {
  topic: { frame: CountFrame; class: NounClass; sentence: number; block: number } | undefined
  place: { place: Place; block: number; measure: Measure } | undefined
  /** Places and dates of the whole report have been looked for. */
  isSeeded: boolean
  /** The count before. */
  last: LastCount | undefined
  /** Every place of the text, in order. */
  places: readonly NamedEntity[]
  storyPlace: Place | undefined
  /** The place that the headline names. */
  headlinePlace: Place | undefined
  /** The headline is about forces sent or trained. */
  headlineSends: boolean
  /** The report counts forces: one of its first counts is of them. */
  forces: boolean
  /** How many counts were found so far. */
  found: number
  time: (CarriedTime & { block: number; sentence: number }) | undefined
  leadTimes: readonly CarriedTime[]
  /** The date of the last count that a source gave. */
  readonly timeOfSource: Map<string, ClaimTime>
  futureTime: ClaimTime | undefined
  /** Index of the first time expression not yet looked at for `futureTime`. */
  nextTime: number
  /** The measures counted so far. */
  readonly counted: Set<Measure>
  /** Those of them that were given in numbers, not in 'dozens'. */
  readonly numbered: Set<Measure>
  /** Two measures that one sentence counted side by side, in their order. */
  pair: readonly [Measure, Measure] | undefined
  /** What the headline is about, null where it tells nothing, undefined before it was read. */
  story: Measure | null | undefined
  /** The totals that lists may break down. */
  readonly totals: ListTotals
  /** What people of whom nothing else is said count as, null for nothing; undefined before it was read. */
  fallback: Measure | null | undefined
  /** How often each measure was counted so far. */
  readonly tally: Map<Measure, number>
  /** Whether the report speaks of deaths most; undefined before it was read. */
  speaksOfDeath: boolean | undefined
  /** The numbers counted so far. */
  readonly numbers: KnownNumbers
  /** Who holds people in this report, where anybody does; undefined before it was read. */
  captivity: Story | undefined
}

/** A context before the first sentence. Pure. */
export function startContext(): Context {
  return {
    topic: undefined,
    place: undefined,
    isSeeded: false,
    last: undefined,
    places: [],
    storyPlace: undefined,
    headlinePlace: undefined,
    headlineSends: false,
    forces: false,
    found: 0,
    time: undefined,
    leadTimes: [],
    timeOfSource: new Map(),
    futureTime: undefined,
    nextTime: 0,
    story: undefined,
    totals: new Map(),
    captivity: undefined,
    fallback: undefined,
    counted: new Set(),
    numbered: new Set(),
    tally: new Map(),
    speaksOfDeath: undefined,
    numbers: new Map(),
    pair: undefined,
  }
}
