import type { Certainty, Claim, Measure, Qualifier, RelationKind, Scope } from '@crosstally/model'
import type { ReportStatus, ReviewableField, ReviewDecision } from '@crosstally/services'

/** What a measure is called on the pages. */
export const measureWords: Readonly<Record<Measure, string>> = {
  killed: 'killed',
  wounded: 'wounded',
  casualties: 'killed and wounded',
  missing: 'missing',
  captured: 'captured',
  detained: 'detained',
  hostages: 'hostages',
  displaced: 'displaced',
  evacuated: 'evacuated',
  rescued: 'rescued',
  deployed: 'deployed',
  training: 'in training',
  returned_to_duty: 'returned to duty',
  repatriated: 'repatriated',
  recruited: 'recruited',
  launched: 'launched',
  intercepted: 'intercepted',
  destroyed: 'destroyed',
  damaged: 'damaged',
  supplied: 'supplied',
  affected: 'affected',
  homeless: 'homeless',
  sites: 'sites',
  cost: 'cost',
  other: 'other count',
}

export const relationWords: Readonly<Record<RelationKind, string>> = {
  repeat: 'Repeats',
  independent_agreement: 'Agrees',
  conflict: 'Contradicts',
  distortion: 'Distorts',
  update: 'Updates',
  not_comparable: 'Not comparable',
}

export const statusWords: Readonly<Record<ReportStatus, string>> = {
  queued: 'Queued',
  normalizing: 'Normalizing',
  normalized: 'Normalized',
  failed: 'Failed',
}

export const decisionWords: Readonly<Record<ReviewDecision, string>> = {
  accepted: 'Accepted',
  corrected: 'Corrected',
  rejected: 'Rejected',
  added: 'Added',
}

export const scopeWords: Readonly<Record<Scope, string>> = { total: 'total', additional: 'additional', part: 'part of' }

export const certaintyWords: Readonly<Record<Certainty, string>> = {
  asserted: 'asserted',
  possible: 'possible',
  planned: 'planned',
  denied: 'denied',
}

export const qualifierWords: Readonly<Record<Qualifier, string>> = {
  exact: 'exactly',
  about: 'about',
  nearly: 'nearly',
  at_least: 'at least',
  more_than: 'more than',
  up_to: 'up to',
  less_than: 'less than',
  between: 'between',
  vague: 'vague (dozens, hundreds)',
}

export const fieldWords: Readonly<Record<ReviewableField, string>> = {
  quantity: 'Figure',
  measure: 'Measure',
  subject: 'Who or what',
  place: 'Place',
  time: 'Time',
  scope: 'Scope',
  certainty: 'Certainty',
  attribution: 'Who says so',
  via: 'Relayed by',
}

/** `1 report`, `2 reports`. Pure. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? noun : plural}`
}

/** `a`, `a and b`, `a, b and c`. Pure. */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** Bounds of a count: `1`, `2 to 4`. Pure. */
export function rangeOf({ min, max }: { min: number; max: number }): string {
  return min === max ? String(min) : `${min} to ${max}`
}

/** The root of a claim's attribution chain; null where the outlet speaks in its own voice. Pure. */
export function rootOf(claim: Pick<Claim, 'attribution'>): string | null {
  return claim.attribution.at(-1)?.name ?? null
}
