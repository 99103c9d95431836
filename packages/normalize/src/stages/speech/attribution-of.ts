import type { AttributionLink, ViaLink } from '@crosstally/model'
import type { Analysis, SpeechAct } from '../../document.ts'

/** Who says a figure: the chain of the innermost speech act whose content covers it, or an empty one. */
export interface Spoken {
  readonly attribution: readonly AttributionLink[]
  readonly via: readonly ViaLink[]
  readonly denies: boolean
  readonly rules: readonly string[]
}

const nobody: Spoken = { attribution: [], via: [], denies: false, rules: [] }

/** The chain of the innermost speech act around the figure at an index of `analysis.figures`. Pure. */
export function attributionOf(analysis: Analysis, figure: number): Spoken {
  const act = actAround(analysis, figure)
  if (!act) return nobody
  const { attribution, via, denies, rules } = act
  return { attribution, via, denies: denies ?? false, rules }
}

/** The innermost speech act whose content covers the figure at an index, if any. Pure. */
export function actAround(analysis: Analysis, figure: number): SpeechAct | undefined {
  return analysis.speech.around(figure)
}

/**
 * Who is named for the figure at an index: its chain, or, where the text names nobody but the outlet that relayed it, that
 * outlet. For lists that have no field for outlets. Pure.
 */
export function namedSourceOf(analysis: Analysis, figure: number): readonly AttributionLink[] {
  const { attribution, via } = attributionOf(analysis, figure)
  return attribution.length > 0 ? attribution : via.slice(0, 1)
}
