import type { Entry } from '../entry.ts'
import { tieOf } from '../subjects/same-thing.ts'
import { compatible, higherOf, ratioOf, samePoint } from './figures.ts'
import type { Rule } from './verdict.ts'

/** How many times apart two figures may be for one to be the other, put differently. */
const isOfFigure = (a: Entry, b: Entry): boolean => ratioOf(a, b) <= 1.5

/** That so many workers died is denied, not how many people did. */
const isOfOthers = (denial: Entry, asserted: Entry): boolean =>
  tieOf(denial.subject, asserted.subject) !== 'free' ||
  denial.subject.modifiers.join() !== asserted.subject.modifiers.join()

/** Denials: of the figure given, of another, by both, or a figure withdrawn by its own origin. */
export const denialRule: Rule = ({ a, b, root, settings }) => {
  const denied = [a, b].filter((entry) => entry.claim.certainty === 'denied')
  const [denial] = denied
  if (!denial) return null
  const asserted = denial === a ? b : a
  const isAbove = denied.length === 1 && higherOf(a, b) === asserted && (denial.interval.point ?? 0) > 0
  const isOther = isOfOthers(denial, asserted) && !samePoint(a, b, settings)
  if (isOther) return { relation: 'not_comparable', reason: 'denies_other_figure' }
  const agree = isAbove || compatible(a, b, settings) || ratioOf(a, b) <= settings.denialReach
  if (denied.length === 2)
    return agree
      ? { relation: 'repeat', reason: 'both_deny' }
      : { relation: 'not_comparable', reason: 'denies_other_figure' }
  if (!agree) return { relation: 'not_comparable', reason: 'denies_other_figure' }
  if (root !== 'same') return { relation: 'conflict', reason: isOfFigure(a, b) || isAbove ? 'denies' : 'disputed' }
  return { relation: 'update', reason: 'correction', first: denial === a ? b : a }
}
