import type { ComparedQuestion } from '@crosstally/compare'
import { withSnapshot } from '@crosstally/db'
import { AppError } from '@crosstally/model'
import { type ComparisonState, openComparison } from './comparison/comparison-state.ts'
import { readClaimsById, readQuestionWhole, readReportSummaries } from './comparison/stored-claims.ts'
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
  const whole = await readQuestionWhole(ctx.db.pool, { dossierId, id, most: mostClaims })
  if (!whole) throw new AppError('NOT_FOUND', 'There is no such question', { details: { question: id } })
  const elsewhere = claimsElsewhere(whole.question)
  const beside = elsewhere.length === 0 ? nothing : await readBeside(ctx, dossierId, elsewhere)
  const claims = [...whole.claims, ...beside.claims]
  const reports = [...whole.reports, ...beside.reports]
  return {
    question: whole.question,
    comparison: { questions: [whole.question, ...beside.questions] },
    claims: Object.fromEntries(claims.map((claim) => [claim.id, claim])),
    reports: Object.fromEntries(reports.map((report) => [report.id, report])),
  }
}

const nothing = { questions: [], claims: [], reports: [] }

/** The questions that hold some claims, with these claims and their reports. */
async function readBeside(ctx: ServiceContext, dossierId: string, claimIds: readonly string[]) {
  return withSnapshot(ctx.db, async (transaction) => {
    const { claims, questionIds } = await readClaimsById(transaction, { dossierId, claimIds })
    const questions = await readQuestions(transaction, { dossierId, ids: questionIds, relations: 'head' })
    const named = [...new Set(claims.map(({ reportId }) => reportId))]
    return { questions, claims, reports: await readReportSummaries(transaction, { dossierId, named, newest: 0 }) }
  })
}

/** Claims that the relations name and the question does not hold: those of sibling questions. */
function claimsElsewhere({ origins, relations }: ComparedQuestion): string[] {
  const own = new Set(origins.flatMap(({ claims }) => claims))
  return [...new Set(relations.flatMap(({ a, b }) => [a, b]))].filter((claim) => !own.has(claim))
}
