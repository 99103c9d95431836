import type { Question, Relation } from '@crosstally/model'
import type { DossierComparison, ReportSummary } from '@crosstally/services'
import { addressOf } from '../../ui/addresses.ts'
import { measureWords, relationWords } from '../../ui/words.ts'
import { claimsOfQuestion, type PlacedClaim } from '../comparison/question-claims.ts'
import { knownFilter } from '../views/known-on.ts'
import type { Material } from '../views/material.ts'
import { type Cell, figurePart, type Row, type Table, type View, words } from '../views/view.ts'
import { statedFilter } from '../views/view-params.ts'
import { pairsTable } from './pairs-table.ts'
import { nameOf } from './report-name.ts'

export interface SideBySideView extends View {
  /** The reports chosen, where both are of this dossier. */
  readonly chosen: { readonly a: ReportSummary; readonly b: ReportSummary } | null
  /** Claims that a relation ties to one of the other report. */
  readonly related: ReadonlySet<string>
}

/** Two reports with their questions aligned; without two, the pairs that have most to do with each other. Pure. */
export function sideBySideView({ comparison, params, known }: Material): SideBySideView {
  const { slug } = comparison.dossier
  const [a, b] = [comparison.reports[params.a ?? ''], comparison.reports[params.b ?? '']]
  const chosen = a && b && a !== b ? { a, b } : null
  const lines = chosen ? linesOf(comparison, chosen) : []
  return {
    title: 'Side by side',
    dossier: slug,
    address: addressOf.view(slug, 'side-by-side'),
    filter: statedFilter({ a: a?.id, b: b?.id, ...knownFilter(known) }),
    chosen,
    related: new Set(lines.flatMap(({ relation }) => (relation ? [relation.a, relation.b] : []))),
    tables: [chosen ? alignedTable(lines, chosen, slug) : pairsTable(comparison)],
  }
}

/** A claim of one report and the one of the other it is related to; null where it has none there. */
interface Line {
  readonly question: Question
  readonly a: PlacedClaim | null
  readonly b: PlacedClaim | null
  readonly relation: Relation | null
}

type Chosen = NonNullable<SideBySideView['chosen']>

function linesOf(comparison: DossierComparison, { a, b }: Chosen): Line[] {
  const { questions } = comparison.comparison
  const placed = new Map(
    questions.flatMap((question) => claimsOfQuestion(question, comparison)).map((one) => [one.claim.id, one]),
  )
  const related = questions.flatMap((question) =>
    question.relations.flatMap((relation): Line[] => {
      const [x, y] = [placed.get(relation.a), placed.get(relation.b)]
      if (x?.report.id === a.id && y?.report.id === b.id) return [{ question, a: x, b: y, relation }]
      return x?.report.id === b.id && y?.report.id === a.id ? [{ question, a: y, b: x, relation }] : []
    }),
  )
  const told = new Set(related.flatMap(({ relation }) => (relation ? [relation.a, relation.b] : [])))
  const alone = questions.flatMap((question) =>
    claimsOfQuestion(question, comparison)
      .filter(({ claim }) => !told.has(claim.id))
      .flatMap((one): Line[] => {
        if (one.report.id === a.id) return [{ question, a: one, b: null, relation: null }]
        return one.report.id === b.id ? [{ question, a: null, b: one, relation: null }] : []
      }),
  )
  return [...related, ...alone]
}

function alignedTable(lines: readonly Line[], { a, b }: Chosen, slug: string): Table {
  return {
    id: 'aligned',
    title: 'Their questions aligned',
    columns: [
      { id: 'question', label: 'Question', kind: 'group' },
      { id: 'a', label: `A: ${nameOf(a)}` },
      { id: 'b', label: `B: ${nameOf(b)}` },
      { id: 'relation', label: 'Relation' },
      { id: 'explanation', label: 'Why', kind: 'text' },
    ],
    rows: lines.map((line) => rowOf(line, slug)),
  }
}

function rowOf({ question, a, b, relation }: Line, slug: string): Row {
  return {
    id: [question.id, a?.claim.id, b?.claim.id].join(' '),
    cells: {
      question: [{ text: question.label, href: addressOf.question(slug, question.id), look: 'strong' }],
      a: claimCell(a),
      b: claimCell(b),
      relation: relation
        ? [
            { text: relationWords[relation.relation], relation: relation.relation },
            { text: relation.reason.replaceAll('_', ' '), look: 'note' },
          ]
        : words(a ? 'only in A' : 'only in B', 'note'),
      explanation: words(relation?.explanation),
    },
  }
}

function claimCell(one: PlacedClaim | null): Cell {
  if (!one) return []
  return [
    figurePart(one),
    ...words(measureWords[one.claim.measure], 'note'),
    ...words(one.claim.attribution.map(({ name }) => name).join(' ← '), 'note'),
  ]
}
