import type { ServiceContext } from './context.ts'
import { type ReportWithClaims, readClaims } from './read-claims.ts'
import type { SourceSummary } from './views.ts'

/**
 * Outlets and origins (roots of attribution chains; an outlet's own voice counts for the outlet alone) with what each
 * claimed, of one dossier or of all, those with the most claims first. Rejected claims are left out.
 */
export async function listSources(
  ctx: ServiceContext,
  input: { readonly dossier?: string } = {},
): Promise<readonly SourceSummary[]> {
  const reports = await readClaims(ctx, input.dossier)
  const outlets = Map.groupBy(
    reports.filter(({ report }) => report.outlet !== null),
    ({ report }) => report.outlet ?? '',
  )
  const sources = [
    ...[...outlets].map(([name, ofOutlet]) => toSource('outlet', name, ofOutlet)),
    ...groupByOrigin(reports),
  ]
  return sources.sort((a, b) => b.claimCount - a.claimCount || a.name.localeCompare(b.name, 'en'))
}

function groupByOrigin(reports: readonly ReportWithClaims[]): SourceSummary[] {
  const names = new Set(
    reports.flatMap(({ claims }) => claims.flatMap((claim) => claim.attribution.at(-1)?.name ?? [])),
  )
  return [...names].map((name) => {
    const withOrigin = reports
      .map(({ report, claims }) => ({
        report,
        claims: claims.filter((claim) => claim.attribution.at(-1)?.name === name),
      }))
      .filter(({ claims }) => claims.length > 0)
    return toSource('origin', name, withOrigin)
  })
}

type OfSource = Pick<ReportWithClaims, 'report' | 'claims'>

function toSource(kind: SourceSummary['kind'], name: string, reports: readonly OfSource[]): SourceSummary {
  const claims = reports.flatMap((entry) => entry.claims).filter(({ decision }) => decision !== 'rejected')
  return { name, kind, reportCount: reports.length, claimCount: claims.length, claims }
}
