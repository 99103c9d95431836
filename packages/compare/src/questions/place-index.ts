import { obtain, putInto, takeFrom } from '../collections/groups.ts'
import { SortedList } from '../collections/sorted-list.ts'
import type { Entry } from '../entry.ts'
import type { Limits } from '../limits.ts'
import { spellingOf } from '../places/same-place.ts'
import { byId } from './by-id.ts'
import { HomeSeekers, type Outcome } from './home-seekers.ts'
import { PlaceJoiner } from './place-joiner.ts'
import { type Home, homeOf, type PlaceGroup } from './placeless.ts'

/** The claims that could answer one question, by id. */
export interface Part {
  readonly entries: readonly Entry[]
}

/** Parts that are there no longer and parts that are new; one whose claims changed is both. */
export interface PartChange {
  readonly gone: readonly Part[]
  readonly made: readonly Part[]
}

interface Cell {
  readonly entries: SortedList<Entry>
  /** Some claim names the place, or several reports are about it. */
  isNamed: boolean
}

/** What a part is made of: claims of a home, of assumed places, or those that fit nowhere. */
type PartKey = Home | PlaceGroup | 'carried' | 'left'

/** The claims of one subject, split by place. `settle` works in what was added and removed. */
export class PlaceIndex {
  readonly #cells = new Map<string, Cell>()
  readonly #joiner: PlaceJoiner
  readonly #homes = new Map<PlaceGroup, Home>()
  readonly #living = new Set<PartKey>()
  readonly #seekers = new HomeSeekers()
  /** Claims of assumed places that fit nowhere else. */
  readonly #carried: PlaceJoiner
  readonly #carriedGroups = new Set<PlaceGroup>()
  readonly #carriedReports = new Map<string, Set<Entry>>()
  readonly #unclear = new Set<Entry>()
  readonly #apart = new Set<Entry>()
  readonly #parts = new Map<PartKey, Part>()
  readonly #stale = new Set<PartKey>()
  #takesRest = false
  #isOneEvent = false

  constructor(limits: Limits) {
    this.#joiner = new PlaceJoiner(limits)
    this.#carried = new PlaceJoiner(limits)
  }

  add(entry: Entry): void {
    if (entry.place === null) this.#seekers.add(entry)
    else
      this.#addTo(
        obtain(this.#cells, spellingOf(entry.place), () => ({ entries: new SortedList<Entry>(byId), isNamed: false })),
        entry,
      )
  }

  #addTo(cell: Cell, entry: Entry): void {
    cell.entries.add(entry)
    this.#seekers.addMate(entry)
    if (cell.isNamed) this.#joiner.add(entry)
    else if (isNamed(cell.entries.items)) this.#name(cell, entry)
    else this.#seekers.add(entry)
  }

  #name(cell: Cell, added: Entry): void {
    cell.isNamed = true
    for (const entry of cell.entries.items) {
      if (entry !== added) this.#forget(entry)
      this.#joiner.add(entry)
    }
  }

  remove(entry: Entry): void {
    const cell = entry.place === null ? undefined : this.#cells.get(spellingOf(entry.place))
    if (cell === undefined) this.#forget(entry)
    else this.#takeFrom(cell, entry)
  }

  #takeFrom(cell: Cell, entry: Entry): void {
    cell.entries.remove(entry)
    this.#seekers.removeMate(entry)
    if (cell.isNamed) this.#joiner.remove(entry)
    else this.#forget(entry)
    if (cell.isNamed && !isNamed(cell.entries.items)) this.#unname(cell)
    if (cell.entries.items.length === 0 && entry.place) this.#cells.delete(spellingOf(entry.place))
  }

  #unname(cell: Cell): void {
    cell.isNamed = false
    for (const entry of cell.entries.items) {
      this.#joiner.remove(entry)
      this.#seekers.add(entry)
    }
  }

  #forget(entry: Entry): void {
    this.#move(entry, this.#seekers.remove(entry), undefined)
  }

  settle(): PartChange {
    const { gone, made } = this.#joiner.settle()
    const lost = gone.flatMap((group) => this.#homes.get(group) ?? [])
    for (const group of gone) this.#homes.delete(group)
    const homes = made.map(homeOf)
    for (const [index, group] of made.entries()) this.#homes.set(group, homes[index] ?? homeOf(group))
    this.#replace(lost, homes)
    for (const { entry, before, after } of this.#seekers.settle(lost, homes)) this.#move(entry, before, after)
    const carried = this.#carried.settle()
    for (const group of carried.gone) this.#carriedGroups.delete(group)
    for (const group of carried.made) this.#carriedGroups.add(group)
    this.#replace(carried.gone, carried.made)
    if (carried.gone.length + carried.made.length > 0) this.#stale.add('carried')
    this.#findModes()
    return this.#renew()
  }

  #replace(gone: readonly PartKey[], made: readonly PartKey[]): void {
    for (const key of gone) this.#living.delete(key)
    for (const key of made) this.#living.add(key)
    for (const key of [...gone, ...made]) this.#stale.add(key)
  }

  /** Notes where a claim was, and where it is now. */
  #move(entry: Entry, before: Outcome | undefined, after: Outcome | undefined): void {
    for (const outcome of [before, after])
      if (outcome !== undefined) this.#stale.add(typeof outcome === 'object' ? outcome : 'left')
    if (typeof before === 'string') this.#leave(entry, before)
    if (typeof after === 'string') this.#stay(entry, after)
  }

  #leave(entry: Entry, outcome: 'unclear' | 'told_apart'): void {
    if (entry.place === null) (outcome === 'unclear' ? this.#unclear : this.#apart).delete(entry)
    else {
      this.#carried.remove(entry)
      takeFrom(this.#carriedReports, entry.reportId, entry)
    }
  }

  #stay(entry: Entry, outcome: 'unclear' | 'told_apart'): void {
    if (entry.place === null) (outcome === 'unclear' ? this.#unclear : this.#apart).add(entry)
    else {
      this.#carried.add(entry)
      putInto(this.#carriedReports, entry.reportId, entry)
    }
  }

  /**
   * The only place there is takes what fits nowhere else, unless some report means another by leaving it out. Where nobody
   * names a place beside a figure and no report carries two, assumed places are of one event, whatever each report took.
   */
  #findModes(): void {
    const takesRest = this.#homes.size === 1 && this.#apart.size === 0
    if (takesRest !== this.#takesRest || (takesRest && this.#stale.has('left')))
      for (const key of [...this.#homes.values(), 'left' as const]) this.#stale.add(key)
    this.#takesRest = takesRest
    const isOneEvent = this.#homes.size === 0 && this.#carriedGroups.size > 1 && this.#isOnePlaceEach()
    if (isOneEvent !== this.#isOneEvent)
      for (const key of [...this.#carriedGroups, 'carried' as const]) this.#stale.add(key)
    this.#isOneEvent = isOneEvent
  }

  #isOnePlaceEach(): boolean {
    return [...this.#carriedReports.values()].every((own) => new Set([...own].map(({ place }) => place?.id)).size === 1)
  }

  #renew(): PartChange {
    const [gone, made]: [Part[], Part[]] = [[], []]
    for (const key of this.#stale) {
      const old = this.#parts.get(key)
      if (old !== undefined) gone.push(old)
      this.#parts.delete(key)
      const entries = this.#entriesOf(key)
      if (entries.length === 0) continue
      const part = { entries: entries.sort(byId) }
      this.#parts.set(key, part)
      made.push(part)
    }
    this.#stale.clear()
    return { gone, made }
  }

  #entriesOf(key: PartKey): Entry[] {
    if (key === 'left') return this.#takesRest ? [] : [...this.#unclear, ...this.#apart]
    if (key === 'carried')
      return this.#isOneEvent ? [...this.#carriedGroups].flatMap((group) => [...group.entries]) : []
    if (!this.#living.has(key)) return []
    if (this.#carriedGroups.has(key)) return this.#isOneEvent ? [] : [...key.entries]
    return 'byPoint' in key ? [...key.entries, ...this.#seekers.of(key), ...(this.#takesRest ? this.#unclear : [])] : []
  }
}

const isNamed = (own: readonly Entry[]): boolean =>
  own.some((entry) => !entry.isPlaceCarried) || new Set(own.map((entry) => entry.reportId)).size > 1
