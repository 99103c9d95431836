import Link from 'next/link'
import { addressOf } from '../../ui/addresses.ts'
import { DecisionBadge } from '../../ui/badge.tsx'
import { formatQuantity } from '../../ui/format-quantity.ts'
import { formatDay, formatEdtf } from '../../ui/format-time.ts'
import { TableRegion } from '../../ui/table-region.tsx'
import { cellStyle } from '../../ui/table-style.ts'
import { certaintyWords } from '../../ui/words.ts'
import type { PlacedClaim } from '../comparison/question-claims.ts'

/** All claims of a question in the order of the days they speak for: the chart in words. */
export function ClaimTable({ claims }: { claims: readonly PlacedClaim[] }) {
  return (
    <TableRegion label="All claims on this question">
      <table className="w-full text-left text-sm">
        <thead>
          <tr>
            <th className={cellStyle.head}>Figure</th>
            <th className={cellStyle.head}>Speaks for</th>
            <th className={cellStyle.head}>Origin</th>
            <th className={cellStyle.head}>Outlet</th>
            <th className={cellStyle.head}>Published</th>
            <th className={cellStyle.head}>Certainty</th>
            <th className={cellStyle.head}>Review</th>
          </tr>
        </thead>
        <tbody>
          {claims.map(({ claim, report, origin, outlet, day }) => (
            <tr key={claim.id}>
              <td className={`${cellStyle.body} whitespace-nowrap`}>
                <Link href={addressOf.claim(claim.reportId, claim.id)} className="link font-medium">
                  {formatQuantity(claim.quantity)}
                </Link>
              </td>
              <td className={cellStyle.body}>
                {claim.time ? formatEdtf(claim.time.edtf) : `${formatDay(day)} (printed)`}
              </td>
              <td className={cellStyle.body}>{origin}</td>
              <td className={cellStyle.body}>{outlet}</td>
              <td className={`${cellStyle.body} whitespace-nowrap`}>
                {report.publishedAt ? formatDay(report.publishedAt) : 'not given'}
              </td>
              <td className={cellStyle.body}>{certaintyWords[claim.certainty]}</td>
              <td className={cellStyle.body}>
                {claim.decision ? (
                  <DecisionBadge decision={claim.decision} />
                ) : (
                  <span className="text-muted">not yet</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
