import type { RelationKind } from '@crosstally/model'
import { formatClaim } from '../../ui/format-claim.ts'
import { formatDay } from '../../ui/format-time.ts'
import { countOf, listOf, measureWords, rangeOf } from '../../ui/words.ts'
import type { Matrix, MatrixRow } from './matrix.ts'
import type { PlacedClaim } from './question-claims.ts'

/**
 * One thing that stands out in a dossier. `kind` `carried`: many outlets, few origins; `origins` bounds their number.
 * `shift`: one number under two categories or with two claimants, as a misquote leaves it.
 */
export interface Highlight {
  readonly kind:
    | Extract<RelationKind, 'conflict' | 'independent_agreement' | 'distortion' | 'update'>
    | 'carried'
    | 'shift'
  readonly questionId: string
  readonly label: string
  readonly text: string
  readonly origins: { readonly min: number; readonly max: number }
}

const most = { carried: 2, conflict: 3, independent_agreement: 2, distortion: 2, shift: 2, update: 2 } as const

const shiftReasons: ReadonlySet<string> = new Set(['category_shift', 'claimant_shift'])

/** What a newcomer should see first: what is carried widely from one origin, contradicted, agreed, distorted, changed. Pure. */
export function highlightsOf({ rows }: Matrix): Highlight[] {
  const carried = rows
    .filter(({ question, outlets }) => outlets.length > 1 && outlets.length >= 2 * question.independentOrigins.max)
    .toSorted((a, b) => carriersPerOrigin(b) - carriersPerOrigin(a) || b.outlets.length - a.outlets.length)
  return [
    ...carried.slice(0, most.carried).map(manyCarryFew),
    ...gather(rows, { kind: 'conflict', order: gapOf, say: contradiction }),
    ...gather(rows.filter(hasTwoOrigins), { kind: 'independent_agreement', order: sizeOf, say: agreement }),
    ...gather(rows, { kind: 'distortion', order: gapOf, say: distortion }),
    ...shiftsOf(rows).slice(0, most.shift),
    ...gather(rows, { kind: 'update', order: daysOf, say: change }),
  ]
}

function carriersPerOrigin({ outlets, question }: MatrixRow): number {
  return outlets.length / Math.max(1, question.independentOrigins.max)
}

interface Pair {
  readonly a: PlacedClaim
  readonly b: PlacedClaim
}

interface Choice {
  readonly kind: Exclude<Highlight['kind'], 'carried' | 'shift'>
  /** Of a question's pairs the one with the largest order is told. */
  readonly order: (pair: Pair) => number
  readonly say: (pair: Pair) => string
}

function gather(rows: readonly MatrixRow[], { kind, order, say }: Choice): Highlight[] {
  return rows
    .flatMap((row) => {
      const pair = pairsOf(row, kind).toSorted((x, y) => order(y) - order(x))[0]
      return pair ? [{ ...headOf(row), kind, text: say(pair) }] : []
    })
    .slice(0, most[kind])
}

function pairsOf(row: MatrixRow, kind: RelationKind): Pair[] {
  const byId = new Map(row.claims.map((placed) => [placed.claim.id, placed]))
  return row.question.relations
    .filter(({ relation, reason }) => relation === kind && !isLoose(reason))
    .flatMap((relation) => {
      const [a, b] = [byId.get(relation.a), byId.get(relation.b)]
      return a && b ? [{ a, b }] : []
    })
}

/** A bound that another figure keeps, or an origin that is not named, is no agreement to tell first. */
function isLoose(reason: string): boolean {
  return reason === 'within_bound' || reason === 'origin_unstated'
}

function hasTwoOrigins({ question }: MatrixRow): boolean {
  return question.independentOrigins.min > 1
}

function sizeOf({ a }: Pair): number {
  return pointOf(a)
}

/** A shift ties claims of two questions: each pair of questions is told once. */
function shiftsOf(rows: readonly MatrixRow[]): Highlight[] {
  const placed = new Map(rows.flatMap((row) => row.claims.map((claim) => [claim.claim.id, { row, claim }] as const)))
  const told = new Set<string>()
  return rows.flatMap(({ question }) =>
    question.relations.flatMap((relation) => {
      const [a, b] = [placed.get(relation.a), placed.get(relation.b)]
      if (!a || !b || !shiftReasons.has(relation.reason)) return []
      const questions = [a.row.question.id, b.row.question.id].sort().join(' ')
      if (told.has(questions)) return []
      told.add(questions)
      return [{ ...headOf(b.row), kind: 'shift' as const, text: shift({ a: a.claim, b: b.claim }) }]
    }),
  )
}

function daysOf({ a, b }: Pair): number {
  return Date.parse(b.day) - Date.parse(a.day)
}

function gapOf({ a, b }: Pair): number {
  const [x, y] = [pointOf(a), pointOf(b)]
  return Math.max(x, y) / Math.max(1, Math.min(x, y))
}

function pointOf({ claim: { quantity } }: PlacedClaim): number {
  return quantity.best ?? quantity.low ?? quantity.high ?? 0
}

function headOf({ question }: MatrixRow): Pick<Highlight, 'questionId' | 'label' | 'origins'> {
  return { questionId: question.id, label: question.label, origins: question.independentOrigins }
}

function manyCarryFew(row: MatrixRow): Highlight {
  const byValue = new Map(row.claims.map((placed) => [pointOf(placed), formatClaim(placed.claim)]))
  const figures = [...byValue.values()]
  const origins = listOf([...row.cells.keys()])
  const { max } = row.question.independentOrigins
  const behind =
    max <= 1 ? 'all go back to one origin' : `they go back to ${rangeOf(row.question.independentOrigins)} origins`
  const given = figures.length > 3 ? `${figures.slice(0, 3).join(', ')} and others` : listOf(figures)
  return {
    ...headOf(row),
    kind: 'carried',
    text: `${countOf(row.outlets.length, 'outlet')} give ${given}; ${behind}: ${origins}.`,
  }
}

function contradiction({ a, b }: Pair): string {
  return `${said(a)} cannot hold together with ${said(b)}.`
}

function agreement({ a, b }: Pair): string {
  return `${said(a)} and ${said(b)} agree.`
}

function distortion({ a, b }: Pair): string {
  return `${b.outlet} prints ${formatClaim(b.claim)} where ${a.origin} is given as ${formatClaim(a.claim)} by ${a.outlet}.`
}

function shift({ a, b }: Pair): string {
  return `${owned(a)}; ${owned(b)}.`
}

function owned({ claim, origin, outlet }: PlacedClaim): string {
  return `${outlet} gives ${formatClaim(claim)} as ${measureWords[claim.measure]} on the word of ${origin}`
}

function change({ a, b }: Pair): string {
  return `from ${dated(a)} to ${dated(b)}.`
}

function said({ claim, origin }: PlacedClaim): string {
  return `${formatClaim(claim)} (${origin})`
}

function dated({ claim, day, origin }: PlacedClaim): string {
  return `${formatClaim(claim)} (${origin}, ${formatDay(day)})`
}
