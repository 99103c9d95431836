import type { Claim } from '@crosstally/model'

/** Characters between the numbers of a breakdown. */
const nearby = 90
/** More parts than this, or a total of fewer, and equal sums come by chance. */
const most = 6
const leastTotal = 3

/**
 * Counts that stand together in one clause and add up to a total given elsewhere in the report are its parts: 'Four children, two
 * adults injured' under 'six people were injured'. The total's sum must be met exactly. Pure.
 */
export function markBreakdowns(claims: readonly Claim[]): Claim[] {
  const parts = new Map<Claim, Claim>()
  for (const list of byMeasure(claims)) {
    const totals = new Map<number, Claim>()
    for (const claim of list) {
      const size = sizeOf(claim)
      if (size >= leastTotal && !totals.has(size)) totals.set(size, claim)
    }
    for (let at = 0; at < list.length; at += 1)
      for (const [part, whole] of runFrom(list, at, totals)) parts.set(part, whole)
  }
  return claims.map((claim) => {
    const whole = parts.get(claim)
    return whole ? { ...claim, scope: 'part', partOf: whole.id, rules: [...claim.rules, 'refiners/breakdown'] } : claim
  })
}

function byMeasure(claims: readonly Claim[]): Claim[][] {
  const lists = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (claim.scope !== 'total' || claim.certainty !== 'asserted' || sizeOf(claim) === 0) continue
    const list = lists.get(claim.measure)
    if (list) list.push(claim)
    else lists.set(claim.measure, [claim])
  }
  return [...lists.values()]
}

/** The counts from one on, next to each other, whose sum is a total that stands apart from them. */
function runFrom(list: readonly Claim[], from: number, totals: ReadonlyMap<number, Claim>): [Claim, Claim][] {
  const run: Claim[] = []
  let sum = 0
  for (const claim of list.slice(from, from + most)) {
    const before = run.at(-1)
    if (before && !standsNextTo(before, claim)) return []
    run.push(claim)
    sum += sizeOf(claim)
    const whole = run.length > 1 ? totals.get(sum) : undefined
    if (whole && !run.includes(whole) && run.every((part) => isApart(part, whole)))
      return run.map((part) => [part, whole])
  }
  return []
}

function standsNextTo(before: Claim, claim: Claim): boolean {
  if (before.evidence.in !== claim.evidence.in || before.evidence.start !== claim.evidence.start) return false
  const gap = claim.quantity.span.start - before.quantity.span.end
  return gap >= 0 && gap <= nearby
}

/** In another field, or another clause. */
function isApart(part: Claim, whole: Claim): boolean {
  return part.evidence.in !== whole.evidence.in || part.evidence.start !== whole.evidence.start
}

/** A plain number; bounds and vague words add up to nothing. */
function sizeOf({ quantity }: Claim): number {
  return quantity.qualifier === 'exact' || quantity.qualifier === 'about' || quantity.qualifier === 'at_least'
    ? (quantity.best ?? 0)
    : 0
}
