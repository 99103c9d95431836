import type { ClaimHit, ClaimSearchResult } from '@crosstally/services'
import Link from 'next/link'
import { addressOf } from '../../ui/addresses.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatDay } from '../../ui/format-time.ts'
import { countOf, listOf } from '../../ui/words.ts'
import { ClaimHeadline } from '../report/claim-headline.tsx'
import { FacetList } from './facet-list.tsx'
import { NextPage } from './next-page.tsx'
import type { SearchState } from './search-address.ts'

/** Claims that were found, each with its words and the way to its report. */
export function ClaimHits({ result, state }: { result: ClaimSearchResult; state: SearchState }) {
  return (
    <div className="grid gap-6 lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-10">
      <FacetList facets={result.facets} state={state} />
      <section aria-labelledby="hits" className="min-w-0">
        <h2 id="hits" className="mb-1 text-xl">
          {result.isMore ? `More than ${countOf(result.total, 'claim')}` : countOf(result.total, 'claim')}
        </h2>
        <p className="mb-4 text-sm text-muted">{explain(result, state)}</p>
        {result.items.length === 0 ? (
          <EmptyState title="No claim fits">Leave something out, or look for it among the reports.</EmptyState>
        ) : (
          <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
            {result.items.map((hit) => (
              <Hit key={hit.claim.id} hit={hit} />
            ))}
          </ol>
        )}
        <NextPage state={state} cursor={result.nextCursor} />
      </section>
    </div>
  )
}

function Hit({ hit: { claim, outlet, publishedAt, dossier } }: { hit: ClaimHit }) {
  return (
    <li className="relative px-4 py-3 hover:bg-sunken">
      <Link href={addressOf.claim(claim.reportId, claim.id)} className="after:absolute after:inset-0">
        <ClaimHeadline claim={claim} />
      </Link>
      <blockquote className="mt-1.5 border-l-2 border-line pl-3 font-serif text-sm break-words">
        <Quote claim={claim} />
      </blockquote>
      <p className="mt-1.5 text-sm text-muted">
        {[outlet ?? 'outlet not named', publishedAt === null ? null : formatDay(publishedAt), dossier]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
    </li>
  )
}

/** The words of a claim with its number marked. */
function Quote({ claim: { evidence, quantity } }: { claim: ClaimHit['claim'] }) {
  const [start, end] = [quantity.span.start - evidence.start, quantity.span.end - evidence.start]
  if (start < 0 || end > evidence.quote.length) return evidence.quote
  return (
    <>
      {evidence.quote.slice(0, start)}
      <mark className="rounded-sm bg-mark text-ink">{evidence.quote.slice(start, end)}</mark>
      {evidence.quote.slice(end)}
    </>
  )
}

function explain({ isMore, total, parties, places }: ClaimSearchResult, { values }: SearchState): string {
  const order = isMore
    ? `Counts beside the list are of ${total.toLocaleString('en-GB')} of them. Narrow the search to see all.`
    : 'The last written first.'
  return [order, readingOf(values.party, parties), readingOf(values.place, places)].filter(Boolean).join(' ')
}

/** Which names a typed one was taken for. */
function readingOf(typed: string | undefined, names: readonly string[]): string {
  if (typed === undefined) return ''
  if (names.length === 0) return `Nothing is called “${typed}”.`
  const rest = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names
  return `“${typed}” is read as ${listOf(rest)}.`
}
