import { createRoute } from '../../../../api/create-route.ts'
import { listDossiersOperation } from '../../../../api/operations/list-dossiers-operation.ts'
import { serviceContext } from '../../../../server/context.ts'

export const { GET, POST, PUT, PATCH, DELETE } = createRoute([listDossiersOperation], serviceContext)
