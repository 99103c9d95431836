import type { Entry } from '../entry.ts'
import { sameRoot } from '../origins/same-root.ts'
import { higherOf, samePoint } from './figures.ts'
import type { Mates, Pair, Rule } from './verdict.ts'

/** A total against the figure of some of its days, where its own report breaks it down by days. */
export const dayPartRule: Rule = (pair) =>
  !samePoint(pair.a, pair.b, pair.settings) &&
  (coversDaysOf(pair, pair.a, pair.b) || coversDaysOf(pair, pair.b, pair.a))
    ? { relation: 'not_comparable', reason: 'part_of' }
    : null

function coversDaysOf({ mates }: Pair, whole: Entry, other: Entry): boolean {
  if (whole.claim.scope !== 'total' || other.period.shape === 'unknown' || areOfSameDays(whole, other)) return false
  return (mates.byReport.get(whole.reportId) ?? []).some(
    (mate) => isPartByDays(mate, whole) && areOfSameDays(mate, other),
  )
}

/** 'Twenty-five of them on Wednesday': a part that differs from its whole in nothing but its days. Pure. */
const isPartByDays = (part: Entry, whole: Entry): boolean =>
  part.claim.scope === 'part' &&
  part.measure === whole.measure &&
  part.subject.id === whole.subject.id &&
  part.place?.id === whole.place?.id &&
  part.period.shape !== 'unknown' &&
  !areOfSameDays(part, whole) &&
  higherOf(part, whole) === whole &&
  ['same', 'possible'].includes(sameRoot(part.root, whole.root))

/** Whether a part is all there was on its own days, the same as the other claim's. Pure. */
export const isWholeOfDays = (part: Entry, other: Entry, mates: Mates): boolean =>
  areOfSameDays(part, other) &&
  (mates.byReport.get(part.reportId) ?? []).some((mate) => mate.claim.scope === 'total' && isPartByDays(part, mate))

const areOfSameDays = (a: Entry, b: Entry): boolean =>
  a.period.start === b.period.start && a.period.end === b.period.end
