/** One queue for all jobs; the braces keep its Redis keys in one cluster slot. */
export const queueName = 'crosstally'
export const defaultPrefix = '{crosstally}'

/** Finished jobs are kept for looking into, by age in seconds and by count; the run rows are the record. */
export const retention = {
  removeOnComplete: { age: 24 * 3600, count: 1_000 },
  removeOnFail: { age: 7 * 24 * 3600, count: 5_000 },
} as const

/** Events are only a hint to whoever listens: about this many are kept. */
export const maxEvents = 1_000

/** Payloads are ids; anything larger is a mistake. */
export const maxPayloadBytes = 2_048
