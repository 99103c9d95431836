import Link from 'next/link'
import { addressOf } from '../../ui/addresses.ts'
import { formatClaim } from '../../ui/format-claim.ts'
import { formatNumber } from '../../ui/format-quantity.ts'
import { type Stretch, Track } from '../../ui/track.tsx'
import { countOf } from '../../ui/words.ts'
import type { MatrixCell } from '../comparison/matrix.ts'

/** How far beyond the largest number an open end reaches. */
const openReach = 1.12

/** What each origin says last, as bars from its lower to its upper bound; an open bound ends in an arrow. */
export function RangeChart({ cells }: { cells: readonly MatrixCell[] }) {
  const largest = Math.max(
    1,
    ...cells.map(({ latest: { claim } }) => claim.quantity.high ?? claim.quantity.best ?? claim.quantity.low ?? 0),
  )
  const end = largest * openReach
  return (
    <figure className="rounded-lg border border-line bg-surface p-4 sm:p-5">
      <ul className="flex flex-col gap-3">
        {cells.map((cell) => {
          const { claim } = cell.latest
          return (
            <li
              key={cell.origin}
              className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[14rem_minmax(0,1fr)_9rem] sm:items-center"
            >
              <span>
                <span className="font-medium">{cell.origin}</span>{' '}
                <span className="text-muted">{countOf(cell.outlets.length, 'outlet')}</span>
              </span>
              <Track stretches={stretchesOf(cell, end)} end={end} />
              <Link href={addressOf.claim(claim.reportId, claim.id)} className="link w-fit font-semibold">
                {formatClaim(claim)}
              </Link>
            </li>
          )
        })}
      </ul>
      <figcaption className="mt-4 text-sm text-muted">
        From 0 at the left to {formatNumber(largest)}. A bar runs between the bounds given; an arrow is an open end, as
        “at least” or “up to”. Dashed: planned or possible.
      </figcaption>
    </figure>
  )
}

function stretchesOf({ latest: { claim } }: MatrixCell, end: number): Stretch[] {
  const { low, best, high } = claim.quantity
  const point = best ?? low ?? high
  if (point === null) return []
  const look = claim.certainty === 'asserted' ? 'solid' : 'outline'
  return [
    {
      from: low ?? 0,
      to: high ?? end,
      look,
      isOpenBelow: low === null,
      isOpenAbove: high === null,
    },
  ]
}
