import type { Transaction } from './transaction.ts'

/** A question to be stored. `body` and the relations are JSON texts, kept byte for byte. */
export interface QuestionRow {
  readonly id: string
  readonly label: string
  readonly measure: string
  readonly scope: string
  readonly sentence: string
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly originsMin: number
  readonly originsMax: number
  readonly outlets: number
  readonly relationCount: number
  readonly agreements: number
  readonly conflicts: number
  readonly distortions: number
  readonly updates: number
  readonly inputSha256: string
  readonly body: string
  readonly relations: string
  /** The relations that a list shows, where those are not all. */
  readonly headRelations: string | null
  /** In the order in which lists take them. */
  readonly claims: readonly QuestionClaimRow[]
}

export interface QuestionClaimRow {
  readonly reportId: string
  readonly claimId: string
  readonly origin: string
}

/** Removes questions of a dossier and stores others, with their claims. */
export async function replaceQuestions(
  transaction: Transaction,
  dossierId: string,
  change: { readonly removed: readonly string[]; readonly stored: readonly QuestionRow[] },
): Promise<void> {
  const ids = [...change.removed, ...change.stored.map(({ id }) => id)]
  if (ids.length === 0) return
  await transaction.query('DELETE FROM question WHERE dossier_id = $1 AND id = ANY($2::text[])', [dossierId, ids])
  for (const questions of chunks(change.stored)) await insertQuestions(transaction, dossierId, questions)
}

const questionsAtOnce = 500

function chunks(questions: readonly QuestionRow[]): QuestionRow[][] {
  const starts = Array.from({ length: Math.ceil(questions.length / questionsAtOnce) }, (_, at) => at * questionsAtOnce)
  return starts.map((start) => questions.slice(start, start + questionsAtOnce))
}

async function insertQuestions(
  transaction: Transaction,
  dossierId: string,
  questions: readonly QuestionRow[],
): Promise<void> {
  await transaction.query(insertQuestionsSql, [dossierId, ...questionColumns.map((column) => questions.map(column))])
  const claims = questions.flatMap(({ id, claims }) => claims.map((claim, rank) => ({ ...claim, question: id, rank })))
  await transaction.query(insertClaimsSql, [
    dossierId,
    claims.map(({ question }) => question),
    claims.map(({ rank }) => rank),
    claims.map(({ reportId }) => reportId),
    claims.map(({ claimId }) => claimId),
    claims.map(({ origin }) => origin),
  ])
}

/** In the order of the parameters of `insertQuestionsSql`, from the second on. */
const questionColumns: readonly ((question: QuestionRow) => unknown)[] = [
  (question) => question.id,
  (question) => question.label,
  (question) => question.measure,
  (question) => question.scope,
  (question) => question.sentence,
  (question) => question.low,
  (question) => question.best,
  (question) => question.high,
  (question) => question.originsMin,
  (question) => question.originsMax,
  (question) => question.outlets,
  (question) => question.claims.length,
  (question) => question.relationCount,
  (question) => question.agreements,
  (question) => question.conflicts,
  (question) => question.distortions,
  (question) => question.updates,
  (question) => question.inputSha256,
  (question) => question.body,
  (question) => question.relations,
  (question) => question.headRelations,
]

const insertQuestionsSql = `
  INSERT INTO question (dossier_id, id, label, measure, scope, sentence, low, best, high, origins_min, origins_max, outlets,
    claim_count, relation_count, agreements, conflicts, distortions, updates, input_sha256, body, relations, head_relations)
  SELECT $1, *
  FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::numeric[], $8::numeric[], $9::numeric[],
    $10::int[], $11::int[], $12::int[], $13::int[], $14::int[], $15::int[], $16::int[], $17::int[], $18::int[],
    $19::text[], $20::json[], $21::json[], $22::json[])`

const insertClaimsSql = `
  INSERT INTO question_claim (dossier_id, question_id, rank, report_id, claim_id, origin)
  SELECT $1, * FROM unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[])`
