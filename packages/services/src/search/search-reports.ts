import { findReports } from '@crosstally/db'
import { z } from 'zod'
import type { ServiceContext } from '../context.ts'
import { decodeCursor, encodeCursor, pageSize } from '../cursor.ts'
import type { Page } from '../views.ts'
import { checkSearch, type SearchClaimsInput } from './search-input.ts'

/** A report that was found, with the words around what fits. */
export interface ReportHit {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly dossier: string
  readonly claimCount: number
  /** Pieces of the text in order, those that fit marked; empty without words to look for. */
  readonly excerpt: readonly { readonly text: string; readonly isMatch: boolean }[]
}

export type SearchReportsInput = Pick<
  SearchClaimsInput,
  'words' | 'outlet' | 'dossier' | 'from' | 'to' | 'cursor' | 'limit'
>

const placeSchema = z.tuple([z.iso.datetime(), z.string()])

/**
 * Reports by the words of their title and text (its first 200,000 characters), outlet, dossier and day of publication, the
 * last submitted first. Throws `INVALID_INPUT` for what cannot be.
 */
export async function searchReports(ctx: ServiceContext, input: SearchReportsInput): Promise<Page<ReportHit>> {
  checkSearch(input)
  const size = pageSize(input.limit)
  const { cursor, limit: _limit, ...search } = input
  const before = decodeCursor(cursor, placeSchema)
  const rows = await findReports(ctx.db.pool, search, { limit: size + 1, ...(before ? { before } : {}) })
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return {
    items: shown.map(({ submittedAt: _submittedAt, excerpt, ...hit }) => ({
      ...hit,
      excerpt: toPieces(excerpt ?? ''),
    })),
    nextCursor: rows.length > size && last ? encodeCursor([last.submittedAt.toISOString(), last.id]) : null,
  }
}

/** Splits an excerpt at the marks around its matches. */
function toPieces(excerpt: string): ReportHit['excerpt'] {
  return excerpt
    .split(/(\uE000[^\uE001]*\uE001)/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece.replace(/[\uE000\uE001]/g, ''), isMatch: piece.startsWith('\uE000') }))
}
