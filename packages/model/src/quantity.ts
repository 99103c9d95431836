import { z } from 'zod'

/** A half-open range of UTF-16 code units: `text.slice(start, end)`. */
export const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
export type Span = z.infer<typeof spanSchema>

export const qualifiers = [
  'exact',
  'about',
  'nearly',
  'at_least',
  'more_than',
  'up_to',
  'less_than',
  'between',
  'vague',
] as const
/** How the text bounds or blurs a number. */
export const qualifierSchema = z.enum(qualifiers)
export type Qualifier = z.infer<typeof qualifierSchema>

export const countUnits = ['person', 'household', 'site', 'item', 'attack'] as const
/** A unit of counting or an ISO 4217 currency code. */
export const unitSchema = z.union([z.enum(countUnits), z.string().regex(/^[A-Z]{3}$/)])
export type Unit = z.infer<typeof unitSchema>

/** The three bounds a text states; null where it leaves one open. Rounding and tolerance belong to comparison. */
export const boundsSchema = z.object({
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
})
export type Bounds = z.infer<typeof boundsSchema>

/** A claim's figure as the text gives it. `asWritten` is exactly the text at `span`: the number with its qualifier. */
export const quantitySchema = boundsSchema.extend({
  qualifier: qualifierSchema,
  unit: unitSchema.nullable(),
  asWritten: z.string(),
  span: spanSchema,
})
export type Quantity = z.infer<typeof quantitySchema>
