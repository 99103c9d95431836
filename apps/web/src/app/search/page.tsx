import type { Metadata } from 'next'
import { ClaimHits } from '../../features/search/claim-hits.tsx'
import { PartyHits } from '../../features/search/party-hits.tsx'
import { QuestionHits } from '../../features/search/question-hits.tsx'
import { ReportHits } from '../../features/search/report-hits.tsx'
import { readSearch, type SearchState } from '../../features/search/search-address.ts'
import { SearchFiles } from '../../features/search/search-files.tsx'
import { SearchForm } from '../../features/search/search-form.tsx'
import { SearchTabs } from '../../features/search/search-tabs.tsx'
import { loadSearch, type SearchOutcome } from '../../server/load-search.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { SearchParams } from '../../ui/search-params.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Search' }

export default async function SearchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const state = readSearch(await searchParams)
  const outcome = await loadSearch(state)
  return (
    <>
      <PageHeader title="Search" />
      <SearchTabs state={state} />
      <SearchForm state={state} errors={outcome.kind === 'refused' ? outcome.fields : {}} />
      <Outcome outcome={outcome} state={state} />
      {hasRows(outcome) ? <SearchFiles state={state} /> : null}
    </>
  )
}

function Outcome({ outcome, state }: { outcome: SearchOutcome; state: SearchState }) {
  switch (outcome.kind) {
    case 'claims':
      return <ClaimHits result={outcome.result} state={state} />
    case 'questions':
      return <QuestionHits result={outcome.result} state={state} />
    case 'reports':
      return <ReportHits result={outcome.result} state={state} />
    case 'parties':
      return <PartyHits parties={outcome.result} state={state} />
    case 'refused':
      return <Notice tone="problem">{outcome.message}</Notice>
    default:
      return outcome satisfies never
  }
}

function hasRows(outcome: SearchOutcome): boolean {
  if (outcome.kind === 'refused') return false
  return outcome.kind === 'parties' ? outcome.result.length > 0 : outcome.result.items.length > 0
}
