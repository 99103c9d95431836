import type { Bounds } from '@crosstally/model'
import type { Entry } from '../entry.ts'
import { overlaps } from '../intervals/interval.ts'
import type { OriginGroup } from '../origins/group-origins.ts'
import { samePoint } from '../relations/figures.ts'
import { holdsFor } from '../relations/when.ts'
import type { ComparisonSettings } from '../settings.ts'

/** The latest claim of an origin: by the day it holds for, publication, hour; headlines and parts last. Pure. */
export function latestOf(group: OriginGroup): Entry | null {
  const stated = group.entries.filter((entry) => entry.claim.certainty !== 'denied' && entry.interval.point !== null)
  const ranked = [...stated].sort((a, b) => {
    const [rankA, rankB] = [rankOf(a), rankOf(b)]
    for (const [index, value] of rankA.entries()) if (value !== rankB[index]) return (rankB[index] ?? 0) - value
    return a.id < b.id ? -1 : 1
  })
  return ranked[0] ?? null
}

const rankOf = (entry: Entry): number[] => [
  entry.claim.certainty === 'asserted' ? 1 : 0,
  entry.isHeadline ? 0 : 1,
  holdsFor(entry)?.end ?? entry.published ?? 0,
  entry.published ?? 0,
  entry.clock ?? 0,
  entry.interval.point ?? 0,
]

/** Envelope of the latest claims; `best` only where all agree within rounding, and then a number that was given. Pure. */
export function answerOf(latest: readonly Entry[], settings: ComparisonSettings): Bounds {
  const quantities = latest.map((entry) => entry.claim.quantity)
  const ends = (pick: 'low' | 'high'): number[] =>
    quantities.map((quantity) => quantity[pick] ?? quantity.best).filter((value) => value !== null)
  const openEnd = (pick: 'low' | 'high'): boolean => quantities.some((quantity) => quantity[pick] === null)
  const agree = latest.every((a) =>
    latest.every(
      (b) =>
        samePoint(a, b, settings) &&
        (a === b || overlaps(a.interval, b.interval, settings) || a.interval.point === b.interval.point),
    ),
  )
  const [lows, highs] = [ends('low'), ends('high')]
  const exact = quantities.find((quantity) => quantity.qualifier === 'exact') ?? quantities[0]
  return {
    low: lows.length === 0 || openEnd('low') ? null : Math.min(...lows),
    best: agree ? (exact?.best ?? null) : null,
    high: highs.length === 0 || openEnd('high') ? null : Math.max(...highs),
  }
}
