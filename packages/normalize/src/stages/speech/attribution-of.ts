import type { AttributionLink, Span, ViaLink } from '@crosstally/model'
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
  const span = analysis.figures[figure]
  if (!span) return nobody
  let best: { act: SpeechAct; length: number } | undefined
  for (const act of analysis.speech) {
    const length = coveringLength(act, span)
    if (length !== undefined && (!best || length <= best.length)) best = { act, length }
  }
  if (!best) return nobody
  const { attribution, via, denies, rules } = best.act
  return { attribution, via, denies: denies ?? false, rules }
}

function coveringLength(act: SpeechAct, span: Span): number | undefined {
  for (const part of act.content) if (part.start <= span.start && part.end >= span.end) return part.end - part.start
  return undefined
}

/**
 * Who is named for the figure at an index: its chain, or, where the text names nobody but the outlet that relayed it, that
 * outlet. For lists that have no field for outlets. Pure.
 */
export function namedSourceOf(analysis: Analysis, figure: number): readonly AttributionLink[] {
  const { attribution, via } = attributionOf(analysis, figure)
  return attribution.length > 0 ? attribution : via.slice(0, 1)
}
