import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import Link from 'next/link'
import { isShown, type shows } from '../../../../features/comparison/filters.ts'
import { HighlightList } from '../../../../features/comparison/highlight-list.tsx'
import { highlightsOf } from '../../../../features/comparison/highlights.ts'
import type { Matrix } from '../../../../features/comparison/matrix.ts'
import { MatrixFilters } from '../../../../features/comparison/matrix-filters.tsx'
import { matrixView } from '../../../../features/comparison/matrix-view.ts'
import { ReportTable, shownReports } from '../../../../features/comparison/report-table.tsx'
import { reviewerCookie } from '../../../../features/review/reviewer-cookie.ts'
import { FreezeForm } from '../../../../features/snapshots/freeze-form.tsx'
import { SnapshotList } from '../../../../features/snapshots/snapshot-list.tsx'
import { DossierFrame } from '../../../../features/views/dossier-frame.tsx'
import type { Material } from '../../../../features/views/material.ts'
import { viewAddress } from '../../../../features/views/view.ts'
import { readViewParams } from '../../../../features/views/view-params.ts'
import { ViewSection } from '../../../../features/views/view-section.tsx'
import { loadDossier } from '../../../../server/load-dossier.ts'
import { loadMaterial } from '../../../../server/load-material.ts'
import { loadSnapshots } from '../../../../server/load-snapshot.ts'
import { buttonStyle } from '../../../../ui/button-style.ts'
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
  const material = await loadMaterial((await params).slug, readViewParams(await searchParams))
  const { dossier, reports } = material.comparison
  const [jar, snapshots] = await Promise.all([cookies(), loadSnapshots(dossier.slug)])
  const view = matrixView(material)
  const [table] = view.tables
  const { whole } = view
  return (
    <DossierFrame
      material={material}
      view={view}
      lead={summaryOf(material, whole)}
      aside={<ReviewMeter reviewed={dossier.reviewedCount} total={dossier.claimCount} />}
    >
      <HighlightList highlights={highlightsOf(whole)} slug={dossier.slug} />
      <ViewSection
        view={view}
        table={table}
        intro="Agreement counts origins, not correctness."
        empty={whole.rows.length === 0 ? 'Nothing to compare yet' : 'No question fits this choice'}
        filters={<MatrixFilters view={view} counts={countShows(whole)} />}
      />
      <section aria-labelledby="reports">
        <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
          <h2 id="reports" className="text-xl">
            {countOf(material.known === null ? dossier.reportCount : Object.keys(reports).length, 'report')}
          </h2>
          <Link
            data-screen-only
            href={`/submit?dossier=${encodeURIComponent(dossier.slug)}`}
            className={buttonStyle('plain')}
          >
            Add a report
          </Link>
        </div>
        <ReportTable reports={Object.values(reports)} isAll={material.params.reports === 'all'} />
        {Object.keys(reports).length > shownReports && material.params.reports !== 'all' ? (
          <Link href={viewAddress(view, { reports: 'all' })} scroll={false} className="link mt-3 inline-block text-sm">
            Show all {Object.keys(reports).length} reports
          </Link>
        ) : null}
      </section>
      <section aria-labelledby="snapshots" className="mt-12">
        <h2 id="snapshots" className="mb-3 text-xl">
          To cite this comparison
        </h2>
        <FreezeForm dossier={dossier.slug} title={dossier.title} reviewer={jar.get(reviewerCookie)?.value ?? ''} />
        <SnapshotList snapshots={snapshots} />
      </section>
    </DossierFrame>
  )
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

function summaryOf({ comparison, known }: Material, matrix: Matrix): string {
  const { dossier, claims, reports, questionCount } = comparison
  // On an earlier day there was less than the dossier holds now, and all of it is at hand.
  const reportCount = known === null ? dossier.reportCount : Object.keys(reports).length
  const claimCount = known === null ? dossier.claimCount : Object.keys(claims).length
  const outlets = new Set(Object.values(reports).map(({ outlet }) => outlet))
  const single = matrix.rows.filter(({ question }) => question.independentOrigins.max <= 1).length
  const sources = `${countOf(reportCount, 'report')} from ${countOf(outlets.size, 'outlet')}`
  if (matrix.rows.length === 0) return `${sources}.`
  const rest = `${single === 0 ? 'none of them rests' : countOf(single, 'of them rests', 'of them rest')} on a single origin.`
  return `${sources} make ${countOf(claimCount, 'claim')}. They answer ${countOf(questionCount, 'question')}; ${rest}`
}
