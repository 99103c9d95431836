import type { Claim } from '@crosstally/model'

const smallCount = 20
// Equal counts that do not restate each other are few in a report; in a hostile text they must not cost their square.
const mostFirsts = 64

/**
 * Marks claims that restate an earlier one of the same report: same measure and figure in another clause, by the same
 * root, without one, or with a vaguer one. A repeat takes place and time from the first mention. Pure.
 */
export function markRepeats(claims: readonly Claim[]): Claim[] {
  const firsts = new Map<string, Claim[]>()
  return claims.map((claim) => {
    const key = keyOf(claim)
    const earlier = firsts.get(key)?.find((other) => restates(claim, other))
    if (earlier)
      return {
        ...claim,
        repeatOf: earlier.id,
        place: earlier.place,
        time: earlier.time,
        rules: [...claim.rules, 'refiners/repeat'],
      }
    const list = firsts.get(key)
    if (!list) firsts.set(key, [claim])
    else if (list.length < mostFirsts) list.push(claim)
    return claim
  })
}

function keyOf(claim: Claim): string {
  const { low, best, high } = claim.quantity
  return `${claim.measure}|${best ?? `${low}-${high}`}`
}

function restates(claim: Claim, earlier: Claim): boolean {
  if (claim.certainty !== earlier.certainty || claim.evidence.start === earlier.evidence.start) return false
  if (
    claim.subject.actor !== undefined &&
    earlier.subject.actor !== undefined &&
    claim.subject.actor !== earlier.subject.actor
  )
    return false
  // 'the same number' is of somebody else
  if (claim.rules.includes('figures/back-reference')) return false
  const size = claim.quantity.best ?? claim.quantity.high ?? claim.quantity.low ?? 0
  if (size < smallCount && (claim.place?.name !== earlier.place?.name || claim.time?.edtf !== earlier.time?.edtf))
    return false
  return isSameRoot(claim, earlier)
}

/** The same root, none, or one without a name that credits nobody new. */
function isSameRoot(claim: Claim, earlier: Claim): boolean {
  const root = claim.attribution.at(-1)
  if (root === undefined || isVague(root.name)) return true
  return earlier.attribution.at(-1)?.name === root.name
}

function isVague(name: string): boolean {
  return /^(?:recent |media |local )?reports?$/i.test(name)
}
