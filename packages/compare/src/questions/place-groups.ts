import type { Entry } from '../entry.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { PlaceIndex } from './place-index.ts'

/**
 * Splits claims on one subject by place. Different spellings and degrees of precision are joined where no report tells
 * them apart; claims without a place join the widest place that their own reports do not tell from it. Pure; independent of
 * the order of the claims.
 */
export function groupByPlace(entries: readonly Entry[], limits: Limits = defaultLimits): Entry[][] {
  const index = new PlaceIndex(limits)
  for (const entry of entries) index.add(entry)
  return index.settle().made.map((part) => [...part.entries])
}
