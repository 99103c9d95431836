import { type Db, type Transaction, withSnapshot } from '@crosstally/db'
import { type DossierReport, readDossierReports } from './dossier-reports.ts'

/** What is at one moment otherwise in a dossier than held. */
export interface DossierChanges {
  readonly slug: string
  readonly reports: readonly DossierReport[]
  /** Ids of reports that are there no longer. */
  readonly forgotten: readonly string[]
  /** Ids of the noted changes that this holds. */
  readonly changes: readonly string[]
}

/** What is held of a dossier: `all` noted changes are new to it, or it has to look through the revisions. */
export interface Known {
  readonly revisions: ReadonlyMap<string, number>
  readonly misses: 'noted' | 'any'
}

/** Reads what changed since the state that is `known`; everything where that is null. */
export async function readChanges(db: Db, dossierId: string, known: Known | null): Promise<DossierChanges> {
  return withSnapshot(db, async (transaction) => {
    const dossier = await transaction.query<{ slug: string }>('SELECT slug FROM dossier WHERE id = $1', [dossierId])
    const noted = await transaction.query<ChangeRow>(
      'SELECT id, report_id FROM comparison_change WHERE dossier_id = $1',
      [dossierId],
    )
    const changed = known === null ? null : await findChanged(transaction, dossierId, known, noted.rows)
    const reports = await readDossierReports(transaction, dossierId, changed)
    const found = new Set(reports.map(({ id }) => id))
    return {
      slug: dossier.rows[0]?.slug ?? '',
      reports,
      forgotten: (changed ?? []).filter((id) => !found.has(id)),
      changes: noted.rows.map(({ id }) => id),
    }
  })
}

interface ChangeRow {
  readonly id: string
  readonly report_id: string
}

async function findChanged(
  transaction: Transaction,
  dossierId: string,
  { revisions, misses }: Known,
  noted: readonly ChangeRow[],
): Promise<string[]> {
  if (misses === 'noted') return [...new Set(noted.map(({ report_id }) => report_id))]
  const { rows } = await transaction.query<{ id: string; revision: number }>(
    'SELECT id, revision FROM report WHERE dossier_id = $1',
    [dossierId],
  )
  const there = new Set(rows.map(({ id }) => id))
  return [
    ...rows.filter(({ id, revision }) => revisions.get(id) !== revision).map(({ id }) => id),
    ...[...revisions.keys()].filter((id) => !there.has(id)),
  ]
}

/** The hashes of what stored questions were made from: of these ids, or of all. */
export async function readStoredHashes(
  db: Db,
  dossierId: string,
  ids: ReadonlySet<string> | null,
): Promise<Map<string, string>> {
  const { rows } = await db.pool.query<{ id: string; input_sha256: string }>(
    `SELECT id, input_sha256 FROM question WHERE dossier_id = $1${ids === null ? '' : ' AND id = ANY($2::text[])'}`,
    ids === null ? [dossierId] : [dossierId, [...ids]],
  )
  return new Map(rows.map(({ id, input_sha256 }) => [id, input_sha256]))
}
