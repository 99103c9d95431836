import type { SourceSummary } from '@crosstally/services'
import Link from 'next/link'
import { countOf } from '../../ui/words.ts'
import { searchAddress } from '../search/search-address.ts'

interface SourceListProps {
  readonly title: string
  readonly sources: readonly SourceSummary[]
  readonly dossier: string | undefined
}

/** Sources of one kind, each leading to what it claimed. */
export function SourceList({ title, sources, dossier }: SourceListProps) {
  return (
    <section aria-labelledby={`sources-${title}`} className="min-w-0">
      <h2 id={`sources-${title}`} className="mb-3 text-xl">
        {title} <span className="text-muted">{sources.length}</span>
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {sources.map(({ kind, name, claimCount, reportCount }) => (
          <li
            key={name}
            className="relative flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-3 hover:bg-sunken"
          >
            <Link
              href={searchAddress({
                kind: 'claims',
                values: { [kind]: name, ...(dossier === undefined ? {} : { dossier }) },
                cursor: undefined,
              })}
              className="min-w-0 font-medium break-words after:absolute after:inset-0"
            >
              {name}
            </Link>
            <span className="text-sm text-muted">
              {countOf(claimCount, 'claim')} in {countOf(reportCount, 'report')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
