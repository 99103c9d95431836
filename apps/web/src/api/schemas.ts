import { claimSchema, dossierSlugSchema, questionSchema, warningSchema } from '@crosstally/model'
import { z } from 'zod'

/** The claim's fields that a person can set. */
const settableFields = {
  quantity: true,
  measure: true,
  subject: true,
  place: true,
  time: true,
  scope: true,
  certainty: true,
  attribution: true,
  via: true,
} as const

const instant = z.string().meta({ description: 'ISO 8601 instant in UTC', format: 'date-time' })
const nextCursor = z
  .string()
  .nullable()
  .meta({ description: 'Give it as `cursor` for the next page; null at the end.' })

const statusSchema = z.enum(['queued', 'normalizing', 'normalized', 'failed'])

/** A report as it is submitted. A field that is null counts as left out; unknown fields are ignored. */
export const submissionSchema = z
  .object({
    id: z.exactOptional(z.string().meta({ description: 'At most 200 characters; made for you when left out.' })),
    text: z.string().meta({ description: 'At most 1 MiB in UTF-8; kept byte for byte.' }),
    title: z.exactOptional(z.string()),
    outlet: z.exactOptional(z.string()),
    url: z.exactOptional(z.string().meta({ description: 'An http or https address.' })),
    publishedAt: z.exactOptional(
      z.string().meta({ description: 'ISO 8601 date or instant, not in the future.', example: '2025-03-06' }),
    ),
    lang: z.exactOptional(z.string().meta({ description: 'BCP 47 language tag.', example: 'en' })),
    retrievedAt: z.exactOptional(z.string()),
    dossier: z.exactOptional(z.string().meta({ description: 'Slug; made when new; `inbox` when left out.' })),
    note: z.exactOptional(z.string().meta({ description: 'A word on where the text comes from.' })),
  })
  .meta({ id: 'Submission' })

export const submissionsSchema = z
  .object({ reports: z.array(submissionSchema).min(1).max(1000) })
  .meta({ id: 'Submissions' })

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'Stable; listed in docs/failure-modes.md.' }),
    detail: z.string(),
    instance: z.exactOptional(z.string()),
    fields: z.exactOptional(
      z.record(z.string(), z.string()).meta({ description: 'A message for each field at fault.' }),
    ),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' })

export const receiptSchema = z
  .object({
    id: z.string(),
    status: statusSchema,
    url: z.string().meta({ description: 'Address of the report, from the root of this server.' }),
    duplicate: z.exactOptional(z.literal(true).meta({ description: 'The text was in the dossier already.' })),
  })
  .meta({ id: 'Receipt' })

export const receiptsSchema = z
  .object({ reports: z.array(z.union([receiptSchema, z.object({ index: z.int(), error: problemSchema })])) })
  .meta({ id: 'Receipts', description: 'In the order of the request; a refused report does not keep the others back.' })

const contractClaimSchema = claimSchema.meta({ id: 'Claim' })

const reviewEventSchema = z
  .object({
    id: z.string(),
    decision: z.enum(['accepted', 'corrected', 'rejected', 'added']),
    reviewer: z.string(),
    reason: z.string().nullable(),
    at: instant,
    corrections: z.array(z.object({ field: z.string(), machineValue: z.unknown(), humanValue: z.unknown() })),
  })
  .meta({ id: 'ReviewEvent' })

export const reviewedClaimSchema = claimSchema
  .extend({
    reportId: z.string(),
    machine: contractClaimSchema
      .nullable()
      .meta({ description: "The machine's own reading; null for an added claim." }),
    decision: reviewEventSchema.shape.decision.nullable(),
    needsAttention: z.boolean(),
    history: z.array(reviewEventSchema),
    revision: z.string().meta({ description: 'Send it back with a review to be told of a change in between.' }),
  })
  .meta({ id: 'ReviewedClaim', description: 'A claim with what people decided applied.' })

const reportSummarySchema = z
  .object({
    id: z.string(),
    dossier: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    publishedAt: z.string().nullable(),
    lang: z.string().nullable(),
    submittedAt: instant,
    note: z.string().nullable(),
    status: statusSchema,
    errorCode: z.string().nullable(),
    claimCount: z.int(),
    reviewedCount: z.int(),
  })
  .meta({ id: 'ReportSummary' })

export const reportViewSchema = reportSummarySchema
  .extend({
    text: z.string(),
    textSha256: z.string(),
    language: z.string().nullable(),
    normalizer: z.string().nullable(),
    warnings: z.array(warningSchema),
    claims: z.array(reviewedClaimSchema).meta({ description: 'In the order of the text, rejected ones included.' }),
  })
  .meta({ id: 'Report' })

const dossierSchema = z
  .object({
    slug: dossierSlugSchema,
    title: z.string(),
    reportCount: z.int(),
    claimCount: z.int(),
    reviewedCount: z.int(),
    updatedAt: instant,
  })
  .meta({ id: 'Dossier' })

export const reportListSchema = z.object({ items: z.array(reportSummarySchema), nextCursor }).meta({ id: 'ReportList' })
export const claimListSchema = z.object({ items: z.array(reviewedClaimSchema), nextCursor }).meta({ id: 'ClaimList' })
export const claimHitsSchema = z
  .object({
    items: z.array(
      z.object({
        claim: reviewedClaimSchema,
        outlet: z.string().nullable(),
        publishedAt: z.string().nullable(),
        dossier: z.string(),
      }),
    ),
    nextCursor,
    total: z.int().meta({ description: 'Matches, counted up to 10,000.' }),
    isMore: z.boolean().meta({ description: 'There are more than `total`; facets then count so many of them.' }),
    facets: z.array(z.object({ name: z.string(), values: z.array(z.object({ value: z.string(), count: z.int() })) })),
    parties: z.array(z.string()).meta({ description: 'Names that `party` was taken for.' }),
    places: z.array(z.string()).meta({ description: 'Names that `place` was taken for.' }),
  })
  .meta({ id: 'ClaimHits' })
export const dossierListSchema = z.object({ items: z.array(dossierSchema), nextCursor }).meta({ id: 'DossierList' })
export const questionListSchema = z
  .object({
    questions: z.array(questionSchema.meta({ id: 'Question' })),
    nextCursor,
    isCurrent: z
      .boolean()
      .meta({ description: 'False while changes of the claims are still being compared: ask again in a moment.' }),
  })
  .meta({ id: 'QuestionList' })

const reviewer = z.string().trim().min(1).max(100).meta({ description: 'Name of the person who decides.' })
const reason = z.string().trim().min(1).max(2000)
const settable = claimSchema.pick(settableFields)

export const reviewSchema = z
  .discriminatedUnion('decision', [
    z.object({
      decision: z.literal('accepted'),
      claimId: z.string(),
      reviewer,
      reason: z.exactOptional(reason),
      revision: z.exactOptional(z.string()),
    }),
    z.object({
      decision: z.literal('rejected'),
      claimId: z.string(),
      reviewer,
      reason,
      revision: z.exactOptional(z.string()),
    }),
    z.object({
      decision: z.literal('corrected'),
      claimId: z.string(),
      reviewer,
      reason: z.exactOptional(reason),
      revision: z.exactOptional(z.string()),
      corrections: z.strictObject({
        quantity: z.exactOptional(settable.shape.quantity),
        measure: z.exactOptional(settable.shape.measure),
        subject: z.exactOptional(settable.shape.subject),
        place: z.exactOptional(settable.shape.place),
        time: z.exactOptional(settable.shape.time),
        scope: z.exactOptional(settable.shape.scope),
        certainty: z.exactOptional(settable.shape.certainty),
        attribution: z.exactOptional(settable.shape.attribution),
        via: z.exactOptional(settable.shape.via),
      }),
    }),
  ])
  .meta({ id: 'Review' })

export const additionSchema = z
  .object({
    reviewer,
    reason: z.exactOptional(reason),
    claim: settable.extend({ evidence: claimSchema.shape.evidence }),
  })
  .meta({ id: 'Addition', description: 'A claim the machine missed; quotes and spans must be those of the text.' })

export const statusAnswerSchema = z.object({ id: z.string(), status: statusSchema }).meta({ id: 'ReportStatus' })
