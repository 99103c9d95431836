import { obtain } from '../collections/groups.ts'
import { SortedList } from '../collections/sorted-list.ts'

/** Full names of which a role is known, by each name that they end in: 'hamad roe' by 'roe'; the shortest of several. */
export class HolderIndex {
  readonly #names = new Map<string, SortedList<string>>()
  readonly #changed = new Set<string>()

  /** Notes whether a role is known of a name. */
  hold(name: string, isHeld: boolean): void {
    for (const end of endsOf(name)) {
      const names = obtain(this.#names, end, () => new SortedList(byLength))
      names.remove(name)
      if (isHeld) names.add(name)
      if (names.items.length === 0) this.#names.delete(end)
      this.#changed.add(end)
    }
  }

  /** Ends whose full name may be another since. */
  settle(): ReadonlySet<string> {
    const changed = new Set(this.#changed)
    this.#changed.clear()
    return changed
  }

  get(end: string): string | undefined {
    return this.#names.get(end)?.items[0]
  }
}

function endsOf(name: string): string[] {
  const words = name.split(' ')
  return words.map((_, from) => words.slice(from).join(' '))
}

const byLength = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
