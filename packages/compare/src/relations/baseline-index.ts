import { obtain } from '../collections/groups.ts'
import { SortedList } from '../collections/sorted-list.ts'
import type { Entry } from '../entry.ts'
import { figureKeyOf, isSent, perOrigin } from '../sums/find-sums.ts'
import { findBaselines } from './baselines.ts'
import type { Sibling } from './siblings.ts'

/** Baselines (see `findBaselines`) among the claims of one dossier, kept as these come and go. */
export class BaselineIndex {
  readonly #figures = { total: new FirstFigures(), additional: new FirstFigures() }
  #looked: readonly Entry[] = []
  #byClaim = new Map<string, Sibling[]>()

  add(entry: Entry): void {
    if (isSent(entry) && entry.scope !== 'part') this.#figures[entry.scope].add(entry)
  }

  remove(entry: Entry): void {
    if (isSent(entry) && entry.scope !== 'part') this.#figures[entry.scope].remove(entry)
  }

  /** Brings the baselines up to date; the claims that add to others than before. */
  settle(): Set<Entry> {
    const { total, additional } = this.#figures
    const looked = [...total.first(perOrigin), ...additional.first(perOrigin)]
    const isSame =
      looked.length === this.#looked.length && looked.every((entry, index) => entry === this.#looked[index])
    if (isSame) return new Set()
    this.#looked = looked
    const before = this.#byClaim
    this.#byClaim = Map.groupBy(findBaselines(looked), ({ b }) => b.id)
    return new Set([...before.values(), ...this.#byClaim.values()].flatMap((siblings) => siblings.map(({ b }) => b)))
  }

  /** The baselines that a claim adds to. */
  of(entry: Entry): readonly Sibling[] {
    return this.#byClaim.get(entry.id) ?? []
  }
}

/** Claims of which only the first of each figure and origin counts. */
class FirstFigures {
  readonly #figures = new Map<string, SortedList<Entry>>()
  readonly #firsts = new SortedList<Entry>(byPosition)

  add(entry: Entry): void {
    const figure = obtain(this.#figures, figureKeyOf(entry), () => new SortedList<Entry>(byPosition))
    this.#change(figure, () => figure.add(entry))
  }

  remove(entry: Entry): void {
    const figure = this.#figures.get(figureKeyOf(entry))
    if (figure === undefined) return
    this.#change(figure, () => figure.remove(entry))
    if (figure.items.length === 0) this.#figures.delete(figureKeyOf(entry))
  }

  #change(figure: SortedList<Entry>, change: () => void): void {
    const before = figure.items[0]
    change()
    const after = figure.items[0]
    if (before === after) return
    if (before !== undefined) this.#firsts.remove(before)
    if (after !== undefined) this.#firsts.add(after)
  }

  first(count: number): readonly Entry[] {
    return this.#firsts.items.slice(0, count)
  }
}

/** Report by report, in the order of the text. */
const byPosition = (a: Entry, b: Entry): number =>
  a.reportId === b.reportId ? a.index - b.index : a.reportId < b.reportId ? -1 : 1
