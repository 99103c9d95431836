import type { NamedEntity } from '../../document.ts'
import type { Range } from './content-ranges.ts'
import type { Cue } from './cue.ts'

/** A cue with who is meant by its speaker and the words that are said. */
export interface ResolvedCue {
  readonly cue: Cue
  readonly entity: NamedEntity
  /** Whom the speaker speaks for: 'its director'. */
  readonly body?: NamedEntity
  readonly ranges: readonly Range[]
}

/** The order of cues that cover the same words, the nearest speaker first: a comparison for `sort`. Pure. */
export function fromNearest(a: ResolvedCue, b: ResolvedCue): number {
  if (tellsOf(a.cue, b.cue)) return -1
  if (tellsOf(b.cue, a.cue)) return 1
  return rankOf(a) - rankOf(b) || outerFirst(a, b)
}

/** 'Twelve died, the army claimed, according to the institute': the institute tells what the army claimed. */
function tellsOf(adjunct: Cue, { kind, end }: Cue): boolean {
  const follows = adjunct.first >= end && adjunct.first - end <= 1
  return adjunct.rule === 'speech/according-to' && kind === 'verb' && follows
}

/** 'The army dismissed posts claiming that 40 …': who denies a figure stands without a document of nobody's that gave it. Pure. */
export function withoutDenied(covering: readonly ResolvedCue[]): readonly ResolvedCue[] {
  const denies = covering.some(({ cue }) => cue.denies)
  return denies ? covering.filter(({ cue, entity }) => cue.denies || entity.kind !== 'document') : covering
}

/** Verbs and labels come before the sources they lean on. */
function rankOf({ cue, entity }: ResolvedCue): number {
  if (cue.rule === 'speech/according-to' && cue.direction !== 'forward' && entity.kind === 'person') return -1
  return cue.kind === 'adjunct' && cue.direction !== 'forward' ? 1 : 0
}

/**
 * The one that governs the other's words is outside; of two that do so, the one that stands behind ('A estimates 10, the
 * lawmaker said'); failing that, the one that covers more.
 */
function outerFirst(a: ResolvedCue, b: ResolvedCue): number {
  const aroundB = governs(a, b)
  const aroundA = governs(b, a)
  if (aroundA && aroundB && a.cue.direction !== b.cue.direction) return a.cue.direction === 'back' ? -1 : 1
  return aroundA === aroundB ? lengthOf(b) - lengthOf(a) : aroundB ? -1 : 1
}

function governs(outer: ResolvedCue, inner: ResolvedCue): boolean {
  return outer.ranges.some((range) => range.first <= inner.cue.wordsFirst && range.end > inner.cue.wordsFirst)
}

function lengthOf({ ranges }: ResolvedCue): number {
  return ranges.reduce((sum, range) => sum + range.end - range.first, 0)
}
