import { createHash } from 'node:crypto'
import { claimSchema } from '@crosstally/model'
import { z } from 'zod'
import { type StoredReview, toHistory } from './review/stored-review.ts'
import type { ReviewDecision, ReviewedClaim } from './views.ts'

/** What a claim row keeps in `data`. `machine` is left out where it is the same as `claim`, null where there is none. */
export const claimDataSchema = z.object({
  claim: claimSchema,
  machine: claimSchema.nullable().optional(),
  reviewId: z.string().nullable(),
})
export type ClaimData = z.infer<typeof claimDataSchema>

const decisionSchema = z.enum(['accepted', 'corrected', 'rejected', 'added']).nullable()

/** A claim row as people see it, with the history of its review among `reviews`. */
export function toReviewedClaim(
  row: {
    readonly reportId: string
    readonly decision: string | null
    readonly needsAttention: boolean
    readonly data: unknown
  },
  reviews: readonly StoredReview[],
): ReviewedClaim {
  const data = claimDataSchema.parse(row.data)
  const review = reviews.find(({ id }) => id === data.reviewId)
  return {
    ...data.claim,
    reportId: row.reportId,
    machine: data.machine === undefined ? data.claim : data.machine,
    decision: decisionSchema.parse(row.decision),
    needsAttention: row.needsAttention,
    history: toHistory(review),
    // Only who reviews a claim asks for it, and hashing takes longer than all the rest.
    get revision() {
      return toRevision(data, row.decision, review?.events.length ?? 0)
    },
  }
}

/** A short mark that differs whenever the claim, its machine values or its decisions do. */
export function toRevision(data: ClaimData, decision: ReviewDecision | string | null, eventCount: number): string {
  const { claim, machine } = data
  return createHash('sha256')
    .update(JSON.stringify([sortKeys(claim), sortKeys(machine ?? null), decision, eventCount]))
    .digest('base64url')
    .slice(0, 16)
}

/** JSON columns come back with their keys in another order. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sortKeys(entry)]),
  )
}
