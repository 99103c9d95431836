import type { Question, Relation } from '@crosstally/model'
import type { DossierComparison, ReportSummary, ReviewedClaim } from '@crosstally/services'

/** A claim with the report it stands in and the origin it goes back to. */
export interface PlacedClaim {
  readonly claim: ReviewedClaim
  readonly report: ReportSummary
  readonly origin: string
  /** The outlet's name, or words for a missing one. */
  readonly outlet: string
  /** The day (YYYY-MM-DD) the figure speaks for: the end of its time, else the day of publication, else of submission. */
  readonly day: string
}

/** The claims of a question, by the day they speak for. Pure. */
export function claimsOfQuestion(question: Question, view: DossierComparison): PlacedClaim[] {
  return question.origins
    .flatMap(({ name, claims }) => claims.map((id) => placeClaim(id, name, view)))
    .filter((placed) => placed !== null)
    .sort((a, b) => a.day.localeCompare(b.day) || a.claim.id.localeCompare(b.claim.id))
}

/** The different outlets of some claims, in the order of the claims. Pure. */
export function outletsOf(claims: readonly PlacedClaim[]): string[] {
  return [...new Set(claims.map(({ outlet }) => outlet))]
}

/** What an origin says last: its latest claim that no relation calls a distortion. Null without claims. Pure. */
export function latestOf(claims: readonly PlacedClaim[], relations: readonly Relation[]): PlacedClaim | null {
  const distorted = new Set(relations.filter(({ relation }) => relation === 'distortion').map(({ b }) => b))
  return claims.filter(({ claim }) => !distorted.has(claim.id)).at(-1) ?? claims.at(-1) ?? null
}

function placeClaim(id: string, origin: string, view: DossierComparison): PlacedClaim | null {
  const claim = view.claims[id]
  const report = claim ? view.reports[claim.reportId] : undefined
  if (!claim || !report) return null
  return { claim, report, origin, outlet: report.outlet ?? 'an unnamed outlet', day: dayOf(claim, report) }
}

const lastDays = { 4: '-12-31', 7: '-28' } as const

function dayOf(claim: ReviewedClaim, report: ReportSummary): string {
  const stated = claim.time?.edtf
    .split('/')
    .filter((date) => /^\d{4}/.test(date))
    .at(-1)
    ?.replace(/[~?%]$/, '')
  const day = stated?.slice(0, 10) ?? report.publishedAt?.slice(0, 10) ?? report.submittedAt.slice(0, 10)
  if (day.length === 4) return day + lastDays[4]
  return day.length === 7 ? day + lastDays[7] : day
}
