import type { SourceSummary } from '@crosstally/services'
import Link from 'next/link'
import { addressOf } from '../../ui/addresses.ts'
import { formatQuantity } from '../../ui/format-quantity.ts'
import { formatEdtf } from '../../ui/format-time.ts'
import { countOf, measureWords } from '../../ui/words.ts'

/** Sources of one kind, each opening to what it claimed. */
export function SourceList({ title, sources }: { title: string; sources: readonly SourceSummary[] }) {
  return (
    <section aria-labelledby={`sources-${title}`} className="min-w-0">
      <h2 id={`sources-${title}`} className="mb-3 text-xl">
        {title} <span className="text-muted">{sources.length}</span>
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {sources.map((source) => (
          <li key={source.name}>
            <details>
              <summary className="flex cursor-pointer flex-wrap items-baseline justify-between gap-x-4 px-4 py-3 hover:bg-sunken">
                <span className="min-w-0 font-medium break-words">{source.name}</span>
                <span className="text-sm text-muted">
                  {countOf(source.claimCount, 'claim')} in {countOf(source.reportCount, 'report')}
                </span>
              </summary>
              <ClaimLines source={source} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ClaimLines({ source }: { source: SourceSummary }) {
  if (source.claims.length === 0) return <p className="px-4 pb-4 text-sm text-muted">No claims.</p>
  return (
    <ul className="flex flex-col gap-1.5 px-4 pb-4 text-sm">
      {source.claims.map((claim) => (
        <li key={claim.id}>
          <Link href={addressOf.claim(claim.reportId, claim.id)} className="link font-medium">
            {formatQuantity(claim.quantity)}
          </Link>{' '}
          {measureWords[claim.measure]} · {claim.subject.text}
          {claim.time ? <span className="text-muted"> · {formatEdtf(claim.time.edtf)}</span> : null}
        </li>
      ))}
    </ul>
  )
}
