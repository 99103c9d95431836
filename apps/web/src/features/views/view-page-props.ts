import type { SearchParams } from '../../ui/search-params.ts'

/** What the page of a dossier's view is given. */
export interface ViewPageProps {
  readonly params: Promise<{ readonly slug: string }>
  readonly searchParams: Promise<SearchParams>
}
