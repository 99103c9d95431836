import { z } from 'zod'

const calendarDatePattern = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * Whether a string is an ISO 8601 calendar date (`2025-03-06`) or instant (`2025-03-06T09:30:00Z`) whose day exists
 * (`2025-02-30` does not). Pure; false for anything else, the empty string included.
 */
export function isCalendarDate(value: string): boolean {
  const match = calendarDatePattern.exec(value)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** An ISO 8601 date or instant, kept as written. */
export const dateOrInstantSchema = z.string().refine(isCalendarDate, 'is not a date that exists (write 2025-03-06)')

/** A dossier's address: lower-case letters, digits and hyphens, 1 to 80 characters. */
export const dossierSlugSchema = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/, 'takes lower-case letters, digits and hyphens')

/**
 * A report as it comes in. `text` is kept byte for byte; every offset of the contract counts its UTF-16 code units.
 * `publishedAt` anchors relative dates. Unknown fields are kept, so that `normalize | compare` loses nothing.
 */
export const reportSchema = z.looseObject({
  id: z.string().min(1).max(200),
  text: z.string(),
  title: z.string().optional(),
  outlet: z.string().optional(),
  url: z.string().optional(),
  publishedAt: dateOrInstantSchema.optional(),
  lang: z.string().optional(),
  retrievedAt: dateOrInstantSchema.optional(),
  dossier: z.string().optional(),
})
export type Report = z.infer<typeof reportSchema>
