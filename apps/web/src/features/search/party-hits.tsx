import type { PartyHit } from '@crosstally/services'
import Link from 'next/link'
import { EmptyState } from '../../ui/empty-state.tsx'
import { countOf } from '../../ui/words.ts'
import { type SearchState, searchAddress } from './search-address.ts'

/** Parties by name; each leads to the claims it stands behind or relayed. */
export function PartyHits({ parties, state }: { parties: readonly PartyHit[]; state: SearchState }) {
  if (parties.length === 0) {
    const isAsked = state.values.words !== undefined
    return (
      <EmptyState title={isAsked ? 'Nobody is called that' : 'Whom do you look for?'}>
        {isAsked
          ? 'Names spelled almost the same are found as well.'
          : 'People, institutions and outlets that stand in the chain of a claim.'}
      </EmptyState>
    )
  }
  return (
    <section aria-labelledby="hits">
      <h2 id="hits" className="mb-1 text-xl">
        Parties
      </h2>
      <p className="mb-4 text-sm text-muted">Names that hold what you typed, or are spelled much like it.</p>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {parties.map(({ name, claimCount, isMore }) => (
          <li key={name} className="relative flex flex-wrap justify-between gap-x-4 px-4 py-3 hover:bg-sunken">
            <Link
              href={searchAddress({ kind: 'claims', values: { party: name }, cursor: undefined })}
              className="min-w-0 font-medium break-words after:absolute after:inset-0"
            >
              {name}
            </Link>
            <span className="text-sm text-muted">
              {isMore ? 'more than ' : ''}
              {countOf(claimCount, 'claim')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
