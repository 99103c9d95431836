import type { ReportStatus } from './views.ts'

const statusOfRun: Readonly<Record<string, ReportStatus>> = {
  queued: 'queued',
  running: 'normalizing',
  succeeded: 'normalized',
  failed: 'failed',
}

/** A report's status from that of its latest run. A report without a run (there is none) would count as queued. */
export function toReportStatus(runStatus: string | undefined): ReportStatus {
  return statusOfRun[runStatus ?? 'queued'] ?? 'queued'
}
