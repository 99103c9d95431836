import { z } from 'zod'
import { attributionLinkSchema } from './attribution.ts'
import { claimSchema } from './claim.ts'
import { boundsSchema, qualifierSchema, spanSchema } from './quantity.ts'
import { reportSchema } from './report.ts'

/** Something a reader of the claims should know about how they were made. */
export const warningSchema = z.object({
  code: z.string(),
  message: z.string(),
  start: z.int().optional(),
  end: z.int().optional(),
})
export type Warning = z.infer<typeof warningSchema>

/**
 * A number that counts or measures something, claim or not. `unit`: an ISO 4217 code, `percent`, a unit of measure in
 * the singular, or null with the counted `noun`. `change`: the number is the size of a rise or a fall.
 */
export const quantityMentionSchema = boundsSchema.extend({
  qualifier: qualifierSchema,
  unit: z.string().nullable(),
  noun: z.string().optional(),
  change: z.enum(['up', 'down']).optional(),
  attribution: z.array(attributionLinkSchema).optional(),
  span: spanSchema,
})
export type QuantityMention = z.infer<typeof quantityMentionSchema>

/** A time expression; durations and sets are ISO durations (`P3D`) in `edtf`. */
export const timeMentionSchema = z.object({ edtf: z.string(), text: z.string(), span: spanSchema })
export type TimeMention = z.infer<typeof timeMentionSchema>

/** What `crosstally normalize` prints: the report's own fields (without `text` on request) and its claims. */
export const normalizedReportSchema = reportSchema.partial({ text: true }).extend({
  language: z.string(),
  claims: z.array(claimSchema),
  warnings: z.array(warningSchema),
  normalizer: z.string(),
  quantities: z.array(quantityMentionSchema).optional(),
  times: z.array(timeMentionSchema).optional(),
})
export type NormalizedReport = z.infer<typeof normalizedReportSchema>
