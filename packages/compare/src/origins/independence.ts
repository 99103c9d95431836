import type { OriginGroup } from './group-origins.ts'
import { endOf } from './root.ts'
import { sameRoot } from './same-root.ts'

/** How many outlets, outlet families, origins and parties stand behind the claims of a question. */
export interface Independence {
  readonly outlets: number
  readonly families: number
  /** Lower bound: every unnamed or unattributed origin taken as one of the named; upper: all kept apart. */
  readonly origins: { readonly min: number; readonly max: number }
  /** States and other parties behind the named origins. */
  readonly parties: number
}

/** Reports whose texts are largely one: report id → name of the family they count as. */
export type TextFamilies = ReadonlyMap<string, string>
const noFamilies: TextFamilies = new Map()

/** Counts independence at four levels. Unknown never creates independence. Pure. */
export function independenceOf(groups: readonly OriginGroup[], families: TextFamilies = noFamilies): Independence {
  const entries = groups.flatMap((group) => group.entries)
  const outlets = new Set(entries.map((entry) => entry.outlet))
  const named = groups.filter((group) => group.isNamed)
  const distinct = named.filter((group, index) => !named.slice(0, index).some((other) => mayBeSame(group, other)))
  const parties = new Set(named.map(partyOf))
  const min = groups.length === 0 ? 0 : Math.max(1, distinct.length)
  return {
    outlets: outlets.size,
    families: new Set(entries.map((entry) => families.get(entry.reportId) ?? entry.root.carrier)).size,
    origins: { min, max: Math.max(min, groups.length) },
    parties: Math.max(parties.size, Math.min(1, groups.length)),
  }
}

function mayBeSame(a: OriginGroup, b: OriginGroup): boolean {
  const [headA, headB] = [a.entries[0], b.entries[0]]
  return headA !== undefined && headB !== undefined && sameRoot(headA.root, headB.root) !== 'different'
}

function partyOf(group: OriginGroup): string {
  const end = group.entries[0] && endOf(group.entries[0].root)
  return end?.state ?? end?.body ?? group.name
}
