import type { ReportStatus } from '@crosstally/services'

const statuses = ['queued', 'normalizing', 'normalized', 'failed'] as const satisfies readonly ReportStatus[]

/** A status as an event carries it; null for anything else. Pure. */
export function parseStatus(data: unknown): ReportStatus | null {
  return statuses.find((status) => status === data) ?? null
}
