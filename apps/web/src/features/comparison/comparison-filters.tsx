'use client'

import type { Measure } from '@crosstally/model'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { SelectInput } from '../../ui/select-input.tsx'
import { measureWords } from '../../ui/words.ts'
import { type ComparisonFilter, filterQuery, type Show } from './filters.ts'

interface ComparisonFiltersProps {
  readonly address: string
  readonly filter: ComparisonFilter
  readonly counts: Readonly<Record<Show, number>>
  readonly measures: readonly Measure[]
  readonly origins: readonly string[]
}

const showWords: Readonly<Record<Show, string>> = {
  all: 'All questions',
  conflict: 'Contradicted',
  distortion: 'Distorted',
  update: 'Changed over time',
  agreement: 'Independently agreed',
  single: 'Many outlets, one origin',
}
const everything = 'all'

/** Narrows the comparison; the choice stands in the address. */
export function ComparisonFilters({ address, filter, counts, measures, origins }: ComparisonFiltersProps) {
  const router = useRouter()
  const go = (changes: Partial<ComparisonFilter>) =>
    router.push(address + filterQuery({ ...filter, ...changes }), { scroll: false })
  const shown = (Object.entries(showWords) as [Show, string][]).filter(
    ([show]) => counts[show] > 0 || show === filter.show,
  )
  return (
    <div data-screen-only className="mb-4 flex flex-wrap items-end justify-between gap-4">
      <nav aria-label="Show" className="flex flex-wrap gap-1.5">
        {shown.map(([show, word]) => (
          <Link
            key={show}
            href={address + filterQuery({ ...filter, show })}
            scroll={false}
            aria-current={show === filter.show ? 'true' : undefined}
            className="rounded-full border border-line px-3 py-1 text-sm text-muted hover:border-edge hover:text-ink aria-[current=true]:border-ink aria-[current=true]:bg-sunken aria-[current=true]:font-medium aria-[current=true]:text-ink"
          >
            {word} <span className="tabular-nums">{counts[show]}</span>
          </Link>
        ))}
      </nav>
      <div className="grid w-full grid-cols-2 gap-3 sm:flex sm:w-auto">
        <SelectInput
          label="Measure"
          className="w-full sm:w-44"
          choices={[
            { id: everything, label: 'every measure' },
            ...measures.map((id) => ({ id, label: measureWords[id] })),
          ]}
          selectedKey={filter.measure ?? everything}
          onSelectionChange={(key) => go({ measure: measures.find((id) => id === key) ?? null })}
        />
        <SelectInput
          label="Origin"
          className="w-full sm:w-52"
          choices={[
            { id: everything, label: 'every origin' },
            ...origins.map((id) => ({ id: `origin ${id}`, label: id })),
          ]}
          selectedKey={filter.origin === null ? everything : `origin ${filter.origin}`}
          onSelectionChange={(key) => go({ origin: origins.find((id) => `origin ${id}` === key) ?? null })}
        />
      </div>
    </div>
  )
}
