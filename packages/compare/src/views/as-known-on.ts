import type { NormalizedReport } from '@crosstally/model'

/** When a report became known: the later of its publication and retrieval; null where it says neither. Pure. */
export function knownSince(report: NormalizedReport): string | null {
  const dates = [report.publishedAt, report.retrievedAt]
    .filter((date) => date !== undefined)
    .map((date) => date.slice(0, 10))
  return dates.sort().at(-1) ?? null
}

/**
 * The reports that were there on a day (ISO date, that day included): compare these to see what the record said then.
 * Reports without any date are kept out: they cannot be shown to have been known. Pure.
 */
export function asKnownOn(reports: readonly NormalizedReport[], date: string): NormalizedReport[] {
  return reports.filter((report) => {
    const since = knownSince(report)
    return since !== null && since <= date.slice(0, 10)
  })
}
