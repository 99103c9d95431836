import type { NormalizedReport, Registry } from '@crosstally/model'
import { Counts } from '../collections/counts.ts'
import { obtain } from '../collections/groups.ts'
import { defaultRegistry } from '../parties/default-registry.ts'
import { type PartyIndex, partyIndexOf } from '../parties/party-index.ts'
import { outletFamily } from './root.ts'

/** Outlets that cite each other in a ring: what comes back this way confirms nothing. Each ring once, smallest name first. Pure. */
export function findCircularCiting(
  reports: readonly NormalizedReport[],
  registry: Registry = defaultRegistry,
): readonly string[][] {
  const index = new RingIndex(registry)
  for (const report of reports) index.add(report)
  index.settle()
  return index.rings
}

const longestRing = 6

/** Rings of outlets that cite each other, kept as reports come and go. */
export class RingIndex {
  readonly #parties: PartyIndex
  readonly #cites = new Map<string, Counts<string>>()
  /** Citings of each report. */
  readonly #reports = new Map<string, readonly (readonly [string, string])[]>()
  readonly #rings = new Map<string, string[]>()
  readonly #fresh = new Map<string, readonly [string, string]>()
  readonly #changed: string[][] = []
  #sorted: string[][] = []

  constructor(registry: Registry) {
    this.#parties = partyIndexOf(registry)
  }

  /** As of the last time they were settled, in order; another array where there are others. */
  get rings(): readonly string[][] {
    return this.#sorted
  }

  /** Takes in a report that is not among those held. */
  add(report: NormalizedReport): void {
    const outlet = outletFamily(report.outlet ?? report.id, this.#parties)
    const cited = new Set(report.claims.flatMap(({ via }) => via.map(({ name }) => outletFamily(name, this.#parties))))
    const citings = [...cited].filter((other) => other !== outlet).map((other) => [outlet, other] as const)
    this.#reports.set(report.id, citings)
    for (const citing of citings) {
      const [from, to] = citing
      if (obtain(this.#cites, from, () => new Counts<string>()).add(to)) this.#fresh.set(citing.join('|'), citing)
    }
  }

  /** Forgets a report; nothing where it is not held. */
  remove(reportId: string): void {
    for (const citing of this.#reports.get(reportId) ?? []) {
      const [from, to] = citing
      if (!this.#cites.get(from)?.remove(to)) continue
      this.#fresh.delete(citing.join('|'))
      for (const [key, ring] of this.#rings) if (holds(ring, from, to)) this.#drop(key, ring)
    }
    this.#reports.delete(reportId)
  }

  #drop(key: string, ring: string[]): void {
    this.#rings.delete(key)
    this.#changed.push(ring)
  }

  /** Brings the rings up to date; those that came or went. */
  settle(): readonly string[][] {
    for (const [from, to] of this.#fresh.values()) this.#walk(from, [from, to])
    this.#fresh.clear()
    const changed = this.#changed.splice(0)
    if (changed.length > 0) this.#sorted = [...this.#rings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ring]) => ring)
    return changed
  }

  /** Finds the rings that go on from a path back to where it starts. */
  #walk(start: string, path: readonly string[]): void {
    for (const next of this.#cites.get(path.at(-1) ?? '')?.keys() ?? []) {
      if (next === start) this.#close(path)
      else if (path.length < longestRing && !path.includes(next)) this.#walk(start, [...path, next])
    }
  }

  #close(path: readonly string[]): void {
    const least = path.reduce((at, outlet, index) => (outlet < (path[at] ?? outlet) ? index : at), 0)
    const ring = [...path.slice(least), ...path.slice(0, least)]
    const key = ring.join('|')
    if (this.#rings.has(key)) return
    this.#rings.set(key, ring)
    this.#changed.push(ring)
  }
}

/** Whether one outlet of a ring cites another there. */
const holds = (ring: readonly string[], from: string, to: string): boolean =>
  ring.some((outlet, index) => outlet === from && ring[(index + 1) % ring.length] === to)
