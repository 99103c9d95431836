import { type SearchParams, single } from '../../ui/search-params.ts'

export const searchKinds = ['claims', 'questions', 'reports', 'parties'] as const
export type SearchKind = (typeof searchKinds)[number]

/** What a search asks for one text each, as the form and the address have it. */
export const searchFields = [
  'words',
  'measure',
  'certainty',
  'origin',
  'outlet',
  'dossier',
  'party',
  'place',
  'from',
  'to',
  'min',
  'max',
] as const
export type SearchField = (typeof searchFields)[number]

/** A search as it stands in the address. */
export interface SearchState {
  readonly kind: SearchKind
  readonly values: Readonly<Partial<Record<SearchField, string>>>
  readonly cursor: string | undefined
}

/** Reads a search from an address; unknown parameters are left alone, blank ones count as none. Pure. */
export function readSearch(params: SearchParams): SearchState {
  const kind = single(params.kind)
  const values = searchFields.flatMap((field) => {
    const value = single(params[field])?.trim()
    return value ? [[field, value] as const] : []
  })
  return {
    kind: searchKinds.find((known) => known === kind) ?? 'claims',
    values: Object.fromEntries(values),
    cursor: single(params.cursor),
  }
}

/** The address of a search, always at the first page unless it has a cursor. Pure. */
export function searchAddress({ kind, values, cursor }: SearchState): string {
  const params = new URLSearchParams(kind === 'claims' ? {} : { kind })
  for (const field of searchFields) {
    const value = values[field]
    if (value !== undefined) params.set(field, value)
  }
  if (cursor !== undefined) params.set('cursor', cursor)
  return params.size === 0 ? '/search' : `/search?${params}`
}

/** The search with one value set, or taken away where it was set already. Pure. */
export function toggled(state: SearchState, field: SearchField, value: string): SearchState {
  const { [field]: current, ...others } = state.values
  return { kind: state.kind, cursor: undefined, values: current === value ? others : { ...others, [field]: value } }
}
