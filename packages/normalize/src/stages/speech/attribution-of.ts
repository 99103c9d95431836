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
  return actsAround(analysis)[figure]
}

type ActByFigure = readonly (SpeechAct | undefined)[]

const known = new WeakMap<Analysis['speech'], { figures: Analysis['figures']; acts: ActByFigure }>()

/** The innermost act around each figure: found for all figures at once, so that a long text costs no more per figure. */
function actsAround({ speech, figures }: Analysis): ActByFigure {
  const there = known.get(speech)
  if (there?.figures === figures) return there.acts
  const order = figures.map((_figure, index) => index).sort((a, b) => startOf(figures, a) - startOf(figures, b))
  const acts: (SpeechAct | undefined)[] = figures.map(() => undefined)
  const lengths = new Float64Array(figures.length).fill(Number.POSITIVE_INFINITY)
  for (const act of speech) {
    const seen = new Set<number>()
    for (const part of act.content) {
      for (let at = firstFrom(order, figures, part.start); at < order.length; at += 1) {
        const index = order[at] ?? 0
        const figure = figures[index]
        if (!figure || figure.start >= part.end) break
        if (figure.end > part.end || seen.has(index)) continue
        if (act.content.length > 1) seen.add(index)
        if (part.end - part.start > (lengths[index] ?? 0)) continue
        lengths[index] = part.end - part.start
        acts[index] = act
      }
    }
  }
  known.set(speech, { figures, acts })
  return acts
}

function startOf(figures: Analysis['figures'], index: number): number {
  return figures[index]?.start ?? 0
}

function firstFrom(order: readonly number[], figures: Analysis['figures'], start: number): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(figures, order[middle] ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Who is named for the figure at an index: its chain, or, where the text names nobody but the outlet that relayed it, that
 * outlet. For lists that have no field for outlets. Pure.
 */
export function namedSourceOf(analysis: Analysis, figure: number): readonly AttributionLink[] {
  const { attribution, via } = attributionOf(analysis, figure)
  return attribution.length > 0 ? attribution : via.slice(0, 1)
}
