import type { ServiceContext } from './context.ts'

/** A worker process; `id` is its own for as long as it runs. */
export interface WorkerIdentity {
  readonly id: string
  readonly startedAt: Date
}

/** Says that a worker is alive, and forgets those that have been silent for a day. */
export async function recordHeartbeat(ctx: ServiceContext, worker: WorkerIdentity): Promise<void> {
  await ctx.db.pool.query(
    `INSERT INTO worker_heartbeat (id, started_at, seen_at) VALUES ($1, $2, clock_timestamp())
     ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at`,
    [worker.id, worker.startedAt],
  )
  await ctx.db.pool.query(`DELETE FROM worker_heartbeat WHERE seen_at < clock_timestamp() - interval '1 day'`)
}

/** Says that a worker has stopped. */
export async function removeHeartbeat(ctx: ServiceContext, worker: Pick<WorkerIdentity, 'id'>): Promise<void> {
  await ctx.db.pool.query('DELETE FROM worker_heartbeat WHERE id = $1', [worker.id])
}

/** How many workers were seen in the last half minute. */
export async function countLiveWorkers(ctx: Pick<ServiceContext, 'db'>): Promise<number> {
  const { rows } = await ctx.db.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM worker_heartbeat WHERE seen_at > clock_timestamp() - interval '30 seconds'`,
  )
  return rows[0]?.count ?? 0
}
