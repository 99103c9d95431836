import type { Entry } from '../entry.ts'
import { sameRoot } from '../origins/same-root.ts'
import type { ComparisonSettings } from '../settings.ts'
import { briefingRule } from './briefing.ts'
import {
  breakdownRule,
  incrementRule,
  itemRule,
  narrowerRule,
  partRule,
  plannedRule,
  projectionRule,
  subjectRule,
  unitRule,
} from './comparable.ts'
import { dayFlowRule } from './day-flows.ts'
import { dayPartRule } from './day-parts.ts'
import { denialRule } from './denial.ts'
import { driftRule, repeatRule, revisionRule, sameFigureRule } from './one-root.ts'
import { orderOf } from './order.ts'
import { periodRule } from './periods.ts'
import { relayRule, scaleRule, slipRule, swappedCountRule, swapRule } from './slips.ts'
import { agreementRule, conflictRule, declineRule, growthRule, pastRule } from './two-roots.ts'
import type { Mates, Pair, Rule, Verdict } from './verdict.ts'

/** Rules in the order in which they are asked: comparable? denied? one origin? later? do the figures meet? */
const rules: readonly Rule[] = [
  unitRule,
  plannedRule,
  subjectRule,
  sameFigureRule,
  swappedCountRule,
  dayFlowRule,
  periodRule,
  incrementRule,
  dayPartRule,
  breakdownRule,
  itemRule,
  partRule,
  denialRule,
  projectionRule,
  repeatRule,
  swapRule,
  scaleRule,
  relayRule,
  briefingRule,
  revisedByDate,
  slipRule,
  revisionRule,
  driftRule,
  narrowerRule,
  growthRule,
  declineRule,
  agreementRule,
  pastRule,
  conflictRule,
]

/** A dated revision goes before any suspicion of a slip. 'Since May' in both is dated by the reports alone. */
function revisedByDate(pair: Pair): Verdict | null {
  const isOpen = [pair.a, pair.b].every(({ period }) => period.shape === 'open_end')
  return pair.order.by === 'as_of' && !isOpen ? revisionRule(pair) : null
}

/** A verdict with the two claims, `a` the one with the lower id. */
export type RelatedPair = Verdict & Pick<Pair, 'a' | 'b' | 'order' | 'root'>

/** How two claims of one question stand to each other. The same for (a, b) and (b, a). Pure. */
export function relate(first: Entry, second: Entry, mates: Mates, settings: ComparisonSettings): RelatedPair {
  const [a, b] = first.id < second.id ? [first, second] : [second, first]
  const pair: Pair = { a, b, root: sameRoot(a.root, b.root), order: orderOf(a, b, mates, settings), settings, mates }
  for (const rule of rules) {
    const verdict = rule(pair)
    if (verdict) return { ...verdict, a, b, order: pair.order, root: pair.root }
  }
  return { relation: 'conflict', reason: 'contradicts', a, b, order: pair.order, root: pair.root }
}
