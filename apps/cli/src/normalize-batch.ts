import type { NormalizedReport } from '@crosstally/model'
import { normalizeReport } from '@crosstally/normalize'
import { type LineFailure, visitLines } from './batch-lines.ts'
import { claimRows } from './claim-rows.ts'
import type { NormalizeCommand, OutputFormat } from './command-line.ts'
import { parseReportLine } from './parse-line.ts'

export type NormalizeBatchOptions = Pick<NormalizeCommand, 'format' | 'mentions' | 'withText'>

/** The printed form of a batch and what went wrong in it. `reports` is how many `output` holds. */
export interface NormalizedBatch {
  readonly output: Uint8Array
  readonly reports: number
  readonly lines: number
  readonly failures: readonly LineFailure[]
}

/** Normalizes the lines of one batch. Pure; runs in the main thread and in worker threads alike. */
export function normalizeBatch(given: { bytes: Uint8Array; options: NormalizeBatchOptions }): NormalizedBatch {
  const { bytes, options } = given
  const printed: string[] = []
  const tally = visitLines(bytes, (line) => {
    const report = parseReportLine(line)
    printed.push(printReport(normalizeReport(report, { mentions: options.mentions }), options))
  })
  const output = new TextEncoder().encode(joinReports(printed, options.format))
  return { output, reports: printed.length, ...tally }
}

function printReport(report: NormalizedReport, options: NormalizeBatchOptions): string {
  if (options.format === 'csv') return claimRows(report)
  if (options.withText) return JSON.stringify(report)
  const { text: _, ...rest } = report
  return JSON.stringify(rest)
}

function joinReports(printed: readonly string[], format: OutputFormat): string {
  if (format === 'csv') return printed.join('')
  if (format === 'json') return printed.join(',\n')
  return printed.map((report) => `${report}\n`).join('')
}
