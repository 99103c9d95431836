import { createHash } from 'node:crypto'
import type { Transaction } from '@crosstally/db'
import { AppError } from '@crosstally/model'
import type { z } from 'zod'
import type { ServiceContext } from './context.ts'

/**
 * Answers a request once per key: a repetition gets the stored answer, whatever happened since. Runs inside the
 * transaction that does the work, so that key and work are committed together; requests with the same key wait for
 * each other. A key is remembered for 30 days. Throws `IDEMPOTENCY_KEY_REUSED` when the key came with another request before. Without a key, just works.
 */
export async function answerOnce<Answer>(
  transaction: Transaction,
  request: { readonly key: string | undefined; readonly body: unknown; readonly answerSchema: z.ZodType<Answer> },
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { key } = request
  if (key === undefined) return work()
  if (key.length < 1 || key.length > 255) {
    throw new AppError('INVALID_INPUT', 'An Idempotency-Key takes 1 to 255 characters', {
      details: { fields: { idempotencyKey: 'This takes 1 to 255 characters.' } },
    })
  }
  const requestHash = createHash('sha256').update(JSON.stringify(request.body)).digest('hex')
  await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key])
  const { rows } = await transaction.query<{ request_hash: string; response: unknown }>(
    'SELECT request_hash, response FROM idempotency_key WHERE key = $1',
    [key],
  )
  const earlier = rows[0]
  if (earlier && earlier.request_hash !== requestHash) {
    throw new AppError('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key came with another request before')
  }
  if (earlier) return request.answerSchema.parse(earlier.response)
  const answer = await work()
  await transaction.query('INSERT INTO idempotency_key (key, request_hash, response) VALUES ($1, $2, $3)', [
    key,
    requestHash,
    JSON.stringify(answer),
  ])
  return answer
}

/** Keys of our own begin with this and are remembered for good. */
export const lastingKeyPrefix = 'crosstally/'

/** Forgets the keys of requests answered more than 30 days ago. */
export async function forgetOldAnswers(ctx: Pick<ServiceContext, 'db'>): Promise<void> {
  await ctx.db.pool.query(
    `DELETE FROM idempotency_key
     WHERE created_at < clock_timestamp() - interval '30 days' AND NOT starts_with(key, $1)`,
    [lastingKeyPrefix],
  )
}
