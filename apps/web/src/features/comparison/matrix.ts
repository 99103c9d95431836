import type { Question, RelationKind } from '@crosstally/model'
import type { DossierComparison } from '@crosstally/services'
import { claimsOfQuestion, latestOf, outletsOf, type PlacedClaim } from './question-claims.ts'

/** What one origin says on one question. */
export interface MatrixCell {
  readonly origin: string
  readonly latest: PlacedClaim
  readonly outlets: readonly string[]
  readonly claims: readonly PlacedClaim[]
  /** How it stands to the other origins, the gravest relation first; null where it stands alone. */
  readonly standing: CellStanding | null
}

export interface CellStanding {
  readonly relation: RelationKind
  /** Origins it stands to; empty where the relation holds among its own carriers. */
  readonly others: readonly string[]
}

export interface MatrixRow {
  readonly question: Question
  readonly claims: readonly PlacedClaim[]
  readonly outlets: readonly string[]
  readonly cells: ReadonlyMap<string, MatrixCell>
}

export interface Matrix {
  readonly rows: readonly MatrixRow[]
  /** Columns: those with the most answers first. */
  readonly origins: readonly string[]
}

/** Questions by origins. Rows stand in the order of what most needs a look: contradicted, distorted, most carried. Pure. */
export function buildMatrix(view: DossierComparison): Matrix {
  const rows = view.comparison.questions
    .map((question) => matrixRow(question, view))
    .filter(({ claims }) => claims.length > 0)
  const answers = new Map<string, number>()
  for (const { cells } of rows) for (const origin of cells.keys()) answers.set(origin, (answers.get(origin) ?? 0) + 1)
  const origins = [...answers.keys()].sort(
    (a, b) => (answers.get(b) ?? 0) - (answers.get(a) ?? 0) || a.localeCompare(b),
  )
  return { rows: rows.toSorted((a, b) => weightOf(b) - weightOf(a)), origins }
}

/** Whether a question holds a relation of a kind. Pure. */
export function holds(question: Question, relation: RelationKind): boolean {
  return question.relations.some((candidate) => candidate.relation === relation)
}

/** A question with what each of its origins says. Pure. */
export function matrixRow(question: Question, view: DossierComparison): MatrixRow {
  const claims = claimsOfQuestion(question, view)
  const originOf = new Map(claims.map(({ claim, origin }) => [claim.id, origin]))
  const cells = [...Map.groupBy(claims, ({ origin }) => origin)]
    .map(([origin, own]): [string, MatrixCell | null] => [origin, cellOf({ origin, own, question, originOf })])
    .filter((entry): entry is [string, MatrixCell] => entry[1] !== null)
  return { question, claims, outlets: outletsOf(claims), cells: new Map(cells) }
}

interface CellMaterial {
  readonly origin: string
  readonly own: readonly PlacedClaim[]
  readonly question: Question
  readonly originOf: ReadonlyMap<string, string>
}

function cellOf({ origin, own, question, originOf }: CellMaterial): MatrixCell | null {
  const latest = latestOf(own, question.relations)
  if (!latest) return null
  return {
    origin,
    latest,
    outlets: outletsOf(own),
    claims: own,
    standing: standingOf({ origin, own, question, originOf }),
  }
}

const gravest: readonly RelationKind[] = ['conflict', 'distortion', 'independent_agreement', 'update']

function standingOf({ origin, question, originOf }: CellMaterial): CellStanding | null {
  for (const kind of gravest) {
    const others = question.relations
      .filter(({ relation }) => relation === kind)
      .map(({ a, b }) => [originOf.get(a), originOf.get(b)])
      .filter((pair) => pair.includes(origin))
      .flatMap((pair) => pair.filter((name) => name !== undefined && name !== origin))
    const isInside = kind === 'distortion' && isDistortedInside(question, origin, originOf)
    if (others.length > 0 || isInside) return { relation: kind, others: [...new Set(others)].filter(isNamed) }
  }
  return null
}

function isDistortedInside(question: Question, origin: string, originOf: ReadonlyMap<string, string>): boolean {
  return question.relations.some(
    ({ relation, a, b }) => relation === 'distortion' && originOf.get(a) === origin && originOf.get(b) === origin,
  )
}

function isNamed(name: string | undefined): name is string {
  return name !== undefined
}

function weightOf({ question, outlets, cells }: MatrixRow): number {
  const concern = (holds(question, 'conflict') ? 8 : 0) + (holds(question, 'distortion') ? 4 : 0)
  return concern + outlets.length * 2 + cells.size
}
