import { type NormalizedReport, normalizedReportSchema, type Report, reportSchema } from '@crosstally/model'
import type { z } from 'zod'

/** Reads one line as a report. Throws an `Error` whose message says what is wrong with it. */
export function parseReportLine(line: string): Report {
  return parseWith(reportSchema, parseJson(line))
}

/** Reads one line as a report, or as a normalized report where it has `claims`. Throws an `Error` with the reason. */
export function parseReportOrNormalizedLine(
  line: string,
):
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'normalized'; readonly report: NormalizedReport } {
  const value = parseJson(line)
  if (isRecord(value) && 'claims' in value) {
    // A hand-made import need not say what only the normalizer knows.
    const complete = { language: 'und', warnings: [], normalizer: 'unknown', ...value }
    return { kind: 'normalized', report: parseWith(normalizedReportSchema, complete) }
  }
  return { kind: 'report', report: parseWith(reportSchema, value) }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new Error('is not JSON', { cause: error })
  }
}

function parseWith<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  if (!isRecord(value)) throw new Error('is not a JSON object')
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Error(parsed.error.issues.slice(0, 3).map(describeIssue).join('; '))
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.') || 'line'}: ${issue.message}`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
