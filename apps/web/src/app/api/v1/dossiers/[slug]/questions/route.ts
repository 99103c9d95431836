import { createRoute } from '../../../../../../api/create-route.ts'
import { listQuestionsOperation } from '../../../../../../api/operations/list-questions-operation.ts'
import { serviceContext } from '../../../../../../server/context.ts'

export const { GET, POST, PUT, PATCH, DELETE } = createRoute([listQuestionsOperation], serviceContext)
