import { obtain, putInto, takeFrom } from '../collections/groups.ts'
import type { Entry } from '../entry.ts'
import type { Limits } from '../limits.ts'
import { Block } from './block.ts'
import { cellsOf, groupsOf, type KeyedPart, type QuestionGroup } from './group-claims.ts'
import type { Part } from './place-index.ts'

/** Questions that are there no longer and such as are new; one whose claims changed is both. */
export interface GroupChange {
  readonly gone: readonly QuestionGroup[]
  readonly made: readonly QuestionGroup[]
}

/** A block's questions with their keys, kept as claims come and go. */
export class KeyedBlock {
  readonly #name: string
  readonly #block: Block
  readonly #keyed = new Map<Part, KeyedPart>()
  /** By first cells, which decide on keys. */
  readonly #sharing = new Map<string, Set<KeyedPart>>()
  readonly #groups = new Map<string, QuestionGroup[]>()

  constructor(name: string, limits: Limits) {
    this.#name = name
    this.#block = new Block(limits)
  }

  get size(): number {
    return this.#block.size
  }

  add(entry: Entry): void {
    this.#block.add(entry)
  }

  remove(entry: Entry): void {
    this.#block.remove(entry)
  }

  settle(): GroupChange {
    const { gone, made } = this.#block.settle()
    const firsts = new Set([...gone.map((part) => this.#drop(part)), ...made.map((part) => this.#take(part))])
    const changes = [...firsts].map((first) => this.#renew(first))
    return { gone: changes.flatMap((change) => change.gone), made: changes.flatMap((change) => change.made) }
  }

  #drop(part: Part): string {
    const keyed = this.#keyed.get(part)
    const first = keyed?.cells[0] ?? ''
    if (keyed !== undefined) takeFrom(this.#sharing, first, keyed)
    this.#keyed.delete(part)
    return first
  }

  #take(part: Part): string {
    const keyed = { part, cells: cellsOf(part) }
    const first = keyed.cells[0] ?? ''
    this.#keyed.set(part, keyed)
    putInto(this.#sharing, first, keyed)
    return first
  }

  #renew(first: string): GroupChange {
    const before = this.#groups.get(first) ?? []
    const known = new Map(before.map((group) => [group.key, group]))
    const after = groupsOf(this.#name, [...(this.#sharing.get(first) ?? [])]).map((group) => {
      const old = known.get(group.key)
      return old?.entries === group.entries ? old : group
    })
    if (after.length === 0) this.#groups.delete(first)
    else this.#groups.set(first, after)
    return {
      gone: before.filter((group) => !after.includes(group)),
      made: after.filter((group) => !before.includes(group)),
    }
  }
}

/** The blocks of a dossier. */
export class KeyedBlocks {
  readonly #limits: Limits
  readonly #blocks = new Map<string, KeyedBlock>()
  readonly #changed = new Set<string>()

  constructor(limits: Limits) {
    this.#limits = limits
  }

  add(name: string, entry: Entry): void {
    obtain(this.#blocks, name, () => new KeyedBlock(name, this.#limits)).add(entry)
    this.#changed.add(name)
  }

  remove(name: string, entry: Entry): void {
    this.#blocks.get(name)?.remove(entry)
    this.#changed.add(name)
  }

  settle(): GroupChange {
    const changes = [...this.#changed].flatMap((name) => this.#blocks.get(name)?.settle() ?? [])
    for (const name of this.#changed) if (this.#blocks.get(name)?.size === 0) this.#blocks.delete(name)
    this.#changed.clear()
    return { gone: changes.flatMap(({ gone }) => gone), made: changes.flatMap(({ made }) => made) }
  }
}
