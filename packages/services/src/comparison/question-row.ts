import type { ComparedQuestion, Entry } from '@crosstally/compare'
import type { QuestionClaimRow, QuestionRow } from '@crosstally/db'
import type { Relation, RelationKind } from '@crosstally/model'

/** A compared question as it is stored. Pure. */
export function toQuestionRow(question: ComparedQuestion, entries: readonly Entry[], inputSha256: string): QuestionRow {
  const { relations, ...body } = question
  const head = headRelations(question)
  const count = (kind: RelationKind) => relations.filter(({ relation }) => relation === kind).length
  return {
    id: question.id,
    label: question.label,
    measure: question.measure,
    scope: question.scope,
    sentence: question.sentence,
    ...question.answer,
    originsMin: question.independentOrigins.min,
    originsMax: question.independentOrigins.max,
    outlets: question.independence.outlets,
    relationCount: relations.length,
    agreements: count('independent_agreement'),
    conflicts: count('conflict'),
    distortions: count('distortion'),
    updates: count('update'),
    inputSha256,
    body: JSON.stringify(body),
    relations: JSON.stringify(relations),
    headRelations: head === null ? null : JSON.stringify(head),
    claims: rankClaims(question, entries),
  }
}

/** Origin by origin in turns, the latest published claim of each first. */
function rankClaims(question: ComparedQuestion, entries: readonly Entry[]): QuestionClaimRow[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return question.origins
    .flatMap(({ name, claims }) =>
      claims
        .flatMap((id) => byId.get(id) ?? [])
        .toSorted((a, b) => (b.published ?? 0) - (a.published ?? 0))
        .map((entry, turn) => ({ turn, reportId: entry.reportId, claimId: entry.id, origin: name })),
    )
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ turn: _turn, ...claim }) => claim)
}

/** The most relations of a question that a list shows. */
const mostInList = 200

const gravest: readonly RelationKind[] = [
  'conflict',
  'distortion',
  'independent_agreement',
  'update',
  'not_comparable',
  'repeat',
]

/**
 * The relations that a list shows of a question with more than it shows: of each kind, the gravest first, one for each two
 * origins, in the order of the whole. Null where all are shown. Pure.
 */
export function headRelations({
  origins,
  relations,
}: Pick<ComparedQuestion, 'origins' | 'relations'>): Relation[] | null {
  if (relations.length <= mostInList) return null
  const originOf = new Map(origins.flatMap(({ name, claims }) => claims.map((id) => [id, name] as const)))
  const seen = new Set<string>()
  const told = relations.filter(({ a, b, relation }) => {
    const key = JSON.stringify([relation, ...[originOf.get(a), originOf.get(b)].sort()])
    return !seen.has(key) && seen.add(key)
  })
  const chosen = new Set(
    told.toSorted((a, b) => gravest.indexOf(a.relation) - gravest.indexOf(b.relation)).slice(0, mostInList),
  )
  return relations.filter((relation) => chosen.has(relation))
}
