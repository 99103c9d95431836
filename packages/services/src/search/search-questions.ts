import { type FoundQuestion, findQuestions } from '@crosstally/db'
import { z } from 'zod'
import type { ServiceContext } from '../context.ts'
import { decodeCursor, encodeCursor, pageSize } from '../cursor.ts'
import type { Page } from '../views.ts'
import { checkSearch, type SearchClaimsInput } from './search-input.ts'

/** A question that was found: what is asked, what is answered, on how many independent origins. */
export type QuestionHit = Omit<FoundQuestion, 'dossierId'>

export type SearchQuestionsInput = Pick<
  SearchClaimsInput,
  'words' | 'measure' | 'dossier' | 'min' | 'max' | 'cursor' | 'limit'
>

const placeSchema = z.tuple([z.int(), z.uuid(), z.string()])

/**
 * Questions by the words of their label and sentence, measure, dossier and the figures their answer leaves possible, those
 * of most outlets first. Throws `INVALID_INPUT` for what cannot be.
 */
export async function searchQuestions(ctx: ServiceContext, input: SearchQuestionsInput): Promise<Page<QuestionHit>> {
  checkSearch(input)
  const size = pageSize(input.limit)
  const { cursor, limit: _limit, ...search } = input
  const after = decodeCursor(cursor, placeSchema)
  const rows = await findQuestions(ctx.db.pool, search, { limit: size + 1, ...(after ? { after } : {}) })
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return {
    items: shown.map(({ dossierId: _dossierId, ...hit }) => hit),
    nextCursor: rows.length > size && last ? encodeCursor([last.outlets, last.dossierId, last.id]) : null,
  }
}
