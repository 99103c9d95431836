import type { Scope } from '@crosstally/model'
import type { SentenceView } from './sentence-view.ts'
import { wordAt } from './sentence-view.ts'
import type { Settled } from './settle.ts'

/** Whether a count is a total, adds to an earlier one, or is part of another; `base` is the figure it is part of. Pure. */
export function scopeOf(
  view: SentenceView,
  settled: readonly Settled[],
  position: number,
): { scope: Scope; base?: number } {
  const one = settled[position]
  const candidate = one?.candidate
  if (!one || !candidate) return { scope: 'total' }
  const previous = settled[position - 1]
  const base = candidate.base ?? (candidate.scope === 'part' ? previous?.phrase.index : undefined)
  const { partitive } = one.phrase
  if (candidate.scope === 'part' || isPartitive(view, one)) {
    const whole = base ?? (partitive === undefined ? undefined : previous?.phrase.index)
    return { scope: 'part', ...(whole === undefined ? {} : { base: whole }) }
  }
  if (candidate.scope === 'additional' || one.phrase.additional) {
    return { scope: addsNothing(settled, position) ? 'total' : 'additional' }
  }
  return { scope: 'total' }
}

function isPartitive(view: SentenceView, one: Settled): boolean {
  if (one.phrase.partitive === undefined) return false
  for (let at = one.phrase.first; at < one.phrase.figure.firstToken; at += 1)
    if (wordAt(view, at) === 'all') return false
  return true
}

/** 'killed 12 and wounded 79 more': the 79 are no more wounded than before. */
function addsNothing(settled: readonly Settled[], position: number): boolean {
  const measure = settled[position]?.candidate?.measure
  const earlier = settled.slice(0, position).filter((one) => one.candidate)
  return earlier.length > 0 && earlier.every((one) => one.candidate?.measure !== measure)
}
