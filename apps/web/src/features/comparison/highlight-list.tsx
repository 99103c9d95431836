import Link from 'next/link'
import { addressOf } from '../../ui/addresses.ts'
import { Badge, RelationBadge } from '../../ui/badge.tsx'
import { rangeOf } from '../../ui/words.ts'
import type { Highlight } from './highlights.ts'

const kindWords = {
  conflict: 'Contradicted',
  independent_agreement: 'Agreed',
  distortion: 'Distorted',
  update: 'Changed',
} as const

/** What stands out in a dossier, one line each, linked to its question. */
export function HighlightList({ highlights, slug }: { highlights: readonly Highlight[]; slug: string }) {
  if (highlights.length === 0) return null
  return (
    <section aria-labelledby="stands-out" className="mb-10">
      <h2 id="stands-out" className="mb-3 text-xl">
        What stands out
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {highlights.map(({ kind, questionId, label, text, origins }) => (
          <li key={`${kind}-${questionId}`} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <span>
              <HighlightBadge kind={kind} origins={origins} />
            </span>
            <p className="max-w-[52rem] font-serif text-lg leading-snug">
              <Link href={addressOf.question(slug, questionId)} className="link font-semibold">
                {label}
              </Link>
              : {text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function HighlightBadge({ kind, origins }: Pick<Highlight, 'kind' | 'origins'>) {
  if (kind === 'carried')
    return (
      <Badge tone="accent" glyph="origin">
        {origins.max <= 1 ? 'One origin' : `${rangeOf(origins)} origins`}
      </Badge>
    )
  if (kind === 'shift')
    return (
      <Badge tone="distort" glyph="distortion">
        Same number, two uses
      </Badge>
    )
  return <RelationBadge relation={kind} word={kindWords[kind]} />
}
