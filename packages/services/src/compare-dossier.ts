import type { Claim } from '@crosstally/model'
import type { ServiceContext } from './context.ts'
import { getDossier } from './get-dossier.ts'
import { type ReportWithClaims, readClaims } from './read-claims.ts'
import type { DossierComparison, ReviewedClaim } from './views.ts'

/**
 * Compares the claims of a dossier's reports as people see them, rejected ones left out, and gives all that a page
 * needs to show the comparison. Throws `NOT_FOUND`.
 */
export async function compareDossier(
  ctx: ServiceContext,
  input: { readonly slug: string },
): Promise<DossierComparison> {
  // Loaded when first used: the worker never compares.
  const [{ compareReports }, dossier, reports] = await Promise.all([
    import('@crosstally/compare'),
    getDossier(ctx, input),
    readClaims(ctx, input.slug),
  ])
  const startedAt = performance.now()
  const comparison = compareReports(reports.map(toComparable))
  ctx.metrics.observeMs('compare_ms', performance.now() - startedAt)
  return {
    dossier,
    comparison,
    claims: Object.fromEntries(reports.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim]))),
    reports: Object.fromEntries(reports.map(({ report }) => [report.id, report])),
  }
}

/** The report as the comparison takes it: absent fields are left out, not null. */
function toComparable({ report, claims }: ReportWithClaims) {
  const { title, outlet, url, publishedAt, lang } = report
  const optional = Object.entries({ title, outlet, url, publishedAt, lang })
  const kept = claims.filter(({ decision }) => decision !== 'rejected')
  const ids = new Set(kept.map(({ id }) => id))
  return {
    id: report.id,
    dossier: report.dossier,
    language: lang ?? 'und',
    normalizer: 'reviewed',
    warnings: [],
    ...Object.fromEntries(optional.filter((entry): entry is [string, string] => entry[1] !== null)),
    claims: kept.map((claim) => toClaim(claim, ids)),
  }
}

/** The contract's claim; a repetition of a claim that was rejected stands for itself. */
function toClaim(reviewed: ReviewedClaim, kept: ReadonlySet<string>): Claim {
  const {
    reportId: _reportId,
    machine: _machine,
    decision: _decision,
    needsAttention: _needsAttention,
    history: _history,
    revision: _revision,
    repeatOf,
    partOf,
    ...claim
  } = reviewed
  return {
    ...claim,
    ...(repeatOf !== undefined && kept.has(repeatOf) ? { repeatOf } : {}),
    ...(partOf !== undefined && kept.has(partOf) ? { partOf } : {}),
  }
}
