import type { Entry } from '../entry.ts'
import { sameRoot } from '../origins/same-root.ts'
import type { Period } from '../periods/period.ts'
import { isCapital } from '../places/cities.ts'
import { hasSize } from './has-size.ts'

/** Claims of one place, and whether the place is a whole state. */
export interface PlaceGroup {
  readonly entries: readonly Entry[]
  readonly ids: ReadonlySet<string>
  readonly isState: boolean
}

/** A place that claims without one may mean, with what decides it read once. */
export interface Home extends PlaceGroup {
  readonly reports: number
  readonly firstId: string
  readonly byPoint: ReadonlyMap<number | null, readonly Entry[]>
  /** The figures reported for it, ascending. */
  readonly sizes: readonly number[]
  readonly countries: ReadonlySet<string | null>
  /** It is known by items of a breakdown alone. */
  readonly isOfParts: boolean
}

/** A group of claims as a home. Pure. */
export function homeOf(group: PlaceGroup): Home {
  const { entries, ids } = group
  return {
    ...group,
    reports: new Set(entries.map((entry) => entry.reportId)).size,
    firstId: [...ids].sort()[0] ?? '',
    byPoint: Map.groupBy(entries, (entry) => entry.interval.point),
    sizes: pointsOf(entries),
    countries: new Set(entries.map((entry) => entry.place?.country ?? null)),
    isOfParts: entries.every(({ claim }) => claim.scope === 'part'),
  }
}

/** The widest and most used first; tells any two homes apart. */
export const byReach = (a: Home, b: Home): number =>
  Number(b.isState) - Number(a.isState) ||
  b.reports - a.reports ||
  (a.firstId < b.firstId ? -1 : a.firstId > b.firstId ? 1 : 0)

const sizeReach = 3

/** What speaks for a home, the strongest last. */
export const likeness = { none: 0, size: 1, beside: 2, figure: 3 } as const
export type Likeness = (typeof likeness)[keyof typeof likeness]

/**
 * What speaks for a claim without a place meaning this one: its origin gives the same figure there, the claim beside it in
 * its report stands there, or figures of its size do. Null where it cannot mean it: never a place that its own report
 * (`mates`: its claims that name theirs) tells from it by a figure of another size. Pure.
 */
export function likenessOf(entry: Entry, home: Home, mates: readonly Entry[]): Likeness | null {
  const isOpen = !isOtherState(entry, home) && !isPartAgainst(entry, home) && !isToldApart(entry, home, mates)
  if (hasItsFigure(entry, home, isOpen)) return likeness.figure
  if (!isOpen) return null
  return isBeside(entry, home) ? likeness.beside : sizeLikeness(entry, home)
}

/** The most that `likenessOf` can give, at a glance. Pure. */
export function mostLikeness(entry: Entry, home: Home): Likeness {
  if (home.byPoint.has(entry.interval.point)) return likeness.figure
  return isBeside(entry, home) ? likeness.beside : sizeLikeness(entry, home)
}

const sizeLikeness = (entry: Entry, home: Home): Likeness =>
  entry.interval.point !== null && hasSize(home.sizes, entry.interval.point, sizeReach) ? likeness.size : likeness.none

function isBeside(entry: Entry, home: Home): boolean {
  const hint = entry.place?.id ?? entry.placeBeside
  return hint !== null && home.ids.has(hint)
}

const hasItsFigure = (entry: Entry, home: Home, isOpen: boolean): boolean =>
  (home.byPoint.get(entry.interval.point) ?? []).some(
    (other) =>
      (isOpen || isTelling(entry, other)) &&
      (entry.isPlaceCarried || ['same', 'possible'].includes(sameRoot(other.root, entry.root))),
  )

const tellingFigure = 10

/** A figure too large for chance that another report has from the same origin. */
const isTelling = (entry: Entry, other: Entry): boolean =>
  (entry.interval.point ?? 0) >= tellingFigure &&
  entry.reportId !== other.reportId &&
  sameRoot(entry.root, other.root) === 'same'

const pointsOf = (entries: readonly Entry[]): number[] =>
  entries
    .filter((entry) => entry.claim.certainty === 'asserted')
    .map((entry) => entry.interval.point)
    .filter((point) => point !== null)
    .sort((a, b) => a - b)

const meet = (a: Period, b: Period): boolean =>
  (a.start ?? -Infinity) <= (b.end ?? Infinity) && (b.start ?? -Infinity) <= (a.end ?? Infinity)

/** A place assumed in one state is none of another's; a capital more often stands for who speaks there. */
const isOtherState = ({ place }: Entry, { countries }: Home): boolean =>
  place !== null && place.country !== null && !countries.has(place.country) && !countries.has(null) && !isCapital(place)

/** A place known by items of a breakdown alone is not where a figure without a place stands. */
const isPartAgainst = (entry: Entry, home: Home): boolean => entry.place === null && home.isOfParts

/** The claim's own report and origin give a figure of another size for the home's place and the same time. */
function isToldApart(entry: Entry, home: Home, mates: readonly Entry[]): boolean {
  const { point } = entry.interval
  return mates.some((other) => {
    const size = other.interval.point
    if (point === null || size === null || !home.ids.has(other.place?.id ?? '')) return false
    const isOtherSize = size > point * sizeReach || point > size * sizeReach
    return isOtherSize && meet(entry.period, other.period) && sameRoot(entry.root, other.root) !== 'different'
  })
}
