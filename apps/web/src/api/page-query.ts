import { z } from 'zod'

/** The two query parameters of every list. */
export const pageQuery = {
  cursor: z.exactOptional(z.string().meta({ description: '`nextCursor` of the page before.' })),
  limit: z.exactOptional(z.coerce.number().int().min(1).max(200).meta({ description: '1 to 200, default 50.' })),
} as const
