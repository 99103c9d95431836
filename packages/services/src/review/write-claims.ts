import { type ClaimRow, noteChange, replaceClaims, type Transaction } from '@crosstally/db'
import type { Claim } from '@crosstally/model'
import type { ClaimData } from '../claim-view.ts'
import { type MergedClaim, mergeReviews } from './merge-reviews.ts'
import { readReviews } from './stored-review.ts'

/**
 * Writes the claims of a report as people see them: the machine's, with all reviews laid over them. From then on the
 * comparison of its dossier, whose id it returns, is behind. The caller holds the report's row.
 */
export async function writeClaims(
  transaction: Transaction,
  report: { readonly id: string; readonly outlet: string | null },
  machineClaims: readonly Claim[],
): Promise<string> {
  const reviews = (await readReviews(transaction, [report.id])).get(report.id) ?? []
  const merged = mergeReviews(report.id, machineClaims, reviews)
  await replaceClaims(
    transaction,
    report.id,
    merged.map((entry) => toClaimRow(entry, report.outlet)),
  )
  return noteChange(transaction, report.id)
}

function toClaimRow(merged: MergedClaim, outlet: string | null): ClaimRow {
  const { claim } = merged
  const root = claim.attribution.at(-1)
  return {
    claimId: claim.id,
    measure: claim.measure,
    scope: claim.scope,
    certainty: claim.certainty,
    qualifier: claim.quantity.qualifier,
    unit: claim.quantity.unit,
    low: claim.quantity.low,
    best: claim.quantity.best,
    high: claim.quantity.high,
    origin: root?.name ?? outlet,
    ownVoice: root === undefined,
    actor: claim.subject.actor ?? null,
    placeName: claim.place?.name ?? null,
    edtf: claim.time?.edtf ?? null,
    evidenceIn: claim.evidence.in,
    evidenceStart: claim.evidence.start,
    evidenceEnd: claim.evidence.end,
    numberStart: claim.quantity.span.start,
    numberEnd: claim.quantity.span.end,
    confidence: claim.confidence,
    decision: merged.decision,
    needsAttention: merged.needsAttention,
    data: toClaimData(merged),
  }
}

/** What the row keeps in `data`; the machine's claim only where it differs. */
export function toClaimData({ claim, machine, review }: MergedClaim): ClaimData {
  const reviewId = review?.id ?? null
  return machine === claim ? { claim, reviewId } : { claim, machine, reviewId }
}
