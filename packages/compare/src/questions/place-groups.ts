import type { Entry } from '../entry.ts'
import { sameRoot } from '../origins/same-root.ts'
import { isCity } from '../places/cities.ts'
import type { PlaceKey } from '../places/place-key.ts'
import { fallsWithTime, lossMeasures } from '../relations/measures.ts'
import { areContrasted, isPlain, type Wording, wordingsOf } from './contrast.ts'
import { homeFinder, type PlaceGroup } from './placeless.ts'

type PlaceWording = Wording<PlaceKey | null>

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
  const wordings = wordingsOf(
    entries,
    (entry) => entry.place,
    (key) => key?.id ?? '',
    (entry) => isPlain(entry) && entry.claim.certainty !== 'possible',
  ).sort(byWidth)
  const groups: PlaceWording[][] = []
  for (const wording of wordings) {
    const home = groups.find(
      (group) => group.some((member) => canJoin(member, wording)) && group.every((member) => !clash(member, wording)),
    )
    if (home) home.push(wording)
    else groups.push([wording])
  }
  joinBridged(groups)
  return groups.map((group) => ({
    entries: group.flatMap((wording) => [...wording.entries]),
    ids: new Set(group.map((wording) => wording.key?.id ?? '')),
    isState: group.some((wording) => wording.key?.isState ?? false),
  }))
}

const bridgeLimit = 300

/** A wording that came late can tie two groups together ('rebel-held north-west' ties 'rebel-held' to 'north-west'). */
function joinBridged(groups: PlaceWording[][]): void {
  if (groups.length > bridgeLimit) return
  for (let index = 0; index < groups.length; index += 1) {
    const group = groups[index] ?? []
    for (let other = groups.length - 1; other > index; other -= 1) {
      const members = groups[other] ?? []
      const tied = group.some((a) => members.some((b) => canJoin(a, b)))
      if (tied && group.every((a) => members.every((b) => !clash(a, b))))
        group.push(...(groups.splice(other, 1)[0] ?? []))
    }
  }
}

const byWidth = (a: PlaceWording, b: PlaceWording): number =>
  Number(b.key?.isState ?? false) - Number(a.key?.isState ?? false) ||
  b.reports.size - a.reports.size ||
  ((a.key?.id ?? '') < (b.key?.id ?? '') ? -1 : 1)

/** Two wordings that cannot mean one place, whatever a third one joins. */
function clash(a: PlaceWording, b: PlaceWording): boolean {
  if (!a.key || !b.key || canJoin(a, b)) return false
  if (isOneStory(a, b) && mayContain(a.key, b.key)) return areContrasted(a, b)
  if (areReturned(a, b)) return areContrasted(a, b)
  if (a.key.base !== b.key.base) return !(isNarrow(a) && isNarrow(b))
  const sides = [a.key, b.key].map((key) => key.control.length + key.directions.length)
  return areContrasted(a, b) || sides.includes(0) || (a.key.control.length > 0 && b.key.control.length > 0)
}

function canJoin(a: PlaceWording, b: PlaceWording): boolean {
  if (!a.key || !b.key) return false
  if (samePlace(a.key, b.key)) return !areContrasted(a, b)
  if (isNarrow(a) && isNarrow(b) && !a.key.isState && !b.key.isState) return true
  if (areContrasted(a, b)) return false
  if (mayContain(a.key, b.key) && isOneEvent(a, b)) return true
  if ((a.key.isCommon || b.key.isCommon) && mayContain(a.key, b.key) && areOfSize(a, b, growthReach)) return true
  if (isPlainlyWithin(a.key, b.key) && areOfSize(a, b, containedReach)) return true
  if (isLossAbroad(a, b) && areOfSize(a, b, growthReach)) return true
  if (areReturned(a, b) && areOfSize(a, b, growthReach)) return true
  return (
    (isAbroad(a, b) && (contains(a.key, b.key) || sameState(a.key, b.key))) ||
    (mayContain(a.key, b.key) && sharesFigures(a, b))
  )
}

/** How many times larger a figure may be under the other name: a toll grows, a nation's total is another count. */
const growthReach = 10
const nationReach = 3
const containedReach = 2

const isOneStory = (a: PlaceWording, b: PlaceWording): boolean =>
  [...a.entries, ...b.entries].every((entry) => entry.isOneSite) && !(isCity(a.key) && isCity(b.key))

/** In a dossier about one event two places with figures of a size are two names of where it happened. */
function isOneEvent(a: PlaceWording, b: PlaceWording): boolean {
  if (!isOneStory(a, b)) return false
  if (a.entries.some((entry) => fallsWithTime(entry))) return true
  return areOfSize(a, b, a.key?.isState || b.key?.isState ? nationReach : growthReach)
}

/** Some figures of both are within so many times of each other. */
function areOfSize(a: PlaceWording, b: PlaceWording, sizeReach: number): boolean {
  const points = [...b.points].sort((x, y) => x - y)
  return [...a.points].some((point) => {
    const next = points.find((other) => other * sizeReach >= point)
    return next !== undefined && next <= point * sizeReach
  })
}

/** Whether two names can mean one place: same core, no different part, side or level. Symmetric and pure. */
function samePlace(a: PlaceKey, b: PlaceKey): boolean {
  if (a.id === b.id) return true
  if (a.parts > 1 || b.parts > 1) return false
  if (a.base !== b.base) return isNameWithin(a, b) || isNameWithin(b, a)
  if (a.country !== null && b.country !== null && a.country !== b.country) return false
  if (a.control.length > 0 || b.control.length > 0)
    return a.control.some((side) => b.control.includes(side)) || shareDirection(a, b)
  return a.directions.length === 0 || b.directions.length === 0 || shareDirection(a, b)
}

/** 'Karabakh' and 'Nagorno-Karabakh', 'Goma' and 'Goma and Sake': the shorter name is a part of the longer. */
function isNameWithin(short: PlaceKey, long: PlaceKey): boolean {
  if (short.isState || long.isState || short.directions.length + long.directions.length > 0) return false
  if (short.country !== null && long.country !== null && short.country !== long.country) return false
  const [few, many] = [wordsIn(short), wordsIn(long)]
  return few.length < many.length && few.every((word) => many.includes(word))
}

const wordsIn = ({ base }: PlaceKey): string[] => base.split(/[ -]/).filter((word) => word !== '')

const shareDirection = (a: PlaceKey, b: PlaceKey): boolean => a.directions.some((word) => b.directions.includes(word))

const tellingFigure = 30

/**
 * Different reports give figures of one origin, large enough to be no chance, under both names: one such figure for a
 * place and its state, two for places of which neither is known to hold the other.
 */
function sharesFigures(a: PlaceWording, b: PlaceWording): boolean {
  const needed = isWide(a.key) || isWide(b.key) ? 1 : 2
  if (!sharePoint(a, b)) return false
  const byPoint = Map.groupBy(a.entries, (entry) => entry.interval.point)
  const shared = new Set<number>()
  for (const entry of b.entries) {
    const point = entry.interval.point ?? 0
    if (point < tellingFigure || shared.has(point)) continue
    const twins = byPoint.get(point) ?? []
    if (
      twins.some(
        (twin) => twin.reportId !== entry.reportId && ['same', 'possible'].includes(sameRoot(twin.root, entry.root)),
      )
    )
      shared.add(point)
    if (shared.size >= needed) return true
  }
  return false
}

/** A state or a side of it ('western Canada'), which says little of where. */
const isWide = (key: PlaceKey | null): boolean => key !== null && (key.isState || /^[A-Z]{2}$/.test(key.base))

function sharePoint(a: PlaceWording, b: PlaceWording): boolean {
  const [few, many] = a.points.size <= b.points.size ? [a.points, b.points] : [b.points, a.points]
  for (const point of few) if (point >= tellingFigure && many.has(point)) return true
  return false
}

/** Nothing speaks against one place lying in the other: one event goes by many names. */
function mayContain(a: PlaceKey, b: PlaceKey): boolean {
  if (a.parts > 1 || b.parts > 1 || (a.isState && b.isState) || a.base === b.base) return false
  return a.country === null || b.country === null || a.country === b.country
}

/** One of the two contains the other, as far as the claims tell. Symmetric. */
function contains(a: PlaceKey, b: PlaceKey): boolean {
  return inside(a, b) || inside(b, a)
}

/** A place and one that holds it, neither divided between sides. */
const isPlainlyWithin = (a: PlaceKey, b: PlaceKey): boolean =>
  a.control.length + b.control.length === 0 && contains(a, b)

const inside = (inner: PlaceKey, outer: PlaceKey): boolean => {
  if (inner.isState || outer.parts > 1) return false
  if (inner.within.includes(outer.base)) return true
  return outer.isState && (inner.country === null || inner.country === outer.country)
}

const sameState = (a: PlaceKey, b: PlaceKey): boolean => a.country !== null && a.country === b.country

/** A force or people counted outside their own country: where exactly they stand matters less than whose they are. */
function isAbroad(a: PlaceWording, b: PlaceWording): boolean {
  const actors = [...a.entries, ...b.entries].map((entry) => entry.subject.actor)
  const countries = [a.key?.country, b.key?.country]
  return (
    actors.every((actor) => actor !== null && !countries.includes(actor)) &&
    countries.some((country) => country !== null)
  )
}

/** The losses of a force abroad are those of one war, however a report names where it fights. */
const isLossAbroad = (a: PlaceWording, b: PlaceWording): boolean =>
  [...a.entries, ...b.entries].every((entry) => lossMeasures.has(entry.measure)) && isForeignForce(a, b)

function isForeignForce(a: PlaceWording, b: PlaceWording): boolean {
  const actors = new Set([...a.entries, ...b.entries].flatMap(({ subject }) => subject.actor ?? []))
  const countries = [a.key?.country, b.key?.country]
  return actors.size === 1 && countries.every((country) => country && !actors.has(country))
}

/** Those who come home are named after where they were held, where they crossed or where they went: one movement. */
const areReturned = (a: PlaceWording, b: PlaceWording): boolean =>
  isOneOwner(a, b) && [...a.entries, ...b.entries].every((entry) => entry.measure === 'repatriated')

/** Whose people are counted is said somewhere, and of one side. */
const isOneOwner = (a: PlaceWording, b: PlaceWording): boolean =>
  new Set([...a.entries, ...b.entries].flatMap(({ subject }) => subject.actor ?? [])).size === 1

/** A narrowly described thing (those buried in one grave) is the same wherever a text puts it. */
const isNarrow = (wording: PlaceWording): boolean =>
  wording.entries.every((entry) => entry.subject.modifiers.length > 0)
