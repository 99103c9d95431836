import { getDossier, getReport } from '@crosstally/services'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { ReportHeader } from '../../../features/report/report-header.tsx'
import { ReportTitle } from '../../../features/report/report-title.tsx'
import { ReportWorkbench } from '../../../features/report/report-workbench.tsx'
import { reviewerCookie } from '../../../features/review/reviewer-cookie.ts'
import { serviceContext } from '../../../server/context.ts'
import { orNotFound } from '../../../server/or-not-found.ts'
import { type SearchParams, single } from '../../../server/search-params.ts'

export const dynamic = 'force-dynamic'

interface ReportPageProps {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<SearchParams>
}

const loadReport = cache((id: string) => orNotFound(getReport(serviceContext(), { id })))

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const report = await loadReport(decodeURIComponent((await params).id))
  return { title: report.title ?? `Report from ${report.outlet ?? 'an unnamed outlet'}` }
}

export default async function ReportPage({ params, searchParams }: ReportPageProps) {
  const report = await loadReport(decodeURIComponent((await params).id))
  const [dossier, jar, search] = await Promise.all([
    getDossier(serviceContext(), { slug: report.dossier }),
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
