import { Counts } from '../collections/counts.ts'
import { obtain, putInto, takeFrom } from '../collections/groups.ts'
import type { Entry } from '../entry.ts'
import { areContrastedInPlace, wordingOf } from './subject-contrast.ts'
import { compareRanks, specificity, tellingFigure } from './subject-groups.ts'
import { SubjectTally } from './subject-tally.ts'

/** Whether a wording takes the other into its group, and the other way round. */
interface Joins {
  readonly takes: boolean
  readonly isTaken: boolean
}

/** The wordings of a block with what ties them and tells them apart, kept as claims come and go. */
export class SubjectTies {
  readonly #tallies = new Map<string, SubjectTally>()
  readonly #reports = new Map<string, Set<Entry>>()
  /** Pairs that a report tells apart, and how many reports do. */
  readonly #apart = new Counts<string>()
  readonly #apartIn = new Map<string, readonly string[]>()
  readonly #joins = new Map<SubjectTally, Map<SubjectTally, Joins>>()
  readonly #changed = new Set<SubjectTally>()
  readonly #changedReports = new Set<string>()

  add(entry: Entry): SubjectTally {
    const tally = obtain(this.#tallies, entry.subject.id, () => new SubjectTally(entry.subject))
    tally.add(entry)
    putInto(this.#reports, entry.reportId, entry)
    this.#note(tally, entry)
    return tally
  }

  remove(entry: Entry): SubjectTally | undefined {
    const tally = this.#tallies.get(entry.subject.id)
    if (tally === undefined) return undefined
    tally.remove(entry)
    takeFrom(this.#reports, entry.reportId, entry)
    this.#note(tally, entry)
    if (tally.entries.size === 0) this.#tallies.delete(entry.subject.id)
    return tally
  }

  #note(tally: SubjectTally, entry: Entry): void {
    this.#changed.add(tally)
    this.#changedReports.add(entry.reportId)
  }

  /**
   * The groups of wordings that count one thing, the plainest wording of each first: as `groupBySubject` gives them, but that a
   * wording without an owner goes to the first group that takes it.
   */
  groups(): SubjectTally[][] {
    for (const report of this.#changedReports) this.#tellApart(report)
    for (const tally of this.#changed) this.#untie(tally)
    for (const tally of this.#changed) if (tally.entries.size > 0) this.#tie(tally)
    this.#changed.clear()
    this.#changedReports.clear()
    return this.#join()
  }

  #tellApart(report: string): void {
    for (const pair of this.#apartIn.get(report) ?? []) this.#apart.remove(pair)
    const entries = [...(this.#reports.get(report) ?? [])]
    const wordings = [...Map.groupBy(entries, (entry) => entry.subject.id).values()].flatMap((own) =>
      own[0] === undefined ? [] : [wordingOf(own, own[0].subject)],
    )
    const pairs = wordings.flatMap((a, index) =>
      wordings.slice(index + 1).flatMap((b) => (areContrastedInPlace(a, b) ? [pairOf(a.key.id, b.key.id)] : [])),
    )
    if (pairs.length === 0) this.#apartIn.delete(report)
    else this.#apartIn.set(report, pairs)
    for (const pair of pairs) this.#apart.add(pair)
  }

  #untie(tally: SubjectTally): void {
    for (const other of this.#joins.get(tally)?.keys() ?? []) this.#joins.get(other)?.delete(tally)
    this.#joins.delete(tally)
  }

  #tie(tally: SubjectTally): void {
    const own = obtain(this.#joins, tally, () => new Map<SubjectTally, Joins>())
    for (const other of this.#tallies.values()) {
      if (other === tally || own.has(other)) continue
      const { takes, isTaken } = this.#joinsOf(tally, other)
      if (!takes && !isTaken) continue
      own.set(other, { takes, isTaken })
      obtain(this.#joins, other, () => new Map<SubjectTally, Joins>()).set(tally, { takes: isTaken, isTaken: takes })
    }
  }

  #joinsOf(a: SubjectTally, b: SubjectTally): Joins {
    const tie = a.tieTo(b)
    if (tie === 'never' || this.#areApart(a, b)) return { takes: false, isTaken: false }
    if (tie === 'free' || (tie === 'size' && a.isNearInSize(b))) return { takes: true, isTaken: true }
    const from = tie === 'figure' ? tellingFigure : 0
    return { takes: a.sharesFigureOf(b, from), isTaken: b.sharesFigureOf(a, from) }
  }

  #areApart(a: SubjectTally, b: SubjectTally): boolean {
    return this.#apart.has(pairOf(a.key.id, b.key.id))
  }

  #join(): SubjectTally[][] {
    const ranked = [...this.#tallies.values()]
      .map((tally) => ({ tally, id: tally.key.id, rank: [specificity(tally.key), -tally.reports] }))
      .sort((a, b) => compareRanks(a.rank, b.rank) || (a.id < b.id ? -1 : 1))
    const groups: SubjectTally[][] = []
    const homes = new Map<SubjectTally, number>()
    for (const { tally } of ranked) {
      const open = new Set<number>()
      for (const [other, { isTaken }] of this.#joins.get(tally) ?? []) {
        const home = isTaken ? homes.get(other) : undefined
        if (home !== undefined) open.add(home)
      }
      const home = [...open]
        .sort((a, b) => a - b)
        .find((index) => !groups[index]?.some((member) => this.#clash(member, tally)))
      homes.set(tally, home ?? groups.length)
      if (home === undefined) groups.push([tally])
      else groups[home]?.push(tally)
    }
    return groups
  }

  /** Two wordings that cannot mean one thing, whatever a third one joins. */
  #clash(a: SubjectTally, b: SubjectTally): boolean {
    return a.tieTo(b) === 'never' || this.#areApart(a, b)
  }
}

const pairOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)
