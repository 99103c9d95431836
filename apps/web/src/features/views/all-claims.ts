import { groupOrigins } from '@crosstally/compare'
import type { DossierComparison } from '@crosstally/services'
import { claimsOfQuestion, type PlacedClaim } from '../comparison/question-claims.ts'
import { entriesOf } from './compared-reports.ts'

/**
 * All compared claims of a dossier, by the day they speak for. Their origins are told across all its questions, so that
 * one origin has one name. Pure.
 */
export function allClaims(comparison: DossierComparison): PlacedClaim[] {
  const names = new Map(
    groupOrigins(entriesOf(comparison)).flatMap(({ name, entries }) => entries.map(({ id }) => [id, name] as const)),
  )
  return comparison.comparison.questions
    .flatMap((question) => claimsOfQuestion(question, comparison))
    .map((placed) => ({ ...placed, origin: names.get(placed.claim.id) ?? placed.origin }))
    .sort((a, b) => a.day.localeCompare(b.day) || a.claim.id.localeCompare(b.claim.id))
}
