import type { Pool } from 'pg'
import type { Transaction } from './transaction.ts'

/** Leases and ages are measured by the database's clock, the only one all processes share. */
type Queryable = Pick<Pool, 'query'> | Pick<Transaction, 'query'>

/** A dossier's comparison as a worker holds it: nobody else may write it before `leaseToken` lapses. */
export interface ClaimedComparison {
  readonly dossierId: string
  readonly leaseToken: string
  /** Version of the comparer that made what is stored; null where nothing is. */
  readonly comparer: string | null
  /** The lease under which what is stored was written; null where nothing is. */
  readonly writtenBy: string | null
}

/** A dossier to be given to the queue under a dispatch number that its row already has. */
export interface ComparisonDispatch {
  readonly dossierId: string
  readonly dispatchNo: number
}

/**
 * Notes that a report's claims changed, in the transaction that changes them, and returns its dossier's id: from then on
 * the stored comparison is behind. Throws when there is no such report.
 */
export async function noteChange(transaction: Transaction, reportId: string): Promise<string> {
  const { rows } = await transaction.query<{ dossier_id: string }>(
    `WITH noted AS (
       INSERT INTO comparison_change (dossier_id, report_id) SELECT dossier_id, id FROM report WHERE id = $1
       RETURNING dossier_id
     ), made AS (
       INSERT INTO comparison (dossier_id) SELECT dossier_id FROM noted ON CONFLICT DO NOTHING
     )
     SELECT dossier_id FROM noted`,
    [reportId],
  )
  const row = rows[0]
  if (row === undefined) throw new Error('a change is of a report that is there')
  return row.dossier_id
}

/**
 * Marks comparisons as given to the queue and returns those that were not so already: a job that waits will see every
 * change, and whoever is at work looks for changes again when done.
 */
export async function queueComparisons(db: Queryable, dossierIds: readonly string[]): Promise<ComparisonDispatch[]> {
  const { rows } = await db.query<DispatchRow>(
    `UPDATE comparison
     SET status = 'queued', attempt = 0, dispatch_no = dispatch_no + 1, dispatched_at = clock_timestamp()
     WHERE dossier_id = ANY($1::uuid[]) AND status = 'idle'
     RETURNING dossier_id, dispatch_no`,
    [dossierIds],
  )
  return rows.map(toDispatch)
}

/** Takes a dossier's comparison for `leaseMs`; null when another holds it, or there is none. */
export async function claimComparison(
  db: Queryable,
  input: { readonly dossierId: string; readonly leaseToken: string; readonly leaseMs: number },
): Promise<ClaimedComparison | null> {
  const { rows } = await db.query<{ comparer: string | null; written_by: string | null }>(
    `UPDATE comparison
     SET status = 'running', attempt = attempt + 1, lease_token = $2, lease_until = ${afterMs('$3')}
     WHERE dossier_id = $1 AND (status <> 'running' OR lease_until < clock_timestamp())
     RETURNING comparer, written_by`,
    [input.dossierId, input.leaseToken, input.leaseMs],
  )
  const row = rows[0]
  if (row === undefined) return null
  const { dossierId, leaseToken } = input
  return { dossierId, leaseToken, comparer: row.comparer, writtenBy: row.written_by }
}

/** Prolongs a lease to `leaseMs` from now; false when it is no longer ours. */
export async function extendComparison(db: Queryable, held: ClaimedComparison, leaseMs: number): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE comparison SET lease_until = ${afterMs('$3')} WHERE dossier_id = $1 AND lease_token = $2`,
    [held.dossierId, held.leaseToken, leaseMs],
  )
  return rowCount === 1
}

/**
 * Ends a comparison: it has seen `changes` (their ids). False when the lease is not ours; the caller then rolls back what it wrote.
 */
export async function finishComparison(
  transaction: Transaction,
  held: ClaimedComparison,
  result: { readonly comparer: string; readonly questionCount: number; readonly changes: readonly string[] },
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `UPDATE comparison
     SET status = 'idle', attempt = 0, lease_token = NULL, lease_until = NULL, compared_at = clock_timestamp(),
         written_by = $2, comparer = $3, question_count = $4
     WHERE dossier_id = $1 AND lease_token = $2`,
    [held.dossierId, held.leaseToken, result.comparer, result.questionCount],
  )
  if (rowCount !== 1) return false
  await transaction.query('DELETE FROM comparison_change WHERE id = ANY($1::uuid[])', [result.changes])
  return true
}

/** Gives a comparison up after a failure; the sweep has it tried again as often as it allows. */
export async function releaseComparison(db: Queryable, held: ClaimedComparison): Promise<void> {
  await db.query(
    `UPDATE comparison SET status = 'idle', lease_token = NULL, lease_until = NULL
     WHERE dossier_id = $1 AND lease_token = $2`,
    [held.dossierId, held.leaseToken],
  )
}

/**
 * Finds comparisons that nobody will bring up to date unless told: on a lapsed lease, lost by the queue for `graceMs`, or
 * behind (by a change that old, or by an older comparer) without a job, unless tried `maxAttempts` times. Marks
 * them as queued. Any number of processes may call it at once.
 */
export async function takeOverdueComparisons(
  pool: Pool,
  limits: {
    readonly comparer: string
    readonly graceMs: number
    readonly maxAttempts: number
    readonly limit: number
  },
): Promise<ComparisonDispatch[]> {
  const { rows } = await pool.query<DispatchRow & { status: string }>(overdueSql, [
    limits.comparer,
    limits.graceMs,
    limits.maxAttempts,
    limits.limit,
  ])
  return rows.filter(({ status }) => status === 'queued').map(toDispatch)
}

const overdueSql = `
  UPDATE comparison
  SET status = CASE WHEN comparison.attempt < $3 THEN 'queued' ELSE 'idle' END, lease_token = NULL, lease_until = NULL,
      dispatch_no = comparison.dispatch_no + 1, dispatched_at = clock_timestamp()
  FROM (
    SELECT dossier_id FROM comparison AS candidate
    WHERE (status = 'running' AND lease_until < clock_timestamp())
       OR (status = 'queued' AND dispatched_at < clock_timestamp() - $2 * interval '1 millisecond')
       OR (status = 'idle' AND attempt < $3 AND (
            comparer IS DISTINCT FROM $1
            OR dossier_id IN (
              SELECT dossier_id FROM comparison_change WHERE changed_at < clock_timestamp() - $2 * interval '1 millisecond'
            )))
    LIMIT $4 FOR UPDATE SKIP LOCKED
  ) AS overdue
  WHERE comparison.dossier_id = overdue.dossier_id
  RETURNING comparison.dossier_id, comparison.dispatch_no, comparison.status`

interface DispatchRow {
  readonly dossier_id: string
  readonly dispatch_no: number
}

function toDispatch(row: DispatchRow): ComparisonDispatch {
  return { dossierId: row.dossier_id, dispatchNo: row.dispatch_no }
}

function afterMs(parameter: string): string {
  return `clock_timestamp() + ${parameter} * interval '1 millisecond'`
}
