import type { Pool } from 'pg'
import type { Transaction } from './transaction.ts'

/** Leases, grace periods and ages are measured by the database's clock, the only one all processes share. */
type Queryable = Pick<Pool, 'query'> | Pick<Transaction, 'query'>

/** A run as the worker holds it: nobody else may write it before `leaseToken` lapses. */
export interface ClaimedRun {
  readonly runId: string
  readonly reportId: string
  readonly leaseToken: string
  /** 1 at the first try. */
  readonly attempt: number
}

/**
 * Takes a run that is queued, or running on a lapsed lease, for `leaseMs`. Null when another worker holds it, when it
 * is finished, or when there is none.
 */
export async function claimRun(
  db: Queryable,
  input: { readonly runId: string; readonly leaseToken: string; readonly leaseMs: number },
): Promise<ClaimedRun | null> {
  const { rows } = await db.query<{ report_id: string; attempt: number }>(
    `UPDATE normalization_run
     SET status = 'running', attempt = attempt + 1, lease_token = $2, lease_until = ${afterMs('$3')},
         started_at = coalesce(started_at, clock_timestamp())
     WHERE id = $1 AND (status = 'queued' OR (status = 'running' AND lease_until < clock_timestamp()))
     RETURNING report_id, attempt`,
    [input.runId, input.leaseToken, input.leaseMs],
  )
  const row = rows[0]
  return row
    ? { runId: input.runId, reportId: row.report_id, leaseToken: input.leaseToken, attempt: row.attempt }
    : null
}

/** Prolongs a lease to `leaseMs` from now; false when it is no longer ours. */
export async function extendLease(db: Queryable, run: ClaimedRun, leaseMs: number): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE normalization_run SET lease_until = ${afterMs('$3')} WHERE id = $1 AND lease_token = $2 AND status = 'running'`,
    [run.runId, run.leaseToken, leaseMs],
  )
  return rowCount === 1
}

/** Ends a run with what the normalizer made and makes it the report's current one; false when the lease is not ours. */
export async function finishRun(
  transaction: Transaction,
  run: ClaimedRun,
  result: { readonly engineVersion: string; readonly output: unknown },
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `UPDATE normalization_run
     SET status = 'succeeded', finished_at = clock_timestamp(), lease_token = NULL, lease_until = NULL,
         engine_version = $3, output = $4
     WHERE id = $1 AND lease_token = $2 AND status = 'running'`,
    [run.runId, run.leaseToken, result.engineVersion, JSON.stringify(result.output)],
  )
  if (rowCount !== 1) return false
  await transaction.query('UPDATE report SET current_run_id = $2 WHERE id = $1', [run.reportId, run.runId])
  return true
}

/** Ends a run as failed with a stable code; false when the lease is not ours. */
export async function failRun(db: Queryable, run: ClaimedRun, errorCode: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE normalization_run
     SET status = 'failed', finished_at = clock_timestamp(), lease_token = NULL, lease_until = NULL, error_code = $3
     WHERE id = $1 AND lease_token = $2 AND status = 'running'`,
    [run.runId, run.leaseToken, errorCode],
  )
  return rowCount === 1
}

/** Gives a run back to the queue after a failure that may pass; false when the lease is not ours. */
export async function releaseRun(db: Queryable, run: ClaimedRun): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE normalization_run SET status = 'queued', lease_token = NULL, lease_until = NULL
     WHERE id = $1 AND lease_token = $2 AND status = 'running'`,
    [run.runId, run.leaseToken],
  )
  return rowCount === 1
}

/**
 * Makes the next run of a report (`queued`). Null when one is queued or running already, or there is no such report.
 */
export async function insertNextRun(
  transaction: Transaction,
  input: { readonly runId: string; readonly reportId: string },
): Promise<string | null> {
  const { rows } = await transaction.query<{ id: string }>(
    `INSERT INTO normalization_run (id, report_id, number, input_sha256)
     SELECT $1, report_id, number + 1, input_sha256 FROM normalization_run
     WHERE report_id = $2 ORDER BY number DESC LIMIT 1
     ON CONFLICT DO NOTHING RETURNING id`,
    [input.runId, input.reportId],
  )
  return rows[0]?.id ?? null
}

function afterMs(parameter: string): string {
  return `clock_timestamp() + ${parameter} * interval '1 millisecond'`
}
