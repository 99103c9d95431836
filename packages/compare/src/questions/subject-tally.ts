import { Counts } from '../collections/counts.ts'
import { obtain } from '../collections/groups.ts'
import type { Entry } from '../entry.ts'
import { type Tie, tieOf } from '../subjects/same-thing.ts'
import type { SubjectKey } from '../subjects/subject-key.ts'
import { digitsOf } from './contrast.ts'
import { isSaid } from './subject-contrast.ts'
import { sizesOfEntry } from './subject-groups.ts'

/** What ties of a wording are read from, kept count of as its claims come and go (`SubjectWording` holds it at once). */
export class SubjectTally {
  readonly entries = new Set<Entry>()
  readonly #first: SubjectKey
  #said = 0
  readonly #reports = new Counts<string>()
  readonly #points = new Counts<number>()
  readonly #digits = new Counts<string>()
  /** Reports that give a figure, by the figure and by its digits. */
  readonly #figures = new Map<number, Counts<string>>()
  readonly #figureDigits = new Map<string, Counts<string>>()
  readonly #sizes = { placed: new Counts<string>(), placeless: new Counts<string>(), all: new Counts<string>() }

  constructor(key: SubjectKey) {
    this.#first = key
  }

  get key(): SubjectKey {
    return { ...this.#first, isLoose: this.#said === 0 }
  }

  get reports(): number {
    return this.#reports.size
  }

  add(entry: Entry): void {
    this.entries.add(entry)
    if (!entry.isSubjectLoose) this.#said += 1
    this.#reports.add(entry.reportId)
    for (const [sizes, words] of this.#sizesOf(entry)) for (const word of words) sizes.add(word)
    const { point } = entry.interval
    if (point === null) return
    const digits = digitsOf(point)
    this.#points.add(point)
    if (digits !== null) this.#digits.add(digits)
    if (!isSaid(entry)) return
    obtain(this.#figures, point, () => new Counts<string>()).add(entry.reportId)
    if (digits !== null) obtain(this.#figureDigits, digits, () => new Counts<string>()).add(entry.reportId)
  }

  remove(entry: Entry): void {
    this.entries.delete(entry)
    if (!entry.isSubjectLoose) this.#said -= 1
    this.#reports.remove(entry.reportId)
    for (const [sizes, words] of this.#sizesOf(entry)) for (const word of words) sizes.remove(word)
    const { point } = entry.interval
    if (point === null) return
    const digits = digitsOf(point)
    this.#points.remove(point)
    if (digits !== null) this.#digits.remove(digits)
    if (!isSaid(entry)) return
    drop(this.#figures, point, entry.reportId)
    if (digits !== null) drop(this.#figureDigits, digits, entry.reportId)
  }

  #sizesOf(entry: Entry): [Counts<string>, readonly string[]][] {
    const { placed, placeless, all } = sizesOfEntry(entry)
    return [
      [this.#sizes.placed, placed],
      [this.#sizes.placeless, placeless],
      [this.#sizes.all, all],
    ]
  }

  tieTo(other: SubjectTally): Tie {
    return tieOf(this.key, other.key)
  }

  /** Some figure of the other of at least `from`, of a report that is not among these, stands here, too. */
  sharesFigureOf(other: SubjectTally, from: number): boolean {
    return (
      this.#meets(this.#points, other.#figures, (point) => point >= from) ||
      this.#meets(this.#digits, other.#figureDigits, () => true)
    )
  }

  #meets<Key>(own: Counts<Key>, figures: ReadonlyMap<Key, Counts<string>>, isTelling: (key: Key) => boolean): boolean {
    const isOthers = (key: Key): boolean =>
      isTelling(key) && some(figures.get(key)?.keys() ?? [], (report) => !this.#reports.has(report))
    return own.size <= figures.size
      ? some(own.keys(), isOthers)
      : some(figures.keys(), (key) => own.has(key) && isOthers(key))
  }

  /** Some figures of both, at one place or without a place, are of a size. */
  isNearInSize(other: SubjectTally): boolean {
    const [a, b] = [this.#sizes, other.#sizes]
    return overlap(a.placed, b.placed) || overlap(a.placeless, b.all) || overlap(b.placeless, a.all)
  }
}

function some<Item>(items: Iterable<Item>, test: (item: Item) => boolean): boolean {
  for (const item of items) if (test(item)) return true
  return false
}

function overlap(a: Counts<string>, b: Counts<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  return some(few.keys(), (key) => many.has(key))
}

function drop<Key>(figures: Map<Key, Counts<string>>, key: Key, report: string): void {
  const reports = figures.get(key)
  reports?.remove(report)
  if (reports?.size === 0) figures.delete(key)
}
