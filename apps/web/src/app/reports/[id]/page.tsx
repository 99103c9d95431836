import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { ReportHeader } from '../../../features/report/report-header.tsx'
import { ReportTitle } from '../../../features/report/report-title.tsx'
import { ReportWorkbench } from '../../../features/report/report-workbench.tsx'
import { reviewerCookie } from '../../../features/review/reviewer-cookie.ts'
import { loadDossier } from '../../../server/load-dossier.ts'
import { loadReport } from '../../../server/load-report.ts'
import { type SearchParams, single } from '../../../ui/search-params.ts'

export const dynamic = 'force-dynamic'

interface ReportPageProps {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const report = await loadReport((await params).id)
  return { title: report.title ?? `Report from ${report.outlet ?? 'an unnamed outlet'}` }
}

export default async function ReportPage({ params, searchParams }: ReportPageProps) {
  const report = await loadReport((await params).id)
  const [dossier, jar, search] = await Promise.all([
    loadDossier(encodeURIComponent(report.dossier)),
    cookies(),
    searchParams,
  ])
  return (
    <>
      <ReportHeader report={report} dossierTitle={dossier.title} isDuplicate={single(search.duplicate) !== undefined}>
        <ReportTitle report={report} />
      </ReportHeader>
      <ReportWorkbench report={report} reviewer={jar.get(reviewerCookie)?.value ?? ''} />
    </>
  )
}
