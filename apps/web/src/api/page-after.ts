import { AppError } from '@crosstally/model'
import type { Page } from '@crosstally/services'

/**
 * The entries after the one that `cursor` names, `limit` at most. For lists that are made as a whole: the cursor is the last
 * entry's id in base64url. Throws `INVALID_INPUT` for a cursor that names no entry (any more). Pure.
 */
export function pageAfter<Item>(
  list: readonly Item[],
  options: { readonly idOf: (item: Item) => string; readonly cursor?: string; readonly limit: number },
): Page<Item> {
  const { idOf, cursor, limit } = options
  const start = cursor === undefined ? 0 : 1 + placeOf(list.map(idOf), cursor)
  const items = list.slice(start, start + limit)
  const last = items.at(-1)
  const isEnd = last === undefined || start + limit >= list.length
  return { items, nextCursor: isEnd ? null : Buffer.from(idOf(last)).toString('base64url') }
}

function placeOf(ids: readonly string[], cursor: string): number {
  const place = ids.indexOf(Buffer.from(cursor, 'base64url').toString())
  if (place >= 0) return place
  throw new AppError('INVALID_INPUT', 'This cursor is not one of this list', {
    details: { fields: { cursor: 'This is not a cursor of this list.' } },
  })
}
