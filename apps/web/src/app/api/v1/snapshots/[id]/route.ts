import { createRoute } from '../../../../../api/create-route.ts'
import { getSnapshotOperation } from '../../../../../api/operations/get-snapshot-operation.ts'
import { serviceContext } from '../../../../../server/context.ts'

export const { GET, POST, PUT, PATCH, DELETE } = createRoute([getSnapshotOperation], serviceContext)
