import { createRoute } from '../../../../../api/create-route.ts'
import { getReportOperation } from '../../../../../api/operations/get-report-operation.ts'
import { serviceContext } from '../../../../../server/context.ts'

export const { GET, POST, PUT, PATCH, DELETE } = createRoute([getReportOperation], serviceContext)
