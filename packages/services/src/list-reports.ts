import { z } from 'zod'
import type { ServiceContext } from './context.ts'
import { decodeCursor, encodeCursor, pageSize } from './cursor.ts'
import { reportSummarySelect, toReportSummary } from './report-view.ts'
import type { Page, ReportSummary } from './views.ts'

const placeSchema = z.tuple([z.iso.datetime(), z.string()])

/**
 * Reports, newest first, of one dossier or of all; none for a dossier that does not exist. `limit` 1 to 200, default 50.
 * Throws `INVALID_INPUT` for a cursor or limit that cannot be.
 */
export async function listReports(
  ctx: ServiceContext,
  input: { readonly dossier?: string; readonly cursor?: string; readonly limit?: number } = {},
): Promise<Page<ReportSummary>> {
  const size = pageSize(input.limit)
  const place = decodeCursor(input.cursor, placeSchema)
  const rows = await ctx.db.prisma.report.findMany({
    where: {
      ...(input.dossier === undefined ? {} : { dossier: { slug: input.dossier } }),
      ...(place === undefined
        ? {}
        : { OR: [{ submittedAt: { lt: place[0] } }, { submittedAt: place[0], id: { lt: place[1] } }] }),
    },
    select: reportSummarySelect,
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
  })
  const items = rows.slice(0, size).map(toReportSummary)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > size && last ? encodeCursor([last.submittedAt, last.id]) : null }
}
