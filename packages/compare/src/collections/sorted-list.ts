/** Items in the order of `compare`, which tells any two apart; adding and removing cost a search and a shift. */
export class SortedList<Item> {
  readonly #items: Item[] = []
  readonly #compare: (a: Item, b: Item) => number

  constructor(compare: (a: Item, b: Item) => number) {
    this.#compare = compare
  }

  /** The list itself: it changes with the next call. */
  get items(): readonly Item[] {
    return this.#items
  }

  add(item: Item): void {
    const last = this.#items.at(-1)
    if (last === undefined || this.#compare(last, item) < 0) this.#items.push(item)
    else this.#items.splice(this.#placeOf(item), 0, item)
  }

  /** Removes what stands in the item's place; nothing where there is none. */
  remove(item: Item): void {
    const at = this.#placeOf(item)
    const found = this.#items[at]
    if (found !== undefined && this.#compare(found, item) === 0) this.#items.splice(at, 1)
  }

  #placeOf(item: Item): number {
    let [from, to] = [0, this.#items.length]
    while (from < to) {
      const middle = (from + to) >> 1
      const other = this.#items[middle]
      if (other !== undefined && this.#compare(other, item) < 0) from = middle + 1
      else to = middle
    }
    return from
  }
}
