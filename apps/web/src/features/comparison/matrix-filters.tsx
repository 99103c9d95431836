import Link from 'next/link'
import { ChoiceForm } from '../../ui/choice-form.tsx'
import { measureWords } from '../../ui/words.ts'
import { KnownOnForm } from '../views/known-on-form.tsx'
import { viewAddress } from '../views/view.ts'
import { type Show, shows } from './filters.ts'
import type { MatrixView } from './matrix-view.ts'

const showWords: Readonly<Record<Show, string>> = {
  all: 'All questions',
  conflict: 'Contradicted',
  distortion: 'Distorted',
  update: 'Changed over time',
  agreement: 'Independently agreed',
  single: 'Many outlets, one origin',
}

/** Narrows the comparison; the choice stands in the address. */
export function MatrixFilters({ view, counts }: { view: MatrixView; counts: Readonly<Record<Show, number>> }) {
  const { whole, chosen } = view
  const measures = [...new Set(whole.rows.map(({ question }) => question.measure))]
  const shown = shows.filter((show) => counts[show] > 0 || show === chosen.show)
  return (
    <div data-screen-only className="flex flex-col gap-4">
      <nav aria-label="Show" className="flex flex-wrap gap-1.5">
        {shown.map((show) => (
          <Link
            key={show}
            href={viewAddress(view, { show: show === 'all' ? null : show })}
            scroll={false}
            aria-current={show === chosen.show ? 'true' : undefined}
            className="rounded-full border border-line px-3 py-1 text-sm text-muted hover:border-edge hover:text-ink aria-[current=true]:border-ink aria-[current=true]:bg-sunken aria-[current=true]:font-medium aria-[current=true]:text-ink"
          >
            {showWords[show]} <span className="tabular-nums">{counts[show]}</span>
          </Link>
        ))}
      </nav>
      <div className="flex flex-wrap justify-between gap-x-8 gap-y-4">
        <ChoiceForm
          label="Measure and origin"
          action={view.address}
          kept={view.filter}
          fields={[
            {
              name: 'measure',
              label: 'Measure',
              value: chosen.measure,
              choices: [
                { value: '', label: 'every measure' },
                ...measures.map((value) => ({ value, label: measureWords[value] })),
              ],
            },
            {
              name: 'origin',
              label: 'Origin',
              value: chosen.origin,
              choices: [
                { value: '', label: 'every origin' },
                ...whole.origins.map((value) => ({ value, label: value })),
              ],
            },
          ]}
        />
        <KnownOnForm view={view} />
      </div>
    </div>
  )
}
