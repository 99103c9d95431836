import { type Comparison, type NormalizedReport, type RelationKind, relationKinds } from '@crosstally/model'
import type { Corpus, GoldClaim } from './corpus.ts'

export interface RelationScores {
  readonly pairs: number
  readonly accuracy: number
  readonly macroF1: number
  readonly perRelation: Readonly<
    Partial<Record<RelationKind, { readonly right: number; readonly of: number; readonly f1: number }>>
  >
  readonly misses: readonly string[]
}

/** What was said of a pair: a relation, or why there is none that could be right. */
type Said = RelationKind | 'missing' | 'reversed' | 'contradictory'

/**
 * Scores a comparison against the labelled pairs. Two claims without a common question count as `not_comparable`, a claim
 * that was not extracted makes its pair `missing`. `normalized` holds the reports that were compared; without it, the
 * comparison is of the gold claims themselves. Pure.
 */
export function scoreRelations(given: {
  readonly corpus: Corpus
  readonly comparison: Comparison
  readonly normalized?: readonly NormalizedReport[]
}): RelationScores {
  const saidOf = readRelations(given.comparison)
  const idOf = given.normalized ? findExtracted(given.corpus, given.normalized) : goldId
  const answers = given.corpus.pairs.map((pair) => {
    const [a, b] = [idOf(pair.a), idOf(pair.b)]
    const got: Said = a === undefined || b === undefined ? 'missing' : saidOf(a, b)
    return { pair, wanted: pair.relation, got }
  })
  const right = answers.filter(({ wanted, got }) => wanted === got)
  const perRelation = Object.fromEntries(
    relationKinds
      .filter((relation) => answers.some(({ wanted }) => wanted === relation))
      .map((relation) => [relation, scoreOne(relation, answers)]),
  )
  const f1s = Object.values(perRelation).map(({ f1 }) => f1)
  return {
    pairs: answers.length,
    accuracy: answers.length === 0 ? 0 : right.length / answers.length,
    macroF1: f1s.length === 0 ? 0 : f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length,
    perRelation,
    misses: answers
      .filter(({ wanted, got }) => wanted !== got)
      .map(({ pair, wanted, got }) => `${goldId(pair.a)} | ${goldId(pair.b)}: ${wanted}, said ${got}`),
  }
}

interface PairSide {
  readonly id: string
  readonly claim: number
}

function goldId({ id, claim }: PairSide): string {
  return `${id}#${claim}`
}

/** The extracted claim on a gold claim's number, one with its measure before others. */
function findExtracted(
  corpus: Corpus,
  normalized: readonly NormalizedReport[],
): (side: PairSide) => string | undefined {
  const goldOf = new Map(corpus.gold.map(({ id, claims }) => [id, claims]))
  const claimsOf = new Map(normalized.map(({ id, claims }) => [id, claims]))
  return ({ id, claim }) => {
    const wanted = goldOf.get(id)?.[claim]
    if (!wanted) return undefined
    const near = (claimsOf.get(id) ?? []).filter(({ evidence, quantity }) => {
      return evidence.in !== 'title' && overlaps(quantity.span, wanted)
    })
    return (near.find(({ measure }) => measure === wanted.measure) ?? near[0])?.id
  }
}

function overlaps(span: { readonly start: number; readonly end: number }, gold: GoldClaim): boolean {
  return span.start < gold.start + gold.as_written.length && span.end > gold.start
}

function readRelations(comparison: Comparison): (a: string, b: string) => Said {
  const relations = new Map<string, { readonly a: string; readonly said: Said }>()
  for (const { a, b, relation } of comparison.questions.flatMap((question) => question.relations)) {
    const key = keyOf(a, b)
    const earlier = relations.get(key)
    const isContradictory = earlier !== undefined && earlier.said !== relation
    relations.set(key, { a, said: isContradictory ? 'contradictory' : relation })
  }
  return (a, b) => {
    const found = relations.get(keyOf(a, b))
    if (!found) return 'not_comparable'
    const isDirected = found.said === 'update' || found.said === 'distortion'
    return isDirected && found.a !== a ? 'reversed' : found.said
  }
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`
}

function scoreOne(
  relation: RelationKind,
  answers: ReadonlyArray<{ readonly wanted: RelationKind; readonly got: Said }>,
) {
  const of = answers.filter(({ wanted }) => wanted === relation)
  const right = of.filter(({ got }) => got === relation).length
  const claimed = answers.filter(({ got }) => got === relation).length
  return { right, of: of.length, f1: right === 0 ? 0 : (2 * right) / (claimed + of.length) }
}
