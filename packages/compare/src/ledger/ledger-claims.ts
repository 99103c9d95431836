import type { Entry } from '../entry.ts'
import { holdsFor } from '../relations/when.ts'

/** A claim of a ledger with the claims that carry the same figure. */
export interface LedgerClaim {
  readonly entry: Entry
  readonly carriers: readonly string[]
}

const tolls: ReadonlySet<string> = new Set(['killed', 'captured', 'repatriated'])

/**
 * What of one origin's claims a ledger takes, each figure once however many reports carry it. A toll runs on, so of its
 * totals the latest stands for all; parts of a toll are in it already. Pure; independent of the order of the claims.
 */
export function ledgerClaims(entries: readonly Entry[]): LedgerClaim[] {
  const sorted = entries
    .filter(
      ({ measure, claim, interval }) => interval.point !== null && !(tolls.has(measure) && claim.scope === 'part'),
    )
    .sort((a, b) => dayOf(a) - dayOf(b) || (a.published ?? 0) - (b.published ?? 0) || (a.id < b.id ? -1 : 1))
  const figures = [...Map.groupBy(sorted, figureKey).values()]
  return figures.flatMap((same) => {
    const [entry] = same
    if (!entry || isOvertaken(entry, sorted)) return []
    return [{ entry, carriers: same.map(({ id }) => id) }]
  })
}

const dayOf = (entry: Entry): number => holdsFor(entry)?.start ?? entry.published ?? 0

const figureKey = ({ measure, scope, claim, interval }: Entry): string =>
  [measure, scope, claim.certainty, interval.point].join('|')

function isOvertaken(entry: Entry, sorted: readonly Entry[]): boolean {
  if (!tolls.has(entry.measure) || entry.claim.scope !== 'total') return false
  const totals = sorted.filter(({ measure, claim }) => measure === entry.measure && claim.scope === 'total')
  return totals.at(-1)?.interval.point !== entry.interval.point
}
