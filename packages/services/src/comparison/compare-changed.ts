import { setImmediate } from 'node:timers/promises'
import { type Db, type QuestionRow, withSnapshot } from '@crosstally/db'
import { type DossierReport, readDossierReports, toComparable } from './dossier-reports.ts'

/** A dossier at one moment: what is to be compared, and what is stored. */
interface DossierState {
  readonly slug: string
  readonly reports: readonly DossierReport[]
  /** Ids of the changes that this state holds. */
  readonly changes: readonly string[]
  /** What each stored question was made from. */
  readonly hashes: ReadonlyMap<string, string>
}

/** What brings the stored questions up to date with `changes`. */
export interface ComparisonUpdate {
  readonly changes: readonly string[]
  readonly questionCount: number
  /** Ids of stored questions that there are no longer. */
  readonly removed: readonly string[]
  readonly stored: readonly QuestionRow[]
}

/** How long comparing goes on before other work of the process gets its turn. */
const sliceMs = 50

/**
 * Compares what differs between a dossier's claims and its stored questions; all of it where `isTrusted` is false. Lets
 * other work in between questions.
 */
export async function compareChanged(
  db: Db,
  input: { readonly dossierId: string; readonly isTrusted: boolean },
): Promise<ComparisonUpdate> {
  // Loaded when first used: most processes never compare.
  const [{ compareQuestion, prepareQuestions }, { hashInputs }, { toQuestionRow }] = await Promise.all([
    import('@crosstally/compare'),
    import('./input-hash.ts'),
    import('./question-row.ts'),
  ])
  const state = await readState(db, input.dossierId)
  const questions = prepareQuestions(state.reports.map((report) => toComparable(report, state.slug)))
  const hashes = hashInputs(questions)
  const stored: QuestionRow[] = []
  let turnEndsAt = performance.now() + sliceMs
  for (const [index, { id, group, options }] of questions.entries()) {
    const hash = hashes[index] ?? ''
    if (input.isTrusted && state.hashes.get(id) === hash) continue
    stored.push(toQuestionRow(compareQuestion(group, options), group.entries, hash))
    if (performance.now() > turnEndsAt) {
      await setImmediate()
      turnEndsAt = performance.now() + sliceMs
    }
  }
  const ids = new Set(questions.map(({ id }) => id))
  const removed = [...state.hashes.keys()].filter((id) => !ids.has(id))
  return { changes: state.changes, questionCount: questions.length, removed, stored }
}

async function readState(db: Db, dossierId: string): Promise<DossierState> {
  return withSnapshot(db, async (transaction) => {
    const dossier = await transaction.query<{ slug: string }>('SELECT slug FROM dossier WHERE id = $1', [dossierId])
    const changes = await transaction.query<{ id: string }>('SELECT id FROM comparison_change WHERE dossier_id = $1', [
      dossierId,
    ])
    const stored = await transaction.query<{ id: string; input_sha256: string }>(
      'SELECT id, input_sha256 FROM question WHERE dossier_id = $1',
      [dossierId],
    )
    return {
      slug: dossier.rows[0]?.slug ?? '',
      reports: await readDossierReports(transaction, dossierId),
      changes: changes.rows.map(({ id }) => id),
      hashes: new Map(stored.rows.map(({ id, input_sha256 }) => [id, input_sha256])),
    }
  })
}
