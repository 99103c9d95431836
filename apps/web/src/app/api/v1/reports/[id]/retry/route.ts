import { createRoute } from '../../../../../../api/create-route.ts'
import { retryReportOperation } from '../../../../../../api/operations/retry-report-operation.ts'
import { serviceContext } from '../../../../../../server/context.ts'

export const { GET, POST, PUT, PATCH, DELETE } = createRoute([retryReportOperation], serviceContext)
