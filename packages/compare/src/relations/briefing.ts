import type { Entry } from '../entry.ts'
import { sameRoot } from '../origins/same-root.ts'
import { isRunning } from './measures.ts'
import { soundOf } from './sound.ts'
import type { Pair, Rule } from './verdict.ts'

/**
 * One origin, one occasion and two figures, where time explains nothing: both are dated for the same closed days, or the
 * later report, which does not date its figure, still gives what the earlier one has from that origin.
 */
export const briefingRule: Rule = (pair) => {
  const { a, b, root, order } = pair
  if (root !== 'same' || order.by === 'clock' || order.by === 'report' || !isRunning(a)) return null
  if (a.claim.certainty !== b.claim.certainty) return null
  const isUndated = order.later?.period.shape === 'unknown' && areNear(pair)
  const isOne = isOneSurvey(pair) || (isUndated && isOneBriefing(pair))
  return isOne ? { relation: 'distortion', reason: 'figure_differs', first: soundOf(pair, null) } : null
}

/** Both figures are of the same days, more than one: a survey or a night, not a toll that runs on from an event. */
function isOneSurvey({ a, b }: Pair): boolean {
  if (a.period.shape !== 'interval' || b.period.shape !== 'interval') return false
  return a.period.start === b.period.start && a.period.end === b.period.end
}

/** Printed within so few days that one can hand on what the other had. */
const areNear = ({ a, b, settings }: Pair): boolean =>
  a.published !== null && b.published !== null && Math.abs(a.published - b.published) <= settings.suddenGrowthDays

/** From which size on a figure found in both reports is no chance. */
const tellingFigure = 10

/** The two reports share other figures of the origin, and more than have moved between them. Pure. */
export function isOneBriefing({ a, b, mates }: Pair): boolean {
  const [ownA, ownB] = [a, b].map((entry) =>
    (mates.byReport.get(entry.reportId) ?? []).filter(
      (mate) => mate.id !== entry.id && !mate.isHeadline && sameRoot(mate.root, entry.root) === 'same',
    ),
  )
  let [kept, moved] = [0, 0]
  for (const mate of ownA ?? []) {
    const others = (ownB ?? []).filter((other) => isOneCount(mate, other))
    if (others.length === 0) continue
    const isKept = others.some((other) => other.interval.point === mate.interval.point)
    if (!isKept) moved += 1
    else if ((mate.interval.point ?? 0) >= tellingFigure) kept += 1
  }
  return kept > moved
}

const isOneCount = (a: Entry, b: Entry): boolean =>
  a.measure === b.measure && a.subject.kind === b.subject.kind && a.scope === b.scope
