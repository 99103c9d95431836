import type { Logger } from '@crosstally/observability'

export interface Periodic {
  /** Whether it last came to an end, well or badly, less than five periods (and a minute) ago. */
  isFresh(): boolean
  stop(): void
}

/** Does `work` at once and then again and again, `intervalMs` after it last ended; a failure is logged. */
export function every(intervalMs: number, work: () => Promise<unknown>, logger: Logger, message: string): Periodic {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let lastEndAt = Date.now()
  const run = async () => {
    await work().catch((error: unknown) => logger.warn(message, {}, error))
    lastEndAt = Date.now()
    if (!isStopped) timer = setTimeout(run, intervalMs)
  }
  timer = setTimeout(run, 0)
  return {
    isFresh: () => Date.now() - lastEndAt < 5 * intervalMs + 60_000,
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
