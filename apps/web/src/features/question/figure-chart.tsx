import { addressOf } from '../../ui/addresses.ts'
import { formatClaim } from '../../ui/format-claim.ts'
import { formatDay } from '../../ui/format-time.ts'
import type { PlacedClaim } from '../comparison/question-claims.ts'
import { drawFigures } from './draw-figures.ts'
import { type FigurePoint, figurePoints } from './figure-points.ts'
import { type SeriesSymbol, seriesOf } from './series.ts'

const widths = { narrow: 340, wide: 900 } as const

/** The figures of a question over time. The table beside it says the same in words. */
export function FigureChart({ claims, label }: { claims: readonly PlacedClaim[]; label: string }) {
  const points = figurePoints(claims)
  if (points.length === 0) return null
  const origins = [...new Set(points.map(({ origin }) => origin))]
  const placed = new Map(claims.map((entry) => [entry.claim.id, entry]))
  const linkOf = (point: FigurePoint) => {
    const entry = placed.get(point.claimId)
    const name = entry
      ? `${formatClaim(entry.claim)}, ${entry.origin}, in ${entry.outlet}, ${formatDay(entry.day)}`
      : ''
    return { href: addressOf.claim(point.reportId, point.claimId), name }
  }
  const markupOf = (width: number) => ({ __html: drawFigures(points, { width, label, linkOf, origins }) })
  return (
    <figure className="rounded-lg border border-line bg-surface p-3 sm:p-5">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: markup drawn here from numbers; names are set as text */}
      <div className="sm:hidden" dangerouslySetInnerHTML={markupOf(widths.narrow)} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: as above */}
      <div className="hidden sm:block" dangerouslySetInnerHTML={markupOf(widths.wide)} />
      <figcaption className="mt-3 text-sm text-muted">
        <Legend origins={origins} />
        <p className="mt-2">
          Each mark is one claim and leads to its words. A bar is a range; an arrow an open end, as “at least” or “up
          to”.
        </p>
      </figcaption>
    </figure>
  )
}

const shapes = {
  circle: 'M7 2.4a4.6 4.6 0 1 0 .01 0z',
  square: 'M2.8 2.8h8.4v8.4H2.8z',
  triangle: 'M7 2 12 11.4H2z',
  diamond: 'M7 1.2 11.4 7 7 12.8 2.6 7z',
  star: 'M7 1l1.6 4.2 4.4.2-3.4 2.8 1.1 4.3L7 10.1l-3.7 2.4 1.1-4.3L1 5.4l4.4-.2z',
  cross: 'M5.2 1.6h3.6v3.6h3.6v3.6H8.8v3.6H5.2V8.8H1.6V5.2h3.6z',
} as const satisfies Record<SeriesSymbol, string>

function Legend({ origins }: { origins: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-ink">
      {origins.map((origin, index) => {
        const { color, symbol } = seriesOf(index)
        return (
          <li key={origin} className="inline-flex items-center gap-1.5">
            <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
              <path d={shapes[symbol]} fill="none" stroke={color} strokeWidth="1.8" />
            </svg>
            {origin}
          </li>
        )
      })}
    </ul>
  )
}
