import type { QuantityMention, TimeMention } from '@crosstally/model'
import type { Analysis, Figure } from './document.ts'
import { namedSourceOf } from './stages/speech/attribution-of.ts'

/** Every number of the analysis that counts or measures something, in text order. Ranks and labels are left out. Pure. */
export function listQuantities(analysis: Analysis): QuantityMention[] {
  const frameOf = new Map(analysis.frames.map((frame) => [frame.figure, frame]))
  const mentions: QuantityMention[] = []
  analysis.figures.forEach((figure, index) => {
    if (figure.kind === 'label' || figure.kind === 'rank' || figure.rules.includes('figures/age-apposition')) return
    if (figure.best === 0 && figure.rules[0] === 'figures/zero' && !frameOf.has(index)) return
    const noun = frameOf.get(index)?.noun ?? figure.noun
    mentions.push({ ...mentionOf(figure, noun), ...sourceOf(analysis, index) })
  })
  return mentions
}

function sourceOf(analysis: Analysis, figure: number): Pick<QuantityMention, 'attribution'> {
  const attribution = namedSourceOf(analysis, figure)
  return attribution.length > 0 ? { attribution: [...attribution] } : {}
}

function mentionOf(figure: Figure, noun: string | undefined): QuantityMention {
  const { low, best, high, qualifier, unit, start, end } = figure
  return {
    low,
    best,
    high,
    qualifier,
    unit,
    ...(noun !== undefined && unit === null ? { noun } : {}),
    ...(figure.change === undefined ? {} : { change: figure.change }),
    span: { start, end },
  }
}

/** Words that say how far a count goes and name no time: they make an as-of date, but no mention. */
const extents = new Set([
  'so far',
  'thus far',
  'as yet',
  'to date',
  'until now',
  'till now',
  'up to now',
  'to this day',
])

/** Every time expression of the analysis, in text order. Pure. */
export function listTimes(analysis: Analysis): TimeMention[] {
  return analysis.times.flatMap(({ edtf, date, start, end }) => {
    const text = analysis.text.slice(start, end)
    return extents.has(text.toLowerCase()) ? [] : [{ edtf: date ?? edtf, text, span: { start, end } }]
  })
}
