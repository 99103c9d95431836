import { createRoute } from '../../../../api/create-route.ts'
import { listClaimsOperation } from '../../../../api/operations/list-claims-operation.ts'
import { serviceContext } from '../../../../server/context.ts'

export const { GET, POST, PUT, PATCH, DELETE } = createRoute([listClaimsOperation], serviceContext)
