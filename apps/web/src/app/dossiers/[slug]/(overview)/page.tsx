import type { DossierComparison, ReportSummary } from '@crosstally/services'
import type { Metadata } from 'next'
import Link from 'next/link'
import { ComparisonFilters } from '../../../../features/comparison/comparison-filters.tsx'
import { ComparisonMatrix } from '../../../../features/comparison/comparison-matrix.tsx'
import { applyFilter, isShown, readFilter, type shows } from '../../../../features/comparison/filters.ts'
import { HighlightList } from '../../../../features/comparison/highlight-list.tsx'
import { highlightsOf } from '../../../../features/comparison/highlights.ts'
import { buildMatrix, type Matrix } from '../../../../features/comparison/matrix.ts'
import { PendingReports } from '../../../../features/comparison/pending-reports.tsx'
import { ReportTable } from '../../../../features/comparison/report-table.tsx'
import { loadComparison, loadDossier } from '../../../../server/load-dossier.ts'
import { addressOf } from '../../../../ui/addresses.ts'
import { buttonStyle } from '../../../../ui/button-style.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { ReviewMeter } from '../../../../ui/review-meter.tsx'
import type { SearchParams } from '../../../../ui/search-params.ts'
import { countOf } from '../../../../ui/words.ts'

export const dynamic = 'force-dynamic'

interface DossierPageProps {
  readonly params: Promise<{ slug: string }>
  readonly searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: DossierPageProps): Promise<Metadata> {
  return { title: (await loadDossier((await params).slug)).title }
}

export default async function DossierPage({ params, searchParams }: DossierPageProps) {
  const view = await loadComparison((await params).slug)
  const { dossier, reports } = view
  const filter = readFilter(await searchParams)
  const matrix = buildMatrix(view)
  const shown = applyFilter(matrix, filter)
  const address = addressOf.dossier(dossier.slug)
  return (
    <>
      <PageHeader
        title={dossier.title}
        trail={[{ href: '/', label: 'Dossiers' }]}
        aside={<ReviewMeter reviewed={dossier.reviewedCount} total={dossier.claimCount} />}
      >
        <p className="mt-3 max-w-prose text-lg text-muted">{summaryOf(view, matrix)}</p>
      </PageHeader>
      <PendingReports count={Object.values(reports).filter(isPending).length} />
      <HighlightList highlights={highlightsOf(matrix)} slug={dossier.slug} />
      <section aria-labelledby="comparison" className="mb-12">
        <h2 id="comparison" className="mb-1 text-xl">
          Who says what
        </h2>
        <p className="mb-4 text-sm text-muted">Agreement counts origins, not correctness.</p>
        {matrix.rows.length === 0 ? (
          <EmptyState title="Nothing to compare yet">
            Claims appear here once a report of this dossier is normalized.
          </EmptyState>
        ) : (
          <>
            <ComparisonFilters
              address={address}
              filter={filter}
              counts={countShows(matrix)}
              measures={[...new Set(matrix.rows.map(({ question }) => question.measure))]}
              origins={matrix.origins}
            />
            {shown.rows.length === 0 ? (
              <EmptyState title="No question fits this choice">
                <Link href={address} className="link">
                  Show all questions
                </Link>
              </EmptyState>
            ) : (
              <ComparisonMatrix matrix={shown} slug={dossier.slug} />
            )}
          </>
        )}
      </section>
      <section aria-labelledby="reports">
        <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
          <h2 id="reports" className="text-xl">
            {countOf(dossier.reportCount, 'report')}
          </h2>
          <Link
            data-screen-only
            href={`/submit?dossier=${encodeURIComponent(dossier.slug)}`}
            className={buttonStyle('plain')}
          >
            Add a report
          </Link>
        </div>
        <ReportTable reports={Object.values(reports)} />
      </section>
    </>
  )
}

function isPending({ status }: ReportSummary): boolean {
  return status === 'queued' || status === 'normalizing'
}

function countShows(matrix: Matrix) {
  const countOfShow = (show: (typeof shows)[number]) => matrix.rows.filter((row) => isShown(row, show)).length
  return {
    all: countOfShow('all'),
    conflict: countOfShow('conflict'),
    distortion: countOfShow('distortion'),
    update: countOfShow('update'),
    agreement: countOfShow('agreement'),
    single: countOfShow('single'),
  }
}

function summaryOf({ dossier, reports }: DossierComparison, matrix: Matrix): string {
  const outlets = new Set(Object.values(reports).map(({ outlet }) => outlet))
  const single = matrix.rows.filter(({ question }) => question.independentOrigins.max <= 1).length
  const sources = `${countOf(dossier.reportCount, 'report')} from ${countOf(outlets.size, 'outlet')}`
  if (matrix.rows.length === 0) return `${sources}.`
  const rest = `${countOf(single, 'of them rests', 'of them rest')} on a single origin.`
  return `${sources} make ${countOf(dossier.claimCount, 'claim')}. They answer ${countOf(matrix.rows.length, 'question')}; ${rest}`
}
