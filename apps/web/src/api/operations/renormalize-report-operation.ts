import { renormalizeReport } from '@crosstally/services'
import { z } from 'zod'
import { defineOperation } from '../define-operation.ts'
import { statusAnswerSchema } from '../schemas.ts'

export const renormalizeReportOperation = defineOperation({
  id: 'renormalizeReport',
  method: 'POST',
  path: '/reports/{id}/normalize',
  summary: 'Normalize a report again',
  description: 'Its claims stay until the new ones are there; what people decided stays for good.',
  pathParams: z.object({ id: z.string() }),
  answers: { 202: { description: 'Under way.', schema: statusAnswerSchema } },
  errors: ['NOT_FOUND', 'UNAVAILABLE'],
  async handle(ctx, { path }) {
    return { status: 202, body: await renormalizeReport(ctx, path) }
  },
})
