import { Counts } from '../collections/counts.ts'
import { obtain, putInto, takeFrom } from '../collections/groups.ts'
import type { AliasTold } from './aliases-in.ts'

/** Names of bodies by what the texts say they are, where none says so of another; kept as reports come and go. */
export class AliasIndex {
  readonly #names = new Counts<string>()
  /** What texts tell, by each name that they may mean. */
  readonly #told = new Map<string, Set<AliasTold>>()
  readonly #chosen = new Map<AliasTold, string>()
  readonly #owners = new Map<string, Counts<string>>()
  readonly #unsettled = new Set<AliasTold>()
  readonly #changed = new Set<string>()

  addName(name: string): void {
    if (this.#names.add(name)) this.#unsettle(name)
  }

  removeName(name: string): void {
    if (this.#names.remove(name)) this.#unsettle(name)
  }

  #unsettle(name: string): void {
    for (const told of this.#told.get(name) ?? []) this.#unsettled.add(told)
  }

  add(told: AliasTold): void {
    for (const name of told.names) putInto(this.#told, name, told)
    this.#unsettled.add(told)
  }

  remove(told: AliasTold): void {
    for (const name of told.names) takeFrom(this.#told, name, told)
    this.#unsettled.delete(told)
    this.#choose(told, undefined)
  }

  /** What bodies are whose name may have changed since. */
  settle(): ReadonlySet<string> {
    for (const told of this.#unsettled)
      this.#choose(
        told,
        told.names.find((name) => this.#names.has(name)),
      )
    this.#unsettled.clear()
    const changed = new Set(this.#changed)
    this.#changed.clear()
    return changed
  }

  /** The name of the only body that is said to be this. */
  get(what: string): string | undefined {
    const owners = this.#owners.get(what)
    return owners?.size === 1 ? owners.keys().next().value : undefined
  }

  #choose(told: AliasTold, name: string | undefined): void {
    const before = this.#chosen.get(told)
    if (before === name) return
    for (const what of told.whats) {
      const owners = obtain(this.#owners, what, () => new Counts<string>())
      if (before !== undefined) owners.remove(before)
      if (name !== undefined) owners.add(name)
      if (owners.size === 0) this.#owners.delete(what)
      this.#changed.add(what)
    }
    if (name === undefined) this.#chosen.delete(told)
    else this.#chosen.set(told, name)
  }
}
