import { computeComparison } from './compute-comparison.ts'
import type { ServiceContext } from './context.ts'
import type { DossierComparison } from './views.ts'

/**
 * Compares the claims of a dossier's reports as people see them, rejected ones left out, and gives all that a page
 * needs to show the comparison. Throws `NOT_FOUND` and `DOSSIER_TOO_LARGE`.
 */
export async function compareDossier(
  ctx: ServiceContext,
  input: { readonly slug: string },
): Promise<DossierComparison> {
  const { dossier, comparison, reports } = await computeComparison(ctx, input)
  return {
    dossier,
    comparison,
    claims: Object.fromEntries(reports.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim]))),
    reports: Object.fromEntries(reports.map(({ report }) => [report.id, report])),
  }
}
