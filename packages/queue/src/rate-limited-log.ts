import type { Logger } from '@crosstally/observability'

/** Logs at most one line per `everyMs`, with the number of errors it stands for: a lost connection repeats itself. */
export function createRateLimitedLog(
  logger: Logger,
  message: string,
  everyMs = 10_000,
  now: () => number = Date.now,
): (error: Error) => void {
  let lastAt = Number.NEGATIVE_INFINITY
  let suppressed = 0
  return (error) => {
    const at = now()
    if (at - lastAt < everyMs) {
      suppressed += 1
      return
    }
    logger.warn(message, { suppressed }, error)
    lastAt = at
    suppressed = 0
  }
}
