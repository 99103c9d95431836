import { z } from 'zod'
import { measureSchema, placeSchema, scopeSchema, subjectSchema } from './claim.ts'
import { boundsSchema } from './quantity.ts'

export const relationKinds = [
  'repeat',
  'independent_agreement',
  'conflict',
  'distortion',
  'update',
  'not_comparable',
] as const
export const relationKindSchema = z.enum(relationKinds)
export type RelationKind = z.infer<typeof relationKindSchema>

/**
 * How two claims of different reports stand to each other. `update` runs from the earlier `a` to the later `b`,
 * `distortion` from the sound `a` to the distorted `b`. `reason` is a stable code finer than the relation.
 */
export const relationSchema = z.object({
  a: z.string(),
  b: z.string(),
  relation: relationKindSchema,
  reason: z.string(),
  explanation: z.string(),
})
export type Relation = z.infer<typeof relationSchema>

/** The root of attribution chains, with the claims that go back to it. */
export const originSchema = z.object({ name: z.string(), claims: z.array(z.string()) })
export type Origin = z.infer<typeof originSchema>

/**
 * The claims of one dossier that could answer the same thing. `answer` is the envelope of the latest claim of each
 * origin, `best` only where all origins agree within rounding. `independentOrigins` is a bound: unnamed and
 * unattributed roots count in `max`, not in `min`.
 */
export const questionSchema = z.object({
  id: z.string(),
  dossier: z.string(),
  label: z.string(),
  measure: measureSchema,
  subject: subjectSchema,
  place: placeSchema.nullable(),
  scope: scopeSchema,
  answer: boundsSchema,
  origins: z.array(originSchema),
  independentOrigins: z.object({ min: z.int().nonnegative(), max: z.int().nonnegative() }),
  relations: z.array(relationSchema),
  sentence: z.string(),
})
export type Question = z.infer<typeof questionSchema>

/** What `crosstally compare` prints. */
export const comparisonSchema = z.object({ questions: z.array(questionSchema) })
export type Comparison = z.infer<typeof comparisonSchema>
