import { AppError } from '@crosstally/model'
import { DatabaseError, type PoolClient } from 'pg'
import type { Db } from './create-db.ts'

/** An open transaction: plain SQL on one connection. */
export type Transaction = PoolClient

/** SQLSTATE of failures that a second try can cure: serialization failure, deadlock. */
const retriableStates = new Set(['40001', '40P01'])
const maxTries = 3

/**
 * Runs `work` in one transaction (READ COMMITTED) and commits, or rolls back and rethrows. A deadlock is tried again,
 * three times in all, so `work` must have no effect outside the transaction. Throws `UNAVAILABLE` when no connection
 * can be had.
 */
export async function withTransaction<Result>(
  db: Db,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(db, work)
    } catch (error) {
      if (attempt >= maxTries || !isRetriable(error)) throw error
    }
  }
}

/**
 * Runs `work`, which only reads, on one state of the database: whatever is committed meanwhile is not seen. Throws
 * `UNAVAILABLE` when no connection can be had.
 */
export function withSnapshot<Result>(db: Db, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  return runOnce(db, work, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
}

async function runOnce<Result>(
  db: Db,
  work: (transaction: Transaction) => Promise<Result>,
  begin = 'BEGIN',
): Promise<Result> {
  const client = await db.pool.connect().catch((cause: unknown) => {
    throw new AppError('UNAVAILABLE', 'The database does not answer', { cause })
  })
  let broken: Error | undefined
  try {
    await client.query(begin)
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    // A connection that cannot even roll back is thrown away with its transaction.
    await client.query('ROLLBACK').catch((cause: unknown) => {
      broken = cause instanceof Error ? cause : new Error('rollback failed')
    })
    throw error
  } finally {
    client.release(broken)
  }
}

function isRetriable(error: unknown): boolean {
  return error instanceof DatabaseError && error.code !== undefined && retriableStates.has(error.code)
}
