import type { ReportSummary } from '@crosstally/services'
import { formatDay } from '../../ui/format-time.ts'

/** What a report is called beside another: its outlet and day. Pure. */
export function nameOf({ outlet, publishedAt, title }: ReportSummary): string {
  const name = outlet ?? title ?? 'an unnamed outlet'
  return publishedAt === null ? name : `${name}, ${formatDay(publishedAt)}`
}
