import { z } from 'zod'
import { spanSchema } from './quantity.ts'

export const sourceKinds = ['person', 'organization', 'document', 'unnamed'] as const
export const sourceKindSchema = z.enum(sourceKinds)
export type SourceKind = z.infer<typeof sourceKindSchema>

/** One hop of "who says so": the speaker, the reporting words (`cue`) and where the name stands. */
export const attributionLinkSchema = z.object({
  name: z.string(),
  kind: sourceKindSchema.optional(),
  role: z.string().optional(),
  cue: z.string().optional(),
  span: spanSchema.optional(),
})
export type AttributionLink = z.infer<typeof attributionLinkSchema>

/** An outlet that relayed a claim. */
export const viaLinkSchema = z.object({
  name: z.string(),
  cue: z.string().optional(),
  span: spanSchema.optional(),
})
export type ViaLink = z.infer<typeof viaLinkSchema>
