import { getStatus, type SystemStatus } from '@crosstally/services'
import type { Metadata } from 'next'
import Link from 'next/link'
import { failureWords } from '../../features/report/failure-words.ts'
import { serviceContext } from '../../server/context.ts'
import { addressOf } from '../../ui/addresses.ts'
import { Badge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatDuration, formatInstant } from '../../ui/format-time.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { TableRegion } from '../../ui/table-region.tsx'
import { cellStyle } from '../../ui/table-style.ts'
import { countOf } from '../../ui/words.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Status' }

export default async function StatusPage() {
  const status = await getStatus(serviceContext())
  return (
    <>
      <PageHeader title="Status">
        <p className="mt-3 max-w-prose text-muted">{summaryOf(status)}</p>
      </PageHeader>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
        <Figure term="Waiting" value={String(status.queued)} />
        <Figure
          term="Oldest waiting"
          value={status.oldestWaitingMs === null ? 'none' : formatDuration(status.oldestWaitingMs)}
        />
        <Figure term="Being read" value={String(status.normalizing)} />
        <Figure term="Normalized" value={status.normalized.toLocaleString('en-GB')} />
        <Figure term="Failed" value={String(status.failed)} />
        <Figure term="Live workers" value={String(status.liveWorkers)} />
      </dl>
      <section aria-labelledby="failures" className="mt-10">
        <h2 id="failures" className="mb-4 text-xl">
          Recent failures
        </h2>
        <Failures failures={status.recentFailures} />
      </section>
      <p className="mt-8 text-sm text-muted">
        Jobs wait in {status.queueBackend === 'redis' ? 'Redis' : 'Postgres'}.{' '}
        <Link href="/status" className="link">
          Load again
        </Link>
      </p>
    </>
  )
}

function summaryOf(status: SystemStatus): string {
  if (status.liveWorkers === 0) return 'No worker is alive: reports are kept and wait until one starts.'
  const waiting = status.queued === 0 ? 'Nothing waits' : `${countOf(status.queued, 'report')} waiting`
  return `${countOf(status.liveWorkers, 'worker')} at work. ${waiting}.`
}

function Figure({ term, value }: { term: string; value: string }) {
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-3">
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="font-serif text-xl font-semibold">{value}</dd>
    </div>
  )
}

function Failures({ failures }: { failures: SystemStatus['recentFailures'] }) {
  if (failures.length === 0) return <EmptyState title="No failures" />
  return (
    <TableRegion label="Recent failures">
      <table className="w-full text-left">
        <thead>
          <tr>
            <th className={cellStyle.head}>Report</th>
            <th className={cellStyle.head}>Why</th>
            <th className={cellStyle.head}>When</th>
          </tr>
        </thead>
        <tbody>
          {failures.map(({ reportId, code, at }) => (
            <tr key={`${reportId}-${at}`}>
              <td className={cellStyle.body}>
                <Link href={addressOf.report(reportId)} className="link">
                  {reportId}
                </Link>
              </td>
              <td className={cellStyle.body}>
                <Badge tone="conflict" glyph="failed">
                  {code}
                </Badge>{' '}
                {failureWords(code)}
              </td>
              <td className={`${cellStyle.body} whitespace-nowrap`}>{formatInstant(at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
