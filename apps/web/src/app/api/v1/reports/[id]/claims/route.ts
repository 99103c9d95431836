import { createRoute } from '../../../../../../api/create-route.ts'
import { addClaimOperation } from '../../../../../../api/operations/add-claim-operation.ts'
import { serviceContext } from '../../../../../../server/context.ts'

export const { GET, POST, PUT, PATCH, DELETE } = createRoute([addClaimOperation], serviceContext)
