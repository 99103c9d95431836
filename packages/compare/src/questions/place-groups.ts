import type { Entry } from '../entry.ts'
import { clash, strengthOf, strongest, weakest } from './place-ties.ts'
import { type PlaceWording, placeWordingsOf } from './place-wordings.ts'
import { homeFinder, type PlaceGroup } from './placeless.ts'

/**
 * Splits claims on one subject by place. Different spellings and degrees of precision are joined where no report tells
 * them apart; claims without a place join the widest place that their own reports do not tell from it. Pure.
 */
export function groupByPlace(entries: readonly Entry[]): Entry[][] {
  const named = namedPlaces(entries)
  const isWeak = (entry: Entry): boolean => entry.isPlaceCarried && !named.has(entry.place?.id)
  const homes = placeGroups(entries.filter((entry) => entry.place !== null && !isWeak(entry)))
  const found = Map.groupBy(
    entries.filter((entry) => entry.place === null || isWeak(entry)),
    homeFinder(homes, entries),
  )
  const rest = [...(found.get('unclear') ?? []), ...(found.get('told_apart') ?? [])]
  const carried = weakGroups(
    rest.filter((entry) => entry.place !== null),
    homes.length === 0,
  )
  const unclear = (found.get('unclear') ?? []).filter((entry) => entry.place === null)
  const apart = (found.get('told_apart') ?? []).filter((entry) => entry.place === null)
  // the only place there is takes what fits nowhere else, unless some report means another by leaving it out
  const takesRest = homes.length === 1 && apart.length === 0
  const joined = homes.map((home) => [...home.entries, ...(found.get(home) ?? []), ...(takesRest ? unclear : [])])
  const left = takesRest ? [] : [...unclear, ...apart]
  return [...joined, ...carried.map((group) => group.entries), left].filter((group) => group.length > 0)
}

/** Places that some claim names, or that several reports are about. */
function namedPlaces(entries: readonly Entry[]): Set<string | undefined> {
  const byPlace = Map.groupBy(entries, (entry) => entry.place?.id)
  const isNamed = (own: readonly Entry[]): boolean =>
    own.some((entry) => !entry.isPlaceCarried) || new Set(own.map((entry) => entry.reportId)).size > 1
  return new Set([...byPlace].filter(([, own]) => isNamed(own)).map(([place]) => place))
}

/**
 * Claims whose places were carried over. Where nobody names a place beside a figure and no report carries two, the figures
 * are of one event, whatever place each report took for it.
 */
function weakGroups(entries: readonly Entry[], isUnplaced: boolean): PlaceGroup[] {
  const groups = placeGroups(entries)
  const places = Map.groupBy(entries, (entry) => entry.reportId)
  const isOnePlace = [...places.values()].every((own) => new Set(own.map((entry) => entry.place?.id)).size === 1)
  if (!isUnplaced || !isOnePlace || groups.length < 2) return groups
  return [
    {
      entries: [...entries],
      ids: new Set(groups.flatMap((group) => [...group.ids])),
      isState: groups.some((group) => group.isState),
    },
  ]
}

/** Groups of claims whose places can be one. */
function placeGroups(entries: readonly Entry[]): PlaceGroup[] {
  return joinByStrength(placeWordingsOf(entries)).map((group) => ({
    entries: group.flatMap((wording) => [...wording.entries]),
    ids: new Set(group.map((wording) => wording.key?.id ?? '')),
    isState: group.some((wording) => wording.key?.isState ?? false),
  }))
}

const pairsLimit = 300

/** Joins names from the strongest tie down to the weakest, as long as no two of a group cannot be one place. */
function joinByStrength(wordings: readonly PlaceWording[]): PlaceWording[][] {
  // of very many places only those of one name are set beside each other
  if (wordings.length > pairsLimit)
    return [...Map.groupBy(wordings, ({ key }) => key?.base ?? '').values()].flatMap((same) =>
      same.length > pairsLimit ? same.map((wording) => [wording]) : joinByStrength(same),
    )
  const strengths = strengthsOf(wordings)
  const between = (a: PlaceWording, b: PlaceWording): number => strengths.get(a)?.get(b) ?? clash
  const groups = wordings.map((wording) => [wording])
  for (let strength = strongest; strength <= weakest; strength += 1)
    for (let index = 0; index < groups.length; index += 1) takeIn(groups, index, strength, between)
  return groups
}

type Strengths = ReadonlyMap<PlaceWording, ReadonlyMap<PlaceWording, number>>

function strengthsOf(wordings: readonly PlaceWording[]): Strengths {
  const strengths = new Map(wordings.map((wording) => [wording, new Map<PlaceWording, number>()]))
  for (const [index, a] of wordings.entries())
    for (const b of wordings.slice(index + 1)) {
      const strength = strengthOf(a, b)
      strengths.get(a)?.set(b, strength)
      strengths.get(b)?.set(a, strength)
    }
  return strengths
}

/** Joins to one group those after it that a tie of this strength binds to it. */
function takeIn(
  groups: PlaceWording[][],
  index: number,
  strength: number,
  between: (a: PlaceWording, b: PlaceWording) => number,
): void {
  const group = groups[index] ?? []
  for (let other = index + 1; other < groups.length; ) {
    const ties = (groups[other] ?? []).flatMap((b) => group.map((a) => between(a, b)))
    if (ties.includes(strength) && !ties.includes(clash)) group.push(...(groups.splice(other, 1)[0] ?? []))
    else other += 1
  }
}
