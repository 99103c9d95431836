import { dossierSlugSchema } from '@crosstally/model'
import { listReports } from '@crosstally/services'
import { z } from 'zod'
import { defineOperation } from '../define-operation.ts'
import { pageQuery } from '../page-query.ts'
import { reportListSchema } from '../schemas.ts'

export const listReportsOperation = defineOperation({
  id: 'listReports',
  method: 'GET',
  path: '/reports',
  summary: 'List reports, newest first',
  query: z.strictObject({ dossier: z.exactOptional(dossierSlugSchema), ...pageQuery }),
  answers: { 200: { description: 'A page of reports.', schema: reportListSchema } },
  errors: ['INVALID_INPUT', 'UNAVAILABLE'],
  async handle(ctx, { query }) {
    return { status: 200, body: await listReports(ctx, query) }
  },
})
