import { AppError } from '@crosstally/model'
import { z } from 'zod'
import type { ServiceContext } from './context.ts'
import { snapshotSelect, toSnapshotSummary } from './snapshot-view.ts'
import type { Snapshot } from './views.ts'

/** A snapshot with its content exactly as it was hashed. Throws `NOT_FOUND`. */
export async function getSnapshot(ctx: ServiceContext, input: { readonly id: string }): Promise<Snapshot> {
  const isId = z.uuid().safeParse(input.id).success
  const select = { ...snapshotSelect, content: true }
  const row = isId ? await ctx.db.prisma.snapshot.findUnique({ where: { id: input.id }, select }) : null
  if (row === null) throw new AppError('NOT_FOUND', 'There is no such snapshot', { details: { id: input.id } })
  return { ...toSnapshotSummary(row), content: row.content }
}
