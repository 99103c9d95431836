import { createHash, randomUUID } from 'node:crypto'
import {
  type Dispatch,
  ensureDossiers,
  insertReports,
  type NewReport,
  type Transaction,
  withTransaction,
} from '@crosstally/db'
import { AppError } from '@crosstally/model'
import { z } from 'zod'
import type { ServiceContext } from './context.ts'
import { dispatchRuns } from './dispatch-runs.ts'
import { answerOnce } from './idempotency.ts'
import { toReportStatus } from './report-status.ts'
import { type ValidSubmission, validateSubmission } from './validate-submission.ts'
import type { SubmitReportInput, SubmitReportResult } from './views.ts'

/** What became of one report of a batch: stored or already there, or refused. */
export type SubmitReportOutcome = SubmitReportResult | { readonly index: number; readonly error: AppError }

/** The most reports one call takes. */
export const maxReportsPerCall = 1_000

/**
 * Stores up to 1,000 reports and their first runs in one transaction, then dispatches the runs. Outcomes stand in the
 * order of the input; a refused report does not keep the others from being stored. A text that is already in its
 * dossier gives the report that is there, with `duplicate`. Throws `INVALID_INPUT` for an empty or too long list and
 * `IDEMPOTENCY_KEY_REUSED`; a repeated request with the same key gets the first answer.
 */
export async function submitReports(
  ctx: ServiceContext,
  inputs: readonly SubmitReportInput[],
  options: { readonly idempotencyKey?: string | undefined } = {},
): Promise<readonly SubmitReportOutcome[]> {
  if (inputs.length === 0 || inputs.length > maxReportsPerCall) {
    throw new AppError('INVALID_INPUT', `A call takes 1 to ${maxReportsPerCall} reports`)
  }
  const now = ctx.now()
  const checked = inputs.map((input, index) => check(input, index, now))
  const valid = checked.filter((entry) => 'submission' in entry)
  const { results, dispatches } = await withTransaction(ctx.db, async (transaction) => {
    const dispatches: Dispatch[] = []
    const request = { key: options.idempotencyKey, body: inputs, answerSchema: storedOutcomesSchema }
    const results = await answerOnce(transaction, request, () => store(transaction, valid, now, dispatches))
    return { results, dispatches }
  })
  await dispatchRuns(ctx, dispatches)
  const byIndex = new Map(results.map((result) => [result.index, result]))
  return checked.map((entry, index) => ('error' in entry ? entry : toOutcome(index, byIndex.get(index))))
}

const storedOutcomesSchema = z.array(
  z.object({
    index: z.int(),
    id: z.string(),
    status: z.enum(['queued', 'normalizing', 'normalized', 'failed']),
    duplicate: z.boolean(),
    taken: z.boolean(),
  }),
)
type StoredOutcome = z.infer<typeof storedOutcomesSchema>[number]

interface CheckedSubmission {
  readonly index: number
  readonly submission: ValidSubmission
}

function check(
  input: SubmitReportInput,
  index: number,
  now: Date,
): CheckedSubmission | { index: number; error: AppError } {
  try {
    return { index, submission: validateSubmission(input, now) }
  } catch (error) {
    if (error instanceof AppError) return { index, error }
    throw error
  }
}

function toOutcome(index: number, outcome: StoredOutcome | undefined): SubmitReportOutcome {
  if (outcome === undefined || outcome.taken) {
    const error = new AppError('ID_TAKEN', 'Another report has this id', {
      details: { fields: { id: 'Another report has this id.' } },
    })
    return { index, error }
  }
  return { id: outcome.id, status: outcome.status, duplicate: outcome.duplicate }
}

async function store(
  transaction: Transaction,
  entries: readonly CheckedSubmission[],
  now: Date,
  dispatches: Dispatch[],
): Promise<StoredOutcome[]> {
  const slugs = [...new Set(entries.map(({ submission }) => submission.dossier))].sort()
  const dossierIds = await ensureDossiers(
    transaction,
    slugs.map((slug) => ({ id: randomUUID(), slug, title: toTitle(slug) })),
  )
  const reports = entries.map(({ submission }) => toNewReport(submission, dossierIds))
  const seen = new Set<string>()
  const unique = reports.filter(({ id }) => !seen.has(id) && seen.add(id))
  const inserted = await insertReports(transaction, unique, now)
  const fresh = unique.filter(({ id }) => inserted.has(id))
  dispatches.push(...fresh.map(({ runId }) => ({ runId, dispatchNo: 1 })))
  const freshSet = new Set(fresh)
  const present = await findByText(
    transaction,
    reports.filter((report) => !freshSet.has(report)),
  )
  return reports.map((report, position) => {
    const index = entries[position]?.index ?? position
    if (freshSet.has(report)) return { index, id: report.id, status: 'queued', duplicate: false, taken: false }
    const there = present.get(textKey(report.dossierId, report.textSha256))
    if (there) return { index, id: there.id, status: there.status, duplicate: true, taken: false }
    return { index, id: report.id, status: 'failed', duplicate: false, taken: true }
  })
}

function toNewReport(submission: ValidSubmission, dossierIds: ReadonlyMap<string, string>): NewReport {
  const { dossier, ...fields } = submission
  const textSha256 = sha256(submission.text)
  const { title, outlet, publishedAt, lang } = submission
  return {
    ...fields,
    id: submission.id ?? randomUUID(),
    dossierId: dossierIds.get(dossier) ?? '',
    textSha256,
    runId: randomUUID(),
    inputSha256: sha256(JSON.stringify([textSha256, title, outlet, publishedAt, lang])),
  }
}

async function findByText(transaction: Transaction, reports: readonly NewReport[]) {
  const { rows } = await transaction.query<{ id: string; dossier_id: string; text_sha256: string; status: string }>(
    `SELECT DISTINCT ON (report.id) report.id, report.dossier_id, report.text_sha256, run.status
     FROM report JOIN normalization_run AS run ON run.report_id = report.id
     WHERE (report.dossier_id, report.text_sha256) IN (SELECT * FROM unnest($1::uuid[], $2::text[]))
     ORDER BY report.id, run.number DESC`,
    [reports.map(({ dossierId }) => dossierId), reports.map(({ textSha256 }) => textSha256)],
  )
  return new Map(
    rows.map((row) => [textKey(row.dossier_id, row.text_sha256), { id: row.id, status: toReportStatus(row.status) }]),
  )
}

function textKey(dossierId: string, textSha256: string): string {
  return `${dossierId} ${textSha256}`
}

function sha256(value: string): string {
  return createHash('sha256').update(value, 'utf8').digest('hex')
}

/** A readable first title for a dossier made from its address alone. */
function toTitle(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
