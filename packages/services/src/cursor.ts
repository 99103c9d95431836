import { AppError } from '@crosstally/model'
import type { z } from 'zod'

/** A place in a list as an opaque word for the address line. */
export function encodeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** The place a cursor names; undefined without one. Throws `INVALID_INPUT` for one that this list never gave. */
export function decodeCursor<Place>(cursor: string | undefined, schema: z.ZodType<Place>): Place | undefined {
  if (cursor === undefined || cursor === '') return undefined
  const result = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (result.success) return result.data
  throw new AppError('INVALID_INPUT', 'This cursor is not one of this list', {
    details: { fields: { cursor: 'This is not a cursor of this list.' } },
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON, so not a cursor of ours: the schema refuses it.
    return undefined
  }
}

/** The size of a page: `limit`, or 50. Throws `INVALID_INPUT` outside 1 to `max` (default 200). */
export function pageSize(limit: number | undefined, max = 200): number {
  const size = limit ?? 50
  if (Number.isInteger(size) && size >= 1 && size <= max) return size
  throw new AppError('INVALID_INPUT', `A page has 1 to ${max} entries`, {
    details: { fields: { limit: `This takes a whole number from 1 to ${max}.` } },
  })
}
