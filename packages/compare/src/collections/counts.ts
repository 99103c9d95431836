/** How often each key is held; a key held no more is gone. */
export class Counts<Key> {
  readonly #counts = new Map<Key, number>()

  get size(): number {
    return this.#counts.size
  }

  has(key: Key): boolean {
    return this.#counts.has(key)
  }

  keys(): IterableIterator<Key> {
    return this.#counts.keys()
  }

  /** True where nobody held it before. */
  add(key: Key): boolean {
    const count = this.#counts.get(key) ?? 0
    this.#counts.set(key, count + 1)
    return count === 0
  }

  /** True where nobody holds it any more. */
  remove(key: Key): boolean {
    const count = this.#counts.get(key) ?? 0
    if (count > 1) this.#counts.set(key, count - 1)
    else this.#counts.delete(key)
    return count === 1
  }
}
