import { z } from 'zod'
import type { ServiceContext } from './context.ts'
import { decodeCursor, encodeCursor, pageSize } from './cursor.ts'
import { snapshotSelect, toSnapshotSummary } from './snapshot-view.ts'
import type { Page, SnapshotSummary } from './views.ts'

const placeSchema = z.tuple([z.iso.datetime(), z.uuid()])

/**
 * Snapshots of a dossier, newest first; none for a dossier that does not exist. `limit` 1 to 200, default 50. Throws
 * `INVALID_INPUT` for a cursor or limit that cannot be.
 */
export async function listSnapshots(
  ctx: ServiceContext,
  input: { readonly dossier: string; readonly cursor?: string; readonly limit?: number },
): Promise<Page<SnapshotSummary>> {
  const size = pageSize(input.limit)
  const place = decodeCursor(input.cursor, placeSchema)
  const after =
    place === undefined ? {} : { OR: [{ createdAt: { lt: place[0] } }, { createdAt: place[0], id: { lt: place[1] } }] }
  const rows = await ctx.db.prisma.snapshot.findMany({
    where: { dossier: { slug: input.dossier }, ...after },
    select: snapshotSelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
  })
  const items = rows.slice(0, size).map(toSnapshotSummary)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > size && last ? encodeCursor([last.createdAt, last.id]) : null }
}
