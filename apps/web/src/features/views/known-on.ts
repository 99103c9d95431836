import { asKnownOn, compareReports } from '@crosstally/compare'
import { isCalendarDate } from '@crosstally/model'
import type { DossierComparison } from '@crosstally/services'
import { comparedReports } from './compared-reports.ts'
import type { ViewParams } from './view-params.ts'

/** `published`: what reports had said by then. `submitted`: what this dossier held by then. */
export const knownBys = ['published', 'submitted'] as const
export type KnownBy = (typeof knownBys)[number]

/** A day up to which a view looks, and by which date of the reports. */
export interface KnownOn {
  readonly day: string
  readonly by: KnownBy
}

/** Reads `known` and `by` of an address; null without a day that exists. Pure. */
export function readKnownOn({ known, by }: ViewParams): KnownOn | null {
  if (known === undefined || known.length !== 10 || !isCalendarDate(known)) return null
  return { day: known, by: by === 'submitted' ? 'submitted' : 'published' }
}

/** How it stands in an address. Pure. */
export function knownFilter(known: KnownOn | null): Record<string, string | null> {
  return { known: known?.day ?? null, by: known?.by === 'submitted' ? 'submitted' : null }
}

/**
 * The comparison as it would have been on a day: reports published (or submitted) later are left out and the rest is
 * compared again. A report without a date of publication counts from the day it was submitted. Pure.
 */
export function viewKnownOn(view: DossierComparison, { day, by }: KnownOn): DossierComparison {
  const dated = comparedReports(view).map((report) => {
    const submitted = view.reports[report.id]?.submittedAt
    const counts = submitted !== undefined && (by === 'submitted' || report.publishedAt === undefined)
    return counts ? { ...report, retrievedAt: submitted } : report
  })
  const known = asKnownOn(dated, day)
  const ids = new Set(known.map(({ id }) => id))
  const reports = Object.fromEntries(Object.entries(view.reports).filter(([id]) => ids.has(id)))
  const claims = Object.fromEntries(Object.entries(view.claims).filter(([, { reportId }]) => ids.has(reportId)))
  return {
    ...view,
    dossier: {
      ...view.dossier,
      reportCount: known.length,
      claimCount: known.reduce((sum, report) => sum + report.claims.length, 0),
    },
    comparison: compareReports(known),
    claims,
    reports,
  }
}
