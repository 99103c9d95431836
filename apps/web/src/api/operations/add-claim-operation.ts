import { addClaim } from '@crosstally/services'
import { z } from 'zod'
import { defineOperation } from '../define-operation.ts'
import { additionSchema, reviewedClaimSchema } from '../schemas.ts'

export const addClaimOperation = defineOperation({
  id: 'addClaim',
  method: 'POST',
  path: '/reports/{id}/claims',
  summary: 'Add a claim the machine missed',
  pathParams: z.object({ id: z.string() }),
  body: additionSchema,
  answers: { 201: { description: 'The claim as it stands now.', schema: reviewedClaimSchema } },
  errors: ['INVALID_INPUT', 'NOT_FOUND', 'CONFLICT', 'UNSUPPORTED_MEDIA_TYPE', 'UNAVAILABLE'],
  async handle(ctx, { path, body }) {
    return { status: 201, body: await addClaim(ctx, { ...body, reportId: path.id }) }
  },
})
