import { obtain, putInto, takeFrom } from '../collections/groups.ts'
import { SortedList } from '../collections/sorted-list.ts'
import type { Entry } from '../entry.ts'
import type { Limits } from '../limits.ts'
import { byId } from './by-id.ts'
import { joinByStrength } from './join-places.ts'
import { strengthOf, strongest, weakest } from './place-ties.ts'
import { byWidth, highestOf, type PlaceWording, placeWordingOf } from './place-wordings.ts'
import type { PlaceGroup } from './placeless.ts'

/** Names that ties hold together, and the groups they fall into: no tie leads out of it. */
interface Cluster {
  readonly places: readonly string[]
  readonly groups: readonly JoinedGroup[]
}

interface JoinedGroup {
  readonly wordings: readonly PlaceWording[]
  readonly group: PlaceGroup
}

/** What `settle` changed. */
export interface JoinedChange {
  readonly gone: readonly PlaceGroup[]
  readonly made: readonly PlaceGroup[]
}

/**
 * Groups of claims whose places can be one. Keeps the ties between names, so that `settle` sets only names whose claims
 * changed beside the others, and joins only those again that ties lead to from them.
 */
export class PlaceJoiner {
  readonly #limits: Limits
  readonly #cells = new Map<string, SortedList<Entry>>()
  readonly #reports = new Map<string, Set<Entry>>()
  readonly #highest = new Map<string, number>()
  readonly #bases = new Map<string, Set<string>>()
  readonly #wordings = new Map<string, PlaceWording>()
  readonly #strengths = new Map<string, Map<string, number>>()
  readonly #clusters = new Map<string, Cluster>()
  readonly #changedPlaces = new Set<string>()
  readonly #changedReports = new Set<string>()
  readonly #changedBases = new Set<string>()
  /** There are more places than are all set beside each other. */
  #isWide = false
  /** First words of more places than that. */
  readonly #crowded = new Set<string>()

  constructor(limits: Limits) {
    this.#limits = limits
  }

  add(entry: Entry): void {
    obtain(this.#cells, placeIdOf(entry), () => new SortedList<Entry>(byId)).add(entry)
    putInto(this.#reports, entry.reportId, entry)
    this.#note(entry)
  }

  remove(entry: Entry): void {
    this.#cells.get(placeIdOf(entry))?.remove(entry)
    takeFrom(this.#reports, entry.reportId, entry)
    this.#note(entry)
  }

  #note(entry: Entry): void {
    this.#changedPlaces.add(placeIdOf(entry))
    this.#changedReports.add(entry.reportId)
  }

  /** Brings the groups up to date with the claims added and removed since. */
  settle(): JoinedChange {
    if (this.#changedPlaces.size === 0) return { gone: [], made: [] }
    this.#findHighest()
    const changed = new Set(this.#changedPlaces)
    this.#changedPlaces.clear()
    for (const place of changed) this.#renew(place)
    const set = this.#widen(changed)
    for (const place of set) this.#unset(place)
    for (const place of set) this.#setBeside(place)
    return this.#cluster(new Set([...changed, ...set]))
  }

  /** A report's highest figure bears on every place it tells of. */
  #findHighest(): void {
    for (const report of this.#changedReports) {
      const entries = this.#reports.get(report) ?? []
      const highest = highestOf(entries)
      if (highest === this.#highest.get(report)) continue
      for (const entry of entries) this.#changedPlaces.add(placeIdOf(entry))
      if (highest === undefined) this.#highest.delete(report)
      else this.#highest.set(report, highest)
    }
    this.#changedReports.clear()
  }

  #renew(place: string): void {
    const base = this.#wordings.get(place)?.key?.base
    if (base !== undefined) this.#leaveBase(base, place)
    const wording = placeWordingOf(this.#cells.get(place)?.items ?? [], this.#highest)
    if (wording === null) {
      this.#wordings.delete(place)
      this.#cells.delete(place)
    } else {
      this.#wordings.set(place, wording)
      putInto(this.#bases, wording.key?.base ?? '', place)
      this.#changedBases.add(wording.key?.base ?? '')
    }
  }

  #leaveBase(base: string, place: string): void {
    takeFrom(this.#bases, base, place)
    this.#changedBases.add(base)
  }

  /** The names to be set beside others again: those that changed, and all whose company grew beyond or fell below the limit. */
  #widen(changed: ReadonlySet<string>): Set<string> {
    const set = new Set(changed)
    const isWide = this.#wordings.size > this.#limits.placePairs
    if (isWide !== this.#isWide) for (const place of this.#wordings.keys()) set.add(place)
    this.#isWide = isWide
    for (const base of this.#changedBases) {
      const places = this.#bases.get(base) ?? new Set()
      if (places.size > this.#limits.placePairs === this.#crowded.has(base)) continue
      if (places.size > this.#limits.placePairs) this.#crowded.add(base)
      else this.#crowded.delete(base)
      for (const place of places) set.add(place)
    }
    this.#changedBases.clear()
    return set
  }

  #unset(place: string): void {
    for (const other of this.#strengths.get(place)?.keys() ?? []) this.#strengths.get(other)?.delete(place)
    this.#strengths.delete(place)
  }

  #setBeside(place: string): void {
    const wording = this.#wordings.get(place)
    if (wording === undefined) return
    const strengths = obtain(this.#strengths, place, () => new Map<string, number>())
    for (const other of this.#companyOf(wording)) {
      const against = this.#wordings.get(other)
      if (other === place || against === undefined || strengths.has(other)) continue
      const strength = strengthOf(wording, against)
      strengths.set(other, strength)
      obtain(this.#strengths, other, () => new Map<string, number>()).set(place, strength)
    }
  }

  #companyOf({ key }: PlaceWording): Iterable<string> {
    if (!this.#isWide) return this.#wordings.keys()
    const base = key?.base ?? ''
    return this.#crowded.has(base) ? [] : (this.#bases.get(base) ?? [])
  }

  /** Joins anew what ties lead to from these places, and what they or those were clustered with. */
  #cluster(places: ReadonlySet<string>): JoinedChange {
    const left = [...places].flatMap((place) => this.#clusters.get(place)?.places ?? [])
    const reached = this.#componentsFrom(new Set([...places, ...left]))
    const old = new Set([...places, ...reached.flat()].flatMap((place) => this.#clusters.get(place) ?? []))
    const before = [...old].flatMap((cluster) => cluster.groups)
    const known = new Map(before.map((joined) => [joined.wordings[0], joined]))
    for (const place of places) this.#clusters.delete(place)
    const after = reached.flatMap((component) => this.#joinCluster(component, known).groups)
    const [was, is] = [new Set(before), new Set(after)]
    return {
      gone: before.filter((joined) => !is.has(joined)).map(({ group }) => group),
      made: after.filter((joined) => !was.has(joined)).map(({ group }) => group),
    }
  }

  /** The places that ties lead to from these, those that ties hold together each for themselves. */
  #componentsFrom(starts: ReadonlySet<string>): string[][] {
    const seen = new Set<string>()
    return [...starts].flatMap((start) => {
      if (seen.has(start) || !this.#wordings.has(start)) return []
      seen.add(start)
      const component = [start]
      for (const place of component)
        for (const [other, strength] of this.#strengths.get(place) ?? [])
          if (strength >= strongest && strength <= weakest && !seen.has(other)) {
            seen.add(other)
            component.push(other)
          }
      return [component]
    })
  }

  #joinCluster(places: readonly string[], known: ReadonlyMap<PlaceWording | undefined, JoinedGroup>): Cluster {
    const wordings = places.flatMap((place) => this.#wordings.get(place) ?? []).sort(byWidth)
    const between = (a: PlaceWording, b: PlaceWording): number =>
      this.#strengths.get(a.key?.id ?? '')?.get(b.key?.id ?? '') ?? weakest + 1
    const groups = joinByStrength(wordings, between).map((joined) => sameAs(known.get(joined[0]), joined))
    const cluster = { places, groups }
    for (const place of places) this.#clusters.set(place, cluster)
    return cluster
  }
}

const placeIdOf = (entry: Entry): string => entry.place?.id ?? ''

/** The group as it was, where it is of the same wordings. */
function sameAs(known: JoinedGroup | undefined, wordings: readonly PlaceWording[]): JoinedGroup {
  const isSame =
    known !== undefined &&
    known.wordings.length === wordings.length &&
    known.wordings.every((wording, index) => wording === wordings[index])
  return isSame ? known : { wordings, group: groupOf(wordings) }
}

const groupOf = (wordings: readonly PlaceWording[]): PlaceGroup => ({
  entries: wordings.flatMap((wording) => [...wording.entries]),
  ids: new Set(wordings.map((wording) => wording.key?.id ?? '')),
  isState: wordings.some((wording) => wording.key?.isState ?? false),
})
