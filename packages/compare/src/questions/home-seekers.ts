import { putInto, takeFrom } from '../collections/groups.ts'
import { SortedList } from '../collections/sorted-list.ts'
import type { Entry } from '../entry.ts'
import { byReach, type Home, type Likeness, likeness, likenessOf, mostLikeness } from './placeless.ts'

/** Where a claim without a place went: to a home, or nowhere because nothing tells or its own report speaks against each. */
export type Outcome = Home | 'unclear' | 'told_apart'

interface Seat {
  readonly home: Home
  readonly likeness: Likeness
}

/** A claim that has another outcome than before; undefined where it had none yet. */
export interface Moved {
  readonly entry: Entry
  readonly before: Outcome | undefined
  readonly after: Outcome
}

/**
 * Finds each claim without a place the home with most in its favour, of several the widest. Remembers what it found, so
 * that `settle` asks of homes that changed only whether they do better.
 */
export class HomeSeekers {
  /** Null: no home can be meant. */
  readonly #seats = new Map<Entry, Seat | null>()
  readonly #outcomes = new Map<Entry, Outcome>()
  readonly #mates = new Map<string, Set<Entry>>()
  readonly #found = new Map<Home, Set<Entry>>()
  readonly #homes = new SortedList<Home>(byReach)
  readonly #unsettled = new Set<Entry>()

  add(entry: Entry): void {
    this.#unsettled.add(entry)
  }

  /** The outcome that the claim had. */
  remove(entry: Entry): Outcome | undefined {
    const outcome = this.#outcomes.get(entry)
    this.#unsettled.delete(entry)
    this.#seats.delete(entry)
    this.#outcomes.delete(entry)
    if (typeof outcome === 'object') takeFrom(this.#found, outcome, entry)
    return outcome
  }

  /** A claim with a place, by which its report can tell the home of that from its other figures: this home is then another. */
  addMate(entry: Entry): void {
    if (!entry.isPlaceCarried) putInto(this.#mates, entry.reportId, entry)
  }

  removeMate(entry: Entry): void {
    takeFrom(this.#mates, entry.reportId, entry)
  }

  /** The claims that found this home. */
  of(home: Home): Iterable<Entry> {
    return this.#found.get(home) ?? []
  }

  settle(lost: readonly Home[], made: readonly Home[]): Moved[] {
    for (const home of lost) this.#homes.remove(home)
    for (const home of made) this.#homes.add(home)
    const gone = new Set(lost)
    const moved: Moved[] = []
    if (lost.length + made.length > 0)
      for (const [entry, seat] of this.#seats)
        if (!this.#unsettled.has(entry)) this.#seat(entry, this.#reseat(entry, seat, gone, made), moved)
    for (const entry of this.#unsettled) this.#seat(entry, this.#best(entry, this.#homes.items, null), moved)
    this.#unsettled.clear()
    return moved
  }

  /** The seat after some homes went and others came: what none of these does better stays as it was. */
  #reseat(entry: Entry, seat: Seat | null, gone: ReadonlySet<Home>, made: readonly Home[]): Seat | null {
    if (seat === null || !gone.has(seat.home)) return this.#best(entry, made, seat)
    const next = this.#best(entry, made, null)
    return next !== null && !isBetter(seat, next) ? next : this.#best(entry, this.#homes.items, null)
  }

  #best(entry: Entry, homes: readonly Home[], from: Seat | null): Seat | null {
    const mates = [...(this.#mates.get(entry.reportId) ?? [])]
    let best = from
    for (const home of homes) {
      if (best !== null && !isBetter({ home, likeness: mostLikeness(entry, home) }, best)) continue
      const found = likenessOf(entry, home, mates)
      if (found !== null && (best === null || isBetter({ home, likeness: found }, best)))
        best = { home, likeness: found }
    }
    return best
  }

  #seat(entry: Entry, seat: Seat | null, moved: Moved[]): void {
    this.#seats.set(entry, seat)
    const [before, after] = [this.#outcomes.get(entry), outcomeOf(entry, seat)]
    if (before === after) return
    this.#outcomes.set(entry, after)
    if (typeof before === 'object') takeFrom(this.#found, before, entry)
    if (typeof after === 'object') putInto(this.#found, after, entry)
    moved.push({ entry, before, after })
  }
}

const isBetter = (a: Seat, b: Seat): boolean =>
  a.likeness > b.likeness || (a.likeness === b.likeness && byReach(a.home, b.home) < 0)

/** A carried place gives way to the widest one that somebody names; a claim without any place stays for itself. */
const outcomeOf = (entry: Entry, seat: Seat | null): Outcome =>
  seat === null ? 'told_apart' : seat.likeness === likeness.none && !entry.isPlaceCarried ? 'unclear' : seat.home
