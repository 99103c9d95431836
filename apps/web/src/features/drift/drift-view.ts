import { type DriftKind, type DriftRow, type Entry, groupOrigins } from '@crosstally/compare'
import type { Measure, Question } from '@crosstally/model'
import { addressOf } from '../../ui/addresses.ts'
import { formatDay } from '../../ui/format-time.ts'
import { certaintyWords, measureWords, qualifierWords, scopeWords } from '../../ui/words.ts'
import { claimsOfQuestion, type PlacedClaim } from '../comparison/question-claims.ts'
import { entriesOf } from '../views/compared-reports.ts'
import { knownFilter } from '../views/known-on.ts'
import { allFilter, limitRows } from '../views/limit-rows.ts'
import type { Material } from '../views/material.ts'
import { type Cell, figurePart, type Row, type View, words } from '../views/view.ts'
import { statedFilter } from '../views/view-params.ts'
import { changeWords } from './change-words.ts'
import { type Occasion, occasionsOf } from './drift-tables.ts'

export interface DriftView extends View {
  readonly questions: readonly Pick<Question, 'id' | 'label'>[]
  readonly occasionCount: number
  readonly changedCount: number
}

/** What changed in an origin's figures from carrier to carrier. Pure. */
export function driftView({ comparison, params, known }: Material): DriftView {
  const { slug } = comparison.dossier
  const entries = new Map(entriesOf(comparison).map((entry) => [entry.id, entry]))
  const all = comparison.comparison.questions.flatMap((question) => {
    const claims = new Map(claimsOfQuestion(question, comparison).map((placed) => [placed.claim.id, placed]))
    const own = [...claims.keys()].map((id) => entries.get(id)).filter((entry) => entry !== undefined)
    return carriedOccasions(own).map((occasion) => ({ question, occasion, claims, entries }))
  })
  const isChanged = ({ occasion }: OccasionOfQuestion) => occasion.rows.some(({ changes }) => changes.length > 0)
  const shown = all.filter(
    (one) =>
      (params.question === undefined || one.question.id === params.question) &&
      (params.show === 'all' || params.question !== undefined || isChanged(one)),
  )
  return {
    title: 'Drift',
    dossier: slug,
    address: addressOf.view(slug, 'drift'),
    filter: statedFilter({
      question: params.question,
      show: params.show === 'all' ? 'all' : null,
      ...allFilter(params),
      ...knownFilter(known),
    }),
    questions: [...new Set(all.map(({ question }) => question))],
    occasionCount: all.length,
    changedCount: all.filter(isChanged).length,
    tables: [
      {
        id: 'drift',
        title: 'What changed on the way',
        columns: [
          { id: 'occasion', label: 'Origin and question', kind: 'group' },
          { id: 'outlet', label: 'Outlet', kind: 'head' },
          { id: 'published', label: 'Published' },
          { id: 'figure', label: 'Figure' },
          { id: 'change', label: 'What changed', kind: 'text' },
          { id: 'hedge', label: 'Hedge' },
          { id: 'measure', label: 'Measure' },
          { id: 'claimant', label: 'On the word of' },
          { id: 'place', label: 'Place' },
        ],
        ...limitRows(
          shown.flatMap((one, index) => rowsOf(one, slug, index)),
          params,
        ),
      },
    ],
  }
}

interface OccasionOfQuestion {
  readonly question: Question
  readonly occasion: Occasion
  readonly claims: ReadonlyMap<string, PlacedClaim>
  readonly entries: ReadonlyMap<string, Entry>
}

const carriedOccasions = (entries: readonly Entry[]): Occasion[] =>
  groupOrigins(entries)
    .flatMap(occasionsOf)
    .filter(({ isCarried }) => isCarried)

function rowsOf(one: OccasionOfQuestion, slug: string, index: number): Row[] {
  const { question, occasion, claims } = one
  const changes = new Map(occasion.rows.map((row) => [row.claim, row.changes]))
  const carriers = [occasion.reference, ...occasion.rows.map(({ claim }) => claim)]
    .map((id) => claims.get(id))
    .filter((placed) => placed !== undefined)
    .sort((a, b) => publishedOf(a).localeCompare(publishedOf(b)) || a.claim.id.localeCompare(b.claim.id))
  const group: Cell = [
    { text: occasion.origin, look: 'strong' },
    { text: question.label, href: addressOf.question(slug, question.id) },
  ]
  return carriers.map((placed) => ({
    id: `${index} ${placed.claim.id}`,
    cells: {
      occasion: group,
      ...cellsOf(placed, changes.get(placed.claim.id) ?? null),
    },
  }))
}

const publishedOf = ({ report }: PlacedClaim): string => report.publishedAt ?? report.submittedAt

const changedField: Readonly<Record<DriftKind, 'figure' | 'hedge' | 'measure' | 'claimant' | 'place' | null>> = {
  hedge_lost: 'hedge',
  hedge_added: 'hedge',
  false_precision: 'figure',
  scale_slip: 'figure',
  figure_changed: 'figure',
  category_shift: 'measure',
  claimant_shift: 'claimant',
  scope_shift: 'measure',
  time_shift: null,
  modality_lost: 'measure',
  attribution_lost: 'claimant',
  place_error: 'place',
}

/** `changes` null: the claim closest to the origin, to which the others are held. */
function cellsOf(placed: PlacedClaim, changes: DriftRow['changes'] | null): Record<string, Cell> {
  const { claim, outlet, report } = placed
  const touched = new Set((changes ?? []).map(({ kind }) => changedField[kind]))
  const field = (name: 'hedge' | 'measure' | 'claimant' | 'place', text: string | null): Cell =>
    words(text, touched.has(name) ? 'changed' : undefined)
  const figure = figurePart(placed)
  return {
    outlet: words(outlet),
    published: words(report.publishedAt === null ? null : formatDay(report.publishedAt)),
    figure: [touched.has('figure') ? { ...figure, look: 'changed' } : { ...figure, look: 'strong' }],
    hedge: field('hedge', qualifierWords[claim.quantity.qualifier]),
    measure: field('measure', measureOf(claim)),
    claimant: field('claimant', claim.attribution.map(({ name }) => name).join(' ← ') || 'no source named'),
    place: field('place', claim.place?.name ?? null),
    change:
      changes === null
        ? words('closest to the origin', 'note')
        : changes.flatMap((change) => words(changeWords(change))),
  }
}

function measureOf({
  measure,
  scope,
  certainty,
}: {
  measure: Measure
  scope: keyof typeof scopeWords
  certainty: keyof typeof certaintyWords
}): string {
  return [
    measureWords[measure],
    scope === 'total' ? null : scopeWords[scope],
    certainty === 'asserted' ? null : certaintyWords[certainty],
  ]
    .filter((word) => word !== null)
    .join(', ')
}
