import type { Entry } from '../entry.ts'
import type { OriginGroup } from '../origins/group-origins.ts'
import type { ComparisonSettings } from '../settings.ts'
import { latestOf } from './latest.ts'

/**
 * The pairs to relate: all of different reports up to the limit; beyond it each claim with its origin's sound (latest)
 * claim, and all pairs of those, as far as the limit's own number of pairs allows. Pure.
 */
export function pairsOf(
  entries: readonly Entry[],
  groups: readonly OriginGroup[],
  settings: ComparisonSettings,
): [Entry, Entry][] {
  if (entries.length <= settings.allPairsLimit) return crossing(entries)
  const heads: Entry[] = []
  const pairs: [Entry, Entry][] = []
  for (const group of groups) {
    const sound = latestOf(group) ?? group.entries[0]
    if (!sound) continue
    heads.push(sound)
    for (const entry of group.entries) if (entry.reportId !== sound.reportId) pairs.push([sound, entry])
  }
  return [...pairs, ...crossing(heads)]
}

function crossing(entries: readonly Entry[]): [Entry, Entry][] {
  const pairs: [Entry, Entry][] = []
  for (const [index, a] of entries.entries()) {
    for (const b of entries.slice(index + 1)) if (a.reportId !== b.reportId) pairs.push([a, b])
  }
  return pairs
}
