import { createDb, type Db } from '@crosstally/db'
import type { NormalizedReport, Report } from '@crosstally/model'
import { createLogger, createMetrics, type Logger, type Metrics } from '@crosstally/observability'
import { createQueue, type JobProducer } from '@crosstally/queue'
import { type CompareInput, type ComparisonUpdate, createComparer } from './comparison/compare-changed.ts'
import { createStatusFeed, type StatusFeed } from './status-feed.ts'

/** Turns a report into claims; may run in another thread, and is stopped after `timeoutMs`. */
export type Normalizer = (report: Report, timeoutMs: number) => Promise<NormalizedReport>

/** Finds what brings a dossier's stored comparison up to date; may run in another thread. */
export type Comparer = (input: CompareInput) => Promise<ComparisonUpdate>

/** How long things may take, in milliseconds, and how often they are tried. */
export interface Timings {
  /** How long a worker owns a run without a sign of life. */
  readonly leaseMs: number
  /** How long one text may take. */
  readonly normalizeTimeoutMs: number
  /** How long a queued run may wait in the queue before the sweep takes it for lost. */
  readonly graceMs: number
  /** How old a run may grow before it is given up. */
  readonly ceilingMs: number
  /** How often a run is claimed before it is given up. */
  readonly maxAttempts: number
  /** How long a submission waits for the queue before it leaves the dispatch to the sweep. */
  readonly dispatchTimeoutMs: number
}

export const defaultTimings: Timings = {
  leaseMs: 30_000,
  normalizeTimeoutMs: 60_000,
  graceMs: 60_000,
  ceilingMs: 24 * 3600_000,
  maxAttempts: 5,
  dispatchTimeoutMs: 3_000,
}

/** What every verb works with. */
export interface ServiceContext {
  readonly db: Db
  readonly queue: JobProducer
  readonly statusFeed: StatusFeed
  readonly logger: Logger
  readonly metrics: Metrics
  readonly normalize: Normalizer
  readonly compareSmall: Comparer
  readonly compareLarge: Comparer
  readonly timings: Timings
  readonly now: () => Date
}

export interface ServiceOptions {
  readonly databaseUrl: string
  /** Jobs go through this Redis; without it through the database. */
  readonly redisUrl?: string | undefined
  readonly logger?: Logger
  readonly metrics?: Metrics
  readonly now?: () => Date
  /** Defaults to the normalizer in this thread, which no timeout can stop. */
  readonly normalize?: Normalizer
  /** Where dossiers of more than 2,000 claims are compared; defaults to this thread, which is busy with it for seconds. */
  readonly compareLarge?: Comparer
  /** How many claims of dossiers are kept in memory here between comparisons, some 5 kB each; default 10,000. */
  readonly heldClaims?: number
  readonly timings?: Partial<Timings>
  /** Connections to the database, default 10. */
  readonly maxConnections?: number
  /** Namespace of the Redis keys, for tests that share a server. */
  readonly queuePrefix?: string | undefined
}

const heldHere = 10_000

/** The one way to get a context. Opens no connection before one is needed; `close` ends all of them. */
export function createServiceContext(options: ServiceOptions): ServiceContext & { close(): Promise<void> } {
  const logger = options.logger ?? createLogger({ service: 'services', level: 'warn' })
  const timings = { ...defaultTimings, ...options.timings }
  const db = createDb({
    databaseUrl: options.databaseUrl,
    maxConnections: options.maxConnections ?? 10,
    onError: (error) => logger.warn('database connection lost', {}, error),
  })
  const compareSmall = createComparer(db, options.heldClaims ?? heldHere)
  const queue = createQueue({
    databaseUrl: options.databaseUrl,
    redisUrl: options.redisUrl,
    prefix: options.queuePrefix,
    logger,
    timeoutMs: timings.dispatchTimeoutMs,
  })
  const statusFeed = createStatusFeed({ databaseUrl: options.databaseUrl, logger })
  return {
    db,
    queue,
    statusFeed,
    logger,
    timings,
    metrics: options.metrics ?? createMetrics(),
    normalize: options.normalize ?? normalizeHere,
    compareSmall,
    compareLarge: options.compareLarge ?? compareSmall,
    now: options.now ?? (() => new Date()),
    async close() {
      await Promise.all([queue.close(), statusFeed.close()])
      await db.close()
    },
  }
}

async function normalizeHere(report: Report): Promise<NormalizedReport> {
  // Loaded when first used: most processes never normalize, and the word lists take time to load.
  const { normalizeReport } = await import('@crosstally/normalize')
  return normalizeReport(report)
}
