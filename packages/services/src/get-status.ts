import type { ServiceContext } from './context.ts'
import { countLiveWorkers } from './record-heartbeat.ts'
import type { SystemStatus } from './views.ts'

/** How many reports stand where, how long the oldest has waited, who works, and the ten latest failures. */
export async function getStatus(ctx: ServiceContext): Promise<SystemStatus> {
  const [counts, failures, liveWorkers] = await Promise.all([
    ctx.db.pool.query<Counts>(countsSql),
    ctx.db.pool.query<{ report_id: string; error_code: string; finished_at: Date }>(failuresSql),
    countLiveWorkers(ctx),
  ])
  const row = counts.rows[0]
  return {
    queueBackend: ctx.queue.backend,
    queued: row?.queued ?? 0,
    normalizing: row?.normalizing ?? 0,
    failed: row?.failed ?? 0,
    normalized: row?.normalized ?? 0,
    oldestWaitingMs: row?.oldest_waiting_ms ?? null,
    liveWorkers,
    recentFailures: failures.rows.map((failure) => ({
      reportId: failure.report_id,
      code: failure.error_code,
      at: failure.finished_at.toISOString(),
    })),
  }
}

interface Counts {
  readonly queued: number
  readonly normalizing: number
  readonly failed: number
  readonly normalized: number
  readonly oldest_waiting_ms: number | null
}

/** A report counts by its latest run. */
const latestRuns = `
  SELECT DISTINCT ON (report_id) report_id, status, created_at, finished_at, error_code
  FROM normalization_run ORDER BY report_id, number DESC`

const countsSql = `
  SELECT count(*) FILTER (WHERE status = 'queued')::int AS queued,
    count(*) FILTER (WHERE status = 'running')::int AS normalizing,
    count(*) FILTER (WHERE status = 'failed')::int AS failed,
    count(*) FILTER (WHERE status = 'succeeded')::int AS normalized,
    (extract(epoch FROM clock_timestamp() - min(created_at) FILTER (WHERE status = 'queued')) * 1000)::float8
      AS oldest_waiting_ms
  FROM (${latestRuns}) AS latest`

const failuresSql = `
  SELECT report_id, error_code, finished_at FROM (${latestRuns}) AS latest
  WHERE status = 'failed' ORDER BY finished_at DESC LIMIT 10`
