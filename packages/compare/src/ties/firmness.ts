import type { Claim } from '@crosstally/model'
import table from '../data/firmness.json' with { type: 'json' }

/**
 * How firmly a field is tied to its figure: `said` in its own sentence, `near` it (its paragraph or heading), or only
 * `assumed` from what the report as a whole is about.
 */
export type Firmness = 'said' | 'near' | 'assumed'

/** The fields whose making the claims' rule ids tell. */
export type TiedField = keyof typeof table

/** Whether the table knows a rule id: one that it does not know says nothing, and the field counts as said. Pure. */
export const isTieKnown = (field: TiedField, rule: string): boolean => Object.hasOwn(table[field], rule)

const rulesOf = new Map(Object.entries(table).map(([field, rules]) => [field, new Map(Object.entries(rules))]))

/** How firmly a field of a claim is tied, by the ids of the rules that made it; `said` where none of them tells. Pure. */
export function firmnessOf(claim: Claim, field: TiedField): Firmness {
  const known = rulesOf.get(field)
  const found = claim.rules.map((rule) => known?.get(rule))
  return found.includes('assumed') ? 'assumed' : found.includes('near') ? 'near' : 'said'
}
