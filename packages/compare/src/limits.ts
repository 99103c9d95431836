/** From how much on things are no longer set each beside each. */
export interface Limits {
  /** Claims up to which a block is grouped as a whole, and those that do not say whose people they count are placed one by one. */
  readonly wholeBlock: number
  /** Of more places than this, only those of one name are set beside each other. */
  readonly placePairs: number
  /** Claims of one figure up to which they are looked through for siblings. */
  readonly sameFigure: number
  /** Reports up to which a run of words that stands in all of them tells that they are one text: more have a footer in common. */
  readonly commonRun: number
}

export const defaultLimits: Limits = { wholeBlock: 400, placePairs: 300, sameFigure: 60, commonRun: 40 }
