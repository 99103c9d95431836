/** Stable codes of expected failures. Each has an entry in docs/failure-modes.md; a code is never reused. */
export const errorCodes = {
  /** The input does not have the form it must have; `details` names the fields. */
  INVALID_INPUT: { status: 400, retryable: false },
  /** The text is empty or holds nothing but white space. */
  TEXT_EMPTY: { status: 422, retryable: false },
  /** The text is larger than 1 MiB in UTF-8. */
  TEXT_TOO_LARGE: { status: 413, retryable: false },
  /** The text holds control bytes that no text has. */
  TEXT_BINARY: { status: 422, retryable: false },
  /** The body of a request is larger than its address takes. */
  BODY_TOO_LARGE: { status: 413, retryable: false },
  /** The body of a request is not JSON by its Content-Type. */
  UNSUPPORTED_MEDIA_TYPE: { status: 415, retryable: false },
  /** The address does not take this method. */
  METHOD_NOT_ALLOWED: { status: 405, retryable: false },
  /** No such report, claim, dossier or question. */
  NOT_FOUND: { status: 404, retryable: false },
  /** The id is taken by another report. */
  ID_TAKEN: { status: 409, retryable: false },
  /** The same Idempotency-Key came with another body. */
  IDEMPOTENCY_KEY_REUSED: { status: 422, retryable: false },
  /** Somebody changed it meanwhile: read again, then repeat. */
  CONFLICT: { status: 409, retryable: false },
  /** The run's lease was lost to another worker. */
  LEASE_LOST: { status: 409, retryable: false },
  /** The normalizer threw on this text. */
  NORMALIZER_FAILED: { status: 500, retryable: false },
  /** Normalization took longer than its limit. */
  NORMALIZER_TIMEOUT: { status: 500, retryable: false },
  /** The run waited longer than a day without a worker. */
  RUN_EXPIRED: { status: 500, retryable: false },
  /** The run was tried as often as allowed and each try was cut short. */
  RUN_ATTEMPTS_EXHAUSTED: { status: 500, retryable: false },
  /** Postgres or the queue does not answer. */
  UNAVAILABLE: { status: 503, retryable: true },
  /** The dossier holds more than can be computed while somebody waits. */
  DOSSIER_TOO_LARGE: { status: 422, retryable: false },
  /** A fault of ours; the log has the details. */
  INTERNAL: { status: 500, retryable: false },
} as const satisfies Record<string, { status: number; retryable: boolean }>

export type ErrorCode = keyof typeof errorCodes

/** What an error says beyond its code: field messages, ids, numbers; never report text. */
export type ErrorDetails = Record<string, unknown>

/** The one error class of expected failures. `status` is the HTTP status its code maps to. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly status: number
  readonly retryable: boolean
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, options: { details?: ErrorDetails; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.status = errorCodes[code].status
    this.retryable = errorCodes[code].retryable
    this.details = options.details ?? {}
  }
}
