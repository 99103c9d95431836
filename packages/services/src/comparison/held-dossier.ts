import { DossierIndex, type PreparedQuestion } from '@crosstally/compare'
import { type DossierReport, toComparable } from './dossier-reports.ts'
import { createInputHasher } from './input-hash.ts'

/** Claims as which a report's text counts, by its characters: an index of words takes about as much room. */
const charactersPerClaim = 1_000

/**
 * A dossier's questions as kept in memory between comparisons, with what is known of the stored ones. What is stored is
 * told by the lease it was written under: who finds there the one it wrote under knows every stored question.
 */
export class HeldDossier {
  readonly #index = new DossierIndex()
  readonly #hashOf = createInputHasher()
  readonly #revisions = new Map<string, number>()
  readonly #sizes = new Map<string, number>()
  #size = 0
  /** The lease under which the stored questions were written that these are but for `#unwritten`. */
  #writtenBy: string | null = null
  #offeredFor: string | null = null
  readonly #unwritten = new Set<string>()

  /** Its weight in memory, in claims. */
  get size(): number {
    return this.#size
  }

  get questionCount(): number {
    return this.#index.size
  }

  /** Which states of which reports it holds. */
  get revisions(): ReadonlyMap<string, number> {
    return this.#revisions
  }

  /** Whether the stored questions, as written under this lease, are known here. */
  knows(writtenBy: string | null): boolean {
    if (writtenBy !== null && writtenBy === this.#offeredFor) {
      this.#writtenBy = writtenBy
      this.#unwritten.clear()
    }
    this.#offeredFor = null
    return writtenBy !== null && writtenBy === this.#writtenBy
  }

  /** Works in reports that are new or changed, and forgets others. */
  update(slug: string, reports: readonly DossierReport[], forgotten: readonly string[]): void {
    for (const id of forgotten) this.#note(id, null)
    for (const report of reports) this.#note(report.id, report)
    const taken = reports.map((report) => toComparable(report, slug))
    for (const id of this.#index.update({ taken, forgotten })) this.#unwritten.add(id)
  }

  #note(id: string, report: DossierReport | null): void {
    this.#size -= this.#sizes.get(id) ?? 0
    this.#sizes.delete(id)
    this.#revisions.delete(id)
    if (report === null) return
    const size = report.claims.length + Math.ceil(report.text.length / charactersPerClaim)
    this.#sizes.set(id, size)
    this.#size += size
    this.#revisions.set(id, report.revision)
  }

  /** Ids of questions that may be stored otherwise than they are here, or not at all. */
  get unwritten(): ReadonlySet<string> {
    return this.#unwritten
  }

  /** Everything may be stored otherwise: `stored` are the ids of the questions there. */
  distrust(stored: Iterable<string>): void {
    this.#writtenBy = null
    for (const id of [...stored, ...this.#index.ids()]) this.#unwritten.add(id)
  }

  /** Notes that the questions as they are now go out to be written under a lease. */
  offer(leaseToken: string): void {
    this.#offeredFor = leaseToken
  }

  /** A question with the hash of all that it is made from; null where there is none of this id. */
  question(id: string): { readonly question: PreparedQuestion; readonly hash: string } | null {
    const question = this.#index.question(id)
    return question === undefined ? null : { question, hash: this.#hashOf(question) }
  }
}
