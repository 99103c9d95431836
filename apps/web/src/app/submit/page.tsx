import { listDossiers, suggestOutlets } from '@crosstally/services'
import type { Metadata } from 'next'
import { SubmitForm } from '../../features/submit/submit-form.tsx'
import { serviceContext } from '../../server/context.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { type SearchParams, single } from '../../ui/search-params.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Submit a report' }

export default async function SubmitPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = serviceContext()
  const [dossiers, outlets, params] = await Promise.all([
    listDossiers(ctx),
    suggestOutlets(ctx, { prefix: '' }),
    searchParams,
  ])
  return (
    <>
      <PageHeader title="Submit a report">
        <p className="mt-3 max-w-prose text-muted">
          A news item, a briefing, a situation report. Crosstally reads the figures out of it, who gives them and on
          whose word, and sets them beside what other reports of the dossier say.
        </p>
      </PageHeader>
      <SubmitForm
        outlets={outlets}
        dossiers={dossiers.map(({ slug, title }) => ({ slug, title }))}
        dossier={single(params.dossier) ?? ''}
      />
    </>
  )
}
