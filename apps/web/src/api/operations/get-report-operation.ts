import { getReport } from '@crosstally/services'
import { z } from 'zod'
import { defineOperation } from '../define-operation.ts'
import { reportViewSchema } from '../schemas.ts'

export const getReportOperation = defineOperation({
  id: 'getReport',
  method: 'GET',
  path: '/reports/{id}',
  summary: 'A report with its text, its status and its claims',
  pathParams: z.object({ id: z.string() }),
  answers: { 200: { description: 'The report.', schema: reportViewSchema } },
  errors: ['NOT_FOUND', 'UNAVAILABLE'],
  async handle(ctx, { path }) {
    return { status: 200, body: await getReport(ctx, path) }
  },
})
