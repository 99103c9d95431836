import { createRoute } from '../../../../../../api/create-route.ts'
import { createSnapshotOperation } from '../../../../../../api/operations/create-snapshot-operation.ts'
import { listSnapshotsOperation } from '../../../../../../api/operations/list-snapshots-operation.ts'
import { serviceContext } from '../../../../../../server/context.ts'

export const { GET, POST, PUT, PATCH, DELETE } = createRoute(
  [listSnapshotsOperation, createSnapshotOperation],
  serviceContext,
)
