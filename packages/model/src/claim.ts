import { z } from 'zod'
import { attributionLinkSchema, viaLinkSchema } from './attribution.ts'
import { quantitySchema, spanSchema } from './quantity.ts'

export const measures = [
  'killed',
  'wounded',
  'casualties',
  'missing',
  'captured',
  'detained',
  'hostages',
  'displaced',
  'evacuated',
  'rescued',
  'deployed',
  'training',
  'returned_to_duty',
  'repatriated',
  'recruited',
  'launched',
  'intercepted',
  'destroyed',
  'damaged',
  'supplied',
  'affected',
  'homeless',
  'sites',
  'cost',
  'other',
] as const
/** What is counted as what. `casualties` is killed and wounded together; `deployed` is sent, stationed or fighting. */
export const measureSchema = z.enum(measures)
export type Measure = z.infer<typeof measureSchema>

export const subjectKinds = [
  'military',
  'civilian',
  'person',
  'equipment',
  'munition',
  'building',
  'money',
  'place',
] as const
export const subjectKindSchema = z.enum(subjectKinds)
export type SubjectKind = z.infer<typeof subjectKindSchema>

/** Who or what is counted; `actor` is an ISO 3166-1 alpha-2 code or a party's id. */
export const subjectSchema = z.object({
  text: z.string(),
  actor: z.string().optional(),
  kind: subjectKindSchema.optional(),
})
export type Subject = z.infer<typeof subjectSchema>

/** The most specific place a count is tied to; `within` lists what contains it, nearest first. */
export const placeSchema = z.object({
  text: z.string(),
  name: z.string(),
  country: z.string().optional(),
  within: z.array(z.string()).optional(),
})
export type Place = z.infer<typeof placeSchema>

export const timeKinds = ['event', 'as_of', 'statement'] as const
/** When: an EDTF date or interval, and which clock it reads. */
export const timeSchema = z.object({
  edtf: z.string(),
  kind: z.enum(timeKinds).optional(),
  text: z.string().optional(),
})
export type ClaimTime = z.infer<typeof timeSchema>

export const scopes = ['total', 'additional', 'part'] as const
export const scopeSchema = z.enum(scopes)
export type Scope = z.infer<typeof scopeSchema>

export const certainties = ['asserted', 'possible', 'planned', 'denied'] as const
export const certaintySchema = z.enum(certainties)
export type Certainty = z.infer<typeof certaintySchema>

/** The clause that carries a claim; `quote` is exactly the text (or title) at the span. */
export const evidenceSchema = spanSchema.extend({ in: z.enum(['text', 'title']), quote: z.string() })
export type Evidence = z.infer<typeof evidenceSchema>

/**
 * One count by one claimant: the contract's claim. `attribution` runs from the nearest speaker to the root and is empty
 * for the outlet's own voice; `via` lists the outlets that relayed it, nearest first.
 */
export const claimSchema = z.object({
  id: z.string(),
  repeatOf: z.string().optional(),
  quantity: quantitySchema,
  measure: measureSchema,
  subject: subjectSchema,
  place: placeSchema.nullable(),
  time: timeSchema.nullable(),
  scope: scopeSchema,
  partOf: z.string().optional(),
  certainty: certaintySchema,
  attribution: z.array(attributionLinkSchema),
  via: z.array(viaLinkSchema),
  evidence: evidenceSchema,
  confidence: z.number().min(0).max(1),
  rules: z.array(z.string()),
})
export type Claim = z.infer<typeof claimSchema>
