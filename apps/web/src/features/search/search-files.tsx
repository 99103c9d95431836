import { type SearchState, searchAddress } from './search-address.ts'

/** The rows of this page as files. Plain links: they are no pages. */
export function SearchFiles({ state }: { state: SearchState }) {
  const query = searchAddress(state).replace('/search', '')
  return (
    <p data-screen-only className="mt-4 flex gap-3 text-sm text-muted">
      <span>This page as</span>
      <a href={`/search.csv${query}`} className="link" aria-label="These results as CSV">
        CSV
      </a>
      <a href={`/search.json${query}`} className="link" aria-label="These results as JSON">
        JSON
      </a>
    </p>
  )
}
