import type { ReportSummary } from '@crosstally/services'
import Link from 'next/link'
import { addressOf } from '../../ui/addresses.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { formatDay } from '../../ui/format-time.ts'
import { TableRegion } from '../../ui/table-region.tsx'
import { cellStyle } from '../../ui/table-style.ts'

/** A page shows this many reports unless all are asked for. */
export const shownReports = 100

/** The reports of a dossier, the latest published first. */
export function ReportTable({ reports, isAll }: { reports: readonly ReportSummary[]; isAll: boolean }) {
  const sorted = reports.toSorted((a, b) =>
    (b.publishedAt ?? b.submittedAt).localeCompare(a.publishedAt ?? a.submittedAt),
  )
  return (
    <TableRegion label="Reports">
      <table className="w-full text-left text-sm">
        <thead>
          <tr>
            <th className={cellStyle.head}>Report</th>
            <th className={cellStyle.head}>Outlet</th>
            <th className={cellStyle.head}>Published</th>
            <th className={cellStyle.head}>Status</th>
            <th className={`${cellStyle.head} text-right`}>Claims</th>
            <th className={`${cellStyle.head} text-right`}>Reviewed</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, isAll ? sorted.length : shownReports).map((report) => (
            <tr key={report.id}>
              <td className={`${cellStyle.body} min-w-52`}>
                <Link href={addressOf.report(report.id)} className="link font-medium">
                  {report.title ?? `Report from ${report.outlet ?? 'an unnamed outlet'}`}
                </Link>
                {report.note ? <span className="block text-xs text-muted">{report.note}</span> : null}
              </td>
              <td className={cellStyle.body}>{report.outlet ?? 'not given'}</td>
              <td className={`${cellStyle.body} whitespace-nowrap`}>
                {report.publishedAt ? formatDay(report.publishedAt) : 'not given'}
              </td>
              <td className={cellStyle.body}>
                <StatusBadge status={report.status} />
              </td>
              <td className={`${cellStyle.body} text-right`}>{report.claimCount}</td>
              <td className={`${cellStyle.body} text-right`}>{report.reviewedCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
