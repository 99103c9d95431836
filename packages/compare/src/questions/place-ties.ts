import { obtain } from '../collections/groups.ts'
import type { Entry } from '../entry.ts'
import { sameRoot } from '../origins/same-root.ts'
import { isCity } from '../places/cities.ts'
import type { PlaceKey } from '../places/place-key.ts'
import { areOpposite, contains, isPlainlyWithin, mayContain, samePlace } from '../places/same-place.ts'
import { fallsWithTime, lossMeasures } from '../relations/measures.ts'
import { areContrasted, areSetApart } from './contrast.ts'
import { hasSize } from './has-size.ts'
import type { PlaceWording } from './place-wordings.ts'

/** From the strongest reason to take two names for one place down to the weakest. */
const ties = [areSpelt, areSame, areTopAlike, areLikely, areTwins, areBothMain]

/** The strength of the strongest tie, of the weakest, of none, and that of two names which cannot mean one place. */
export const strongest = 0
export const weakest = ties.length - 1
const none = ties.length
export const clash = -1

/** How strongly two names are tied, 0 the strongest (see `strongest`, `weakest`, `clash`). Symmetric and pure. */
export function strengthOf(a: PlaceWording, b: PlaceWording): number {
  const strength = ties.findIndex((isTied) => isTied(a, b))
  return strength >= 0 ? strength : areApart(a, b) ? clash : none
}

/** Two names without a tie that cannot mean one place, whatever a third one joins. */
function areApart(a: PlaceWording, b: PlaceWording): boolean {
  if (!a.key || !b.key) return false
  if (areOpposite(a.key, b.key) || (a.key.base !== b.key.base && areOfOtherTimes(a, b))) return true
  if (isOneStory(a, b) && mayContain(a.key, b.key)) return areContrasted(a, b)
  if (a.key.base !== b.key.base) return !(isNarrow(a) && isNarrow(b))
  const sides = [a.key, b.key].map((key) => key.control.length + key.directions.length)
  return areContrasted(a, b) || sides.includes(0) || (a.key.control.length > 0 && b.key.control.length > 0)
}

/** One name on one side of it, whatever else is said of it. */
function areSpelt(a: PlaceWording, b: PlaceWording): boolean {
  return areSame(a, b) && a.key !== null && b.key !== null && a.key.directions.join() === b.key.directions.join()
}

/** Two spellings or degrees of precision of one name. */
function areSame(a: PlaceWording, b: PlaceWording): boolean {
  return a.key !== null && b.key !== null && samePlace(a.key, b.key) && !areContrasted(a, b)
}

/** One lies in the other, and what reports mostly count in each is of a size: what is told of the state happened there. */
function areTopAlike(a: PlaceWording, b: PlaceWording): boolean {
  if (!a.key || !b.key || !isPlainlyWithin(a.key, b.key) || areSetApart(a, b)) return false
  const [topA, topB] = [a.top, b.top]
  return Math.min(topA, topB) >= tellingFigure && Math.max(topA, topB) <= containedReach * Math.min(topA, topB)
}

/** Where one lies in the other as far as told, figures in common or of a size make them one. */
function areLikely(a: PlaceWording, b: PlaceWording): boolean {
  if (!a.key || !b.key || samePlace(a.key, b.key) || areOpposite(a.key, b.key)) return false
  if (isNarrow(a) && isNarrow(b) && !a.key.isState && !b.key.isState) return true
  if (areContrasted(a, b)) return false
  if (mayContain(a.key, b.key) && isOneEvent(a, b)) return true
  if (areSetApart(a, b) || areOfOtherTimes(a, b)) return false
  if ((a.key.isCommon || b.key.isCommon) && mayContain(a.key, b.key) && areOfSize(a, b, growthReach)) return true
  if (isPlainlyWithin(a.key, b.key) && areOfSize(a, b, containedReach)) return true
  if (isLossAbroad(a, b) && areOfSize(a, b, growthReach)) return true
  return (
    (isAbroad(a, b) && (contains(a.key, b.key) || sameState(a.key, b.key))) ||
    (mayContain(a.key, b.key) && sharesFigures(a, b))
  )
}

/** Each is where its reports put what they tell, and none tells of both. */
function areBothMain(a: PlaceWording, b: PlaceWording): boolean {
  if (!a.key || !b.key || !a.isMain || !b.isMain || !mayContain(a.key, b.key) || areOfOtherTimes(a, b)) return false
  const reach = digestOf(a).falls ? growthReach : nationReach
  return !(isCity(a.key) && isCity(b.key)) && areOfSize(a, b, reach) && !areSetApart(a, b)
}

/** Both, and with a figure in common. */
function areTwins(a: PlaceWording, b: PlaceWording): boolean {
  return sharePoint(a, b) && areBothMain(a, b)
}

/** How many times larger a figure may be under the other name: a toll grows, a nation's total is another count. */
const growthReach = 10
const nationReach = 3
const containedReach = 2

const isOneStory = (a: PlaceWording, b: PlaceWording): boolean =>
  digestOf(a).isOneSite && digestOf(b).isOneSite && !(isCity(a.key) && isCity(b.key))

/** In a dossier about one event two places with figures of a size are two names of where it happened. */
function isOneEvent(a: PlaceWording, b: PlaceWording): boolean {
  if (!isOneStory(a, b) || areOfOtherTimes(a, b)) return false
  if (digestOf(a).falls) return true
  return areOfSize(a, b, a.key?.isState || b.key?.isState ? nationReach : growthReach)
}

const monthDays = 31

/** All that is told of the one place happened a month or more before or after all that is told of the other. */
function areOfOtherTimes(a: PlaceWording, b: PlaceWording): boolean {
  const [spanA, spanB] = [digestOf(a).span, digestOf(b).span]
  return spanA !== null && spanB !== null && Math.max(spanA.start - spanB.end, spanB.start - spanA.end) > monthDays
}

/** From the first to the last day told; null where some figure's days are not. */
function spanOf({ entries }: PlaceWording): Span | null {
  let span: Span | null = null
  for (const { period } of entries) {
    if (period.start === null || period.end === null) return null
    const { start, end }: Span = span ?? { start: period.start, end: period.end }
    span = { start: Math.min(start, period.start), end: Math.max(end, period.end) }
  }
  return span
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Some figures of both are within so many times of each other. */
function areOfSize(a: PlaceWording, b: PlaceWording, sizeReach: number): boolean {
  const [few, many] = a.sizes.length <= b.sizes.length ? [a.sizes, b.sizes] : [b.sizes, a.sizes]
  return few.some((point) => hasSize(many, point, sizeReach))
}

const tellingFigure = 30

/**
 * Different reports give figures of one origin, large enough to be no chance, under both names: one such figure for a
 * place and its state, two for places of which neither is known to hold the other.
 */
function sharesFigures(a: PlaceWording, b: PlaceWording): boolean {
  const needed = isWide(a.key) || isWide(b.key) ? 1 : 2
  if (!sharePoint(a, b)) return false
  const { byPoint } = digestOf(a)
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

const sameState = (a: PlaceKey, b: PlaceKey): boolean => a.country !== null && a.country === b.country

/** A force or people counted outside their own country: where exactly they stand matters less than whose they are. */
function isAbroad(a: PlaceWording, b: PlaceWording): boolean {
  const countries = [a.key?.country, b.key?.country]
  const isElsewhere = (actor: string | null): boolean => actor !== null && !countries.includes(actor)
  return (
    countries.some((country) => country !== null) &&
    [...digestOf(a).actors].every(isElsewhere) &&
    [...digestOf(b).actors].every(isElsewhere)
  )
}

/** The losses of a force abroad are those of one war, however a report names where it fights. */
const isLossAbroad = (a: PlaceWording, b: PlaceWording): boolean =>
  digestOf(a).areLosses && digestOf(b).areLosses && isForeignForce(a, b)

function isForeignForce(a: PlaceWording, b: PlaceWording): boolean {
  const actors = new Set([...digestOf(a).actors, ...digestOf(b).actors].flatMap((actor) => actor ?? []))
  const countries = [a.key?.country, b.key?.country]
  return actors.size === 1 && countries.every((country) => country && !actors.has(country))
}

/** A narrowly described thing (those buried in one grave) is the same wherever a text puts it. */
const isNarrow = (wording: PlaceWording): boolean => digestOf(wording).isNarrow

/** What ties ask of all claims under a name. */
interface Digest {
  readonly isOneSite: boolean
  readonly falls: boolean
  readonly areLosses: boolean
  readonly isNarrow: boolean
  readonly span: Span | null
  readonly actors: ReadonlySet<string | null>
  readonly byPoint: ReadonlyMap<number | null, readonly Entry[]>
}

const digests = new WeakMap<PlaceWording, Digest>()

/** Read once for each wording: it is set beside many. */
const digestOf = (wording: PlaceWording): Digest =>
  obtain(digests, wording, () => ({
    isOneSite: wording.entries.every((entry) => entry.isOneSite),
    falls: wording.entries.some((entry) => fallsWithTime(entry)),
    areLosses: wording.entries.every((entry) => lossMeasures.has(entry.measure)),
    isNarrow: wording.entries.every((entry) => entry.subject.modifiers.length > 0),
    span: spanOf(wording),
    actors: new Set(wording.entries.map((entry) => entry.subject.actor)),
    byPoint: Map.groupBy(wording.entries, (entry) => entry.interval.point),
  }))
