import { pino } from 'pino'

/** Ids, counts, durations in milliseconds and codes. Never report text, names or addresses. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Structured log lines. `error` is reduced to its name, code and stack. */
export interface Logger {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields, error?: unknown): void
  error(message: string, fields?: LogFields, error?: unknown): void
  /** A logger that adds `fields` to every line. */
  child(fields: LogFields): Logger
}

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** Logs JSON lines to standard output, or to `write`. `service` stands in every line. */
export function createLogger(options: {
  readonly service: string
  readonly level?: LogLevel
  readonly write?: (line: string) => void
}): Logger {
  const { write } = options
  const settings = {
    level: options.level ?? 'info',
    base: { service: options.service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return wrap(write === undefined ? pino(settings) : pino(settings, { write }))
}

/** A logger that says nothing. */
export const silentLogger: Logger = createLogger({ service: 'silent', level: 'silent' })

interface PinoLike {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
  child(fields: object): PinoLike
}

function wrap(target: PinoLike): Logger {
  return {
    debug: (message, fields = {}) => target.debug(fields, message),
    info: (message, fields = {}) => target.info(fields, message),
    warn: (message, fields = {}, error) => target.warn({ ...fields, ...describeError(error) }, message),
    error: (message, fields = {}, error) => target.error({ ...fields, ...describeError(error) }, message),
    child: (fields) => wrap(target.child(fields)),
  }
}

function describeError(error: unknown): object {
  return error === undefined ? {} : { error: toPlainError(error) }
}

/** The frames of a stack without its message, which may quote what failed to parse. */
function toPlainError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const cause = error.cause === undefined ? undefined : toPlainError(error.cause)
  return { name: error.name, code, stack: frames.slice(0, 8).join('\n'), cause }
}
