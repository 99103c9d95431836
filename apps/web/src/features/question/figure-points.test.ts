import { describe, expect, it } from 'vitest'
import { dossierComparison } from '../../testing/dossier-comparison.ts'
import { claimsOfQuestion, type PlacedClaim } from '../comparison/question-claims.ts'
import { figurePoints } from './figure-points.ts'

const view = dossierComparison([{ id: 'a', origin: 'NIS', figure: 1000, day: '2025-01-13' }])
const placed = view.comparison.questions.flatMap((question) => claimsOfQuestion(question, view))
const pointOf = (bounds: { low: number | null; best: number | null; high: number | null }) => {
  const stated: PlacedClaim[] = placed.map((entry) => ({
    ...entry,
    claim: { ...entry.claim, quantity: { ...entry.claim.quantity, ...bounds } },
  }))
  return figurePoints(stated)[0]
}

describe('figurePoints', () => {
  it('draws a plain figure as a point on its day', () => {
    expect(pointOf({ low: 300, best: 300, high: 300 })).toMatchObject({
      value: 300,
      low: 300,
      high: 300,
      isOpenAbove: false,
      isOpenBelow: false,
      date: new Date('2025-01-13T00:00:00Z'),
    })
  })
  it('lets an open bound end in an arrow', () => {
    expect(pointOf({ low: 300, best: 300, high: null })).toMatchObject({ low: 300, high: 324, isOpenAbove: true })
    expect(pointOf({ low: null, best: 12_000, high: 12_000 })).toMatchObject({ low: 11_040, isOpenBelow: true })
  })
  it('stands in the middle of a range', () => {
    expect(pointOf({ low: 11_000, best: null, high: 12_000 })).toMatchObject({
      value: 11_500,
      low: 11_000,
      high: 12_000,
    })
  })
  it('leaves out a claim without a figure', () => {
    expect(pointOf({ low: null, best: null, high: null })).toBeUndefined()
  })
})
