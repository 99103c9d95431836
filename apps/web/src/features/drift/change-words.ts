import type { DriftKind, DriftRow } from '@crosstally/compare'
import { formatEdtf } from '../../ui/format-time.ts'

const kindWords: Readonly<Record<DriftKind, string>> = {
  hedge_lost: 'hedge lost',
  hedge_added: 'hedge added',
  false_precision: 'more exact than the origin',
  scale_slip: 'figure off by a power of ten',
  figure_changed: 'another figure',
  category_shift: 'another category',
  claimant_shift: 'another claimant',
  scope_shift: 'another scope',
  time_shift: 'another time',
  modality_lost: 'a possibility told as reported',
  attribution_lost: 'source left out',
  place_error: 'another country for the place',
}

/** One change in words: `hedge lost: about 400 → 400`. Pure. */
export function changeWords({ kind, from, to }: DriftRow['changes'][number]): string {
  const word = (value: string): string => (kind === 'time_shift' ? formatEdtf(value) : value.replaceAll('_', ' '))
  return `${kindWords[kind]}: ${word(from)} → ${word(to)}`
}
