import { dossierSlugSchema, measureSchema, scopeSchema } from '@crosstally/model'
import { listClaims } from '@crosstally/services'
import { z } from 'zod'
import { defineOperation } from '../define-operation.ts'
import { pageQuery } from '../page-query.ts'
import { claimListSchema } from '../schemas.ts'

export const listClaimsOperation = defineOperation({
  id: 'listClaims',
  method: 'GET',
  path: '/claims',
  summary: 'List claims; every filter given must hold',
  query: z.strictObject({
    dossier: z.exactOptional(dossierSlugSchema),
    report: z.exactOptional(z.string().meta({ description: 'Id of a report.' })),
    measure: z.exactOptional(measureSchema),
    origin: z.exactOptional(z.string().meta({ description: 'Name of the root of the attribution chain.' })),
    outlet: z.exactOptional(z.string()),
    scope: z.exactOptional(scopeSchema),
    ...pageQuery,
  }),
  answers: { 200: { description: 'A page of claims.', schema: claimListSchema } },
  errors: ['INVALID_INPUT', 'UNAVAILABLE'],
  async handle(ctx, { query }) {
    return { status: 200, body: await listClaims(ctx, query) }
  },
})
