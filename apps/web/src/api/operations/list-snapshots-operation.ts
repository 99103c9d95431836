import { listSnapshots } from '@crosstally/services'
import { z } from 'zod'
import { defineOperation } from '../define-operation.ts'
import { pageQuery } from '../page-query.ts'
import { snapshotListSchema } from '../snapshot-schemas.ts'

export const listSnapshotsOperation = defineOperation({
  id: 'listSnapshots',
  method: 'GET',
  path: '/dossiers/{slug}/snapshots',
  summary: "A dossier's snapshots, newest first",
  pathParams: z.object({ slug: z.string() }),
  query: z.strictObject(pageQuery),
  answers: { 200: { description: 'A page of snapshots, without their contents.', schema: snapshotListSchema } },
  errors: ['INVALID_INPUT', 'UNAVAILABLE'],
  async handle(ctx, { path, query }) {
    return { status: 200, body: await listSnapshots(ctx, { dossier: path.slug, ...query }) }
  },
})
