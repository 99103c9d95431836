import { AppError } from '@crosstally/model'
import {
  type SubmitReportInput,
  type SubmitReportOutcome,
  type SubmitReportResult,
  submitReport,
  submitReports,
} from '@crosstally/services'
import { z } from 'zod'
import { apiPrefix } from '../api-prefix.ts'
import { check, defineOperation, type OperationAnswer, withoutNulls } from '../define-operation.ts'
import { toProblem } from '../problem.ts'
import { receiptSchema, receiptsSchema, submissionSchema, submissionsSchema } from '../schemas.ts'

type Receipt = z.output<typeof receiptSchema>
type Entry = Receipt | z.output<typeof receiptsSchema>['reports'][number]

/** The reports of a batch are checked one by one, so that one that is wrong does not keep the others back. */
const batchSchema = z.object({ reports: z.array(z.unknown()).min(1).max(1000) })

export const submitReportsOperation = defineOperation({
  id: 'submitReports',
  method: 'POST',
  path: '/reports',
  summary: 'Submit one report, or up to 1,000',
  description:
    'Stores the texts and has them normalized. A text that is already in its dossier gives the report that is there. ' +
    'With an Idempotency-Key a repeated request gets the first answer.',
  body: z.looseObject({}),
  documentedBody: z.union([submissionSchema, submissionsSchema]),
  bodyLimitBytes: 64 * 1024 * 1024,
  takesIdempotencyKey: true,
  answers: {
    202: { description: 'Taken.', schema: z.union([receiptSchema, receiptsSchema]) },
    200: { description: 'The text was there already.', schema: receiptSchema },
  },
  errors: [
    'INVALID_INPUT',
    'TEXT_EMPTY',
    'TEXT_TOO_LARGE',
    'TEXT_BINARY',
    'ID_TAKEN',
    'BODY_TOO_LARGE',
    'UNSUPPORTED_MEDIA_TYPE',
    'IDEMPOTENCY_KEY_REUSED',
    'UNAVAILABLE',
  ],
  async handle(ctx, { body, idempotencyKey }): Promise<OperationAnswer> {
    if (!('reports' in body)) {
      const receipt = toReceipt(await submitReport(ctx, check(submissionSchema, body), { idempotencyKey }))
      return { status: receipt.duplicate ? 200 : 202, body: receipt, headers: { location: receipt.url } }
    }
    const entries = check(batchSchema, body).reports.map(checkEntry)
    const valid = entries.filter((entry) => 'input' in entry)
    const submit = () =>
      submitReports(
        ctx,
        valid.map(({ input }) => input),
        { idempotencyKey },
      )
    const outcomes = valid.length === 0 ? [] : await submit()
    const byIndex = new Map(valid.map(({ index }, at) => [index, outcomes[at]]))
    return { status: 202, body: { reports: entries.map((entry) => toEntry(entry, byIndex.get(entry.index))) } }
  },
})

type CheckedEntry =
  | { readonly index: number; readonly input: SubmitReportInput }
  | { readonly index: number; readonly error: AppError }

function checkEntry(value: unknown, index: number): CheckedEntry {
  try {
    return { index, input: check(submissionSchema, withoutNulls(value)) }
  } catch (error) {
    if (error instanceof AppError) return { index, error }
    throw error
  }
}

function toEntry(entry: CheckedEntry, outcome: SubmitReportOutcome | undefined): Entry {
  const { index } = entry
  if ('error' in entry) return { index, error: toProblem(entry.error) }
  if (outcome === undefined) throw new Error('no outcome for a report of the batch')
  return 'error' in outcome ? { index, error: toProblem(outcome.error) } : toReceipt(outcome)
}

function toReceipt({ id, status, duplicate }: SubmitReportResult): Receipt {
  const url = `${apiPrefix}/reports/${encodeURIComponent(id)}`
  return { id, status, url, ...(duplicate ? { duplicate } : {}) }
}
