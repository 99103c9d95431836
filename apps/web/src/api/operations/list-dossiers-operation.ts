import { listDossiers } from '@crosstally/services'
import { z } from 'zod'
import { defineOperation } from '../define-operation.ts'
import { pageAfter } from '../page-after.ts'
import { pageQuery } from '../page-query.ts'
import { dossierListSchema } from '../schemas.ts'

export const listDossiersOperation = defineOperation({
  id: 'listDossiers',
  method: 'GET',
  path: '/dossiers',
  summary: 'List dossiers, the latest changed first',
  query: z.strictObject(pageQuery),
  answers: { 200: { description: 'A page of dossiers.', schema: dossierListSchema } },
  errors: ['INVALID_INPUT', 'UNAVAILABLE'],
  async handle(ctx, { query }) {
    const dossiers = await listDossiers(ctx)
    return { status: 200, body: pageAfter(dossiers, { idOf: ({ slug }) => slug, limit: 50, ...query }) }
  },
})
