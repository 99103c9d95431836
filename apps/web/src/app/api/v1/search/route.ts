import { createRoute } from '../../../../api/create-route.ts'
import { searchClaimsOperation } from '../../../../api/operations/search-claims-operation.ts'
import { serviceContext } from '../../../../server/context.ts'

export const { GET, POST, PUT, PATCH, DELETE } = createRoute([searchClaimsOperation], serviceContext)
