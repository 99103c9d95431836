import type { Pool } from 'pg'

/** Ages in milliseconds by the database's clock; `limit` bounds what one call touches. */
export interface OverdueLimits {
  /** A queued run dispatched longer ago than this is taken to be lost by the queue. */
  readonly graceMs: number
  /** A run older than this is given up. */
  readonly ceilingMs: number
  /** A run claimed this often without coming to an end is given up. */
  readonly maxAttempts: number
  readonly limit: number
}

/** A run to be given to the queue again under a new dispatch number. */
export interface Dispatch {
  readonly runId: string
  readonly dispatchNo: number
}

export interface OverdueRuns {
  /** Given up with `RUN_EXPIRED` or `RUN_ATTEMPTS_EXHAUSTED`. */
  readonly failed: readonly string[]
  /** Running on a lapsed lease, now queued again: to be dispatched with the number already raised in the row. */
  readonly recovered: readonly Dispatch[]
  /** Queued and lost: to be dispatched in the same way. */
  readonly lost: readonly Dispatch[]
}

/**
 * Puts right what crashed workers and a forgetful queue left behind. Every statement is guarded by status and skips
 * rows that somebody else holds, so any number of processes may call it at once.
 */
export async function takeOverdueRuns(pool: Pool, limits: OverdueLimits): Promise<OverdueRuns> {
  const failed = await pool.query<{ id: string }>(failSql, [limits.ceilingMs, limits.maxAttempts, limits.limit])
  const recovered = await pool.query<DispatchRow>(recoverSql, [limits.limit])
  const lost = await pool.query<DispatchRow>(redispatchSql, [limits.graceMs, limits.limit])
  return {
    failed: failed.rows.map(({ id }) => id),
    recovered: recovered.rows.map(toDispatch),
    lost: lost.rows.map(toDispatch),
  }
}

interface DispatchRow {
  readonly id: string
  readonly dispatch_no: number
}

function toDispatch(row: DispatchRow): Dispatch {
  return { runId: row.id, dispatchNo: row.dispatch_no }
}

const failSql = `
  UPDATE normalization_run AS run
  SET status = 'failed', finished_at = clock_timestamp(), lease_token = NULL, lease_until = NULL,
      error_code = CASE WHEN run.attempt >= $2 THEN 'RUN_ATTEMPTS_EXHAUSTED' ELSE 'RUN_EXPIRED' END
  FROM (
    SELECT id FROM normalization_run
    WHERE (status = 'queued' OR (status = 'running' AND lease_until < clock_timestamp()))
      AND (attempt >= $2 OR created_at < clock_timestamp() - $1 * interval '1 millisecond')
    ORDER BY created_at LIMIT $3 FOR UPDATE SKIP LOCKED
  ) AS overdue
  WHERE run.id = overdue.id
  RETURNING run.id`

const recoverSql = `
  UPDATE normalization_run AS run
  SET status = 'queued', lease_token = NULL, lease_until = NULL,
      dispatch_no = run.dispatch_no + 1, dispatched_at = clock_timestamp()
  FROM (
    SELECT id FROM normalization_run
    WHERE status = 'running' AND lease_until < clock_timestamp()
    ORDER BY lease_until LIMIT $1 FOR UPDATE SKIP LOCKED
  ) AS lapsed
  WHERE run.id = lapsed.id
  RETURNING run.id, run.dispatch_no`

const redispatchSql = `
  UPDATE normalization_run AS run
  SET dispatch_no = run.dispatch_no + 1, dispatched_at = clock_timestamp()
  FROM (
    SELECT id FROM normalization_run
    WHERE status = 'queued' AND dispatched_at < clock_timestamp() - $1 * interval '1 millisecond'
    ORDER BY dispatched_at LIMIT $2 FOR UPDATE SKIP LOCKED
  ) AS lost
  WHERE run.id = lost.id
  RETURNING run.id, run.dispatch_no`
