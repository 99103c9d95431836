import { type Entry, resolveReports } from '@crosstally/compare'
import type { NormalizedReport } from '@crosstally/model'
import type { DossierComparison, ReportSummary, ReviewedClaim } from '@crosstally/services'
import type { TextedComparison } from './material.ts'

/**
 * The reports of a comparison as the engine takes them, with the claims that are compared and no others: rejected ones
 * and repetitions have fallen away already, so each claim stands for itself. Pure.
 */
export function comparedReports({ comparison, claims, reports, texts = {} }: TextedComparison): NormalizedReport[] {
  const ids = comparison.questions.flatMap(({ origins }) => origins.flatMap((origin) => origin.claims))
  const compared = [...new Set(ids)].map((id) => claims[id]).filter((claim) => claim !== undefined)
  const byReport = Map.groupBy(compared, ({ reportId }) => reportId)
  return Object.values(reports).map((report) => ({
    ...toNormalized(report, byReport.get(report.id) ?? []),
    ...(texts[report.id] === undefined ? {} : { text: texts[report.id] }),
  }))
}

/** A view asks for them more than once, and resolving a large dossier takes half a second. */
const resolved = new WeakMap<DossierComparison, readonly Entry[]>()

/** The claims of a comparison, resolved as the engine's views take them. Pure but for remembering them. */
export function entriesOf(view: TextedComparison): readonly Entry[] {
  const known = resolved.get(view) ?? resolveReports(comparedReports(view))
  resolved.set(view, known)
  return known
}

function toNormalized(report: ReportSummary, claims: readonly ReviewedClaim[]): NormalizedReport {
  const { id, dossier, title, outlet, url, publishedAt, lang } = report
  const stated = Object.entries({ title, outlet, url, publishedAt, lang })
  return {
    id,
    dossier,
    language: lang ?? 'und',
    normalizer: 'reviewed',
    warnings: [],
    ...Object.fromEntries(stated.filter((entry): entry is [string, string] => entry[1] !== null)),
    claims: claims
      .toSorted((a, b) => a.evidence.start - b.evidence.start || a.id.localeCompare(b.id))
      .map(({ repeatOf: _repeatOf, ...claim }) => claim),
  }
}
