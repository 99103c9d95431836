import type { PlacedClaim } from '../comparison/question-claims.ts'

/** One claim as the chart draws it. Open bounds have an arrow end instead of a number. */
export interface FigurePoint {
  readonly claimId: string
  readonly reportId: string
  readonly date: Date
  readonly origin: string
  /** Where the mark stands: the best figure, else the one bound given, else the middle of the range. */
  readonly value: number
  /** The bar: stated bounds, an open one drawn out to the edge of what is shown. */
  readonly low: number
  readonly high: number
  readonly isOpenBelow: boolean
  readonly isOpenAbove: boolean
}

/** How far an arrow reaches beyond its number, as a share of the largest figure. */
const arrowShare = 0.08

/** The claims of a question that give a figure, as points of a chart. Pure. */
export function figurePoints(claims: readonly PlacedClaim[]): FigurePoint[] {
  const largest = Math.max(
    0,
    ...claims.map(({ claim: { quantity } }) => quantity.high ?? quantity.best ?? quantity.low ?? 0),
  )
  const reach = largest * arrowShare
  return claims.flatMap(({ claim, origin, day }) => {
    const { low, best, high } = claim.quantity
    const value = best ?? middleOf(low, high)
    if (value === null) return []
    return [
      {
        claimId: claim.id,
        reportId: claim.reportId,
        date: new Date(`${day}T00:00:00Z`),
        origin,
        value,
        low: low ?? Math.max(0, value - reach),
        high: high ?? value + reach,
        isOpenBelow: low === null,
        isOpenAbove: high === null,
      },
    ]
  })
}

function middleOf(low: number | null, high: number | null): number | null {
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high)
}
