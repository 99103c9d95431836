import { createPostgresBackend, Queue, type QueueOptions, Worker, type WorkerOptions } from 'bullmq'
import { Redis } from 'ioredis'
import { defaultPrefix, maxEvents, queueName } from './defaults.ts'

/** Where jobs live: Redis when `redisUrl` is given, else BullMQ's tables in schema `bullmq` of the database. */
export interface QueueLocation {
  readonly redisUrl?: string | undefined
  readonly databaseUrl: string
  /** Namespace of the Redis keys, for tests that share a server. */
  readonly prefix?: string | undefined
}

export type QueueBackend = 'redis' | 'postgres'

/** What the producer uses of BullMQ's queue, the same on both backends. */
export interface JobQueue {
  addBulk(
    jobs: { name: string; data: unknown; opts: QueueOptions['defaultJobOptions'] & { jobId: string } }[],
  ): Promise<unknown>
  getJobCounts(...states: ('waiting' | 'delayed' | 'active' | 'failed')[]): Promise<Record<string, number>>
  close(): Promise<void>
}

/** What the consumer uses of BullMQ's worker. */
export interface JobWorker {
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'stalled', listener: (jobId: string) => void): unknown
  isRunning(): boolean
  waitUntilReady(): Promise<unknown>
  close(): Promise<void>
}

/** One job as the consumer's processor sees it. */
export interface RawJob {
  readonly id?: string | undefined
  readonly name: string
  readonly data: unknown
  readonly timestamp: number
  readonly attemptsMade: number
  readonly opts: { readonly attempts?: number | undefined }
}

const queueOptions = { streams: { events: { maxLen: maxEvents } } }

/** A producer's queue: fails at once when Redis is away instead of holding commands back. */
export function openQueue(location: QueueLocation, onError: (error: Error) => void): JobQueue {
  if (location.redisUrl === undefined) {
    const connection = { connectionString: location.databaseUrl, migrate: true, max: 2, connectionTimeoutMillis: 3_000 }
    const queue = new Queue(queueName, { connection, ...queueOptions }, createPostgresBackend)
    queue.on('error', onError)
    return queue
  }
  const redis = new Redis(location.redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 3_000,
  })
  redis.on('error', onError)
  const prefix = location.prefix ?? defaultPrefix
  const queue = new Queue(queueName, { connection: redis, prefix, ...queueOptions })
  queue.on('error', onError)
  return {
    addBulk: (jobs) => queue.addBulk(jobs),
    getJobCounts: (...states) => queue.getJobCounts(...states),
    async close() {
      await queue.close()
      redis.disconnect()
    },
  }
}

/**
 * A consumer's worker: waits for Redis as long as it takes. Redis must run with `maxmemory-policy noeviction`: an
 * evicted lock or job wedges a worker that still looks healthy.
 */
export function openWorker(
  location: QueueLocation,
  process: (job: RawJob) => Promise<void>,
  options: Pick<WorkerOptions, 'concurrency' | 'lockDuration' | 'stalledInterval' | 'maxStalledCount'>,
): JobWorker {
  if (location.redisUrl === undefined) {
    const connection = { connectionString: location.databaseUrl, migrate: true, max: 4 }
    return new Worker(queueName, process, { connection, ...options }, createPostgresBackend)
  }
  const redis = new Redis(location.redisUrl, { maxRetriesPerRequest: null })
  // BullMQ listens too; without a listener of its own the client would print every failed reconnection.
  redis.on('error', () => undefined)
  const worker = new Worker(queueName, process, {
    connection: redis,
    prefix: location.prefix ?? defaultPrefix,
    ...options,
  })
  return {
    on: (event: 'error' | 'stalled', listener: ((error: Error) => void) & ((jobId: string) => void)) =>
      event === 'error' ? worker.on('error', listener) : worker.on('stalled', listener),
    isRunning: () => worker.isRunning(),
    waitUntilReady: () => worker.waitUntilReady(),
    async close() {
      await worker.close()
      redis.disconnect()
    },
  }
}
