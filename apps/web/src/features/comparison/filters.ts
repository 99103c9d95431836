import { type Measure, measures } from '@crosstally/model'
import { type SearchParams, single } from '../../ui/search-params.ts'
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
export function readFilter(params: SearchParams): ComparisonFilter {
  const [show, measure] = [single(params.show), single(params.measure)]
  return {
    show: shows.find((known) => known === show) ?? 'all',
    measure: measures.find((known) => known === measure) ?? null,
    origin: single(params.origin) ?? null,
  }
}

/** The address part of a filter, empty for none. Pure. */
export function filterQuery({ show, measure, origin }: ComparisonFilter): string {
  const stated = Object.entries({ show: show === 'all' ? null : show, measure, origin })
  const params = new URLSearchParams(stated.filter((entry): entry is [string, string] => entry[1] !== null))
  return params.size === 0 ? '' : `?${params}`
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
