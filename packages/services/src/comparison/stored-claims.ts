import type { ComparedQuestion } from '@crosstally/compare'
import type { Transaction } from '@crosstally/db'
import { toReviewedClaim } from '../claim-view.ts'
import { readReviews } from '../review/stored-review.ts'
import type { ReportSummary, ReviewedClaim } from '../views.ts'
import { reportSummarySql, type SummaryRow, summary, toSummary } from './report-summaries.ts'
import { type QuestionData, toQuestion } from './stored-questions.ts'

type Queryable = Pick<Transaction, 'query'> & Parameters<typeof readReviews>[0]

interface ClaimRow {
  readonly report_id: string
  readonly decision: string | null
  readonly needs_attention: boolean
  readonly data: unknown
}

const claimColumns = 'claim.report_id, claim.decision, claim.needs_attention, claim.data'
const joinClaims =
  'question_claim AS place JOIN claim ON claim.report_id = place.report_id AND claim.claim_id = place.claim_id'

/** The claims of questions as people see them, of each question `perQuestion` at most: of every origin the latest first. */
export async function readClaimsOfQuestions(
  transaction: Transaction,
  input: { readonly dossierId: string; readonly questionIds: readonly string[]; readonly perQuestion: number },
): Promise<ReviewedClaim[]> {
  const { rows } = await transaction.query<ClaimRow>(
    `SELECT ${claimColumns} FROM ${joinClaims}
     WHERE place.dossier_id = $1 AND place.question_id = ANY($2::text[]) AND place.rank < $3`,
    [input.dossierId, input.questionIds, input.perQuestion],
  )
  return toReviewed(transaction, rows)
}

/** A question with its claims, up to `most`, and their reports: all in one statement, the page that is opened most. */
export async function readQuestionWhole(
  db: Queryable,
  input: { readonly dossierId: string; readonly id: string; readonly most: number },
): Promise<{ question: ComparedQuestion; claims: ReviewedClaim[]; reports: ReportSummary[] } | null> {
  const { rows } = await db.query<WholeRow>(wholeSql, [input.dossierId, input.id, input.most])
  const [first] = rows
  if (!first) return null
  // A claim that was written anew since, under another id, has no row any more until it is compared.
  const found = rows.filter(({ data }) => data !== null)
  const reports = new Map(found.map((row) => [row.id, row]))
  return {
    question: toQuestion(first),
    claims: await toReviewed(db, found),
    reports: [...reports.values()].map(toSummary),
  }
}

type WholeRow = QuestionData & (ClaimRow & SummaryRow)

const wholeSql = `
  SELECT CASE WHEN place.rank = 0 THEN question.body END AS body,
    CASE WHEN place.rank = 0 THEN question.relations END AS relations,
    place.report_id, claim.decision, claim.needs_attention, claim.data, ${summary.columns}
  FROM question
  JOIN question_claim AS place ON place.dossier_id = question.dossier_id AND place.question_id = question.id
  LEFT JOIN claim ON claim.report_id = place.report_id AND claim.claim_id = place.claim_id
  LEFT JOIN report ON report.id = claim.report_id ${summary.joins}
  WHERE question.dossier_id = $1 AND question.id = $2 AND place.rank < $3
  ORDER BY place.rank`

/** All claims of a dossier as people see them, rejected ones included. For small ones. */
export async function readClaimsOfDossier(transaction: Transaction, dossierId: string): Promise<ReviewedClaim[]> {
  const { rows } = await transaction.query<ClaimRow>(
    `SELECT ${claimColumns} FROM report JOIN claim ON claim.report_id = report.id WHERE report.dossier_id = $1
     ORDER BY report.submitted_at, report.id, claim.position`,
    [dossierId],
  )
  return toReviewed(transaction, rows)
}

/** Claims of a dossier's questions by their ids, with the question that each stands in. */
export async function readClaimsById(
  transaction: Transaction,
  input: { readonly dossierId: string; readonly claimIds: readonly string[] },
): Promise<{ readonly claims: ReviewedClaim[]; readonly questionIds: string[] }> {
  if (input.claimIds.length === 0) return { claims: [], questionIds: [] }
  const { rows } = await transaction.query<ClaimRow & { question_id: string }>(
    `SELECT ${claimColumns}, place.question_id FROM ${joinClaims}
     WHERE place.dossier_id = $1 AND place.claim_id = ANY($2::text[])`,
    [input.dossierId, input.claimIds],
  )
  return {
    claims: await toReviewed(transaction, rows),
    questionIds: [...new Set(rows.map(({ question_id }) => question_id))],
  }
}

async function toReviewed(transaction: Queryable, rows: readonly ClaimRow[]): Promise<ReviewedClaim[]> {
  const decided = new Set(rows.filter(({ decision }) => decision !== null).map(({ report_id }) => report_id))
  const reviews = decided.size === 0 ? new Map() : await readReviews(transaction, [...decided])
  return rows.map((row) =>
    toReviewedClaim(
      { reportId: row.report_id, decision: row.decision, needsAttention: row.needs_attention, data: row.data },
      reviews.get(row.report_id) ?? [],
    ),
  )
}

/** The most reports of a dossier that are listed with its comparison, besides those whose claims are shown. */
const mostReports = 2_000

/** The newest reports of a dossier, up to 2,000, and those named, oldest first. */
export async function readReportSummaries(
  transaction: Transaction,
  input: { readonly dossierId: string; readonly named: readonly string[]; readonly newest?: number },
): Promise<ReportSummary[]> {
  const { rows } = await transaction.query<SummaryRow>(reportSummarySql, [
    input.dossierId,
    input.named,
    input.newest ?? mostReports,
  ])
  return rows.map(toSummary)
}
