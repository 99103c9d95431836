import { listDossiers, listSources } from '@crosstally/services'
import type { Metadata } from 'next'
import Link from 'next/link'
import { SourceList } from '../../features/sources/source-list.tsx'
import { serviceContext } from '../../server/context.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { type SearchParams, single } from '../../ui/search-params.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Sources' }

export default async function SourcesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const dossier = single((await searchParams).dossier)
  const ctx = serviceContext()
  const [sources, dossiers] = await Promise.all([
    listSources(ctx, dossier === undefined ? {} : { dossier }),
    listDossiers(ctx),
  ])
  const choices = [{ slug: undefined, title: 'All dossiers' }, ...dossiers]
  return (
    <>
      <PageHeader title="Sources">
        <p className="mt-3 max-w-prose text-muted">
          Outlets print figures; origins are where the chain of who-says-so ends. One origin may stand behind many
          outlets. Names stand as the reports write them; a comparison puts the spellings of one origin together.
        </p>
      </PageHeader>
      <nav aria-label="Dossier" className="mb-8 flex flex-wrap gap-1.5">
        {choices.map(({ slug, title }) => (
          <Link
            key={slug ?? ''}
            href={slug === undefined ? '/sources' : `/sources?dossier=${encodeURIComponent(slug)}`}
            aria-current={slug === dossier ? 'true' : undefined}
            className="rounded-full border border-line px-3 py-1 text-sm text-muted hover:border-edge hover:text-ink aria-[current=true]:border-ink aria-[current=true]:bg-sunken aria-[current=true]:font-medium aria-[current=true]:text-ink"
          >
            {title}
          </Link>
        ))}
      </nav>
      {sources.length === 0 ? (
        <EmptyState title="No sources yet">They appear with the first report.</EmptyState>
      ) : (
        <div className="grid gap-x-10 gap-y-10 lg:grid-cols-2">
          <SourceList title="Origins" dossier={dossier} sources={sources.filter(({ kind }) => kind === 'origin')} />
          <SourceList title="Outlets" dossier={dossier} sources={sources.filter(({ kind }) => kind === 'outlet')} />
        </div>
      )}
    </>
  )
}
