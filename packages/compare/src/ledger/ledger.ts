import type { Entry } from '../entry.ts'
import { holdsFor } from '../relations/when.ts'

/** One step of a ledger: what a claim opens with, adds, takes away, plans, or reports as a total to check against. */
export interface LedgerStep {
  readonly claim: string
  readonly kind: 'opening' | 'increment' | 'loss' | 'return' | 'planned' | 'checkpoint'
  readonly value: number
  /** Day for which it holds; null where untold. */
  readonly day: number | null
  /** Derived running total after the step; null before the opening and for planned steps. Never a reported figure. */
  readonly running: number | null
  /** At a checkpoint: reported minus derived, the part nobody explains. */
  readonly unexplained: number | null
}

type Kind = LedgerStep['kind']

/**
 * Orders one origin's (or one reader's choice of) claims on a force into a ledger: opening stock, increments, losses,
 * returns, planned, and later totals as checkpoints. Claims in training are not added to those deployed. Pure.
 */
export function ledgerOf(entries: readonly Entry[]): LedgerStep[] {
  const dated = entries
    .filter((entry) => entry.interval.point !== null && entry.claim.certainty !== 'denied')
    .map((entry) => ({ entry, day: holdsFor(entry)?.start ?? null }))
    .sort((a, b) => whenOf(a) - whenOf(b) || rank(a.entry) - rank(b.entry) || (a.entry.id < b.entry.id ? -1 : 1))
  const steps: LedgerStep[] = []
  let running: number | null = null
  for (const { entry, day } of dated) {
    const kind = kindOf(entry, running !== null)
    const value = entry.interval.point ?? 0
    if (kind === null) continue
    const next: number | null = kind === 'planned' ? running : after(kind, value, running)
    const unexplained = kind === 'checkpoint' && running !== null ? value - running : null
    steps.push({ claim: entry.id, kind, value, day, running: kind === 'planned' ? null : next, unexplained })
    running = next
  }
  return steps
}

/** Plans without a day come last, other undated claims first. */
const whenOf = ({ entry, day }: { entry: Entry; day: number | null }): number =>
  day ?? (['planned', 'possible'].includes(entry.claim.certainty) ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER)

const rank = (entry: Entry): number => (entry.measure === 'deployed' && entry.scope === 'total' ? 0 : 1)

function kindOf(entry: Entry, isOpen: boolean): Kind | null {
  if (entry.claim.certainty === 'planned' || entry.claim.certainty === 'possible')
    return entry.measure === 'deployed' ? 'planned' : null
  switch (entry.measure) {
    case 'deployed':
      return entry.scope === 'additional' ? 'increment' : isOpen ? 'checkpoint' : 'opening'
    case 'killed':
    case 'captured':
    case 'repatriated':
      return 'loss'
    case 'returned_to_duty':
      return 'return'
    default:
      return null
  }
}

function after(kind: Kind, value: number, running: number | null): number | null {
  if (kind === 'opening' || kind === 'checkpoint') return value
  if (running === null) return null
  return kind === 'increment' ? running + value : kind === 'loss' ? running - value : running
}
