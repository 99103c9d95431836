import { AppError } from '@crosstally/model'
import type { Logger } from '@crosstally/observability'
import { type JobQueue, openQueue, type QueueBackend, type QueueLocation } from './backend.ts'
import { type JobName, type JobPayload, jobCatalog } from './catalog.ts'
import { maxPayloadBytes, retention } from './defaults.ts'
import { createRateLimitedLog } from './rate-limited-log.ts'
import { withTimeout } from './with-timeout.ts'

/** A job to be enqueued. `jobId` damps duplicates while the queue still knows it; it decides nothing. */
export interface NewJob<Name extends JobName> {
  readonly jobId: string
  readonly payload: JobPayload<Name>
}

export interface JobCounts {
  readonly waiting: number
  readonly active: number
  readonly failed: number
}

/** The producer's side of the queue. */
export interface JobProducer {
  readonly backend: QueueBackend
  /** Adds jobs all at once. Throws `UNAVAILABLE` when the queue does not take them in time. */
  enqueue<Name extends JobName>(name: Name, jobs: readonly NewJob<Name>[]): Promise<void>
  /** How many jobs are in which state. Throws `UNAVAILABLE`. */
  counts(): Promise<JobCounts>
  close(): Promise<void>
}

/** Connects when first used, and anew after every failure. `timeoutMs` (default 3000) bounds each call. */
export function createQueue(
  options: QueueLocation & { readonly logger: Logger; readonly timeoutMs?: number },
): JobProducer {
  const onError = createRateLimitedLog(options.logger, 'queue connection failed')
  let queue: JobQueue | undefined

  async function withQueue<Result>(work: (queue: JobQueue) => Promise<Result>): Promise<Result> {
    queue ??= openQueue(options, onError)
    const used = queue
    try {
      return await withTimeout(work(used), options.timeoutMs ?? 3_000)
    } catch (cause) {
      if (queue === used) queue = undefined
      used.close().catch(onError)
      throw new AppError('UNAVAILABLE', 'The queue does not answer', { cause })
    }
  }

  return {
    backend: options.redisUrl === undefined ? 'postgres' : 'redis',
    async enqueue(name, jobs) {
      const definition = jobCatalog[name]
      const entries = jobs.map(({ jobId, payload }) => ({
        name,
        data: definition.payload.parse(payload),
        opts: {
          jobId,
          attempts: definition.attempts,
          backoff: { type: 'exponential', delay: definition.backoffMs, jitter: 0.5 },
          sizeLimit: maxPayloadBytes,
          ...retention,
        },
      }))
      if (entries.length > 0) await withQueue((used) => used.addBulk(entries))
    },
    async counts() {
      const counts = await withQueue((used) => used.getJobCounts('waiting', 'delayed', 'active', 'failed'))
      return {
        waiting: (counts.waiting ?? 0) + (counts.delayed ?? 0),
        active: counts.active ?? 0,
        failed: counts.failed ?? 0,
      }
    },
    async close() {
      await queue?.close()
    },
  }
}
