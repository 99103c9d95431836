import type { Claim, NormalizedReport } from '@crosstally/model'
import { type Period, periodOf } from '../periods/period.ts'
import { firmnessOf } from '../ties/firmness.ts'
import { placeKeyOf } from './place-key.ts'

const maxSites = 3

/**
 * Whether the reports of a dossier tell of one event: none gives figures of more than `maxSites` towns or regions, or
 * different figures of one source, measure and time for two of them. Pure; the order of the reports does not matter.
 */
export function isOneSite(reports: readonly NormalizedReport[]): boolean {
  return reports.every((report) => {
    const figures = report.claims.flatMap(figureOf)
    return (
      new Set(figures.map(({ site }) => site)).size <= maxSites &&
      !figures.some((a) => figures.some((b) => apart(a, b)))
    )
  })
}

/** The place comes from what the report is about. Of claims that do not tell their rules, one that the quoted clause does not name. Pure. */
export function isPlaceCarried(claim: Claim): boolean {
  const { place, evidence, quantity, rules } = claim
  if (rules.some((rule) => rule.startsWith('counts/place'))) return firmnessOf(claim, 'place') === 'assumed'
  return (
    place !== null &&
    evidence.quote.length > quantity.asWritten.length + 12 &&
    !evidence.quote.includes(place.text) &&
    !evidence.quote.includes(place.name)
  )
}

interface SiteFigure {
  readonly site: string
  readonly measure: string
  readonly subject: string
  readonly isPart: boolean
  readonly number: number | null
  readonly source: string
  readonly period: Period
}

function figureOf(claim: Claim): SiteFigure[] {
  const place = isPlaceCarried(claim) ? null : placeKeyOf(claim.place)
  if (place === null || place.isState || claim.scope === 'additional' || claim.certainty === 'planned') return []
  const { best, low, high } = claim.quantity
  const source = claim.attribution.at(-1)?.name ?? ''
  return [
    {
      site: place.id,
      measure: claim.measure,
      subject: claim.subject.text.toLowerCase(),
      isPart: claim.scope === 'part',
      number: best ?? low ?? high,
      source,
      period: periodOf(claim.time),
    },
  ]
}

function apart(a: SiteFigure, b: SiteFigure): boolean {
  if (a.site === b.site || a.measure !== b.measure || a.number === b.number) return false
  if (a.subject !== b.subject && (a.isPart || b.isPart)) return false
  if (a.source !== b.source && a.source !== '' && b.source !== '') return false
  const [startA, endA] = [a.period.start ?? -Infinity, a.period.end ?? Infinity]
  return startA <= (b.period.end ?? Infinity) && (b.period.start ?? -Infinity) <= endA
}
