import { addressOf } from '../../ui/addresses.ts'
import { formatBounds } from '../../ui/format-quantity.ts'
import { formatDay, formatEdtf } from '../../ui/format-time.ts'
import { certaintyWords, countOf, rangeOf, relationWords } from '../../ui/words.ts'
import { knownFilter } from '../views/known-on.ts'
import { allFilter } from '../views/limit-rows.ts'
import type { Material } from '../views/material.ts'
import { type Cell, figurePart, type Part, type Row, type Table, type View, words } from '../views/view.ts'
import { statedFilter } from '../views/view-params.ts'
import { applyFilter, type ComparisonFilter, filterValues, readFilter } from './filters.ts'
import { buildMatrix, type Matrix, type MatrixCell, type MatrixRow } from './matrix.ts'

/** The dossier's matrix as a view; `whole` is what the filters choose from. */
export interface MatrixView extends View {
  readonly whole: Matrix
  readonly chosen: ComparisonFilter
}

/** A page holds this many questions and origins; `all=yes` in the address shows all of them. */
const most = { rows: 60, origins: 16 } as const

/** Questions by origins, as filtered. Pure. */
export function matrixView({ comparison: view, params, known }: Material): MatrixView {
  const whole = buildMatrix(view)
  const chosen = readFilter(params)
  const { all } = allFilter(params)
  const isAll = all === 'yes'
  const fitting = applyFilter(whole, chosen)
  const rows = isAll ? fitting.rows : fitting.rows.slice(0, most.rows)
  const answered = fitting.origins.filter((origin) => rows.some(({ cells }) => cells.has(origin)))
  const origins = isAll ? answered : answered.slice(0, most.origins)
  return {
    title: 'Who says what',
    dossier: view.dossier.slug,
    address: addressOf.dossier(view.dossier.slug),
    filter: statedFilter({ ...filterValues(chosen), all, ...knownFilter(known) }),
    whole,
    chosen,
    tables: [tableOf({ rows, origins }, fitting, view.dossier.slug)],
  }
}

function tableOf(shown: Matrix, fitting: Matrix, slug: string): Table {
  return {
    id: 'matrix',
    title: 'Questions by origins',
    columns: [
      { id: 'question', label: 'Question', kind: 'head' },
      { id: 'origins', label: 'Independent origins' },
      { id: 'reported', label: 'Reported' },
      ...shown.origins.map((origin) => ({ id: `origin ${origin}`, label: origin })),
    ],
    rows: shown.rows.map((row) => rowOf(row, shown.origins, slug)),
    notes: leftOut(shown, fitting),
    isCut: leftOut(shown, fitting).length > 0,
  }
}

function leftOut(shown: Matrix, fitting: Matrix): string[] {
  const parts = [
    shown.rows.length < fitting.rows.length
      ? `${shown.rows.length} of ${countOf(fitting.rows.length, 'question')}`
      : null,
    shown.origins.length < fitting.origins.length
      ? `the ${shown.origins.length} origins that answer most, of ${fitting.origins.length}`
      : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? [] : [`Shown: ${parts.join('; ')}.`]
}

function rowOf({ question, outlets, cells }: MatrixRow, origins: readonly string[], slug: string): Row {
  return {
    id: question.id,
    cells: {
      question: [
        { text: question.label, href: addressOf.question(slug, question.id), data: { question: question.id } },
      ],
      origins: [
        { text: rangeOf(question.independentOrigins), look: 'strong', data: { ...question.independentOrigins } },
        { text: `in ${countOf(outlets.length, 'outlet')}`, look: 'note', data: { outlets: outlets.length } },
      ],
      reported: [{ text: formatBounds(question.answer), look: 'strong', data: { ...question.answer } }],
      ...Object.fromEntries(origins.map((origin) => [`origin ${origin}`, cellOf(cells.get(origin))])),
    },
  }
}

function cellOf(cell: MatrixCell | undefined): Cell {
  if (!cell) return []
  const { claim, day } = cell.latest
  return [
    figurePart(cell.latest),
    ...(claim.certainty === 'asserted' ? [] : words(certaintyWords[claim.certainty], 'changed')),
    ...words(claim.time ? formatEdtf(claim.time.edtf) : `printed ${formatDay(day)}`, 'note'),
    ...(cell.outlets.length > 1 ? words(countOf(cell.outlets.length, 'outlet'), 'note') : []),
    ...standingOf(cell),
  ]
}

function standingOf({ standing }: MatrixCell): Part[] {
  if (!standing) return []
  const [first, ...rest] = standing.others
  const toward =
    first === undefined ? 'among its carriers' : rest.length === 0 ? first : `${first} and ${rest.length} more`
  return [
    { text: relationWords[standing.relation], relation: standing.relation },
    { text: toward, look: 'note' },
  ]
}
