import { SortedList } from '../collections/sorted-list.ts'
import type { Entry } from '../entry.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { byId } from './by-id.ts'
import { LargeBlock } from './large-block.ts'
import { groupByPlace } from './place-groups.ts'
import type { Part, PartChange } from './place-index.ts'
import { groupBySubject } from './subject-groups.ts'

/** The claims of a block (see `questionKeyOf`), grouped into what can answer one question. */
export class Block {
  readonly #limits: Limits
  readonly #entries = new SortedList<Entry>(byId)
  #large: LargeBlock | null = null
  /** By their first claims. */
  #parts = new Map<Entry | undefined, Part>()

  constructor(limits: Limits = defaultLimits) {
    this.#limits = limits
  }

  get size(): number {
    return this.#entries.items.length
  }

  add(entry: Entry): void {
    this.#entries.add(entry)
    this.#large?.add(entry)
  }

  remove(entry: Entry): void {
    this.#entries.remove(entry)
    this.#large?.remove(entry)
  }

  /** Brings the parts up to date with the claims added and removed since. */
  settle(): PartChange {
    if (this.size <= this.#limits.wholeBlock) {
      const gone = this.#large?.parts() ?? []
      this.#large = null
      const { gone: own, made } = this.#groupWhole()
      return { gone: [...gone, ...own], made }
    }
    if (this.#large !== null) return this.#large.settle()
    const gone = [...this.#parts.values()]
    this.#parts = new Map()
    this.#large = new LargeBlock(this.#limits)
    for (const entry of this.#entries.items) this.#large.add(entry)
    return { gone, made: this.#large.settle().made }
  }

  #groupWhole(): PartChange {
    const groups = groupBySubject(this.#entries.items).flatMap((entries) => groupByPlace(entries, this.#limits))
    const parts = groups.map((entries) => sameAs(this.#parts.get(entries[0]), entries))
    const kept = new Set(parts)
    const gone = [...this.#parts.values()].filter((part) => !kept.has(part))
    const made = parts.filter((part) => this.#parts.get(part.entries[0]) !== part)
    this.#parts = new Map(parts.map((part) => [part.entries[0], part]))
    return { gone, made }
  }
}

function sameAs(known: Part | undefined, entries: readonly Entry[]): Part {
  const isSame =
    known !== undefined &&
    known.entries.length === entries.length &&
    known.entries.every((entry, index) => entry === entries[index])
  return isSame ? known : { entries }
}
