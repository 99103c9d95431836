import type { Analysis, SpeechAct } from '../../document.ts'

/** The innermost act around each figure: found for all figures at once, so that a long text costs no more per figure. Pure. */
export function actsByFigure(figures: Analysis['figures'], speech: readonly SpeechAct[]): (SpeechAct | undefined)[] {
  const order = figures.map((_figure, index) => index).sort((a, b) => startOf(figures, a) - startOf(figures, b))
  const acts: (SpeechAct | undefined)[] = figures.map(() => undefined)
  const lengths = new Float64Array(figures.length).fill(Number.POSITIVE_INFINITY)
  for (const act of speech) {
    const seen = act.content.length > 1 ? new Set<number>() : undefined
    for (const part of act.content) {
      for (let at = firstFrom(order, figures, part.start); at < order.length; at += 1) {
        const index = order[at] ?? 0
        const figure = figures[index]
        if (!figure || figure.start >= part.end) break
        if (figure.end > part.end || seen?.has(index)) continue
        seen?.add(index)
        if (part.end - part.start > (lengths[index] ?? 0)) continue
        lengths[index] = part.end - part.start
        acts[index] = act
      }
    }
  }
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
