import type { Entry } from '../entry.ts'
import { sameRoot } from '../origins/same-root.ts'
import { ratioOf } from '../relations/figures.ts'

const sizeReach = 3

/**
 * Of several groups that differ in whose people are counted, the one a claim that does not say whose most likely means: with
 * its figure from its origin, then with its figure, then with its origin, then with a figure of its size on ground that is
 * that side's. The first group where nothing tells. Pure.
 */
export function likeliestHome<Home>(entry: Entry, homes: readonly (readonly [Home, readonly Entry[]])[]): Home | null {
  const ranked = homes.map(([home, members]) => ({
    home,
    rank: Math.max(...members.map((one) => nearness(entry, one))),
  }))
  return (
    ranked.reduce<(typeof ranked)[number] | null>(
      (best, next) => (best === null || next.rank > best.rank ? next : best),
      null,
    )?.home ?? null
  )
}

function nearness(entry: Entry, other: Entry): number {
  const isOneOrigin = ['same', 'possible'].includes(sameRoot(entry.root, other.root))
  const isOneFigure = entry.interval.point === other.interval.point
  if (entry.reportId === other.reportId) return isOneOrigin && !isOneFigure ? 1 : 0
  const isOfSize = ratioOf(entry, other) <= sizeReach
  const isOnItsGround = entry.place?.country !== undefined && entry.place?.country === other.subject.actor
  return (isOneFigure ? 4 : 0) + (isOneOrigin ? 3 : 0) + (isOfSize ? 1 : 0) + (isOnItsGround ? 1 : 0)
}
