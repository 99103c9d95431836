import type { Entry } from '../entry.ts'
import { sameRoot } from '../origins/same-root.ts'
import { lossMeasures } from '../relations/measures.ts'
import { holdsFor } from '../relations/when.ts'

/** One number that different reports give to different claimants or categories: something for a person to look at. */
export interface SharedNumber {
  readonly number: number
  readonly claims: readonly string[]
  readonly owners: readonly string[]
  readonly measures: readonly string[]
}

const monthDays = 31
const smallest = 100

/** Lists numbers (from 100) of one question family and near dates with more than one owner or category. Linear. Pure. */
export function sameNumberTwoOwners(entries: readonly Entry[]): SharedNumber[] {
  const known = entries.filter(
    (entry) => (entry.interval.point ?? 0) >= smallest && entry.root.hops.length > 0 && !entry.root.isPresumed,
  )
  const buckets = Map.groupBy(known, (entry) => `${entry.dossier}|${entry.interval.point}|${familyOf(entry)}`)
  return [...buckets.values()]
    .flatMap(sharedIn)
    .sort((a, b) => b.claims.length - a.claims.length || a.number - b.number)
}

const familyOf = (entry: Entry): string =>
  `${lossMeasures.has(entry.measure) ? 'losses' : entry.measure}|${entry.subject.actor ?? entry.subject.kind}`

function sharedIn(bucket: readonly Entry[]): SharedNumber[] {
  const [first] = bucket
  if (!first) return []
  const near = bucket.filter((entry) => isNear(first, entry))
  const heads = near.filter(
    (entry, index) =>
      !near
        .slice(0, index)
        .some((other) => other.measure === entry.measure && sameRoot(other.root, entry.root) !== 'different'),
  )
  if (heads.length < 2 || new Set(near.map((entry) => entry.reportId)).size < 2) return []
  return [
    {
      number: first.interval.point ?? 0,
      claims: near.map((entry) => entry.id).sort(),
      owners: [...new Set(heads.map((entry) => entry.root.name))].sort(),
      measures: [...new Set(near.map((entry) => entry.measure))].sort(),
    },
  ]
}

function isNear(a: Entry, b: Entry): boolean {
  const [daysA, daysB] = [holdsFor(a), holdsFor(b)]
  return !daysA || !daysB || (daysA.start <= daysB.end + monthDays && daysB.start <= daysA.end + monthDays)
}
