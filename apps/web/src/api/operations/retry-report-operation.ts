import { retryReport } from '@crosstally/services'
import { z } from 'zod'
import { defineOperation } from '../define-operation.ts'
import { statusAnswerSchema } from '../schemas.ts'

export const retryReportOperation = defineOperation({
  id: 'retryReport',
  method: 'POST',
  path: '/reports/{id}/retry',
  summary: 'Normalize a failed report once more',
  pathParams: z.object({ id: z.string() }),
  answers: { 202: { description: 'Under way.', schema: statusAnswerSchema } },
  errors: ['NOT_FOUND', 'CONFLICT', 'UNAVAILABLE'],
  async handle(ctx, { path }) {
    return { status: 202, body: await retryReport(ctx, path) }
  },
})
