import type { Pool } from 'pg'

/** A question that was found, with what a list shows of it. */
export interface FoundQuestion {
  readonly id: string
  readonly label: string
  readonly sentence: string
  readonly measure: string
  readonly originsMin: number
  readonly originsMax: number
  readonly outlets: number
  readonly conflicts: number
  readonly dossierId: string
  readonly dossier: string
  readonly dossierTitle: string
}

export interface QuestionSearch {
  /** As typed into a search field: words, "a phrase", or, -not. */
  readonly words?: string
  readonly measure?: string
  /** Slug of a dossier. */
  readonly dossier?: string
  /** Answers that can lie between these numbers, both included. */
  readonly min?: number
  readonly max?: number
}

/** Questions that fit, those of most outlets first, at most `limit`, after the place `after` where it is given. */
export async function findQuestions(
  pool: Pool,
  search: QuestionSearch,
  page: { readonly limit: number; readonly after?: readonly [outlets: number, dossierId: string, id: string] },
): Promise<FoundQuestion[]> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const { words, measure, dossier, min, max } = search
  const isBounded = min !== undefined || max !== undefined
  const conditions = [
    words && `question.words @@ websearch_to_tsquery('english', ${bind(words)})`,
    measure && `question.measure = ${bind(measure)}`,
    dossier && `question.dossier_id = (SELECT id FROM dossier WHERE slug = ${bind(dossier)})`,
    isBounded && `question.amount && numrange(${bind(min ?? null)}::numeric, ${bind(max ?? null)}::numeric, '[]')`,
    page.after && afterPlace(page.after, bind),
  ].filter((condition) => condition)
  const { rows } = await pool.query<FoundQuestion>(
    `WITH matched AS MATERIALIZED (
       SELECT id, label, sentence, measure, origins_min, origins_max, outlets, conflicts, dossier_id FROM question
       ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
       ORDER BY outlets DESC, dossier_id, id LIMIT ${bind(page.limit)}
     )
     SELECT matched.id, label, sentence, measure, origins_min AS "originsMin", origins_max AS "originsMax", outlets,
       conflicts, dossier_id AS "dossierId", dossier.slug AS dossier, dossier.title AS "dossierTitle"
     FROM matched JOIN dossier ON dossier.id = dossier_id ORDER BY outlets DESC, dossier_id, matched.id`,
    values,
  )
  return rows
}

function afterPlace(
  [outlets, dossierId, id]: readonly [number, string, string],
  bind: (value: unknown) => string,
): string {
  const place = bind(outlets)
  return `(outlets < ${place} OR (outlets = ${place} AND (dossier_id, id) > (${bind(dossierId)}::uuid, ${bind(id)})))`
}
