import { z } from 'zod'

/** A whole number of milliseconds from the environment. */
const ms = (fallback: number) => z.coerce.number().int().min(10).max(86_400_000).default(fallback)

const envSchema = z.object({
  /** The database: reports, runs, claims, and the queue where there is no Redis. */
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/, error: 'must be a postgresql:// address' }),
  /** Jobs go through this Redis; without it through the database. */
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be a redis:// address' }).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Reports normalized at once. */
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(2),
  /** Claims of dossiers that each comparing thread keeps in memory, some 5 kB each: a dossier beyond is grouped anew at each change. */
  COMPARER_CLAIMS: z.coerce.number().int().min(0).max(10_000_000).default(200_000),
  /** Where /healthz and /readyz answer; 0 takes any free port. */
  WORKER_HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).default(3081),
  WORKER_HEALTH_HOST: z.string().default('127.0.0.1'),
  LEASE_MS: ms(30_000),
  NORMALIZE_TIMEOUT_MS: ms(60_000),
  SWEEP_INTERVAL_MS: ms(15_000),
  SWEEP_GRACE_MS: ms(60_000),
  QUEUE_LOCK_MS: ms(60_000),
  HEARTBEAT_MS: ms(5_000),
  /** How long jobs at work may take to finish once the process is asked to stop. */
  SHUTDOWN_MS: ms(20_000),
  /** Namespace of the Redis keys, where several installations share a server. */
  QUEUE_PREFIX: z.string().min(1).optional(),
})
export type Env = z.infer<typeof envSchema>

/** The checked environment. Prints every problem and ends the process when there is one. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const present = Object.entries(source).filter(([, value]) => value !== undefined && value !== '')
  const result = envSchema.safeParse(Object.fromEntries(present))
  if (result.success) return result.data
  for (const issue of result.error.issues) process.stderr.write(`${issue.path.join('.')}: ${issue.message}\n`)
  process.exit(1)
}
