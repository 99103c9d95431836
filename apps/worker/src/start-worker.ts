import { randomUUID } from 'node:crypto'
import { extname } from 'node:path'
import { createLogger, createMetrics, type Logger } from '@crosstally/observability'
import { createConsumer } from '@crosstally/queue'
import { checkReadiness, createServiceContext, recordHeartbeat, removeHeartbeat, sweepRuns } from '@crosstally/services'
import { createThreadComparer } from '@crosstally/services/thread-comparer'
import { createThreadNormalizer } from '@crosstally/services/thread-normalizer'
import type { Env } from './env.ts'
import { createCompareHandler } from './handlers/compare-dossier.ts'
import { createNormalizeHandler } from './handlers/normalize-report.ts'
import { startHealthServer } from './health.ts'
import { every } from './periodic.ts'

export interface RunningWorker {
  readonly logger: Logger
  readonly healthPort: number
  /** Finishes the jobs at work, then closes everything; the same promise every time. */
  stop(): Promise<void>
}

/** Starts to work: fetches jobs, sweeps, beats, answers health checks. */
export async function startWorker(env: Env): Promise<RunningWorker> {
  const worker = { id: randomUUID(), startedAt: new Date() }
  const logger = createLogger({ service: 'worker', level: env.LOG_LEVEL }).child({ workerId: worker.id })
  const metrics = createMetrics()
  const threads = createThreadNormalizer(new URL(`./normalizer-thread${extname(import.meta.url)}`, import.meta.url))
  const comparers = createThreadComparer({
    entry: new URL(`./comparer-thread${extname(import.meta.url)}`, import.meta.url),
    databaseUrl: env.DATABASE_URL,
    threads: env.WORKER_CONCURRENCY,
    mostClaims: env.COMPARER_CLAIMS,
  })
  const location = { databaseUrl: env.DATABASE_URL, redisUrl: env.REDIS_URL }
  const ctx = createServiceContext({
    ...location,
    queuePrefix: env.QUEUE_PREFIX,
    logger,
    metrics,
    normalize: threads.normalize,
    compareLarge: comparers.compare,
    maxConnections: env.WORKER_CONCURRENCY * 2 + 4,
    timings: { leaseMs: env.LEASE_MS, normalizeTimeoutMs: env.NORMALIZE_TIMEOUT_MS, graceMs: env.SWEEP_GRACE_MS },
  })
  await recordHeartbeat(ctx, worker)
  const consumer = createConsumer({
    ...location,
    prefix: env.QUEUE_PREFIX,
    logger,
    metrics,
    concurrency: env.WORKER_CONCURRENCY,
    lockMs: env.QUEUE_LOCK_MS,
    handlers: { 'report.normalize': createNormalizeHandler(ctx), 'dossier.compare': createCompareHandler(ctx) },
  })
  // Not a job of the queue: the sweep is there for when the queue forgets.
  const sweep = every(env.SWEEP_INTERVAL_MS, () => sweepRuns(ctx), logger, 'sweep failed')
  const heartbeat = every(env.HEARTBEAT_MS, () => recordHeartbeat(ctx, worker), logger, 'heartbeat failed')
  const health = await startHealthServer(
    { host: env.WORKER_HEALTH_HOST, port: env.WORKER_HEALTH_PORT },
    { isAlive: () => consumer.isRunning() && sweep.isFresh(), isReady: () => checkReadiness(ctx) },
  )
  logger.info('worker started', { healthPort: health.port, queue: ctx.queue.backend })

  const close = async (part: string, work: () => Promise<void>) => {
    await work().catch((error: unknown) => logger.error('not closed cleanly', { part }, error))
  }
  let stopping: Promise<void> | undefined
  const stopOnce = async () => {
    sweep.stop()
    heartbeat.stop()
    await close('consumer', () => consumer.close())
    await close('health', () => health.close())
    await close('threads', () => threads.close())
    await close('comparers', () => comparers.close())
    await close('heartbeat', () => removeHeartbeat(ctx, worker))
    await close('context', () => ctx.close())
    logger.info('worker stopped')
  }
  return {
    logger,
    healthPort: health.port,
    stop() {
      stopping ??= stopOnce()
      return stopping
    },
  }
}
