import type { ServiceContext } from './context.ts'
import { countLiveWorkers } from './record-heartbeat.ts'

/** Whether a submitted report would get through, and what is missing if not. */
export interface Readiness {
  readonly ready: boolean
  readonly checks: { readonly postgres: boolean; readonly queue: boolean; readonly worker: boolean }
}

/** Asks Postgres, the queue and the workers' heartbeats. Never throws: what does not answer is not ready. */
export async function checkReadiness(ctx: ServiceContext): Promise<Readiness> {
  const [workers, queue] = await Promise.allSettled([countLiveWorkers(ctx), ctx.queue.counts()])
  const checks = {
    postgres: workers.status === 'fulfilled',
    queue: queue.status === 'fulfilled',
    worker: workers.status === 'fulfilled' && workers.value > 0,
  }
  return { ready: Object.values(checks).every(Boolean), checks }
}
