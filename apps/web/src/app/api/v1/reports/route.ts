import { createRoute } from '../../../../api/create-route.ts'
import { listReportsOperation } from '../../../../api/operations/list-reports-operation.ts'
import { submitReportsOperation } from '../../../../api/operations/submit-reports-operation.ts'
import { serviceContext } from '../../../../server/context.ts'

export const { GET, POST, PUT, PATCH, DELETE } = createRoute(
  [listReportsOperation, submitReportsOperation],
  serviceContext,
)
