import type { Measure, Scope } from '@crosstally/model'
import type { SentenceView } from './sentence-view.ts'
import { wordAt } from './sentence-view.ts'
import type { Settled } from './settle.ts'

/** Whether a count is a total, adds to an earlier one, or is part of another; `base` is the figure it is part of. Pure. */
export function scopeOf(given: {
  view: SentenceView
  settled: readonly Settled[]
  position: number
  counted: ReadonlySet<Measure>
}): { scope: Scope; base?: number } {
  const { view, settled, position, counted } = given
  const one = settled[position]
  const candidate = one?.candidate
  if (!one || !candidate) return { scope: 'total' }
  const previous = settled[position - 1]
  const base = candidate.base ?? (candidate.scope === 'part' ? previous?.phrase.index : undefined)
  const { partitive } = one.phrase
  if (candidate.scope === 'part' || isPartitive(view, one) || isRemainder(view, one)) {
    const whole = base ?? (partitive === undefined ? undefined : previous?.phrase.index)
    return { scope: 'part', ...(whole === undefined ? {} : { base: whole }) }
  }
  if (candidate.scope === 'additional' || one.phrase.additional) {
    return { scope: adds({ settled, position, counted }) ? 'additional' : 'total' }
  }
  return { scope: 'total' }
}

function isPartitive(view: SentenceView, one: Settled): boolean {
  if (one.phrase.partitive === undefined) return false
  for (let at = one.phrase.first; at < one.phrase.figure.firstToken; at += 1)
    if (wordAt(view, at) === 'all') return false
  return true
}

/** 'the other 15': what is left of a number given before. */
function isRemainder(view: SentenceView, one: Settled): boolean {
  const at = one.phrase.figure.firstToken - 1
  return (wordAt(view, at) === 'other' || wordAt(view, at) === 'remaining') && wordAt(view, at - 1) === 'the'
}

const flows = new Set<Measure>([
  'deployed',
  'displaced',
  'supplied',
  'launched',
  'recruited',
  'sites',
  'training',
  'evacuated',
  'repatriated',
])

/** 'killed 12 and wounded 79 more' adds to no earlier count of wounded: 'more' needs one, or a measure that comes in waves. */
function adds(given: { settled: readonly Settled[]; position: number; counted: ReadonlySet<Measure> }): boolean {
  const { settled, position, counted } = given
  const measure = settled[position]?.candidate?.measure
  if (measure === undefined) return false
  const earlier = settled.slice(0, position).filter((one) => one.candidate)
  if (earlier.length > 0 && earlier.every((one) => one.candidate?.measure !== measure)) return false
  return flows.has(measure) || counted.has(measure)
}
