import { obtain, putInto } from '../collections/groups.ts'
import type { Limits } from '../limits.ts'
import type { SimilarPair } from './similar-texts.ts'
import { runsOf } from './text-runs.ts'

interface Settings {
  readonly threshold: number
  readonly limits: Limits
}

/** Which texts have most of their runs of words in common, kept as texts come and go. */
export class SharedRuns {
  readonly #settings: Settings
  readonly #runs = new Map<string, Int32Array>()
  /** The texts that a run stands in: one, several, or so many that it tells nothing. */
  readonly #holders = new Map<number, string | readonly string[] | Set<string>>()
  readonly #overlaps = new Map<string, Map<string, number>>()
  /** Pairs to be looked at again: a run that both have became common, or is so no longer. */
  readonly #unsettled = new Map<string, Set<string>>()
  readonly #changed = new Set<string>()

  constructor(settings: Settings) {
    this.#settings = settings
  }

  /** Takes in a text under an id that is not held. */
  add(id: string, text: string): void {
    const runs = runsOf(text)
    this.#runs.set(id, runs)
    const { commonRun } = this.#settings.limits
    const shared = new Map<string, number>()
    for (const run of runs) {
      const others = this.#hold(run, id)
      if (others.length < commonRun) for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
      else this.#loosen(others)
    }
    for (const [other, count] of shared) this.#note(id, other, count)
  }

  /** Adds a holder of a run; those that it had before, but none of a run that was common already. */
  #hold(run: number, id: string): readonly string[] {
    const known = this.#holders.get(run)
    if (known instanceof Set) {
      known.add(id)
      return []
    }
    const before = known === undefined ? [] : typeof known === 'string' ? [known] : known
    const now = [...before, id]
    this.#holders.set(run, now.length > this.#settings.limits.commonRun ? new Set(now) : now.length === 1 ? id : now)
    return before
  }

  /** A run that these have became common: those that were alike have one less in common. */
  #loosen(ids: readonly string[]): void {
    for (const a of ids)
      for (const b of this.#overlaps.get(a)?.keys() ?? []) if (ids.includes(b)) putInto(this.#unsettled, a, b)
  }

  /** Forgets a text; nothing where it is not held. */
  remove(id: string): void {
    for (const run of this.#runs.get(id) ?? []) {
      const known = this.#holders.get(run)
      if (known instanceof Set) {
        known.delete(id)
        if (known.size <= this.#settings.limits.commonRun) this.#tighten(run, [...known])
      } else this.#keep(run, typeof known === 'object' ? known.filter((other) => other !== id) : [])
    }
    this.#runs.delete(id)
    for (const other of this.#overlaps.get(id)?.keys() ?? []) this.#note(id, other, 0)
    this.#unsettled.delete(id)
  }

  /** A run that these have is common no longer: any two of them have one more in common. */
  #tighten(run: number, ids: readonly string[]): void {
    this.#keep(run, ids)
    for (const [at, a] of ids.entries()) for (const b of ids.slice(at + 1)) putInto(this.#unsettled, a, b)
  }

  #keep(run: number, [first, ...others]: readonly string[]): void {
    if (first === undefined) this.#holders.delete(run)
    else this.#holders.set(run, others.length === 0 ? first : [first, ...others])
  }

  /** The texts that may be like others than before since the last time. */
  settle(): Set<string> {
    for (const [a, others] of this.#unsettled) for (const b of others) this.#note(a, b, this.#countShared(a, b))
    this.#unsettled.clear()
    const changed = new Set(this.#changed)
    this.#changed.clear()
    return changed
  }

  #countShared(a: string, b: string): number {
    const other = new Set(this.#runs.get(b))
    let count = 0
    for (const run of this.#runs.get(a) ?? [])
      if (other.has(run) && !(this.#holders.get(run) instanceof Set)) count += 1
    return count
  }

  /** Notes how many runs two texts share. */
  #note(a: string, b: string, count: number): void {
    const shorter = Math.min(this.#runs.get(a)?.length ?? 0, this.#runs.get(b)?.length ?? 0)
    const overlap = shorter > 0 && count / shorter >= this.#settings.threshold ? count / shorter : 0
    if ((this.#overlaps.get(a)?.get(b) ?? 0) === overlap) return
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const own = obtain(this.#overlaps, one, () => new Map<string, number>())
      if (overlap === 0) own.delete(other)
      else own.set(other, overlap)
      if (own.size === 0) this.#overlaps.delete(one)
      this.#changed.add(one)
    }
  }

  /** Texts that are alike, one by one or through others: the groups of these ids, one without a like alone. */
  groupsOf(ids: Iterable<string>): string[][] {
    const seen = new Set<string>()
    const groups: string[][] = []
    for (const id of ids) {
      if (seen.has(id)) continue
      const group = [id]
      seen.add(id)
      for (const member of group)
        for (const other of this.#overlaps.get(member)?.keys() ?? [])
          if (!seen.has(other)) {
            seen.add(other)
            group.push(other)
          }
      groups.push(group)
    }
    return groups
  }

  /** Pairs that are alike whose first text is among these ids, in the order of both ids. */
  pairsAmong(ids: readonly string[]): SimilarPair[] {
    return [...new Set(ids)].sort().flatMap((a) =>
      [...(this.#overlaps.get(a) ?? [])]
        .filter(([b]) => a < b)
        .sort(([b], [c]) => (b < c ? -1 : 1))
        .map(([b, overlap]) => ({ a, b, overlap })),
    )
  }
}
