import type { ClaimTime, Measure, Place } from '@crosstally/model'
import type { CountFrame, NamedEntity } from '../../document.ts'
import type { NounClass } from './lexicon/word-entry.ts'

/** What earlier sentences leave behind for later ones: the last counts, and the place and time that govern them. */
export interface Context {
  topic: { frame: CountFrame; class: NounClass; sentence: number; block: number } | undefined
  place: { place: Place; block: number } | undefined
  /** Every place of the text, in order. */
  places: readonly NamedEntity[]
  storyPlace: Place | undefined
  time: { time: ClaimTime; block: number } | undefined
  leadTime: ClaimTime | undefined
  futureTime: ClaimTime | undefined
  /** Index of the first time expression not yet looked at for `futureTime`. */
  nextTime: number
  /** The measures counted so far. */
  readonly counted: Set<Measure>
  /** Two measures that one sentence counted side by side, in their order. */
  pair: readonly [Measure, Measure] | undefined
  /** What the headline is about, null where it tells nothing, undefined before it was read. */
  story: Measure | null | undefined
}

/** A context before the first sentence. Pure. */
export function startContext(): Context {
  return {
    topic: undefined,
    place: undefined,
    places: [],
    storyPlace: undefined,
    time: undefined,
    leadTime: undefined,
    futureTime: undefined,
    nextTime: 0,
    story: undefined,
    counted: new Set(),
    pair: undefined,
  }
}
