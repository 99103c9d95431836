import type { Entry } from '../entry.ts'
import { sameRoot } from '../origins/same-root.ts'
import type { Period } from '../periods/period.ts'
import { isCapital } from '../places/cities.ts'

/** Claims of one place, and whether the place is a whole state. */
export interface PlaceGroup {
  readonly entries: Entry[]
  readonly ids: ReadonlySet<string>
  readonly isState: boolean
}

const sizeReach = 3

/**
 * Finds each claim without a place the place it most likely means: where its origin gives the same figure; where the
 * claim beside it in its report stands; the widest place with figures of its size. Never one that its own report tells
 * from it by a figure of another size (`told_apart` where that leaves none). Pure.
 */
export function homeFinder(
  groups: readonly PlaceGroup[],
  block: readonly Entry[],
): (entry: Entry) => PlaceGroup | 'told_apart' | 'unclear' {
  const widest = [...groups].sort(
    (a, b) => Number(b.isState) - Number(a.isState) || reports(b) - reports(a) || (firstId(a) < firstId(b) ? -1 : 1),
  )
  const byPoint = Map.groupBy(
    widest.flatMap((group) => group.entries.map((entry) => ({ group, entry }))),
    ({ entry }) => entry.interval.point,
  )
  const sizes = new Map(widest.map((group) => [group, pointsOf(group)]))
  const placed = Map.groupBy(
    block.filter((entry) => entry.place !== null && !entry.isPlaceCarried),
    (entry) => entry.reportId,
  )
  return (entry) => {
    const open = widest.filter(
      (group) =>
        !isOtherState(entry, group) &&
        !isPartAgainst(entry, group) &&
        !isToldApart(entry, group, placed.get(entry.reportId) ?? []),
    )
    const sameFigure = (byPoint.get(entry.interval.point) ?? []).find(
      (other) =>
        (open.includes(other.group) || isTelling(entry, other.entry)) &&
        (entry.isPlaceCarried || ['same', 'possible'].includes(sameRoot(other.entry.root, entry.root))),
    )
    if (sameFigure) return sameFigure.group
    const hint = entry.place?.id ?? entry.placeBeside
    const beside = hint === null ? undefined : open.find((group) => group.ids.has(hint))
    const sized = open.find((group) => hasSize(sizes.get(group) ?? [], entry.interval.point))
    return beside ?? sized ?? fallback(entry, open)
  }
}

const tellingFigure = 10

/** A figure too large for chance that another report has from the same origin. */
const isTelling = (entry: Entry, other: Entry): boolean =>
  (entry.interval.point ?? 0) >= tellingFigure &&
  entry.reportId !== other.reportId &&
  sameRoot(entry.root, other.root) === 'same'

const reports = (group: PlaceGroup): number => new Set(group.entries.map((entry) => entry.reportId)).size
const firstId = (group: PlaceGroup): string => [...group.ids].sort()[0] ?? ''

/** The figures reported for a place, ascending. */
const pointsOf = (group: PlaceGroup): number[] =>
  group.entries
    .filter((entry) => entry.claim.certainty === 'asserted')
    .map((entry) => entry.interval.point)
    .filter((point) => point !== null)
    .sort((a, b) => a - b)

/** Whether an ascending list has a figure within `sizeReach` times of this one. */
function hasSize(points: readonly number[], point: number | null): boolean {
  if (point === null) return false
  let [from, to] = [0, points.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((points[middle] ?? 0) * sizeReach < point) from = middle + 1
    else to = middle
  }
  return (points[from] ?? Number.POSITIVE_INFINITY) <= point * sizeReach
}

const meet = (a: Period, b: Period): boolean =>
  (a.start ?? -Infinity) <= (b.end ?? Infinity) && (b.start ?? -Infinity) <= (a.end ?? Infinity)

/** A place assumed in one state is none of another's; a capital more often stands for who speaks there. */
function isOtherState({ place }: Entry, group: PlaceGroup): boolean {
  if (isCapital(place)) return false
  const countries = new Set(group.entries.map((entry) => entry.place?.country ?? null))
  return place !== null && place.country !== null && !countries.has(place.country) && !countries.has(null)
}

/** A place known by items of a breakdown alone is not where a figure without a place stands. */
const isPartAgainst = (entry: Entry, group: PlaceGroup): boolean =>
  entry.place === null && group.entries.every(({ claim }) => claim.scope === 'part')

/** The claim's own report and origin give a figure of another size for the group's place and the same time. */
function isToldApart(entry: Entry, group: PlaceGroup, mates: readonly Entry[]): boolean {
  const { point } = entry.interval
  return mates.some((other) => {
    const size = other.interval.point
    if (point === null || size === null || !group.ids.has(other.place?.id ?? '')) return false
    const isOtherSize = size > point * sizeReach || point > size * sizeReach
    return isOtherSize && meet(entry.period, other.period) && sameRoot(entry.root, other.root) !== 'different'
  })
}

/** A carried place gives way to the widest one that somebody names; a claim without any place stays for itself. */
const fallback = (entry: Entry, open: readonly PlaceGroup[]): PlaceGroup | 'told_apart' | 'unclear' =>
  open[0] === undefined ? 'told_apart' : entry.isPlaceCarried ? open[0] : 'unclear'
