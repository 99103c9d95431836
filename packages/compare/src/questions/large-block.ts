import { obtain } from '../collections/groups.ts'
import type { Entry } from '../entry.ts'
import type { Limits } from '../limits.ts'
import { type Part, type PartChange, PlaceIndex } from './place-index.ts'
import type { SubjectTally } from './subject-tally.ts'
import { SubjectTies } from './subject-ties.ts'

/** A block too large to be grouped as a whole at every change: a claim sets only its own wording and place beside the others. */
export class LargeBlock {
  readonly #limits: Limits
  readonly #ties = new SubjectTies()
  /** Where the claims of each wording are split by place. */
  readonly #places = new Map<SubjectTally, PlaceIndex>()
  readonly #added = new Map<SubjectTally, Set<Entry>>()
  readonly #removed = new Map<SubjectTally, Set<Entry>>()
  readonly #parts = new Set<Part>()

  constructor(limits: Limits) {
    this.#limits = limits
  }

  add(entry: Entry): void {
    obtain(this.#added, this.#ties.add(entry), () => new Set<Entry>()).add(entry)
  }

  remove(entry: Entry): void {
    const tally = this.#ties.remove(entry)
    if (tally === undefined || this.#added.get(tally)?.delete(entry)) return
    obtain(this.#removed, tally, () => new Set<Entry>()).add(entry)
  }

  parts(): Part[] {
    return [...this.#parts]
  }

  settle(): PartChange {
    const changed = new Set<PlaceIndex>()
    const groups = this.#ties.groups()
    const homes = this.#homesOf(groups)
    // out before in: a claim that reads otherwise has the id of the one that it was
    for (const [tally, place] of this.#places) this.#takeOut(tally, place, homes.get(tally), changed)
    for (const [tally, place] of homes) this.#putIn(tally, place, changed)
    this.#added.clear()
    this.#removed.clear()
    const changes = [...changed].map((place) => place.settle())
    const [gone, made] = [changes.flatMap((change) => change.gone), changes.flatMap((change) => change.made)]
    for (const part of gone) this.#parts.delete(part)
    for (const part of made) this.#parts.add(part)
    return { gone, made }
  }

  /** Each group stays where most of its claims are; a group that none of its wordings brings a place for gets a new one. */
  #homesOf(groups: readonly (readonly SubjectTally[])[]): Map<SubjectTally, PlaceIndex> {
    const taken = new Set<PlaceIndex>()
    const homes = new Map<SubjectTally, PlaceIndex>()
    for (const group of groups) {
      const known = group
        .map((tally) => ({ place: this.#places.get(tally), size: tally.entries.size }))
        .filter(({ place }) => place !== undefined && !taken.has(place))
        .toSorted((a, b) => b.size - a.size)[0]?.place
      const home = known ?? new PlaceIndex(this.#limits)
      taken.add(home)
      for (const tally of group) homes.set(tally, home)
    }
    return homes
  }

  #takeOut(tally: SubjectTally, place: PlaceIndex, next: PlaceIndex | undefined, changed: Set<PlaceIndex>): void {
    const out = new Set(this.#removed.get(tally))
    if (next !== place) {
      for (const entry of tally.entries) if (!this.#added.get(tally)?.has(entry)) out.add(entry)
      this.#places.delete(tally)
    }
    for (const entry of out) place.remove(entry)
    if (out.size > 0) changed.add(place)
  }

  #putIn(tally: SubjectTally, place: PlaceIndex, changed: Set<PlaceIndex>): void {
    const added = this.#places.has(tally) ? this.#added.get(tally) : tally.entries
    this.#places.set(tally, place)
    for (const entry of added ?? []) place.add(entry)
    if (added !== undefined && added.size > 0) changed.add(place)
  }
}
