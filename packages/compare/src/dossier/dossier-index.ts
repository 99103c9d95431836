import type { NormalizedReport, Registry } from '@crosstally/model'
import { putInto, takeFrom } from '../collections/groups.ts'
import type { Entry } from '../entry.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { RingIndex } from '../origins/rings.ts'
import { FamilyIndex } from '../origins/similar-texts.ts'
import { defaultRegistry } from '../parties/default-registry.ts'
import { questionKeyOf } from '../questions/claim-key.ts'
import { type CompareQuestionOptions, questionId } from '../questions/compare-question.ts'
import type { QuestionGroup } from '../questions/group-claims.ts'
import { KeyedBlocks } from '../questions/keyed-block.ts'
import { BaselineIndex } from '../relations/baseline-index.ts'
import { SiblingIndex } from '../relations/sibling-index.ts'
import { type ComparisonSettings, defaultSettings } from '../settings.ts'
import { type EntryChange, HeldReports } from './held-reports.ts'

/** A question before it is compared: all that `compareQuestion` makes it from. */
export interface PreparedQuestion {
  readonly id: string
  readonly group: QuestionGroup
  readonly options: Required<CompareQuestionOptions>
}

/** What a dossier is compared with; all have defaults. `limits` are there for tests. */
export interface DossierOptions {
  readonly settings?: ComparisonSettings
  readonly registry?: Registry
  readonly limits?: Limits
}

/** Reports of one dossier that are new or changed, of several with one id the last, and ids of others that are gone. */
export interface DossierChange {
  readonly taken: readonly NormalizedReport[]
  readonly forgotten?: readonly string[]
}

/**
 * The questions of one dossier, kept as its reports change: always those that `prepareQuestions` gives for the reports held.
 * An update resolves the changed reports and those whose names now read otherwise, sets their claims beside what they can
 * meet, and tells which questions may be others: its cost is that of these, not of the dossier.
 */
export class DossierIndex {
  readonly #settings: ComparisonSettings
  readonly #reports: HeldReports
  readonly #families: FamilyIndex
  readonly #rings: RingIndex
  readonly #siblings: SiblingIndex
  readonly #baselines = new BaselineIndex()
  readonly #blocks: KeyedBlocks
  readonly #questions = new Map<string, QuestionGroup>()
  readonly #idOfClaim = new Map<string, string>()
  readonly #idsOfReport = new Map<string, Set<string>>()
  readonly #reportsOfCarrier = new Map<string, Set<string>>()

  constructor({ settings = defaultSettings, registry = defaultRegistry, limits = defaultLimits }: DossierOptions = {}) {
    this.#settings = settings
    this.#reports = new HeldReports({ settings, registry })
    this.#families = new FamilyIndex(registry, limits)
    this.#rings = new RingIndex(registry)
    this.#siblings = new SiblingIndex(limits)
    this.#blocks = new KeyedBlocks(limits)
  }

  get size(): number {
    return this.#questions.size
  }

  /** Ids of all questions. */
  ids(): IterableIterator<string> {
    return this.#questions.keys()
  }

  /** Works changes in and returns the ids of questions that may be others than before, also of such as are gone. */
  update({ taken, forgotten = [] }: DossierChange): Set<string> {
    const latest = [...new Map(taken.map((report) => [report.id, report])).values()]
    // a report without claims tells nothing of those of others
    const full = latest.filter(({ claims }) => claims.length > 0)
    const empty = latest.filter(({ claims }) => claims.length === 0)
    const dropped = [...forgotten, ...empty.map(({ id }) => id)]
    this.#takeTexts(full, dropped)
    const touched = new Set<string>()
    const changes = this.#reports.update(full, dropped).filter(({ gone, made }) => gone.length + made.length > 0)
    for (const change of changes) this.#touchReport(change.reportId, touched)
    for (const change of changes) this.#change(change)
    this.#regroup(touched)
    for (const { reportId } of changes) this.#touchReport(reportId, touched)
    for (const entry of [...this.#siblings.settle(), ...this.#baselines.settle()]) this.#touchClaim(entry, touched)
    for (const reportId of this.#families.settle()) this.#touchReport(reportId, touched)
    this.#touchRings(touched)
    return touched
  }

  #takeTexts(taken: readonly NormalizedReport[], forgotten: readonly string[]): void {
    for (const id of forgotten) this.#families.remove(id)
    for (const id of forgotten) this.#rings.remove(id)
    for (const report of taken) {
      const before = this.#reports.get(report.id)
      this.#rings.remove(report.id)
      this.#rings.add(report)
      // what people change is claims: the text, which costs more, stays
      if (before !== undefined && before.text === report.text && before.outlet === report.outlet) continue
      this.#families.remove(report.id)
      this.#families.add(report)
    }
  }

  #change({ reportId, gone, made }: EntryChange): void {
    for (const entry of gone) {
      takeFrom(this.#reportsOfCarrier, entry.root.carrier, reportId)
      this.#siblings.remove(entry)
      this.#baselines.remove(entry)
      this.#blocks.remove(questionKeyOf(entry).block, entry)
    }
    for (const entry of made) {
      this.#siblings.add(entry)
      this.#baselines.add(entry)
      this.#blocks.add(questionKeyOf(entry).block, entry)
    }
    for (const { root } of this.#reports.entriesOf(reportId)) putInto(this.#reportsOfCarrier, root.carrier, reportId)
  }

  #regroup(touched: Set<string>): void {
    const { gone, made } = this.#blocks.settle()
    for (const group of gone) this.#drop(group, touched)
    for (const group of made) this.#take(group, touched)
  }

  #drop(group: QuestionGroup, touched: Set<string>): void {
    const id = questionId(group.key)
    touched.add(id)
    this.#questions.delete(id)
    for (const entry of group.entries) {
      if (this.#idOfClaim.get(entry.id) === id) this.#idOfClaim.delete(entry.id)
      takeFrom(this.#idsOfReport, entry.reportId, id)
    }
  }

  #take(group: QuestionGroup, touched: Set<string>): void {
    const id = questionId(group.key)
    touched.add(id)
    this.#questions.set(id, group)
    for (const entry of group.entries) {
      this.#idOfClaim.set(entry.id, id)
      putInto(this.#idsOfReport, entry.reportId, id)
    }
  }

  #touchReport(reportId: string, touched: Set<string>): void {
    for (const id of this.#idsOfReport.get(reportId) ?? []) touched.add(id)
  }

  #touchClaim(entry: Entry, touched: Set<string>): void {
    const id = this.#idOfClaim.get(entry.id)
    if (id !== undefined) touched.add(id)
  }

  /** A ring concerns questions to which all its outlets carry claims: they are looked for among those of the rarest. */
  #touchRings(touched: Set<string>): void {
    for (const ring of this.#rings.settle()) {
      const reports = ring.map((outlet) => this.#reportsOfCarrier.get(outlet) ?? new Set<string>())
      const [rarest] = reports.toSorted((a, b) => a.size - b.size)
      for (const reportId of rarest ?? []) this.#touchReport(reportId, touched)
    }
  }

  /** A question with all that it is made from, as of the last update; undefined where there is none of this id. */
  question(id: string): PreparedQuestion | undefined {
    const group = this.#questions.get(id)
    if (group === undefined) return undefined
    const own = new Set(group.entries.map((entry) => entry.id))
    const reports = [...new Set(group.entries.map(({ reportId }) => reportId))].sort()
    return {
      id,
      group,
      options: {
        settings: this.#settings,
        mates: reports.flatMap((report) => this.#reports.entriesOf(report)),
        // each pair shows in one question: that of its second claim
        siblings: group.entries
          .flatMap((entry) => [...this.#siblings.of(entry), ...this.#baselines.of(entry)])
          .filter(({ a }) => !own.has(a.id)),
        families: this.#families.families,
        rings: this.#rings.rings,
      },
    }
  }

  /** All questions in the order of their keys. */
  questions(): PreparedQuestion[] {
    return [...this.#questions]
      .sort(([, a], [, b]) => (a.block === b.block ? (a.key < b.key ? -1 : 1) : a.block < b.block ? -1 : 1))
      .flatMap(([id]) => this.question(id) ?? [])
  }
}
