import { createRoute } from '../../../../../../api/create-route.ts'
import { renormalizeReportOperation } from '../../../../../../api/operations/renormalize-report-operation.ts'
import { serviceContext } from '../../../../../../server/context.ts'

export const { GET, POST, PUT, PATCH, DELETE } = createRoute([renormalizeReportOperation], serviceContext)
