import { randomUUID } from 'node:crypto'
import {
  type ClaimedRun,
  claimRun,
  extendLease,
  failRun,
  finishRun,
  lockReport,
  releaseRun,
  withTransaction,
} from '@crosstally/db'
import { AppError, type NormalizedReport, type Report } from '@crosstally/model'
import type { ServiceContext } from './context.ts'
import { dispatchComparison } from './dispatch-comparisons.ts'
import { findClaimProblems, type ReportTexts } from './review/check-claim.ts'
import { writeClaims } from './review/write-claims.ts'
import type { RunOutput } from './run-output.ts'

/** What a call did: wrote the claims, found the run in other hands or finished, or lost it on the way. */
export type NormalizeRunOutcome = 'normalized' | 'not_ours' | 'lease_lost'

/**
 * Takes a run, normalizes its report and writes all its claims in one transaction. Calling it twice, or from two
 * workers, changes nothing: only the holder of the lease can write. A failure that may pass gives the run back and is
 * rethrown for the queue to try again; one that will not ends the run as failed with its code and throws that
 * `AppError`.
 */
export async function normalizeRun(
  ctx: ServiceContext,
  input: { readonly runId: string },
): Promise<NormalizeRunOutcome> {
  const run = await claimRun(ctx.db.pool, {
    runId: input.runId,
    leaseToken: randomUUID(),
    leaseMs: ctx.timings.leaseMs,
  })
  if (run === null) return 'not_ours'
  const heartbeat = keepLease(ctx, run)
  try {
    const isWritten = await normalizeAndWrite(ctx, run)
    ctx.metrics.count('runs_normalized', { outcome: isWritten ? 'normalized' : 'lease_lost' })
    return isWritten ? 'normalized' : 'lease_lost'
  } catch (error) {
    await endFailed(ctx, run, error)
    throw error
  } finally {
    heartbeat.stop()
  }
}

async function normalizeAndWrite(ctx: ServiceContext, run: ClaimedRun): Promise<boolean> {
  const row = await ctx.db.prisma.report.findUniqueOrThrow({
    where: { id: run.reportId },
    include: { dossier: { select: { slug: true } } },
  })
  const report = toReport(row)
  const startedAt = performance.now()
  const normalized = await normalizeText(ctx, report)
  ctx.metrics.observeMs('normalize_ms', performance.now() - startedAt)
  const output = toOutput(ctx, run, normalized, row)
  const dossierId = await withTransaction(ctx.db, async (transaction) => {
    await lockReport(transaction, run.reportId)
    const isOurs = await finishRun(transaction, run, { engineVersion: normalized.normalizer, output })
    return isOurs ? writeClaims(transaction, row, output.claims) : null
  })
  if (dossierId !== null) await dispatchComparison(ctx, dossierId)
  return dossierId !== null
}

/** A claim that does not quote its text is a fault of the normalizer: it is left out, and the reader is told. */
function toOutput(ctx: ServiceContext, run: ClaimedRun, normalized: NormalizedReport, texts: ReportTexts): RunOutput {
  const { language, claims } = normalized
  const sound = claims.filter((claim) => Object.keys(findClaimProblems(claim, texts)).length === 0)
  const dropped = claims.length - sound.length
  if (dropped === 0) return { language, claims, warnings: normalized.warnings }
  ctx.metrics.count('claims_dropped', {}, dropped)
  ctx.logger.error('normalizer made unsound claims', { reportId: run.reportId, dropped })
  const message = `${dropped} of ${claims.length} claims were left out because they do not quote the text exactly.`
  return { language, claims: sound, warnings: [...normalized.warnings, { code: 'CLAIMS_LEFT_OUT', message }] }
}

async function normalizeText(ctx: ServiceContext, report: Report): Promise<NormalizedReport> {
  try {
    return await ctx.normalize(report, ctx.timings.normalizeTimeoutMs)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('NORMALIZER_FAILED', 'The normalizer failed on this text', { cause })
  }
}

/** Prolongs the lease at a third of its length, until stopped; the normalizer works in another thread meanwhile. */
function keepLease(ctx: ServiceContext, run: ClaimedRun): { stop(): void } {
  const timer = setInterval(() => {
    extendLease(ctx.db.pool, run, ctx.timings.leaseMs).catch((error: unknown) => {
      ctx.logger.warn('lease not prolonged', { runId: run.runId }, error)
    })
  }, ctx.timings.leaseMs / 3)
  return { stop: () => clearInterval(timer) }
}

async function endFailed(ctx: ServiceContext, run: ClaimedRun, error: unknown): Promise<void> {
  const isFinal = error instanceof AppError && !error.retryable
  try {
    if (isFinal) await failRun(ctx.db.pool, run, error.code)
    else await releaseRun(ctx.db.pool, run)
    ctx.metrics.count('runs_normalized', { outcome: isFinal ? error.code : 'released' })
  } catch (cause) {
    // The lease lapses by itself and the sweep takes over: the first error is the one to report.
    ctx.logger.warn('run not given back', { runId: run.runId }, cause)
  }
}

function toReport(row: {
  readonly id: string
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly lang: string | null
  readonly retrievedAt: string | null
  readonly dossier: { readonly slug: string }
}): Report {
  const { title, outlet, url, publishedAt, lang, retrievedAt } = row
  const optional = Object.entries({ title, outlet, url, publishedAt, lang, retrievedAt })
  return {
    id: row.id,
    text: row.text,
    dossier: row.dossier.slug,
    ...Object.fromEntries(optional.filter((entry): entry is [string, string] => entry[1] !== null)),
  }
}
