import type { NormalizedReport, Registry } from '@crosstally/model'
import { defaultLimits, type Limits } from '../limits.ts'
import { defaultRegistry } from '../parties/default-registry.ts'
import { partyIndexOf } from '../parties/party-index.ts'
import { outletFamily } from './root.ts'
import { SharedRuns } from './shared-runs.ts'

/** Two reports whose texts are largely the same words: presumed to be one text, counted apart only in the upper bound. */
export interface SimilarPair {
  readonly a: string
  readonly b: string
  /** Share of the shorter text's word runs that stand in the other, 0 to 1. */
  readonly overlap: number
}

/** Families of reports whose texts are largely the same, by report id; reports without a like are left out. Pure. */
export function textFamilies(
  reports: readonly NormalizedReport[],
  registry: Registry = defaultRegistry,
): ReadonlyMap<string, string> {
  const index = new FamilyIndex(registry)
  for (const report of reports) index.add(report)
  index.settle()
  return index.families
}

/**
 * Finds near-duplicate texts by runs of five words. Runs that stand in more than 40 reports (footers) are left out, so the
 * cost is about linear in the words. Pure; independent of the order of the reports.
 */
export function findSimilarTexts(reports: readonly NormalizedReport[], threshold = 0.5): SimilarPair[] {
  const runs = new SharedRuns({ threshold, limits: defaultLimits })
  for (const report of reports) runs.add(report.id, report.text ?? '')
  return runs.pairsAmong(reports.map(({ id }) => id))
}

/** Text families, kept as reports come and go. */
export class FamilyIndex {
  readonly #registry: Registry
  readonly #runs: SharedRuns
  readonly #outlets = new Map<string, string>()
  readonly #families = new Map<string, string>()

  constructor(registry: Registry, limits: Limits = defaultLimits) {
    this.#registry = registry
    this.#runs = new SharedRuns({ threshold: 0.5, limits })
  }

  /** As of the last time they were settled; the same object always. */
  get families(): ReadonlyMap<string, string> {
    return this.#families
  }

  /** Takes in a report that is not among those held. */
  add(report: NormalizedReport): void {
    this.#outlets.set(report.id, outletFamily(report.outlet ?? report.id, partyIndexOf(this.#registry)))
    this.#runs.add(report.id, report.text ?? '')
  }

  /** Forgets a report; nothing where it is not held. */
  remove(reportId: string): void {
    this.#outlets.delete(reportId)
    this.#runs.remove(reportId)
  }

  /** Brings the families up to date; the reports that have another one now. */
  settle(): Set<string> {
    const open = this.#runs.settle()
    const before = new Map<string, string | undefined>()
    for (const group of this.#runs.groupsOf(open)) {
      for (const id of group) {
        before.set(id, this.#families.get(id))
        this.#families.delete(id)
      }
      this.#name(group)
    }
    return new Set([...before].filter(([id, family]) => this.#families.get(id) !== family).map(([id]) => id))
  }

  #name(group: readonly string[]): void {
    for (const { a, b } of this.#runs.pairsAmong(group)) {
      const family = this.#families.get(a) ?? this.#families.get(b) ?? this.#outlets.get(a) ?? a
      this.#families.set(a, family)
      this.#families.set(b, family)
    }
  }
}
