import 'server-only'
import {
  type ClaimSearchResult,
  type Page,
  type PartyHit,
  type QuestionHit,
  type ReportHit,
  type SearchClaimsInput,
  searchClaims,
  searchParties,
  searchQuestions,
  searchReports,
} from '@crosstally/services'
import { type SearchField, type SearchState, searchFields } from '../features/search/search-address.ts'
import { serviceContext } from './context.ts'
import { expectedFailure } from './expected-failure.ts'

export type SearchOutcome =
  | { readonly kind: 'claims'; readonly result: ClaimSearchResult }
  | { readonly kind: 'questions'; readonly result: Page<QuestionHit> }
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
      case 'questions':
        return { kind: 'questions', result: await searchQuestions(ctx, only(input, questionFields)) }
      case 'reports':
        return { kind: 'reports', result: await searchReports(ctx, only(input, reportFields)) }
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

const questionFields = ['words', 'measure', 'dossier', 'min', 'max', 'cursor'] as const
const reportFields = ['words', 'outlet', 'dossier', 'from', 'to', 'cursor'] as const

/** The fields that a kind of search knows; the others mean nothing to it. */
function only<Field extends keyof SearchClaimsInput>(
  input: SearchClaimsInput,
  fields: readonly Field[],
): Partial<Pick<SearchClaimsInput, Field>> {
  const asked: Partial<Pick<SearchClaimsInput, Field>> = {}
  for (const field of fields) if (input[field] !== undefined) asked[field] = input[field]
  return asked
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
