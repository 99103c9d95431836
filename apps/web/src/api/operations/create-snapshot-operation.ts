import { createSnapshot } from '@crosstally/services'
import { z } from 'zod'
import { apiPrefix } from '../api-prefix.ts'
import { defineOperation } from '../define-operation.ts'
import { snapshotRequestSchema, snapshotSummarySchema } from '../snapshot-schemas.ts'

export const createSnapshotOperation = defineOperation({
  id: 'createSnapshot',
  method: 'POST',
  path: '/dossiers/{slug}/snapshots',
  summary: 'Freeze a comparison to cite it',
  description:
    'Keeps the comparison of the dossier, or of one question of it, as it stands now, for ever under its hash.',
  pathParams: z.object({ slug: z.string() }),
  body: snapshotRequestSchema,
  answers: { 201: { description: 'The snapshot.', schema: snapshotSummarySchema } },
  errors: ['INVALID_INPUT', 'NOT_FOUND', 'DOSSIER_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'UNAVAILABLE'],
  async handle(ctx, { path, body }) {
    const snapshot = await createSnapshot(ctx, { ...body, dossier: path.slug })
    return { status: 201, body: snapshot, headers: { location: `${apiPrefix}/snapshots/${snapshot.id}` } }
  },
})
