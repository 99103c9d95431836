import type { Pool } from 'pg'
import type { Transaction } from './transaction.ts'

type Queryable = Pick<Pool, 'query'> | Pick<Transaction, 'query'>

/** A claim's place in a report that outlives re-normalization: the words of its number, and what they count. */
export interface ReviewAnchor {
  readonly in: 'text' | 'title'
  readonly start: number
  readonly end: number
  readonly measure: string
  /** Which of the claims with the same words and measure, from 0. */
  readonly ordinal: number
}

/** A review with its events as stored; `base` and `events` are JSON to be parsed by the caller. */
export interface ReviewRow {
  readonly id: string
  readonly reportId: string
  readonly number: number
  readonly anchor: ReviewAnchor
  readonly added: boolean
  readonly base: unknown
  readonly events: unknown
}

/** A decision to be stored. `machineValue` is undefined where the machine made no such claim. */
export interface NewReviewEvent {
  readonly id: string
  readonly reviewId: string
  readonly decision: string
  readonly reviewer: string
  readonly reason: string | null
  readonly normalizer: string | null
  readonly at: Date
  readonly corrections: readonly {
    readonly field: string
    readonly machineValue: unknown
    readonly humanValue: unknown
  }[]
}

/** All reviews of some reports, by report and number, events from the first to the latest. */
export async function loadReviews(db: Queryable, reportIds: readonly string[]): Promise<ReviewRow[]> {
  const { rows } = await db.query<{
    id: string
    report_id: string
    number: number
    anchor_in: 'text' | 'title'
    anchor_start: number
    anchor_end: number
    measure: string
    ordinal: number
    added: boolean
    base: unknown
    events: unknown
  }>(loadSql, [reportIds])
  return rows.map((row) => ({
    id: row.id,
    reportId: row.report_id,
    number: row.number,
    anchor: {
      in: row.anchor_in,
      start: row.anchor_start,
      end: row.anchor_end,
      measure: row.measure,
      ordinal: row.ordinal,
    },
    added: row.added,
    base: row.base,
    events: row.events,
  }))
}

const loadSql = `
  SELECT review.*, coalesce(events.list, '[]') AS events
  FROM claim_review AS review
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object(
      'id', event.id, 'decision', event.decision, 'reviewer', event.reviewer, 'reason', event.reason,
      'normalizer', event.normalizer, 'at', to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'corrections', (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
          'field', field, 'hadMachine', machine_value IS NOT NULL, 'machineValue', machine_value,
          'humanValue', human_value) ORDER BY field), '[]')
        FROM field_correction WHERE event_id = event.id
      )) ORDER BY event.number) AS list
    FROM review_event AS event WHERE event.review_id = review.id
  ) AS events ON true
  WHERE review.report_id = ANY($1::text[])
  ORDER BY review.report_id, review.number`

/** Stores a review without events. The caller holds the report's row, so `number` is free. */
export async function insertReview(
  transaction: Transaction,
  review: Omit<ReviewRow, 'events'> & { readonly base: unknown },
): Promise<void> {
  const { anchor } = review
  await transaction.query(
    `INSERT INTO claim_review (id, report_id, number, anchor_in, anchor_start, anchor_end, measure, ordinal, added, base)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      review.id,
      review.reportId,
      review.number,
      anchor.in,
      anchor.start,
      anchor.end,
      anchor.measure,
      anchor.ordinal,
      review.added,
      JSON.stringify(review.base),
    ],
  )
}

/** Anchors a review anew to the claim it was last decided on. */
export async function moveReview(
  transaction: Transaction,
  review: { readonly id: string; readonly anchor: ReviewAnchor; readonly added: boolean; readonly base: unknown },
): Promise<void> {
  const { anchor } = review
  await transaction.query(
    `UPDATE claim_review SET anchor_in = $2, anchor_start = $3, anchor_end = $4, measure = $5, ordinal = $6, base = $7, added = $8
     WHERE id = $1`,
    [
      review.id,
      anchor.in,
      anchor.start,
      anchor.end,
      anchor.measure,
      anchor.ordinal,
      JSON.stringify(review.base),
      review.added,
    ],
  )
}

/** Appends a decision with its corrections. The caller holds the report's row. */
export async function appendReviewEvent(transaction: Transaction, event: NewReviewEvent): Promise<void> {
  await transaction.query(
    `INSERT INTO review_event (id, review_id, number, decision, reviewer, reason, normalizer, at)
     SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7 FROM review_event WHERE review_id = $2`,
    [event.id, event.reviewId, event.decision, event.reviewer, event.reason, event.normalizer, event.at],
  )
  await transaction.query(
    `INSERT INTO field_correction (event_id, field, machine_value, human_value)
     SELECT $1, * FROM unnest($2::text[], $3::jsonb[], $4::jsonb[])`,
    [
      event.id,
      event.corrections.map(({ field }) => field),
      event.corrections.map(({ machineValue }) => (machineValue === undefined ? null : JSON.stringify(machineValue))),
      event.corrections.map(({ humanValue }) => JSON.stringify(humanValue ?? null)),
    ],
  )
}
