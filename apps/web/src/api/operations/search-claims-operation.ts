import { certaintySchema, dossierSlugSchema, measureSchema, scopeSchema } from '@crosstally/model'
import { searchClaims } from '@crosstally/services'
import { z } from 'zod'
import { defineOperation } from '../define-operation.ts'
import { pageQuery } from '../page-query.ts'
import { claimHitsSchema } from '../schemas.ts'

const day = z.string().meta({ description: 'ISO 8601 date.', format: 'date', example: '2025-02-26' })

export const searchClaimsOperation = defineOperation({
  id: 'searchClaims',
  method: 'GET',
  path: '/search',
  summary: 'Search claims; everything given must hold',
  description:
    'The last written first, rejected ones left out. Days and numbers find what can hold or lie between them: `up to 12,000` is found under 300.',
  query: z.strictObject({
    words: z.exactOptional(
      z.string().meta({ description: 'Words, "a phrase", or, -not; in quote, subject, place, parties.' }),
    ),
    party: z.exactOptional(z.string().meta({ description: 'A name in the chain, or one spelled almost like it.' })),
    place: z.exactOptional(z.string().meta({ description: 'A place, or what lies within it.' })),
    measure: z.exactOptional(measureSchema),
    certainty: z.exactOptional(certaintySchema),
    scope: z.exactOptional(scopeSchema),
    origin: z.exactOptional(z.string().meta({ description: 'Name of the root of the attribution chain, exactly.' })),
    outlet: z.exactOptional(z.string()),
    dossier: z.exactOptional(dossierSlugSchema),
    from: z.exactOptional(day),
    to: z.exactOptional(day),
    min: z.exactOptional(z.coerce.number()),
    max: z.exactOptional(z.coerce.number()),
    ...pageQuery,
  }),
  answers: { 200: { description: 'A page of claims, with how all matches divide.', schema: claimHitsSchema } },
  errors: ['INVALID_INPUT', 'UNAVAILABLE'],
  async handle(ctx, { query }) {
    return { status: 200, body: await searchClaims(ctx, query) }
  },
})
