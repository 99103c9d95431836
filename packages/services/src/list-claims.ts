import { AppError, measureSchema, scopeSchema } from '@crosstally/model'
import { z } from 'zod'
import { toReviewedClaim } from './claim-view.ts'
import type { ServiceContext } from './context.ts'
import { decodeCursor, encodeCursor, pageSize } from './cursor.ts'
import { readReviews } from './review/stored-review.ts'
import type { ClaimFilter, Page, ReviewedClaim } from './views.ts'

const placeSchema = z.tuple([z.iso.datetime(), z.string(), z.int()])

/**
 * Claims as people see them, rejected ones included, those of the newest report first and in the order of its text.
 * `origin` is the root of the attribution chain, or the outlet where there is none. Throws `INVALID_INPUT` for a
 * measure, scope, cursor or limit that cannot be.
 */
export async function listClaims(ctx: ServiceContext, filter: ClaimFilter = {}): Promise<Page<ReviewedClaim>> {
  const size = pageSize(filter.limit)
  const place = decodeCursor(filter.cursor, placeSchema)
  checkFilter(filter)
  const rows = await ctx.db.prisma.claim.findMany({
    where: {
      AND: [toWhere(filter), place === undefined ? {} : toAfter(place)],
    },
    select: {
      reportId: true,
      position: true,
      decision: true,
      needsAttention: true,
      data: true,
      report: { select: { submittedAt: true } },
    },
    orderBy: [{ report: { submittedAt: 'desc' } }, { reportId: 'desc' }, { position: 'asc' }],
    take: size + 1,
  })
  const shown = rows.slice(0, size)
  const reviews = await readReviews(ctx.db.pool, [...new Set(shown.map(({ reportId }) => reportId))])
  const last = shown.at(-1)
  const isMore = rows.length > size && last !== undefined
  return {
    items: shown.map((row) => toReviewedClaim(row, reviews.get(row.reportId) ?? [])),
    nextCursor: isMore ? encodeCursor([last.report.submittedAt.toISOString(), last.reportId, last.position]) : null,
  }
}

function toWhere(filter: ClaimFilter) {
  const { dossier, report, measure, origin, outlet, scope } = filter
  return {
    ...(report === undefined ? {} : { reportId: report }),
    ...(measure === undefined ? {} : { measure }),
    ...(origin === undefined ? {} : { origin }),
    ...(scope === undefined ? {} : { scope }),
    report: {
      ...(dossier === undefined ? {} : { dossier: { slug: dossier } }),
      ...(outlet === undefined ? {} : { outlet }),
    },
  }
}

function toAfter([submittedAt, reportId, position]: z.infer<typeof placeSchema>) {
  return {
    OR: [
      { report: { submittedAt: { lt: submittedAt } } },
      { report: { submittedAt }, reportId: { lt: reportId } },
      { reportId, position: { gt: position } },
    ],
  }
}

function checkFilter(filter: ClaimFilter): void {
  const fields: Record<string, string> = {}
  if (filter.measure !== undefined && !measureSchema.safeParse(filter.measure).success) {
    fields.measure = 'There is no such measure.'
  }
  if (filter.scope !== undefined && !scopeSchema.safeParse(filter.scope).success) {
    fields.scope = 'There is no such scope.'
  }
  const messages = Object.values(fields)
  if (messages.length > 0) throw new AppError('INVALID_INPUT', messages.join(' '), { details: { fields } })
}
