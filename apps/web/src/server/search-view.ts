import 'server-only'
import { type SearchState, searchAddress } from '../features/search/search-address.ts'
import { claimsTable, partiesTable, questionsTable, reportsTable } from '../features/search/search-table.ts'
import type { Table, View } from '../features/views/view.ts'
import type { SearchOutcome } from './load-search.ts'

/** One page of a search as a view, so that its files hold what the page shows; null where it was refused. */
export function searchView(state: SearchState, outcome: SearchOutcome): View | null {
  const table = tableOf(outcome)
  if (table === null) return null
  const filter = Object.fromEntries(new URL(searchAddress(state), 'http://search').searchParams)
  return { title: 'Search', dossier: state.values.dossier ?? '', address: '/search', filter, tables: [table] }
}

function tableOf(outcome: SearchOutcome): Table | null {
  switch (outcome.kind) {
    case 'claims':
      return claimsTable(outcome.result.items)
    case 'questions':
      return questionsTable(outcome.result.items)
    case 'reports':
      return reportsTable(outcome.result.items)
    case 'parties':
      return partiesTable(outcome.result)
    case 'refused':
      return null
    default:
      return outcome satisfies never
  }
}
