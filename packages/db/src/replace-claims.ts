import type { Transaction } from './transaction.ts'

/** One claim as people see it. `data` holds the whole; the rest is what lists filter and order by. */
export interface ClaimRow {
  readonly claimId: string
  readonly measure: string
  readonly scope: string
  readonly certainty: string
  readonly qualifier: string
  readonly unit: string | null
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly origin: string | null
  readonly ownVoice: boolean
  readonly actor: string | null
  readonly placeName: string | null
  readonly edtf: string | null
  readonly evidenceIn: 'text' | 'title'
  readonly evidenceStart: number
  readonly evidenceEnd: number
  readonly numberStart: number
  readonly numberEnd: number
  readonly confidence: number
  readonly decision: string | null
  readonly needsAttention: boolean
  readonly data: unknown
}

/**
 * Replaces all claims of a report, in the order given, and its counts, and raises its revision. The caller holds the report's row
 * (`lockReport`), so that a review and a run never write at once; readers see the old list or the new one.
 */
export async function replaceClaims(
  transaction: Transaction,
  reportId: string,
  claims: readonly ClaimRow[],
): Promise<void> {
  await transaction.query('DELETE FROM claim WHERE report_id = $1', [reportId])
  if (claims.length > 0) {
    await transaction.query(insertSql, [reportId, ...claimColumns.map((column) => claims.map(column))])
  }
  await transaction.query(
    'UPDATE report SET claim_count = $2, reviewed_count = $3, revision = revision + 1 WHERE id = $1',
    [reportId, claims.length, claims.filter(({ decision }) => decision !== null).length],
  )
}

/** Holds a report's row until the transaction ends; false when there is no such report. */
export async function lockReport(transaction: Transaction, reportId: string): Promise<boolean> {
  const { rowCount } = await transaction.query('SELECT 1 FROM report WHERE id = $1 FOR NO KEY UPDATE', [reportId])
  return rowCount === 1
}

type Column = (claim: ClaimRow, position: number) => unknown

/** In the order of the parameters of `insertSql`, from the second on. */
const claimColumns: readonly Column[] = [
  (claim) => claim.claimId,
  (_claim, position) => position,
  (claim) => claim.measure,
  (claim) => claim.scope,
  (claim) => claim.certainty,
  (claim) => claim.qualifier,
  (claim) => claim.unit,
  (claim) => claim.low,
  (claim) => claim.best,
  (claim) => claim.high,
  (claim) => claim.origin,
  (claim) => claim.ownVoice,
  (claim) => claim.actor,
  (claim) => claim.placeName,
  (claim) => claim.edtf,
  (claim) => claim.evidenceIn,
  (claim) => claim.evidenceStart,
  (claim) => claim.evidenceEnd,
  (claim) => claim.numberStart,
  (claim) => claim.numberEnd,
  (claim) => claim.confidence,
  (claim) => claim.decision,
  (claim) => claim.needsAttention,
  (claim) => JSON.stringify(claim.data),
]

const insertSql = `
  INSERT INTO claim (report_id, claim_id, position, measure, scope, certainty, qualifier, unit, low, best, high, origin,
    own_voice, actor, place_name, edtf, evidence_in, evidence_start, evidence_end, number_start, number_end, confidence,
    decision, needs_attention, data)
  SELECT $1, *
  FROM unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::numeric[],
    $10::numeric[], $11::numeric[], $12::text[], $13::bool[], $14::text[], $15::text[], $16::text[], $17::text[],
    $18::int[], $19::int[], $20::int[], $21::int[], $22::float8[], $23::text[], $24::bool[], $25::jsonb[])`
