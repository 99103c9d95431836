import { type SearchParams, single } from '../../ui/search-params.ts'

/** The search part of a view's address: one value a name, empty ones left out. */
export type ViewParams = Readonly<Record<string, string>>

/** Reads the search part of an address. Pure. */
export function readViewParams(params: SearchParams): ViewParams {
  return Object.fromEntries(
    Object.entries(params)
      .map(([name, value]) => [name, single(value)] as const)
      .filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** The filters of some names that an address states, in the order of the names. Pure. */
export function statedFilter(values: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
