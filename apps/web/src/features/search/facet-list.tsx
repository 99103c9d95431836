import { certainties, measures } from '@crosstally/model'
import type { Facet } from '@crosstally/services'
import Link from 'next/link'
import { certaintyWords, measureWords } from '../../ui/words.ts'
import { type SearchState, searchAddress, toggled } from './search-address.ts'

const facetWords: Readonly<Record<Facet['name'], string>> = {
  measure: 'Measure',
  certainty: 'Certainty',
  origin: 'Origin',
  outlet: 'Outlet',
  place: 'Place',
  dossier: 'Dossier',
}

/** How the matches divide; each value narrows the search, or widens it again where it is chosen. */
export function FacetList({ facets, state }: { facets: readonly Facet[]; state: SearchState }) {
  return (
    <nav aria-label="Narrow the search" data-screen-only className="flex flex-col gap-2 lg:gap-5">
      {facets
        .filter(({ values }) => values.length > 0)
        .map((facet) => (
          <details key={facet.name} open={facet.values.some(({ value }) => state.values[facet.name] === value)}>
            <summary className="cursor-pointer py-1 text-sm font-semibold">
              {facetWords[facet.name]} <span className="font-normal text-muted">{facet.values.length}</span>
            </summary>
            <ul className="mt-1 flex flex-col">
              {facet.values.map(({ value, count }) => (
                <li key={value}>
                  <Link
                    href={searchAddress(toggled(state, facet.name, value))}
                    aria-current={state.values[facet.name] === value ? 'true' : undefined}
                    className="flex items-baseline justify-between gap-3 rounded-sm px-2 py-1 text-sm hover:bg-sunken aria-[current=true]:bg-accent-soft aria-[current=true]:font-semibold"
                  >
                    <span className="min-w-0 break-words">{wordOf(facet.name, value)}</span>
                    <span className="text-muted tabular-nums">{count.toLocaleString('en-GB')}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        ))}
    </nav>
  )
}

function wordOf(name: Facet['name'], value: string): string {
  const measure = name === 'measure' ? measures.find((known) => known === value) : undefined
  const certainty = name === 'certainty' ? certainties.find((known) => known === value) : undefined
  if (measure) return measureWords[measure]
  return certainty ? certaintyWords[certainty] : value
}
