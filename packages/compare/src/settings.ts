/**
 * What comparison takes for granted; every number is shown to readers beside the results.
 * Defaults follow the convention that a bare round number has at least two significant digits.
 */
export interface ComparisonSettings {
  /** Tolerance of 'about', 'nearly' and similar words, as a share of the number. */
  readonly aboutTolerance: number
  /** 'At least n' and 'more than n' are read as agreeing with figures up to this multiple of n. */
  readonly openBoundReach: number
  /** Closed periods of 3 to this many days are a flow of that period, not a running total. */
  readonly flowPeriodMaxDays: number
  /** Up to this many claims in a question all pairs are related; beyond, the sound claims of the origins. */
  readonly allPairsLimit: number
  /** A figure from this size on that stands under another heading of the same origin is taken for a mix-up. */
  readonly borrowedFigureMin: number
  /**
   * A figure that another origin puts higher by more than `suddenGrowthRatio` within `suddenGrowthDays` contradicts it,
   * unless both say for which day they hold.
   */
  readonly suddenGrowthDays: number
  readonly suddenGrowthRatio: number
  /** The same within this many days, from this multiple on. */
  readonly quickGrowthDays: number
  readonly quickGrowthRatio: number
  /** A denial of one figure disputes others up to this many times larger or smaller. */
  readonly denialReach: number
}

/** The settings used where none are given. */
export const defaultSettings: ComparisonSettings = {
  aboutTolerance: 0.05,
  openBoundReach: 2,
  flowPeriodMaxDays: 10,
  allPairsLimit: 200,
  borrowedFigureMin: 20,
  suddenGrowthDays: 14,
  suddenGrowthRatio: 3,
  quickGrowthDays: 2,
  quickGrowthRatio: 1.2,
  denialReach: 10,
}
