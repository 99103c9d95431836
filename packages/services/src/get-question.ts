import type { ComparedQuestion } from '@crosstally/compare'
import { withSnapshot } from '@crosstally/db'
import { AppError } from '@crosstally/model'
import { type ComparisonState, openComparison } from './comparison/comparison-state.ts'
import { readClaimsById, readClaimsOfQuestions, readReportSummaries } from './comparison/stored-claims.ts'
import { readQuestions } from './comparison/stored-questions.ts'
import type { ServiceContext } from './context.ts'
import { standingOf } from './get-comparison.ts'
import { getDossier } from './get-dossier.ts'
import type { QuestionView } from './views.ts'

/** The most claims of one question that are shown. */
const mostClaims = 5_000

/**
 * A question of a dossier's stored comparison with all its relations, claims (up to 5,000) and their reports. Where a figure of it stands
 * under another question, too, the view has that question and claim as well. Throws `NOT_FOUND`.
 */
export async function getQuestion(
  ctx: ServiceContext,
  input: { readonly slug: string; readonly id: string },
): Promise<QuestionView> {
  const state = await openComparison(ctx, input.slug)
  const [dossier, { question, ...shown }] = await Promise.all([
    getDossier(ctx, input),
    readQuestion(ctx, state, input.id),
  ])
  return { view: { dossier, ...shown, ...standingOf(state), nextCursor: null }, question }
}

async function readQuestion(ctx: ServiceContext, { dossierId }: ComparisonState, id: string) {
  return withSnapshot(ctx.db, async (transaction) => {
    const [question] = await readQuestions(transaction, { dossierId, ids: [id], relations: 'all' })
    if (!question) throw new AppError('NOT_FOUND', 'There is no such question', { details: { question: id } })
    const own = await readClaimsOfQuestions(transaction, { dossierId, questionIds: [id], perQuestion: mostClaims })
    const others = await readClaimsById(transaction, { dossierId, claimIds: claimsElsewhere(question) })
    const siblings = others.questionIds.filter((other) => other !== id)
    const beside =
      siblings.length === 0 ? [] : await readQuestions(transaction, { dossierId, ids: siblings, relations: 'head' })
    const claims = [...own, ...others.claims]
    const named = [...new Set(claims.map(({ reportId }) => reportId))]
    const reports = await readReportSummaries(transaction, { dossierId, named, newest: 0 })
    return {
      question,
      comparison: { questions: [question, ...beside] },
      claims: Object.fromEntries(claims.map((claim) => [claim.id, claim])),
      reports: Object.fromEntries(reports.map((report) => [report.id, report])),
    }
  })
}

/** Claims that the relations name and the question does not hold: those of sibling questions. */
function claimsElsewhere({ origins, relations }: ComparedQuestion): string[] {
  const own = new Set(origins.flatMap(({ claims }) => claims))
  return [...new Set(relations.flatMap(({ a, b }) => [a, b]))].filter((claim) => !own.has(claim))
}
