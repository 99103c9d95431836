import type { NormalizedReport, Registry } from '@crosstally/model'
import { putInto, takeFrom } from '../collections/groups.ts'
import type { Entry } from '../entry.ts'
import { type Lookup, noting } from '../parties/looked-up.ts'
import { NamesIndex } from '../parties/names-index.ts'
import { resolveReport } from '../resolve-report.ts'
import type { ComparisonSettings } from '../settings.ts'

interface HeldReport {
  readonly report: NormalizedReport
  readonly entries: readonly Entry[]
  /** What was asked of the dossier's names for it. */
  readonly lookups: ReadonlySet<Lookup>
}

/** Claims of one report that are there no longer and such as are new; one that reads otherwise is both. */
export interface EntryChange {
  readonly reportId: string
  readonly gone: readonly Entry[]
  readonly made: readonly Entry[]
}

/** The reports of a dossier, their claims resolved with what all of them tell of names. */
export class HeldReports {
  readonly #options: { readonly settings: ComparisonSettings; readonly registry: Registry }
  readonly #names: NamesIndex
  readonly #held = new Map<string, HeldReport>()
  /** The reports that something was asked for. */
  readonly #askers = new Map<Lookup, Set<string>>()

  constructor(options: { readonly settings: ComparisonSettings; readonly registry: Registry }) {
    this.#options = options
    this.#names = new NamesIndex(options.registry)
  }

  get(reportId: string): NormalizedReport | undefined {
    return this.#held.get(reportId)?.report
  }

  /** The claims of a report, in the order of the text. */
  entriesOf(reportId: string): readonly Entry[] {
    return this.#held.get(reportId)?.entries ?? []
  }

  /** Takes reports in, in place of those of their ids, and forgets others: resolves them, and those that other names change. */
  update(taken: readonly NormalizedReport[], forgotten: readonly string[]): EntryChange[] {
    for (const id of [...forgotten, ...taken.map((report) => report.id)]) this.#names.remove(id)
    for (const report of taken) this.#names.add(report)
    const { lookups, isOneSite } = this.#names.settle()
    const changes = forgotten.map((id) => this.#forget(id))
    const reports = new Map(taken.map((report) => [report.id, report]))
    const askers = isOneSite
      ? this.#held.keys()
      : [...lookups].flatMap((lookup) => [...(this.#askers.get(lookup) ?? [])])
    for (const id of askers) {
      const report = reports.get(id) ?? this.get(id)
      if (report !== undefined) reports.set(id, report)
    }
    return [...changes, ...[...reports.values()].map((report) => this.#resolve(report))]
  }

  #forget(reportId: string): EntryChange {
    const gone = this.entriesOf(reportId)
    this.#unask(reportId)
    this.#held.delete(reportId)
    return { reportId, gone, made: [] }
  }

  #unask(reportId: string): void {
    for (const lookup of this.#held.get(reportId)?.lookups ?? []) takeFrom(this.#askers, lookup, reportId)
  }

  #resolve(report: NormalizedReport): EntryChange {
    const before = this.entriesOf(report.id)
    const lookups = new Set<Lookup>()
    const resolved = resolveReport(report, { ...this.#options, known: noting(this.#names.known, lookups) })
    const entries = keepSame(before, resolved)
    this.#unask(report.id)
    for (const lookup of lookups) putInto(this.#askers, lookup, report.id)
    this.#held.set(report.id, { report, entries, lookups })
    const [old, now] = [new Set(before), new Set(entries)]
    return {
      reportId: report.id,
      gone: before.filter((entry) => !now.has(entry)),
      made: entries.filter((entry) => !old.has(entry)),
    }
  }
}

/** Entries that read as before stay the same objects. */
function keepSame(before: readonly Entry[], resolved: readonly Entry[]): Entry[] {
  if (before.length === 0) return [...resolved]
  const known = new Map(before.map((entry) => [JSON.stringify(entry), entry]))
  return resolved.map((entry) => known.get(JSON.stringify(entry)) ?? entry)
}
