import type { Page, ReportHit } from '@crosstally/services'
import Link from 'next/link'
import { addressOf } from '../../ui/addresses.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatDay } from '../../ui/format-time.ts'
import { countOf } from '../../ui/words.ts'
import { NextPage } from './next-page.tsx'
import type { SearchState } from './search-address.ts'

/** Reports that were found, with the words around what fits. */
export function ReportHits({ result, state }: { result: Page<ReportHit>; state: SearchState }) {
  return (
    <section aria-labelledby="hits">
      <h2 id="hits" className="mb-1 text-xl">
        Reports
      </h2>
      <p className="mb-4 text-sm text-muted">The last submitted first.</p>
      {result.items.length === 0 ? (
        <EmptyState title="No report fits">Leave something out.</EmptyState>
      ) : (
        <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
          {result.items.map((hit) => (
            <Hit key={hit.id} hit={hit} />
          ))}
        </ol>
      )}
      <NextPage state={state} cursor={result.nextCursor} />
    </section>
  )
}

function Hit({ hit }: { hit: ReportHit }) {
  const origin = [hit.outlet ?? 'outlet not named', hit.publishedAt === null ? null : formatDay(hit.publishedAt)]
  const parts = [...origin, countOf(hit.claimCount, 'claim'), hit.dossier].filter((part) => part !== null)
  return (
    <li className="relative px-4 py-3 hover:bg-sunken">
      <Link href={addressOf.report(hit.id)} className="font-medium break-words after:absolute after:inset-0">
        {hit.title ?? `Report of ${origin.filter(Boolean).join(', ')}`}
      </Link>
      {hit.excerpt.length === 0 ? null : (
        <p className="mt-1 font-serif text-sm break-words">
          {placed(hit.excerpt).map(({ text, isMatch, at }) =>
            isMatch ? (
              <mark key={at} className="rounded-sm bg-mark text-ink">
                {text}
              </mark>
            ) : (
              <span key={at}>{text}</span>
            ),
          )}
        </p>
      )}
      <p className="mt-1 text-sm text-muted">{parts.join(' · ')}</p>
    </li>
  )
}

/** The pieces with where each starts: no two start at one place. */
function placed(excerpt: ReportHit['excerpt']) {
  let at = 0
  return excerpt.map((piece) => {
    const start = at
    at += piece.text.length
    return { ...piece, at: start }
  })
}
