import { loadReviews, type ReviewAnchor, type ReviewRow, type Transaction } from '@crosstally/db'
import { type Claim, claimSchema } from '@crosstally/model'
import { z } from 'zod'
import { type ReviewEvent, reviewableFields } from '../views.ts'

const storedEventSchema = z.object({
  id: z.string(),
  decision: z.enum(['accepted', 'corrected', 'rejected', 'added']),
  reviewer: z.string(),
  reason: z.string().nullable(),
  normalizer: z.string().nullable(),
  at: z.string(),
  corrections: z.array(
    z
      .object({
        field: z.enum(reviewableFields),
        hadMachine: z.boolean(),
        machineValue: z.unknown(),
        humanValue: z.unknown(),
      })
      .transform(({ field, hadMachine, machineValue, humanValue }) => ({
        field,
        machineValue: hadMachine ? machineValue : undefined,
        humanValue,
      })),
  ),
})
/** One decision as stored. An `accepted` one pins every field: its corrections have the machine's value on both sides. */
export type StoredEvent = z.infer<typeof storedEventSchema>

/** What people decided about one claim, from the first event to the latest. */
export interface StoredReview {
  readonly id: string
  readonly reportId: string
  readonly number: number
  readonly anchor: ReviewAnchor
  readonly added: boolean
  /** The machine's claim at the latest decision; for an added claim what the person gave. */
  readonly base: Claim
  readonly events: readonly StoredEvent[]
}

type Queryable = Parameters<typeof loadReviews>[0] | Transaction

/** The reviews of each of some reports, by report id. */
export async function readReviews(
  db: Queryable,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredReview[]>> {
  const rows = await loadReviews(db, reportIds)
  return Map.groupBy(rows.map(parseReview), ({ reportId }) => reportId)
}

function parseReview(row: ReviewRow): StoredReview {
  return { ...row, base: claimSchema.parse(row.base), events: z.array(storedEventSchema).parse(row.events) }
}

/** The decisions on a claim as people see them: newest first, without the fields that an acceptance left as they were. */
export function toHistory(review: StoredReview | undefined): ReviewEvent[] {
  return (review?.events ?? [])
    .map(({ normalizer: _normalizer, corrections, ...event }) => ({
      ...event,
      corrections:
        event.decision === 'accepted'
          ? []
          : corrections.map((correction) => ({ ...correction, machineValue: correction.machineValue ?? null })),
    }))
    .reverse()
}
