import type { ComparedQuestion } from '@crosstally/compare'
import { withSnapshot } from '@crosstally/db'
import { openComparison } from './comparison/comparison-state.ts'
import { readQuestionPage } from './comparison/stored-questions.ts'
import type { ServiceContext } from './context.ts'
import { pageSize } from './cursor.ts'
import { mostQuestions } from './get-comparison.ts'
import type { Page, QuestionFilter } from './views.ts'

/**
 * Questions of a dossier's stored comparison with all their relations, those that most outlets touch first; `isCurrent`
 * says whether it has seen every change of the claims. `limit` 1 to 1,000, default 1,000. Throws `NOT_FOUND`, and
 * `INVALID_INPUT` for a cursor or limit that cannot be.
 */
export async function listQuestions(
  ctx: ServiceContext,
  input: {
    readonly slug: string
    readonly filter?: QuestionFilter
    readonly cursor?: string
    readonly limit?: number
  },
): Promise<Page<ComparedQuestion> & { readonly isCurrent: boolean }> {
  const { dossierId, isCurrent } = await openComparison(ctx, input.slug)
  const size = pageSize(input.limit ?? mostQuestions, mostQuestions)
  const { cursor, filter = {} } = input
  const page = await withSnapshot(ctx.db, (transaction) =>
    readQuestionPage(transaction, { dossierId, filter, cursor, size, relations: 'all' }),
  )
  return { items: page.questions, nextCursor: page.nextCursor, isCurrent }
}
