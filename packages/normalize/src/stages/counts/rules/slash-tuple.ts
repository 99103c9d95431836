import type { Measure } from '@crosstally/model'
import type { Analysis } from '../../../document.ts'
import { type LabelPart, placeInTuple, slashLabelOf } from '../../figures/slash-label.ts'
import type { NounClass } from '../lexicon/word-entry.ts'
import type { SentenceView } from '../sentence-view.ts'
import type { Settled } from '../settle.ts'
import { classOfLabel, isOfThese, measureOfLabel } from './measure-of-label.ts'

/** 'Killed / wounded / missing' over or before '4 / 11 / 2': each number counts what its part of the label names. */
export function countAsTuple(view: SentenceView, settled: readonly Settled[]): void {
  const { analysis } = view
  for (const one of settled) {
    const trigger = one.phrase.figure.firstToken
    const place = placeInTuple(analysis, trigger)
    const parts = place && slashLabelOf(analysis, trigger)
    if (!parts || parts.length !== place.size || one.phrase.class !== 'bare') continue
    const counted = parts[0] && classOfLabel(analysis, parts[0])
    const measure = measureOfPart(analysis, parts, { at: place.position, counted })
    if (!measure) continue
    const scope = isOfThese(analysis, parts[place.position]) ? { scope: 'part' as const } : {}
    one.candidate = { measure, score: 0.75, rule: 'counts/slash-tuple', trigger, ...scope }
  }
}

function measureOfPart(
  analysis: Analysis,
  parts: readonly LabelPart[],
  { at, counted }: { readonly at: number; readonly counted: NounClass | undefined },
): Measure | undefined {
  const part = parts[at]
  if (!part) return undefined
  const own = measureOfLabel(analysis, part, counted)
  return (
    own ?? (isOfThese(analysis, part) && at > 0 ? measureOfPart(analysis, parts, { at: at - 1, counted }) : undefined)
  )
}
