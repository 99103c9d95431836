import { z } from 'zod'

/**
 * Every job there is: the form of its payload (ids only), how often and at what distance it is tried, and how long one
 * try may take. The only place where a job's name stands. A field added to a payload is optional for one release,
 * because jobs made before it are still waiting.
 */
export const jobCatalog = {
  'report.normalize': {
    payload: z.object({ runId: z.uuid() }),
    attempts: 5,
    backoffMs: 500,
    timeoutMs: 120_000,
  },
  'dossier.compare': {
    payload: z.object({ dossierId: z.uuid() }),
    attempts: 3,
    backoffMs: 1_000,
    timeoutMs: 600_000,
  },
} as const satisfies Record<string, JobDefinition>

interface JobDefinition {
  readonly payload: z.ZodType
  readonly attempts: number
  /** Wait before the second try; doubles with each further one, and varies by half. */
  readonly backoffMs: number
  readonly timeoutMs: number
}

export type JobName = keyof typeof jobCatalog
export type JobPayload<Name extends JobName> = z.infer<(typeof jobCatalog)[Name]['payload']>

/** Whether a name that came out of the queue is one this build knows. */
export function isJobName(name: string): name is JobName {
  return Object.hasOwn(jobCatalog, name)
}
