import type { Entry } from '../entry.ts'
import { gapOf } from '../relations/figures.ts'
import { reasons } from '../relations/reasons.ts'
import type { PairOrder, Verdict } from '../relations/verdict.ts'
import { holdsFor } from '../relations/when.ts'
import { capitalised, dayText, figureText, numeral } from './numbers.ts'

interface Explained extends Verdict {
  readonly a: Entry
  readonly b: Entry
  readonly order: PairOrder
}

/** One plain sentence on a relation: who gives what, and why it is what it is. Deterministic. */
export function explain(verdict: Explained): string {
  const first = verdict.first ?? verdict.a
  const second = first === verdict.a ? verdict.b : verdict.a
  return capitalised(`${said(first)}; ${said(second)}: ${reasons[verdict.reason].says}${detail(verdict)}.`)
}

function said(entry: Entry): string {
  const denies = entry.claim.certainty === 'denied' ? 'denies ' : ''
  const days = holdsFor(entry)
  const when =
    days === null || entry.period.shape === 'unknown'
      ? ''
      : days.start === days.end
        ? ` (${dayText(days.end)})`
        : ` (${dayText(days.start)} to ${dayText(days.end)})`
  const verb = denies === '' ? 'gives ' : ''
  return `${sourceText(entry)} ${denies}${verb}${figureText(entry.claim.quantity)}${when}`
}

/** The origin of a claim with the outlet that carries it: 'Red Cross in Harbour Wire'. */
function sourceText(entry: Entry): string {
  const own = entry.root.hops.length === 0 || entry.root.isPresumed
  if (own)
    return entry.root.relays.length > 0 && !entry.root.isPresumed
      ? `${entry.root.name} in ${entry.outlet}`
      : entry.outlet
  return `${entry.root.name} in ${entry.outlet}`
}

function detail({ relation, a, b, order }: Explained): string {
  if (relation === 'conflict') {
    const gap = gapOf(a.interval, b.interval)
    return gap !== null && gap >= 1.1 ? ` (at least ${numeral(Math.floor(gap * 10) / 10)} times apart)` : ''
  }
  if (relation === 'update' && order.by === 'clock') return ' (later the same day)'
  if (relation === 'update' && order.by === 'publication') return ' (in the later report)'
  return ''
}
