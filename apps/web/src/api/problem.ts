import { AppError, type ErrorCode } from '@crosstally/model'
import { z } from 'zod'
import { apiPrefix } from './api-prefix.ts'

/** The one table from codes to what an RFC 9457 problem is called; the status stands with the code itself. */
export const problemTitles: Readonly<Record<ErrorCode, string>> = {
  INVALID_INPUT: 'The input is not as it must be',
  TEXT_EMPTY: 'The text is empty',
  TEXT_TOO_LARGE: 'The text is too large',
  TEXT_BINARY: 'The text is not text',
  BODY_TOO_LARGE: 'The body is too large',
  UNSUPPORTED_MEDIA_TYPE: 'The body is not JSON',
  METHOD_NOT_ALLOWED: 'The address does not take this method',
  NOT_FOUND: 'There is nothing here',
  ID_TAKEN: 'The id is taken',
  IDEMPOTENCY_KEY_REUSED: 'The Idempotency-Key was used for another request',
  CONFLICT: 'It was changed meanwhile',
  LEASE_LOST: 'Another worker has taken over',
  NORMALIZER_FAILED: 'The text could not be normalized',
  NORMALIZER_TIMEOUT: 'Normalizing took too long',
  RUN_EXPIRED: 'The report waited too long',
  RUN_ATTEMPTS_EXHAUSTED: 'Normalizing was cut short too often',
  UNAVAILABLE: 'The database or the queue does not answer',
  DOSSIER_TOO_LARGE: 'The dossier is too large for this',
  INTERNAL: 'A fault of this server',
}

/** An error as RFC 9457 problem details. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ErrorCode
  readonly detail: string
  readonly instance?: string
  readonly fields?: Readonly<Record<string, string>>
}

const detailsSchema = z.object({ fields: z.record(z.string(), z.string()) })

/** An expected failure as a problem. Pure. */
export function toProblem(error: AppError, instance?: string): Problem {
  const details = detailsSchema.safeParse(error.details)
  return {
    type: `${apiPrefix}/docs#${error.code}`,
    title: problemTitles[error.code],
    status: error.status,
    code: error.code,
    detail: error.message,
    ...(instance === undefined ? {} : { instance }),
    ...(details.success ? { fields: details.data.fields } : {}),
  }
}

/** Codes of Prisma, the system and Postgres for a database that cannot be reached or is going away. */
const unreachableCodes = new Set(
  'P1001 P1002 P1008 P1017 P2024 ECONNREFUSED ECONNRESET ENOTFOUND ETIMEDOUT 53300 57P01 57P03 08001 08006'.split(' '),
)

/**
 * The failure to tell of: an expected one as it is, a database that is away as `UNAVAILABLE`, anything else as `INTERNAL`,
 * which says nothing of its cause.
 */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof Error && 'code' in error && unreachableCodes.has(String(error.code))) {
    return new AppError('UNAVAILABLE', 'The database does not answer; try again in a moment', { cause: error })
  }
  return new AppError('INTERNAL', 'Something went wrong here; the log has the details', { cause: error })
}

/** The answer of a failed request. */
export function problemResponse(error: AppError, instance?: string): Response {
  return Response.json(toProblem(error, instance), {
    status: error.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(error.retryable ? { 'retry-after': '5' } : {}),
    },
  })
}
