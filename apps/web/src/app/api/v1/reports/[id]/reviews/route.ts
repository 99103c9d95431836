import { createRoute } from '../../../../../../api/create-route.ts'
import { reviewClaimOperation } from '../../../../../../api/operations/review-claim-operation.ts'
import { serviceContext } from '../../../../../../server/context.ts'

export const { GET, POST, PUT, PATCH, DELETE } = createRoute([reviewClaimOperation], serviceContext)
