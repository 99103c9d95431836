import type { ReportView } from '@crosstally/services'
import type { ReactNode } from 'react'
import { addressOf } from '../../ui/addresses.ts'
import { Button } from '../../ui/button.tsx'
import { formatDay, formatInstant } from '../../ui/format-time.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { renormalizeReportAction, retryReportAction } from '../review/review-actions.ts'
import { failureWords } from './failure-words.ts'
import { LiveStatus } from './live-status.tsx'

interface ReportHeaderProps {
  readonly report: ReportView
  readonly dossierTitle: string
  readonly isDuplicate: boolean
  /** The title with its claims marked. */
  readonly children: ReactNode
}

export function ReportHeader({ report, dossierTitle, isDuplicate, children }: ReportHeaderProps) {
  return (
    <>
      <PageHeader title={children} trail={[{ href: addressOf.dossier(report.dossier), label: dossierTitle }]}>
        <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 break-words text-muted [overflow-wrap:anywhere]">
          <span className="font-medium text-ink">{report.outlet ?? 'Outlet not given'}</span>
          <span>{report.publishedAt ? formatDay(report.publishedAt) : 'date not given'}</span>
          {report.url ? (
            <a href={report.url} rel="noreferrer" className="link">
              {new URL(report.url).host}
            </a>
          ) : null}
          <LiveStatus reportId={report.id} status={report.status} />
        </p>
        {report.note ? <p className="mt-2 max-w-prose text-sm text-muted">{report.note}</p> : null}
        <Provenance report={report} />
      </PageHeader>
      <div className="mb-6 flex flex-col gap-3 empty:hidden">
        {isDuplicate ? <Notice>This text was already in the dossier. This is the report that is there.</Notice> : null}
        {report.status === 'failed' ? <Failure report={report} /> : null}
        {report.warnings.map((warning) => (
          <Notice key={`${warning.code}-${warning.start ?? ''}`}>{warning.message}</Notice>
        ))}
        {report.status === 'queued' || report.status === 'normalizing' ? (
          <noscript>
            <meta httpEquiv="refresh" content="3" />
          </noscript>
        ) : null}
      </div>
    </>
  )
}

function Provenance({ report }: { report: ReportView }) {
  return (
    <details className="mt-2 text-sm">
      <summary className="w-fit cursor-pointer text-muted hover:text-ink">About this text</summary>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 break-words">
        <dt className="text-muted">Submitted</dt>
        <dd>{formatInstant(report.submittedAt)}</dd>
        <dt className="text-muted">Normalizer</dt>
        <dd>{report.normalizer ?? 'not yet'}</dd>
        <dt className="text-muted">SHA-256</dt>
        <dd className="font-mono text-xs leading-6 break-all">{report.textSha256}</dd>
      </dl>
      {report.status === 'normalized' ? (
        <form action={renormalizeReportAction.bind(null, report.id)} className="mt-3">
          <Button type="submit">Normalize again</Button>
          <p className="mt-1 text-muted">Reads the text anew. What people decided stays.</p>
        </form>
      ) : null}
    </details>
  )
}

function Failure({ report }: { report: ReportView }) {
  return (
    <Notice tone="problem">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          <span className="font-semibold">This report could not be normalized.</span> {failureWords(report.errorCode)}{' '}
          <code className="text-xs">{report.errorCode}</code>
        </p>
        <form action={retryReportAction.bind(null, report.id)}>
          <Button type="submit">Try again</Button>
        </form>
      </div>
    </Notice>
  )
}
