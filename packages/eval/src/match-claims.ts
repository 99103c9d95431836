import type { Bounds, Claim } from '@crosstally/model'
import type { GoldClaim, GoldReport } from './corpus.ts'
import { isSameName } from './same-name.ts'

/** A gold claim and the predicted claim it was matched with. */
export interface ClaimMatch {
  readonly gold: GoldClaim
  readonly predicted: Claim
  readonly isSameValue: boolean
  readonly isSameMeasure: boolean
}

/** One report's gold claims against its predicted ones. `stray` predictions match nothing and count as wrong. */
export interface ReportMatch {
  readonly id: string
  readonly matches: readonly ClaimMatch[]
  readonly missed: readonly GoldClaim[]
  readonly stray: readonly Claim[]
}

/** A span over the whole text finds nothing: one may be at most this much longer than the number. */
const longestExtraSpan = 40

/**
 * Matches one to one where the numbers overlap, the best pairs first: same value, then same measure, then same root. Vague
 * counts and titles, which the gold leaves out, count neither way; nor do predictions on a repeat. Pure.
 */
export function matchClaims(gold: GoldReport, claims: readonly Claim[]): ReportMatch {
  const scored = claims.filter(({ quantity, evidence }) => quantity.qualifier !== 'vague' && evidence.in !== 'title')
  const candidates = gold.claims
    .flatMap((wanted) => scored.filter((claim) => covers(claim, wanted)).map((claim) => toMatch(wanted, claim)))
    .sort((a, b) => rankOf(b) - rankOf(a))
  const matches: ClaimMatch[] = []
  const taken = new Set<GoldClaim | Claim>()
  for (const candidate of candidates) {
    if (taken.has(candidate.gold) || taken.has(candidate.predicted)) continue
    taken.add(candidate.gold).add(candidate.predicted)
    matches.push(candidate)
  }
  const repeats = gold.claims.filter((claim) => claim.repeat)
  return {
    id: gold.id,
    matches,
    missed: gold.claims.filter((claim) => !taken.has(claim)),
    stray: scored.filter((claim) => !taken.has(claim) && !repeats.some((repeat) => covers(claim, repeat))),
  }
}

/** The names of a chain's links, nearest first. Pure. */
export function chainOf(claim: Claim): readonly string[] {
  return claim.attribution.map(({ name }) => name)
}

function toMatch(gold: GoldClaim, predicted: Claim): ClaimMatch {
  return {
    gold,
    predicted,
    isSameValue: isSameValue(gold, predicted.quantity),
    isSameMeasure: gold.measure === predicted.measure,
  }
}

function rankOf({ gold, predicted, isSameValue, isSameMeasure }: ClaimMatch): number {
  const isSameRoot = gold.attribution.length > 0 && isSameName(gold.attribution.at(-1), chainOf(predicted).at(-1))
  return (isSameValue ? 4 : 0) + (isSameMeasure ? 2 : 0) + (isSameRoot ? 1 : 0)
}

/** 'at least 300' may be given as best 300 or best null: the bound that the text states is what must be right. */
function isSameValue(a: Bounds, b: Bounds): boolean {
  return a.low === b.low && a.high === b.high && (a.best === b.best || a.best === null || b.best === null)
}

function covers(claim: Claim, gold: GoldClaim): boolean {
  const { start, end } = claim.quantity.span
  const goldEnd = gold.start + gold.as_written.length
  return start < goldEnd && end > gold.start && end - start <= gold.as_written.length + longestExtraSpan
}
