import 'server-only'
import { AppError, type ErrorCode } from '@crosstally/model'
import { z } from 'zod'

/** A failure that a reader can do something about. */
export interface ExpectedFailure {
  readonly code: ErrorCode
  readonly message: string
  /** One message for each field in question. */
  readonly fields: Readonly<Record<string, string>>
}

const messages: Partial<Record<ErrorCode, string>> = {
  NOT_FOUND: 'It is no longer there. Load the page again.',
  CONFLICT: 'Somebody changed it meanwhile. Load the page again, then repeat.',
  UNAVAILABLE: 'The database or the queue does not answer. Nothing was lost; try again in a moment.',
}
const fieldsSchema = z.object({ fields: z.record(z.string(), z.string()) })

/** An expected failure in words for the reader. Anything else is a bug and is thrown on. */
export function expectedFailure(error: unknown): ExpectedFailure {
  if (!(error instanceof AppError)) throw error
  const details = fieldsSchema.safeParse(error.details)
  return {
    code: error.code,
    message: messages[error.code] ?? error.message,
    fields: details.success ? details.data.fields : {},
  }
}
