import type { Claim, Report } from '@crosstally/model'

/** Added to the log odds of a reading, from its place in the report. Set on reports of shootings and disasters, then checked on the corpora. */
const odds = { restated: 0.35, titled: 0.3, largest: 0.5, late: -0.9, recalled: -1.5, rough: -1, summed: 0.5 } as const
const mostRestated = 2
/** Characters after which a count is as late as can be. */
const lateAfter = 1500
const recalledAfterDays = 60
const highest = 0.985
/** Readings of the corpora are more alike than their rules' scores: odds are drawn towards those of `usual`. */
const usual = 0.93
const pull = 0.6
/**
 * Log odds by which readings of texts that no rule was made from are right less often than those of the corpora that rules
 * were made from. The one number taken from the hold-out corpus, by its sum of right readings.
 */
const unseen = 0.95

/**
 * Sets confidence by what the whole report says of a count: more for one that is restated, stands in the headline, comes
 * early, is the largest of its measure or is called the sum; less for one that comes late, is recalled from long before or is 'dozens' where the
 * report has the number. Pure.
 */
export function weighClaims(report: Report, claims: readonly Claim[]): Claim[] {
  const largest = new Map<string, number>()
  const published = report.publishedAt === undefined ? Number.NaN : Date.parse(report.publishedAt.slice(0, 10))
  const recalled = new Set(claims.filter((claim) => isRecalled(published, claim)))
  for (const claim of claims) {
    if (claim.scope === 'total' && !recalled.has(claim))
      largest.set(claim.measure, Math.max(largest.get(claim.measure) ?? 0, sizeOf(claim)))
  }
  const rough = roughClaims(claims)
  const apart = countsApart(claims)
  const inTitle = new Set(claims.filter(({ evidence }) => evidence.in === 'title').map(keyOf))
  return claims.map((claim) => {
    const restated = Math.min(mostRestated, apart(claim))
    const late = claim.evidence.in === 'title' ? 0 : Math.min(1, claim.evidence.start / lateAfter)
    const weight =
      odds.restated * restated +
      (inTitle.has(keyOf(claim)) ? odds.titled : 0) +
      (sizeOf(claim) >= (largest.get(claim.measure) ?? 0) ? odds.largest : 0) +
      odds.late * late +
      (recalled.has(claim) ? odds.recalled : 0) +
      (rough(claim) ? odds.rough : 0) +
      (claim.scope === 'total' && summed.test(claim.evidence.quote) ? odds.summed : 0)
    return { ...claim, confidence: shift(claim.confidence, weight) }
  })
}

/** 'In all, eight were shot' */
const summed = /\b(?:[Ii]n total|[Ii]n all|[Aa]ltogether|[Aa]ll told|[Aa] total of)\b/

/** Tells how often the same count stands in other clauses. */
function countsApart(claims: readonly Claim[]): (claim: Claim) => number {
  const counts = new Map<string, number>()
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const claim of claims) {
    add(keyOf(claim))
    add(placeOf(claim))
  }
  return (claim) => (counts.get(keyOf(claim)) ?? 0) - (counts.get(placeOf(claim)) ?? 0)
}

/** The count and the clause it stands in. */
function placeOf(claim: Claim): string {
  return `${keyOf(claim)}@${claim.evidence.in}:${claim.evidence.start}`
}

/** Tells 'dozens' where a total of the same measure gives the number. */
function roughClaims(claims: readonly Claim[]): (claim: Claim) => boolean {
  const known = new Map<string, boolean>()
  return (claim) => {
    const { low, high, qualifier } = claim.quantity
    if (qualifier !== 'vague' || low === null) return false
    const key = keyOf(claim)
    const found = known.get(key) ?? claims.some((other) => gives(other, claim.measure, low, high ?? Infinity))
    known.set(key, found)
    return found
  }
}

function gives({ measure, scope, quantity: { best } }: Claim, wanted: string, low: number, high: number): boolean {
  return measure === wanted && scope !== 'part' && best !== null && best >= low && best <= high
}

/** Whether the text dates a count long before the report; never where no day of publication is known. */
function isRecalled(published: number, claim: Claim): boolean {
  const end = claim.time?.edtf.split('/').find((date) => /^\d{4}/.test(date))
  return end !== undefined && (published - lastDayOf(end)) / 86_400_000 > recalledAfterDays
}

/** The last day of '2015', '2015-08' or '2015-08-03'. */
function lastDayOf(date: string): number {
  const [year = '', month = '12', day = '28'] = date.slice(0, 10).split('-')
  return Date.parse(`${year}-${month}-${day}`)
}

function shift(confidence: number, weight: number): number {
  const p = Math.min(highest, Math.max(0.01, confidence))
  const centre = Math.log(usual / (1 - usual))
  const shifted = 1 / (1 + Math.exp(unseen - (centre + pull * (Math.log(p / (1 - p)) + weight - centre))))
  return Math.round(shifted * 10_000) / 10_000
}

function keyOf({ measure, quantity, scope }: Claim): string {
  return `${measure}|${quantity.best ?? `${quantity.low}-${quantity.high}`}|${scope === 'part'}`
}

function sizeOf({ quantity }: Claim): number {
  return quantity.best ?? quantity.high ?? quantity.low ?? 0
}
