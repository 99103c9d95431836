import { claimSchema, warningSchema } from '@crosstally/model'
import { z } from 'zod'

/** What a succeeded run keeps of the normalizer's result: the machine's claims, before any review. */
export const runOutputSchema = z.object({
  language: z.string(),
  warnings: z.array(warningSchema),
  claims: z.array(claimSchema),
})
export type RunOutput = z.infer<typeof runOutputSchema>
