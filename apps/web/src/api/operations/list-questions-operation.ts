import { listQuestions } from '@crosstally/services'
import { z } from 'zod'
import { defineOperation } from '../define-operation.ts'
import { pageQuery } from '../page-query.ts'
import { questionListSchema } from '../schemas.ts'

/** Most dossiers fit one page; the limit is there for those that do not. */
const limit = z.coerce.number().int().min(1).max(1000).meta({ description: '1 to 1,000, default 1,000.' })

export const listQuestionsOperation = defineOperation({
  id: 'listQuestions',
  method: 'GET',
  path: '/dossiers/{slug}/questions',
  summary: "A dossier's comparison: questions, origins, relations",
  pathParams: z.object({ slug: z.string() }),
  query: z.strictObject({ cursor: pageQuery.cursor, limit: z.exactOptional(limit) }),
  answers: { 200: { description: 'A page of questions.', schema: questionListSchema } },
  errors: ['INVALID_INPUT', 'NOT_FOUND', 'UNAVAILABLE'],
  async handle(ctx, { path, query }) {
    const { items, nextCursor, isCurrent } = await listQuestions(ctx, { slug: path.slug, ...query })
    return { status: 200, body: { questions: items, nextCursor, isCurrent } }
  },
})
