import { type Measure, measures } from '@crosstally/model'
import type { ViewParams } from '../views/view-params.ts'
import { holds, type Matrix, type MatrixRow } from './matrix.ts'

export const shows = ['all', 'conflict', 'distortion', 'update', 'agreement', 'single'] as const
export type Show = (typeof shows)[number]

/** What of a comparison is shown; stands in the address. */
export interface ComparisonFilter {
  readonly show: Show
  readonly measure: Measure | null
  readonly origin: string | null
}

/** Reads the filter from an address; unknown values count as none. Pure. */
export function readFilter({ show, measure, origin }: ViewParams): ComparisonFilter {
  return {
    show: shows.find((known) => known === show) ?? 'all',
    measure: measures.find((known) => known === measure) ?? null,
    origin: origin ?? null,
  }
}

/** A filter as it stands in an address; null for what it leaves open. Pure. */
export function filterValues({ show, measure, origin }: ComparisonFilter) {
  return { show: show === 'all' ? null : show, measure, origin }
}

/** The rows a filter leaves, and the origins that still answer one. Pure. */
export function applyFilter(matrix: Matrix, filter: ComparisonFilter): Matrix {
  const rows = matrix.rows.filter(
    (row) =>
      isShown(row, filter.show) &&
      (filter.measure === null || row.question.measure === filter.measure) &&
      (filter.origin === null || row.cells.has(filter.origin)),
  )
  return { rows, origins: matrix.origins.filter((origin) => rows.some(({ cells }) => cells.has(origin))) }
}

/** Whether a row belongs to what is to be shown. Pure. */
export function isShown({ question, outlets }: MatrixRow, show: Show): boolean {
  switch (show) {
    case 'all':
      return true
    case 'conflict':
    case 'distortion':
    case 'update':
      return holds(question, show)
    case 'agreement':
      return holds(question, 'independent_agreement')
    case 'single':
      return question.independentOrigins.max <= 1 && outlets.length > 1
    default:
      return show satisfies never
  }
}
