import type { ReportSummary } from '@crosstally/services'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { addressOf } from '../../ui/addresses.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { countOf } from '../../ui/words.ts'
import { PendingReports } from '../comparison/pending-reports.tsx'
import { KnownOnNotice } from './known-on-notice.tsx'
import type { Material } from './material.ts'
import { UnusedNotice } from './unused-notice.tsx'
import { type View, viewAddress } from './view.ts'

/** The views of a dossier in the order of their navigation: end of the address and name. */
const places = [
  { end: '', label: 'Comparison' },
  { end: '/tree', label: 'Who carries whom' },
  { end: '/drift', label: 'Drift' },
  { end: '/ledger', label: 'Ledger' },
  { end: '/same-number', label: 'Same number' },
  { end: '/silence', label: 'Silence' },
  { end: '/side-by-side', label: 'Side by side' },
] as const

interface DossierFrameProps {
  readonly material: Material
  readonly view: View
  /** What the view says, in a sentence or two. */
  readonly lead: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** What all views of a dossier share: its title, the way to the other views, and the day they look up to. */
export function DossierFrame({ material, view, lead, aside, children }: DossierFrameProps) {
  const { comparison, params } = material
  const { dossier, reports } = comparison
  const base = addressOf.dossier(dossier.slug)
  const { known, by } = view.filter
  const kept = { ...(known === undefined ? {} : { known }), ...(by === undefined ? {} : { by }) }
  return (
    <>
      <PageHeader title={dossier.title} trail={[{ href: '/', label: 'Dossiers' }]} aside={aside} />
      <nav
        data-screen-only
        aria-label="Views of this dossier"
        className="-mt-3 mb-6 flex flex-wrap gap-x-5 gap-y-1 border-b border-line text-sm"
      >
        {places.map(({ end, label }) => (
          <Link
            key={end}
            href={viewAddress({ address: base + end, filter: kept })}
            aria-current={view.address === base + end ? 'page' : undefined}
            className="-mb-px border-b-2 border-transparent py-1.5 font-medium text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
          >
            {label}
          </Link>
        ))}
      </nav>
      <UnusedNotice view={view} params={params} />
      <KnownOnNotice view={view} />
      <PendingReports count={Object.values(reports).filter(isPending).length} isCompared={comparison.isCurrent} />
      <p className="mb-6 max-w-prose text-lg text-muted">{lead}</p>
      {children}
      {comparison.nextCursor === null ? null : (
        <p className="text-sm text-muted">
          This dossier is large: its views are made from the first {comparison.comparison.questions.length} of{' '}
          {countOf(comparison.questionCount, 'question')}.
        </p>
      )}
    </>
  )
}

function isPending({ status }: ReportSummary): boolean {
  return status === 'queued' || status === 'normalizing'
}
