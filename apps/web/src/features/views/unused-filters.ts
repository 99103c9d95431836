import { shows } from '../comparison/filters.ts'
import type { View } from './view.ts'
import type { ViewParams } from './view-params.ts'

/** What a form or a link can set on some view, and the values that leave it as it is. */
const settable: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['show', [shows[0]]],
  ['measure', []],
  ['origin', []],
  ['outlet', []],
  ['question', []],
  ['known', []],
  ['by', ['published', 'submitted']],
  ['all', []],
  ['sums', []],
  ['relations', []],
  ['without', []],
  ['a', []],
  ['b', []],
])

/** A part of an address that made no difference: its name and value. */
export interface UnusedFilter {
  readonly name: string
  readonly value: string
}

/**
 * What an address asks of a view that the view does not have: a day that does not exist, a measure nobody counts. Parameters
 * that belong to no view are left alone. Pure.
 */
export function unusedFilters(params: ViewParams, { filter }: Pick<View, 'filter'>): UnusedFilter[] {
  return Object.entries(params)
    .filter(([name, value]) => settable.get(name)?.includes(value) === false && filter[name] !== value)
    .map(([name, value]) => ({ name, value }))
}
