import type { Claim } from '@crosstally/model'

const hit = /\b(?:shot|shots|shootings?|stabbed|stabbings?|struck|hit)\b/
const harmed = /\b(?:wound|injur|hurt)/
const others = /\b(?:others?|remaining|surviving)\b/
const died = /\b(?:died|dead|killed|fatally)\b/
/** Characters around a number in which 'other' is said of it. */
const before = 16
const after = 24
/** A report of more shootings than this is no report of one. */
const most = 12
/** A reading of the dead less sure than this tells nothing of those hit. */
const sure = 0.6

/**
 * 'Six people were shot. One died, and the other five were taken to hospital': those shot are the dead and the wounded, and the
 * others are all the wounded. The numbers must add up, another clause must have said so ('six shot, one fatally'), or the report
 * must count fewer dead and not as many wounded. Pure.
 */
export function markHit(claims: readonly Claim[]): Claim[] {
  const killed = new Set(claims.filter(isDead).map(sizeOf))
  const wounded = claims.filter(({ measure, certainty }) => measure === 'wounded' && certainty === 'asserted')
  const wholes = wounded.filter(isOnlyHit).slice(0, most)
  const rest = wounded.find((claim) => wholes.some((whole) => leaves(whole, claim, killed)))
  const both = new Set(claims.filter((claim) => claim.measure === 'casualties' && isOnlyHit(claim)).map(sizeOf))
  return claims.map((claim) => {
    if (claim === rest) return { ...withoutWhole(claim), scope: 'total', rules: [...claim.rules, 'refiners/hit'] }
    if (!wholes.includes(claim)) return claim
    const isBoth =
      both.has(sizeOf(claim)) ||
      (rest !== undefined && addsUp(claim, rest, killed)) ||
      holdsDead(claim, wounded, killed)
    if (!isBoth) return claim
    return { ...claim, measure: 'casualties', rules: [...claim.rules, 'refiners/hit'] }
  })
}

function isDead({ measure, certainty, confidence }: Claim): boolean {
  return measure === 'killed' && certainty === 'asserted' && confidence >= sure
}

/** The others of those hit, or as many as are left of them where the report counts the dead. */
function leaves(whole: Claim, rest: Claim, killed: ReadonlySet<number>): boolean {
  return addsUp(whole, rest, killed) && (isRest(rest) || killed.has(sizeOf(whole) - sizeOf(rest)))
}

/** 'Five people were shot. Three were killed': unless 'five were wounded', or five others were shot. */
function holdsDead(whole: Claim, wounded: readonly Claim[], killed: ReadonlySet<number>): boolean {
  const size = sizeOf(whole)
  const sameWounded = wounded.some((claim) => sizeOf(claim) === size && harmed.test(claim.evidence.quote))
  return !sameWounded && !isRest(whole) && [...killed].some((dead) => dead > 0 && dead < size)
}

function isOnlyHit({ scope, evidence }: Claim): boolean {
  return scope === 'total' && hit.test(evidence.quote) && !harmed.test(evidence.quote)
}

function isRest({ evidence, quantity }: Claim): boolean {
  const at = quantity.span.start - evidence.start
  const near = evidence.quote.slice(Math.max(0, at - before), at + after)
  return others.test(near)
}

function addsUp(whole: Claim, rest: Claim, killed: ReadonlySet<number>): boolean {
  const dead = sizeOf(whole) - sizeOf(rest)
  if (whole === rest || dead < 1) return false
  return killed.has(dead) || (dead === 1 && (died.test(rest.evidence.quote) || died.test(whole.evidence.quote)))
}

function withoutWhole({ partOf: _, ...claim }: Claim): Claim {
  return claim
}

function sizeOf({ quantity }: Claim): number {
  return quantity.best ?? 0
}
