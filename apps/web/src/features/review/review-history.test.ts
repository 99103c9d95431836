import { describe, expect, it } from 'vitest'
import { reviewedClaim } from '../../testing/reviewed-claim.ts'
import { describeValue } from './review-history.tsx'

const claim = reviewedClaim()

describe('describeValue', () => {
  it.each([
    ['quantity', claim.quantity, 'about 3,500'],
    ['measure', 'training', 'in training'],
    ['subject', claim.subject, 'North Korean soldiers (military)'],
    ['place', claim.place, 'Far East'],
    ['time', claim.time, '6 Mar 2025'],
    ['attribution', claim.attribution, 'Yu ← Budanov'],
    ['attribution', [], 'the outlet itself'],
    ['place', null, 'none'],
    ['measure', 'no such', '"no such"'],
  ] as const)('says %s', (field, value, words) => {
    expect(describeValue(field, value)).toBe(words)
  })
})
