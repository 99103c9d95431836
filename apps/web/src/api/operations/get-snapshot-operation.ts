import { getSnapshot } from '@crosstally/services'
import { z } from 'zod'
import { defineOperation } from '../define-operation.ts'
import { snapshotSchema } from '../snapshot-schemas.ts'

export const getSnapshotOperation = defineOperation({
  id: 'getSnapshot',
  method: 'GET',
  path: '/snapshots/{id}',
  summary: 'A snapshot with its content as it was hashed',
  pathParams: z.object({ id: z.string() }),
  answers: { 200: { description: 'The snapshot.', schema: snapshotSchema } },
  errors: ['NOT_FOUND', 'UNAVAILABLE'],
  async handle(ctx, { path }) {
    return { status: 200, body: await getSnapshot(ctx, path) }
  },
})
