import type { ComparedQuestion } from '@crosstally/compare'
import type { Transaction } from '@crosstally/db'
import type { Relation } from '@crosstally/model'
import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import type { QuestionFilter } from '../views.ts'

/** Of a question with more relations than a list shows, the gravest (`head`) or `all`. */
export type RelationChoice = 'head' | 'all'

interface PageInput {
  readonly dossierId: string
  readonly filter: QuestionFilter
  readonly relations: RelationChoice
  readonly cursor: string | undefined
  readonly size: number
}

/** Stored questions of a dossier, those that most outlets touch first. Throws `INVALID_INPUT` for a cursor of another list. */
export async function readQuestionPage(
  transaction: Transaction,
  input: PageInput,
): Promise<{ readonly questions: readonly ComparedQuestion[]; readonly nextCursor: string | null }> {
  const params: unknown[] = []
  const conditions = conditionsOf(input, (value) => `$${params.push(value)}`)
  const { rows } = await transaction.query<QuestionData & { outlets: number; relation_count: number }>(
    `SELECT outlets, relation_count, ${columns[input.relations]} FROM question
     WHERE ${conditions.join(' AND ')}
     ORDER BY outlets DESC, relation_count DESC, id LIMIT ${input.size + 1}`,
    params,
  )
  const shown = rows.slice(0, input.size)
  const last = shown.at(-1)
  const isMore = rows.length > input.size && last !== undefined
  return {
    questions: shown.map(toQuestion),
    nextCursor: isMore ? encodeCursor([last.outlets, last.relation_count, last.body.id]) : null,
  }
}

/** Stored questions by their ids, in no certain order. */
export async function readQuestions(
  transaction: Transaction,
  input: { readonly dossierId: string; readonly ids: readonly string[]; readonly relations: RelationChoice },
): Promise<ComparedQuestion[]> {
  const { rows } = await transaction.query<QuestionData>(
    `SELECT ${columns[input.relations]} FROM question WHERE dossier_id = $1 AND id = ANY($2::text[])`,
    [input.dossierId, input.ids],
  )
  return rows.map(toQuestion)
}

const placeSchema = z.tuple([z.int(), z.int(), z.string()])

const showConditions = {
  conflict: 'conflicts > 0',
  distortion: 'distortions > 0',
  update: 'updates > 0',
  agreement: 'agreements > 0',
  single: 'origins_max <= 1 AND outlets > 1',
} as const satisfies Record<NonNullable<QuestionFilter['show']>, string>

function conditionsOf({ dossierId, filter, cursor }: PageInput, bind: (value: unknown) => string): string[] {
  const place = decodeCursor(cursor, placeSchema)
  const conditions = [`dossier_id = ${bind(dossierId)}`]
  if (filter.measure !== undefined) conditions.push(`measure = ${bind(filter.measure)}`)
  if (filter.show !== undefined) conditions.push(showConditions[filter.show])
  if (filter.origin !== undefined) {
    conditions.push(`EXISTS (SELECT FROM question_claim AS claim WHERE claim.dossier_id = question.dossier_id
      AND claim.question_id = question.id AND claim.origin = ${bind(filter.origin)})`)
  }
  if (place !== undefined) {
    const [outlets, relations, id] = place.map(bind)
    // The first says nothing new, but is what the index can begin at.
    conditions.push(`outlets <= ${outlets} AND (outlets < ${outlets} OR relation_count < ${relations}
      OR (relation_count = ${relations} AND id > ${id}))`)
  }
  return conditions
}

const columns = {
  all: 'body, relations',
  head: 'body, coalesce(head_relations, relations) AS relations',
} as const satisfies Record<RelationChoice, string>

/** The types hold because only `toQuestionRow` writes these columns. */
export interface QuestionData {
  readonly body: Omit<ComparedQuestion, 'relations'>
  readonly relations: Relation[]
}

export function toQuestion({ body, relations }: QuestionData): ComparedQuestion {
  return { ...body, relations }
}
