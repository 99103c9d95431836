import type { Page, QuestionHit } from '@crosstally/services'
import Link from 'next/link'
import { addressOf } from '../../ui/addresses.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { countOf, rangeOf } from '../../ui/words.ts'
import { NextPage } from './next-page.tsx'
import type { SearchState } from './search-address.ts'

/** Questions that were found, each with its answer in a sentence. */
export function QuestionHits({ result, state }: { result: Page<QuestionHit>; state: SearchState }) {
  return (
    <section aria-labelledby="hits">
      <h2 id="hits" className="mb-1 text-xl">
        Questions
      </h2>
      <p className="mb-4 text-sm text-muted">Those that most outlets answer first.</p>
      {result.items.length === 0 ? (
        <EmptyState title="No question fits">Leave something out, or look for it among the claims.</EmptyState>
      ) : (
        <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
          {result.items.map((hit) => (
            <Hit key={`${hit.dossier}/${hit.id}`} hit={hit} />
          ))}
        </ol>
      )}
      <NextPage state={state} cursor={result.nextCursor} />
    </section>
  )
}

function Hit({ hit }: { hit: QuestionHit }) {
  const origins = { min: hit.originsMin, max: hit.originsMax }
  const parts = [
    countOf(hit.outlets, 'outlet'),
    `${rangeOf(origins)} independent ${origins.max === 1 ? 'origin' : 'origins'}`,
    hit.conflicts > 0 ? countOf(hit.conflicts, 'contradiction') : null,
    hit.dossierTitle,
  ]
  return (
    <li className="relative px-4 py-3 hover:bg-sunken">
      <Link
        href={addressOf.question(hit.dossier, hit.id)}
        className="font-medium break-words after:absolute after:inset-0"
      >
        {hit.label}
      </Link>
      <p className="mt-1 font-serif text-sm break-words">{hit.sentence}</p>
      <p className="mt-1 text-sm text-muted">{parts.filter((part) => part !== null).join(' · ')}</p>
    </li>
  )
}
