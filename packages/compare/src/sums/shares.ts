import type { Measure } from '@crosstally/model'
import type { Entry } from '../entry.ts'
import { numeral } from '../sentences/numbers.ts'
import type { SumProposal } from './proposal.ts'

/** A share named beside a base, and the figure that follows from it. Compared as derived, never a claim. */
export interface DerivedFigure extends SumProposal {
  readonly measure: Measure
  readonly base: Entry
}

const fractions: readonly (readonly [RegExp, number])[] = [
  [/\btwo[- ]thirds\b/i, 2 / 3],
  [/\ba third\b/i, 1 / 3],
  [/\bthree[- ]quarters\b/i, 3 / 4],
  [/\ba quarter\b/i, 1 / 4],
  [/\bhalf\b/i, 1 / 2],
  [/\ba fifth\b/i, 1 / 5],
  [/\ba tenth\b/i, 1 / 10],
]
const percent = /\b(\d{1,2}(?:\.\d)?)\s?(?:%|per ?cent|percent)/i
const ofBase = /\bof (?:them|these|those|whom|which)\b|\bof the (?:casualties|losses)\b/i
const fates: readonly (readonly [RegExp, Measure])[] = [
  [/\b(?:dead|killed|died|deaths?)\b/i, 'killed'],
  [/\b(?:wounded|injured|hurt)\b/i, 'wounded'],
]
const reach = 160

/**
 * Figures that follow from a share of a stated base in the words after it: '4,000 casualties, two thirds of them dead'.
 * `text` is the report's. Empty where no share, no base word or no fate is named in the same sentence. Pure.
 */
export function deriveShares(base: Entry, text: string): DerivedFigure[] {
  if (base.measure !== 'casualties' || base.interval.low === null || base.claim.evidence.in !== 'text') return []
  const after = sentenceRest(text, base.claim.quantity.span.end)
  const share = shareIn(after)
  const fate = fates.find(([pattern]) => pattern.test(after))
  if (share === null || !fate || !ofBase.test(after)) return []
  const high = base.interval.high ?? base.interval.low
  const derived = { low: Math.round(base.interval.low * share), high: Math.round(high * share) }
  const point = base.interval.point ?? 0
  return [
    {
      kind: 'share_of_base',
      measure: fate[1],
      base,
      terms: [base.id],
      total: null,
      formula: `${numeral(Math.round(share * 1000) / 10)} % of ${numeral(point)} ≈ ${numeral(Math.round(point * share))}`,
      derived,
      assumption: 'the share is of this figure and by the same source',
    },
  ]
}

function sentenceRest(text: string, start: number): string {
  const rest = text.slice(start, start + reach)
  const end = rest.search(/[.!?](?:\s|$)/)
  return end < 0 ? rest : rest.slice(0, end)
}

function shareIn(text: string): number | null {
  const number = percent.exec(text)?.[1]
  if (number !== undefined) return Number(number) / 100
  return fractions.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
