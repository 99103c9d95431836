import { reviewClaim } from '@crosstally/services'
import { z } from 'zod'
import { defineOperation } from '../define-operation.ts'
import { reviewedClaimSchema, reviewSchema } from '../schemas.ts'

export const reviewClaimOperation = defineOperation({
  id: 'reviewClaim',
  method: 'POST',
  path: '/reports/{id}/reviews',
  summary: 'Accept, correct or reject a claim',
  description:
    "The machine's values stay beside the person's. Comparison uses the reviewed values and leaves out rejected claims; " +
    'normalizing again changes nothing a person decided.',
  pathParams: z.object({ id: z.string() }),
  body: reviewSchema,
  answers: { 200: { description: 'The claim as it stands now.', schema: reviewedClaimSchema } },
  errors: ['INVALID_INPUT', 'NOT_FOUND', 'CONFLICT', 'UNSUPPORTED_MEDIA_TYPE', 'UNAVAILABLE'],
  async handle(ctx, { path, body }) {
    return { status: 200, body: await reviewClaim(ctx, { ...body, reportId: path.id }) }
  },
})
