import 'server-only'
import {
  type ClaimSearchResult,
  type Page,
  type PartyHit,
  type ReportHit,
  type SearchClaimsInput,
  searchClaims,
  searchParties,
  searchReports,
} from '@crosstally/services'
import { type SearchField, type SearchState, searchFields } from '../features/search/search-address.ts'
import { serviceContext } from './context.ts'
import { expectedFailure } from './expected-failure.ts'

export type SearchOutcome =
  | { readonly kind: 'claims'; readonly result: ClaimSearchResult }
  | { readonly kind: 'reports'; readonly result: Page<ReportHit> }
  | { readonly kind: 'parties'; readonly result: readonly PartyHit[] }
  | {
      readonly kind: 'refused'
      readonly message: string
      readonly fields: Readonly<Partial<Record<SearchField, string>>>
    }

/** Runs the search of an address; what cannot be searched for comes back with a message for each field at fault. */
export async function loadSearch(state: SearchState): Promise<SearchOutcome> {
  const ctx = serviceContext()
  const input = toInput(state)
  try {
    switch (state.kind) {
      case 'claims':
        return { kind: 'claims', result: await searchClaims(ctx, input) }
      case 'reports': {
        const { words, outlet, dossier, from, to, cursor } = input
        const given = Object.entries({ words, outlet, dossier, from, to, cursor })
        const asked = Object.fromEntries(given.filter(([, value]) => value !== undefined))
        return { kind: 'reports', result: await searchReports(ctx, asked) }
      }
      case 'parties':
        return { kind: 'parties', result: await searchParties(ctx, input.words === undefined ? {} : input) }
      default:
        return state.kind satisfies never
    }
  } catch (error) {
    const { message, fields } = expectedFailure(error)
    const isShown = Object.keys(fields).some((field) => searchFields.some((known) => known === field))
    return {
      kind: 'refused',
      message: isShown ? 'This search cannot be made: see the fields marked above.' : message,
      fields,
    }
  }
}

function toInput({ values, cursor }: SearchState): SearchClaimsInput {
  const { min, max, ...texts } = values
  return {
    ...texts,
    ...(min === undefined ? {} : { min: toNumber(min) }),
    ...(max === undefined ? {} : { max: toNumber(max) }),
    ...(cursor === undefined ? {} : { cursor }),
  }
}

/** A number as people type it: `3,500` or `3 500`; not a number for anything else. */
function toNumber(typed: string): number {
  return /^\d{1,3}(?:[, \u00A0\u202F]\d{3})+$/.test(typed) ? Number(typed.replace(/\D/g, '')) : Number(typed)
}
