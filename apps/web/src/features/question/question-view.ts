import { groupOrigins, type Independence, independenceOf } from '@crosstally/compare'
import type { Question } from '@crosstally/model'
import type { DossierComparison } from '@crosstally/services'
import { addressOf } from '../../ui/addresses.ts'
import { type MatrixCell, matrixRow } from '../comparison/matrix.ts'
import type { PlacedClaim } from '../comparison/question-claims.ts'
import { type CitationGraph, citationGraph } from '../tree/citation-graph.ts'
import { carriersOf, citationPaths } from '../tree/citation-path.ts'
import { pathsTable } from '../tree/paths-table.ts'
import { entriesOf } from '../views/compared-reports.ts'
import { knownFilter } from '../views/known-on.ts'
import { allFilter } from '../views/limit-rows.ts'
import type { Material } from '../views/material.ts'
import type { Table, View } from '../views/view.ts'
import { statedFilter } from '../views/view-params.ts'
import { claimsTable } from './claims-table.ts'
import { originsTable } from './origins-table.ts'
import { type RelationGroup, shownRelations } from './relation-groups.ts'
import { relationsTable } from './relations-table.ts'
import { withoutTable } from './without-table.ts'

/** A question with all that its page draws and tells. */
export interface QuestionView extends View {
  readonly question: Question
  readonly claims: readonly PlacedClaim[]
  readonly cells: readonly MatrixCell[]
  readonly independence: Independence
  readonly graph: CitationGraph
  readonly relations: readonly RelationGroup[]
  readonly tables: readonly [origins: Table, claims: Table, paths: Table, relations: Table, without: Table]
}

/** A question's view; null where the dossier has no such question. Pure. */
export function questionView({ comparison, whole, params, known }: Material, id: string): QuestionView | null {
  const question = findQuestion(id, whole, comparison)
  if (!question) return null
  const { claims, cells: byOrigin } = matrixRow(question, comparison)
  const ids = new Set(claims.map(({ claim }) => claim.id))
  const entries = entriesOf(comparison).filter((entry) => ids.has(entry.id))
  const cells = [...byOrigin.values()]
  const paths = citationPaths(claims)
  const { groups, left } = shownRelations(question, claims, params.relations === 'all')
  const { slug } = comparison.dossier
  return {
    title: question.label,
    dossier: slug,
    address: addressOf.question(slug, id),
    filter: statedFilter({
      ...allFilter(params),
      relations: params.relations === 'all' ? 'all' : null,
      without: params.without === 'yes' ? 'yes' : null,
      ...knownFilter(known),
    }),
    question,
    claims,
    cells,
    independence: { ...independenceOf(groupOrigins(entries)), origins: question.independentOrigins },
    graph: citationGraph(paths, () => true),
    relations: groups,
    tables: [
      originsTable(cells),
      claimsTable(claims, params),
      pathsTable({ paths, carriers: carriersOf(paths), rings: [], params }),
      relationsTable(groups, left),
      withoutTable({ entries, question, isAsked: params.without === 'yes' }),
    ],
  }
}

/**
 * The question of an address. Its id is made from its claims, so on an earlier day the one that holds most of the same
 * claims stands for it, and one without any where nothing was known yet.
 */
function findQuestion(id: string, whole: DossierComparison, comparison: DossierComparison): Question | null {
  const asked = whole.comparison.questions.find((question) => question.id === id)
  if (!asked || whole === comparison) return asked ?? null
  const wanted = new Set(asked.origins.flatMap(({ claims }) => claims))
  const shared = ({ origins }: Question): number =>
    origins.flatMap(({ claims }) => claims).filter((claim) => wanted.has(claim)).length
  const [nearest] = comparison.comparison.questions
    .filter((question) => shared(question) > 0)
    .sort((a, b) => shared(b) - shared(a) || a.id.localeCompare(b.id))
  return nearest ?? { ...asked, ...nothingKnown }
}

const nothingKnown = {
  answer: { low: null, best: null, high: null },
  origins: [],
  independentOrigins: { min: 0, max: 0 },
  relations: [],
  sentence: 'No report that was known on that day speaks to this.',
} satisfies Partial<Question>
