import { withSnapshot } from '@crosstally/db'
import { AppError, isCalendarDate } from '@crosstally/model'
import { readDossierReports, toComparable } from './comparison/dossier-reports.ts'
import { findSmallDossier } from './comparison/small-dossier.ts'
import type { ServiceContext } from './context.ts'
import { getDossier } from './get-dossier.ts'
import { readClaims } from './read-claims.ts'
import type { DossierComparison } from './views.ts'

/**
 * A dossier's comparison as it would have been on a day (YYYY-MM-DD), computed from the reports published by then, or with
 * `by: 'submitted'` from those that were in the dossier by then. A report without a date of publication counts from the
 * day it was submitted. Throws `NOT_FOUND`, `INVALID_INPUT` for a day that does not exist, and `DOSSIER_TOO_LARGE`.
 */
export async function compareKnownOn(
  ctx: ServiceContext,
  input: { readonly slug: string; readonly day: string; readonly by?: 'published' | 'submitted' },
): Promise<DossierComparison> {
  checkDay(input.day)
  const [{ asKnownOn, compareReports }, dossier, all] = await Promise.all([
    import('@crosstally/compare'),
    getDossier(ctx, input),
    withSnapshot(ctx.db, async (transaction) => {
      const { id } = await findSmallDossier(transaction, input.slug)
      return readDossierReports(transaction, id)
    }),
  ])
  const dated = all.map((report) => {
    const submitted = input.by === 'submitted' || report.publishedAt === null
    return {
      ...toComparable(report, input.slug),
      ...(submitted ? { retrievedAt: report.submittedAt.toISOString() } : {}),
    }
  })
  const known = asKnownOn(dated, input.day)
  const comparison = compareReports(known)
  const ids = new Set(known.map(({ id }) => id))
  const shown = (await readClaims(ctx, input.slug)).filter(({ report }) => ids.has(report.id))
  return {
    dossier,
    comparison,
    claims: Object.fromEntries(shown.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim]))),
    reports: Object.fromEntries(shown.map(({ report }) => [report.id, report])),
    isCurrent: true,
    comparedAt: null,
    questionCount: comparison.questions.length,
    nextCursor: null,
  }
}

function checkDay(day: string): void {
  if (day.length === 10 && isCalendarDate(day)) return
  const message = 'This takes a day that exists, as 2025-03-06.'
  throw new AppError('INVALID_INPUT', message, { details: { fields: { day: message } } })
}
