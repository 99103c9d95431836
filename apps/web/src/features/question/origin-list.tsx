import type { Question } from '@crosstally/model'
import Link from 'next/link'
import { addressOf } from '../../ui/addresses.ts'
import { formatQuantity } from '../../ui/format-quantity.ts'
import { formatDay } from '../../ui/format-time.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { countOf } from '../../ui/words.ts'
import { outletsOf, type PlacedClaim } from '../comparison/question-claims.ts'

interface OriginListProps {
  readonly question: Question
  readonly claims: readonly PlacedClaim[]
}

/** The origins of a question, and for each the outlets that carry it with what they print. */
export function OriginList({ question, claims }: OriginListProps) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {question.origins.map(({ name }) => {
        const own = claims.filter(({ origin }) => origin === name)
        return (
          <li key={name} className="rounded-lg border border-line bg-surface p-4">
            <h3 className="flex items-baseline gap-2">
              <Glyph name="origin" className="translate-y-0.5 text-accent" />
              {name}
              <span className="text-sm font-normal text-muted">in {countOf(outletsOf(own).length, 'outlet')}</span>
            </h3>
            <ul className="mt-2 divide-y divide-line text-sm">
              {own.map(({ claim, outlet, day }) => (
                <li key={claim.id} className="flex flex-wrap justify-between gap-x-4 gap-y-0.5 py-1.5">
                  <Link href={addressOf.claim(claim.reportId, claim.id)} className="link">
                    {formatQuantity(claim.quantity)}
                  </Link>
                  <span className="text-muted">
                    {outlet}, {formatDay(day)}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
