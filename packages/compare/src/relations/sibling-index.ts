import { obtain } from '../collections/groups.ts'
import { SortedList } from '../collections/sorted-list.ts'
import type { Entry } from '../entry.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { byId } from '../questions/by-id.ts'
import { type Sibling, type SiblingKind, siblingKinds } from './siblings.ts'

/** Siblings (see `findSiblings`) among the claims of one dossier, kept as these come and go. */
export class SiblingIndex {
  readonly #kinds: readonly KindIndex[]

  constructor(limits: Limits = defaultLimits) {
    this.#kinds = siblingKinds.map((kind) => new KindIndex(kind, limits))
  }

  add(entry: Entry): void {
    for (const kind of this.#kinds) kind.add(entry)
  }

  remove(entry: Entry): void {
    for (const kind of this.#kinds) kind.remove(entry)
  }

  /** The claims that are the second of other siblings than before. */
  settle(): Set<Entry> {
    return new Set(this.#kinds.flatMap((kind) => [...kind.settle()]))
  }

  /** The siblings whose second claim this is, in the order of the first ones. */
  of(entry: Entry): Sibling[] {
    return this.#kinds.flatMap((kind) => kind.of(entry)).sort((x, y) => byId(x.a, y.a))
  }
}

/** Siblings of one kind. */
class KindIndex {
  readonly #kind: SiblingKind
  readonly #limits: Limits
  readonly #buckets = new Map<string, SortedList<Entry>>()
  /** By each of the two claims, then by the other. */
  readonly #siblings = new Map<string, Map<string, Sibling>>()
  readonly #changed = new Set<Entry>()

  constructor(kind: SiblingKind, limits: Limits) {
    this.#kind = kind
    this.#limits = limits
  }

  add(entry: Entry): void {
    const key = this.#kind.keyOf(entry)
    if (key === null) return
    const bucket = obtain(this.#buckets, key, () => new SortedList<Entry>(byId))
    if (bucket.items.length === this.#limits.sameFigure) for (const one of bucket.items) this.#untie(one)
    else if (bucket.items.length < this.#limits.sameFigure) for (const one of bucket.items) this.#tie(one, entry)
    bucket.add(entry)
  }

  remove(entry: Entry): void {
    const key = this.#kind.keyOf(entry)
    const bucket = key === null ? undefined : this.#buckets.get(key)
    if (key === null || bucket === undefined) return
    bucket.remove(entry)
    this.#untie(entry)
    if (bucket.items.length === 0) this.#buckets.delete(key)
    if (bucket.items.length !== this.#limits.sameFigure) return
    for (const [at, one] of bucket.items.entries())
      for (const other of bucket.items.slice(at + 1)) this.#tie(one, other)
  }

  #tie(one: Entry, other: Entry): void {
    const sibling = byId(one, other) < 0 ? this.#kind.siblingOf(one, other) : this.#kind.siblingOf(other, one)
    if (sibling === null) return
    obtain(this.#siblings, one.id, () => new Map<string, Sibling>()).set(other.id, sibling)
    obtain(this.#siblings, other.id, () => new Map<string, Sibling>()).set(one.id, sibling)
    this.#changed.add(sibling.b)
  }

  #untie(entry: Entry): void {
    for (const [other, sibling] of this.#siblings.get(entry.id) ?? []) {
      this.#siblings.get(other)?.delete(entry.id)
      this.#changed.add(sibling.b)
    }
    this.#siblings.delete(entry.id)
  }

  settle(): Set<Entry> {
    const changed = new Set(this.#changed)
    this.#changed.clear()
    return changed
  }

  of(entry: Entry): Sibling[] {
    return [...(this.#siblings.get(entry.id)?.values() ?? [])].filter(({ b }) => b.id === entry.id)
  }
}
