import type { Question, Relation, RelationKind } from '@crosstally/model'
import type { PlacedClaim } from '../comparison/question-claims.ts'

/** Two claims of a question and how they stand to each other. */
export interface RelatedPair {
  readonly relation: Relation
  readonly a: PlacedClaim
  readonly b: PlacedClaim
}

/** The pairs of one kind between the same two origins: `head` is the latest, `rest` the others. */
export interface OriginPair {
  readonly key: string
  readonly head: RelatedPair
  readonly rest: readonly RelatedPair[]
}

export interface RelationGroup {
  readonly kind: RelationKind
  readonly pairCount: number
  readonly pairs: readonly OriginPair[]
}

const gravestFirst: readonly RelationKind[] = [
  'conflict',
  'distortion',
  'update',
  'independent_agreement',
  'repeat',
  'not_comparable',
]

/**
 * The relations of a question, the gravest kind first, gathered by the two origins they join: a reader sees each
 * disagreement once, however many outlets carry it. Pure.
 */
export function groupRelations(question: Question, claims: readonly PlacedClaim[]): RelationGroup[] {
  const byId = new Map(claims.map((placed) => [placed.claim.id, placed]))
  const related = question.relations.flatMap((relation) => {
    const [a, b] = [byId.get(relation.a), byId.get(relation.b)]
    return a && b ? [{ relation, a, b }] : []
  })
  return gravestFirst
    .map((kind) => ({ kind, own: related.filter(({ relation }) => relation.relation === kind) }))
    .filter(({ own }) => own.length > 0)
    .map(({ kind, own }) => ({ kind, pairCount: own.length, pairs: joinByOrigins(own) }))
}

function joinByOrigins(related: readonly RelatedPair[]): OriginPair[] {
  const byOrigins = Map.groupBy(related, ({ a, b }) => [a.origin, b.origin].toSorted().join(' / '))
  return [...byOrigins].flatMap(([key, pairs]) => {
    const [head, ...rest] = pairs.toSorted((x, y) => latestDay(y).localeCompare(latestDay(x)))
    return head ? [{ key, head, rest }] : []
  })
}

function latestDay({ a, b }: RelatedPair): string {
  return [a.day, b.day].toSorted().at(-1) ?? ''
}

/** Beside the latest pair of two origins, this many others are shown unless all are asked for; none where pairs are many. */
const mostRest = 8
const manyPairs = 300

/** The relations of a question as far as a page shows them, and how many pairs are `left` out. Pure. */
export function shownRelations(question: Question, claims: readonly PlacedClaim[], isAll: boolean) {
  const groups = groupRelations(question, claims)
  if (isAll) return { groups, left: 0 }
  const isMany = groups.reduce((sum, { pairCount }) => sum + pairCount, 0) > manyPairs
  const shown = groups.map((group) => ({
    ...group,
    pairs: group.pairs.map((pair) => ({ ...pair, rest: pair.rest.slice(0, isMany ? 0 : mostRest) })),
  }))
  const countOfPairs = (some: readonly RelationGroup[]): number =>
    some.reduce((sum, { pairs }) => sum + pairs.reduce((own, { rest }) => own + rest.length, 0), 0)
  return { groups: shown, left: countOfPairs(groups) - countOfPairs(shown) }
}
