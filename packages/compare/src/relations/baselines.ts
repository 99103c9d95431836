import type { Entry } from '../entry.ts'
import { findBaselineSums } from '../sums/find-sums.ts'
import type { Sibling } from './siblings.ts'

/** The totals that additions of other reports add to, where a third figure is exactly their sum: 11,000 + 3,000 = 14,000. Pure. */
export function findBaselines(entries: readonly Entry[]): Sibling[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const pairs = new Map<string, Sibling>()
  for (const { terms, formula } of findBaselineSums(entries)) {
    if (!formula.includes(' = ')) continue
    const [a, b] = terms.map((id) => byId.get(id))
    if (a && b && a.reportId !== b.reportId) pairs.set(`${a.id}|${b.id}`, { a, b, reason: 'baseline_of' })
  }
  return [...pairs.values()]
}
