import { withSnapshot } from '@crosstally/db'
import { type ComparisonState, openComparison } from './comparison/comparison-state.ts'
import { readClaimsOfDossier, readClaimsOfQuestions, readReportSummaries } from './comparison/stored-claims.ts'
import { readQuestionPage } from './comparison/stored-questions.ts'
import type { ServiceContext } from './context.ts'
import { pageSize } from './cursor.ts'
import { getDossier } from './get-dossier.ts'
import type { DossierComparison, QuestionFilter } from './views.ts'

/** Questions in a page of a dossier that is too large to be shown whole. */
const largePage = 50
/** The most questions in a page, which a small dossier seldom has. */
export const mostQuestions = 1_000
/** Claims of one question that a page of questions shows. */
const claimsPerQuestion = 100

/**
 * A page of a dossier's stored comparison with all that is needed to show it. Where nothing else is asked for: all
 * questions and claims, rejected ones included, of a small dossier, 50 questions of a large one. Of a question with very
 * many claims it has the latest of each origin and the gravest relations; `getQuestion` has them all. Throws
 * `NOT_FOUND`, and `INVALID_INPUT` for a cursor or limit that cannot be.
 */
export async function getComparison(
  ctx: ServiceContext,
  input: {
    readonly slug: string
    readonly filter?: QuestionFilter
    readonly cursor?: string
    readonly limit?: number
  },
): Promise<DossierComparison> {
  const state = await openComparison(ctx, input.slug)
  const size = pageSize(input.limit ?? (state.isSmall ? mostQuestions : largePage), mostQuestions)
  const isWhole = state.isSmall && [input.filter, input.cursor, input.limit].every((given) => given === undefined)
  const [dossier, shown] = await Promise.all([
    getDossier(ctx, input),
    readPage(ctx, state, { ...input, size, isWhole }),
  ])
  return { dossier, ...shown, ...standingOf(state) }
}

async function readPage(
  ctx: ServiceContext,
  { dossierId, isSmall }: ComparisonState,
  input: {
    readonly filter?: QuestionFilter
    readonly cursor?: string
    readonly size: number
    readonly isWhole: boolean
  },
) {
  return withSnapshot(ctx.db, async (transaction) => {
    const { cursor, filter = {}, size } = input
    const page = await readQuestionPage(transaction, { dossierId, filter, cursor, size, relations: 'head' })
    const questionIds = page.questions.map(({ id }) => id)
    const perQuestion = claimsPerQuestion
    const claims = input.isWhole
      ? await readClaimsOfDossier(transaction, dossierId)
      : await readClaimsOfQuestions(transaction, { dossierId, questionIds, perQuestion })
    const named = isSmall ? [] : [...new Set(claims.map(({ reportId }) => reportId))]
    const reports = await readReportSummaries(transaction, {
      dossierId,
      named,
      ...(isSmall ? {} : { newest: largePage }),
    })
    return {
      comparison: { questions: [...page.questions] },
      nextCursor: page.nextCursor,
      claims: Object.fromEntries(claims.map((claim) => [claim.id, claim])),
      reports: Object.fromEntries(reports.map((report) => [report.id, report])),
    }
  })
}

/** What a view says of the state it was read in. */
export function standingOf({ isCurrent, comparedAt, questionCount }: ComparisonState) {
  return { isCurrent, comparedAt, questionCount }
}
