import { countOf, relationWords } from '../../ui/words.ts'
import type { PlacedClaim } from '../comparison/question-claims.ts'
import { type Cell, figurePart, type Row, type Table, words } from '../views/view.ts'
import type { RelatedPair, RelationGroup } from './relation-groups.ts'

/** The relations of a question with both pieces of evidence; `left`: pairs that are not shown. Pure. */
export function relationsTable(groups: readonly RelationGroup[], left: number): Table {
  const related = groups.flatMap(({ pairs }) => pairs.flatMap(({ head, rest }) => [head, ...rest]))
  return {
    id: 'relations',
    title: 'How the claims stand to each other',
    columns: [
      { id: 'relation', label: 'Relation', kind: 'head' },
      { id: 'reason', label: 'Reason' },
      { id: 'a', label: 'A' },
      { id: 'quoteA', label: 'Words of A' },
      { id: 'b', label: 'B' },
      { id: 'quoteB', label: 'Words of B' },
      { id: 'explanation', label: 'Why' },
    ],
    rows: related.map(rowOf),
    notes: left === 0 ? [] : [`${countOf(left, 'more pair')} between the same origins left out.`],
  }
}

function rowOf({ relation, a, b }: RelatedPair): Row {
  return {
    id: `${relation.a} ${relation.b}`,
    cells: {
      relation: [{ text: relationWords[relation.relation], relation: relation.relation }],
      reason: words(relation.reason),
      a: sideOf(a),
      quoteA: words(a.claim.evidence.quote),
      b: sideOf(b),
      quoteB: words(b.claim.evidence.quote),
      explanation: words(relation.explanation),
    },
  }
}

const sideOf = (placed: PlacedClaim): Cell => [figurePart(placed), ...words(placed.origin), ...words(placed.outlet)]
