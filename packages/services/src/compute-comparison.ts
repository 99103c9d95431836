import type { ReportComparison } from '@crosstally/compare'
import { AppError, type Claim, type NormalizedReport } from '@crosstally/model'
import type { ServiceContext } from './context.ts'
import { getDossier } from './get-dossier.ts'
import { maxReports, type ReportWithClaims, readClaims } from './read-claims.ts'
import type { DossierSummary, ReviewedClaim } from './views.ts'

/** A comparison with all that it was made from. */
export interface ComputedComparison {
  readonly dossier: DossierSummary
  readonly reports: readonly ReportWithClaims[]
  readonly comparison: ReportComparison
}

/** What is compared at once at most: about a second's work, and texts that fit in memory. */
const limits = { claims: 5_000, textBytes: 32 * 1024 * 1024 }

/**
 * Compares a whole dossier from its claims as they stand now, rejected ones left out; `keep` may leave out reports, too.
 * Throws `NOT_FOUND`, and `DOSSIER_TOO_LARGE` beyond 2,000 reports, 5,000 claims or 32 MiB of text.
 */
export async function computeComparison(
  ctx: ServiceContext,
  input: {
    readonly slug: string
    readonly keep?: (reports: readonly ReportWithClaims[]) => readonly ReportWithClaims[]
  },
): Promise<ComputedComparison> {
  // Loaded when first used: the worker never compares.
  const [{ compareReports }, dossier] = await Promise.all([import('@crosstally/compare'), getDossier(ctx, input)])
  const texts = await readTexts(ctx, input.slug, dossier)
  const all = await readClaims(ctx, input.slug)
  const reports = input.keep === undefined ? all : input.keep(all)
  const startedAt = performance.now()
  const comparison = compareReports(reports.map((report) => toComparable(report, texts.get(report.report.id))))
  ctx.metrics.observeMs('compare_ms', performance.now() - startedAt)
  return { dossier, reports, comparison }
}

async function readTexts(
  ctx: ServiceContext,
  slug: string,
  dossier: DossierSummary,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await ctx.db.pool.query<{ bytes: string }>(
    `SELECT coalesce(sum(octet_length(text)), 0) AS bytes FROM report
     WHERE dossier_id = (SELECT id FROM dossier WHERE slug = $1)`,
    [slug],
  )
  const isTooLarge =
    dossier.reportCount > maxReports ||
    dossier.claimCount > limits.claims ||
    Number(rows[0]?.bytes ?? 0) > limits.textBytes
  if (isTooLarge) {
    throw new AppError('DOSSIER_TOO_LARGE', 'This dossier holds more than can be compared while you wait')
  }
  const texts = await ctx.db.pool.query<{ id: string; text: string }>(
    'SELECT id, text FROM report WHERE dossier_id = (SELECT id FROM dossier WHERE slug = $1)',
    [slug],
  )
  return new Map(texts.rows.map(({ id, text }) => [id, text]))
}

/** The report as the comparison takes it: absent fields are left out, not null. */
function toComparable({ report, claims }: ReportWithClaims, text: string | undefined): NormalizedReport {
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
    ...(text === undefined ? {} : { text }),
    ...Object.fromEntries(optional.filter((entry): entry is [string, string] => entry[1] !== null)),
    claims: kept.map((claim) => toClaim(claim, ids)),
  }
}

/** The contract's claim; a repetition of a claim that was rejected stands for itself. */
export function toClaim(reviewed: ReviewedClaim, kept: ReadonlySet<string>): Claim {
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
