import Link from 'next/link'
import { type SearchKind, type SearchState, searchAddress, searchKinds } from './search-address.ts'

const kindWords: Readonly<Record<SearchKind, string>> = {
  claims: 'Claims',
  questions: 'Questions',
  reports: 'Reports',
  parties: 'Parties',
}

/** What is looked for; the words go along, the rest only where it means the same. */
export function SearchTabs({ state }: { state: SearchState }) {
  const { words, outlet, dossier } = state.values
  const shared = Object.entries({ words, outlet, dossier }).filter(([, value]) => value !== undefined)
  return (
    <nav aria-label="What to search" data-screen-only className="mb-4 flex flex-wrap gap-1.5">
      {searchKinds.map((kind) => (
        <Link
          key={kind}
          href={searchAddress({ kind, values: Object.fromEntries(shared), cursor: undefined })}
          aria-current={kind === state.kind ? 'page' : undefined}
          className="rounded-full border border-line px-3 py-1 text-sm text-muted hover:border-edge hover:text-ink aria-[current=page]:border-ink aria-[current=page]:bg-sunken aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {kindWords[kind]}
        </Link>
      ))}
    </nav>
  )
}
