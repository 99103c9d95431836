import { AppError } from '@crosstally/model'
import type { Logger, Metrics } from '@crosstally/observability'
import { UnrecoverableError } from 'bullmq'
import { openWorker, type QueueLocation, type RawJob } from './backend.ts'
import { isJobName, type JobName, type JobPayload, jobCatalog } from './catalog.ts'
import { createRateLimitedLog } from './rate-limited-log.ts'
import { withTimeout } from './with-timeout.ts'

/** What a handler learns about its job besides the payload. */
export interface JobContext {
  readonly jobId: string
  /** 1 at the first try. */
  readonly attempt: number
  readonly maxAttempts: number
}

/** One handler per job. An `AppError` that is not retryable ends the job; any other error has it tried again. */
export type JobHandlers = {
  readonly [Name in JobName]: (payload: JobPayload<Name>, context: JobContext) => Promise<void>
}

export interface JobConsumer {
  /** Whether it fetches jobs. */
  isRunning(): boolean
  /** Resolves once connected. */
  ready(): Promise<void>
  /** Lets jobs at work finish, then disconnects. */
  close(): Promise<void>
}

export interface ConsumerOptions extends QueueLocation {
  readonly handlers: JobHandlers
  readonly logger: Logger
  readonly metrics: Metrics
  /** Jobs at work at once, default 2. */
  readonly concurrency?: number
  /** How long a job stays ours without a sign of life, default 60 s: longer than the longest stretch without a pause. */
  readonly lockMs?: number
}

/** Starts to fetch and handle jobs. Payloads are parsed again here: they may come from another build. */
export function createConsumer(options: ConsumerOptions): JobConsumer {
  const lockDuration = options.lockMs ?? 60_000
  const worker = openWorker(options, (job) => handleJob(options, job), {
    concurrency: options.concurrency ?? 2,
    lockDuration,
    stalledInterval: Math.max(1_000, lockDuration / 2),
    // The run row counts attempts; the queue may hand a job out as often as its workers die.
    maxStalledCount: 20,
  })
  worker.on('error', createRateLimitedLog(options.logger, 'queue worker error'))
  worker.on('stalled', () => options.metrics.count('jobs_stalled'))
  return {
    isRunning: () => worker.isRunning(),
    async ready() {
      await worker.waitUntilReady()
    },
    close: () => worker.close(),
  }
}

async function handleJob(options: ConsumerOptions, job: RawJob): Promise<void> {
  const { logger, metrics } = options
  const jobId = job.id ?? ''
  if (!isJobName(job.name)) {
    // Made by another build: completing it keeps it from coming back for ever.
    logger.warn('unknown job', { jobId, job: job.name })
    return
  }
  const startedAt = Date.now()
  metrics.observeMs('job_wait_ms', Math.max(0, startedAt - job.timestamp), { job: job.name })
  try {
    await runHandler(options.handlers, job.name, job, jobId)
    metrics.count('jobs_done', { job: job.name })
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'UNEXPECTED'
    metrics.count('jobs_failed', { job: job.name, code })
    logger.warn('job failed', { jobId, code, attempt: job.attemptsMade + 1 }, error)
    throw toQueueError(error)
  } finally {
    metrics.observeMs('job_run_ms', Date.now() - startedAt, { job: job.name })
  }
}

async function runHandler<Name extends JobName>(
  handlers: JobHandlers,
  name: Name,
  job: RawJob,
  jobId: string,
): Promise<void> {
  const payload = parsePayload(name, job.data)
  if (payload === undefined) {
    throw new AppError('INVALID_INPUT', 'The payload does not have its form', { details: { jobId } })
  }
  const context = { jobId, attempt: job.attemptsMade + 1, maxAttempts: job.opts.attempts ?? 1 }
  await withTimeout(handlers[name](payload, context), jobCatalog[name].timeoutMs)
}

/** The cast holds because the schema under `name` is the one that `JobPayload<Name>` is inferred from. */
function parsePayload<Name extends JobName>(name: Name, data: unknown): JobPayload<Name> | undefined {
  const result = jobCatalog[name].payload.safeParse(data)
  return result.success ? (result.data as JobPayload<Name>) : undefined
}

/** The queue keeps the message of what is thrown, so it says a code and nothing of the report. */
function toQueueError(error: unknown): Error {
  if (error instanceof AppError) return error.retryable ? new Error(error.code) : new UnrecoverableError(error.code)
  return new Error(error instanceof Error ? error.name : 'UNEXPECTED')
}
