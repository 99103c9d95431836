import type { Entry } from '../entry.ts'
import { sameRoot } from '../origins/same-root.ts'
import { samePlace } from '../places/same-place.ts'
import { widerKindOf } from '../subjects/subject-key.ts'
import { isWholeOfDays } from './day-parts.ts'
import { compatible, higherOf, samePoint } from './figures.ts'
import type { Mates, Pair, Rule } from './verdict.ts'

/** Claims without a number, or in other units or currencies. */
export const unitRule: Rule = ({ a, b }) => {
  if (a.interval.point === null || b.interval.point === null) return { relation: 'not_comparable', reason: 'no_number' }
  const [unitA, unitB] = [a.claim.quantity.unit, b.claim.quantity.unit]
  if (unitA === null || unitB === null || unitA === unitB) return null
  const areCounts = [unitA, unitB].every(
    (unit) => unit === 'item' || unit === 'site' || unit === 'person' || unit === 'attack',
  )
  return areCounts ? null : { relation: 'not_comparable', reason: 'other_unit' }
}

/** What is only planned is not compared with what is reported; two origins' plans to send are two sendings. */
export const plannedRule: Rule = ({ a, b, root, settings }) => {
  const plans = [a, b].filter((entry) => entry.claim.certainty === 'planned')
  if (plans.length === 0) return null
  if (plans.length === 1) return { relation: 'not_comparable', reason: 'planned' }
  const isSending = a.measure === 'supplied' || a.measure === 'deployed'
  return isSending && (root !== 'same' || areForOtherDays(a, b)) && !compatible(a, b, settings)
    ? { relation: 'not_comparable', reason: 'other_batch' }
    : null
}

const areForOtherDays = (a: Entry, b: Entry): boolean =>
  a.period.shape !== 'unknown' &&
  b.period.shape !== 'unknown' &&
  (a.period.start !== b.period.start || a.period.end !== b.period.end)

/** What may yet come is compared with a report only where both give the same figure or come from one origin. */
export const projectionRule: Rule = ({ a, b, root, settings }) => {
  if ((a.claim.certainty === 'possible') === (b.claim.certainty === 'possible')) return null
  if (a.claim.certainty === 'denied' || b.claim.certainty === 'denied') return null
  const possible = a.claim.certainty === 'possible' ? a : b
  if (root === 'same' || compatible(a, b, settings) || !looksAhead(possible)) return null
  return { relation: 'not_comparable', reason: 'projection' }
}

/** Without a date, or for a day after its report. */
function looksAhead({ period, published }: Entry): boolean {
  return period.shape === 'unknown' || published === null || (period.end ?? Number.POSITIVE_INFINITY) > published
}

/** A named batch against the whole, a narrower group against a wider one: comparable only at one figure. */
export const subjectRule: Rule = (pair) => {
  const { a, b, settings } = pair
  if (a.subject.batch !== b.subject.batch && !samePoint(a, b, settings)) {
    const both = a.subject.batch !== null && b.subject.batch !== null
    return both || spansMore(pair) ? { relation: 'not_comparable', reason: both ? 'other_batch' : 'part_of' } : null
  }
  return isDemographicPart(a, b) !== isDemographicPart(b, a) && !samePoint(a, b, settings)
    ? { relation: 'not_comparable', reason: 'part_of' }
    : null
}

/** The unmarked claim runs on to its report's day and so holds more than the batch. */
function spansMore({ a, b }: Pair): boolean {
  const whole = a.subject.batch === null ? a : b
  return whole.period.shape === 'open_end' || whole.period.shape === 'unknown'
}

const isDemographicPart = (part: Entry, whole: Entry): boolean => {
  const wider = widerKindOf(part.subject.kind)
  return wider?.isSubset === true && wider.kind === whole.subject.kind
}

/** Additions of different times are each their own. */
export const incrementRule: Rule = ({ a, b, root, settings }) => {
  if (a.scope !== 'additional' || b.scope !== 'additional' || compatible(a, b, settings)) return null
  const untold = a.period.shape === 'unknown' || b.period.shape === 'unknown'
  const apart = (a.period.end ?? Infinity) < (b.period.start ?? 0) || (b.period.end ?? Infinity) < (a.period.start ?? 0)
  const isOther = untold ? root !== 'same' : apart
  return isOther ? { relation: 'not_comparable', reason: 'other_increment' } : null
}

/** An item of a breakdown whose own report gives the total that the other claim gives. */
export const itemRule: Rule = (pair) =>
  isItem(pair, pair.a, pair.b) || isItem(pair, pair.b, pair.a)
    ? { relation: 'not_comparable', reason: 'part_of' }
    : null

function isItem({ mates, settings }: Pair, part: Entry, other: Entry): boolean {
  if (part.claim.scope !== 'part' || samePoint(part, other, settings)) return false
  return (mates.byReport.get(part.reportId) ?? []).some(
    (mate) =>
      mates.inQuestion.has(mate.id) &&
      mate.claim.scope === 'total' &&
      higherOf(mate, part) === mate &&
      samePoint(mate, other, settings) &&
      sameRoot(mate.root, part.root) === 'same',
  )
}

/**
 * A part against another origin's total, where the part's own report and origin give the whole of the same place: the part
 * is of that whole. A part that is the own count of a narrower place stays comparable with that place's figures.
 */
export const partRule: Rule = ({ a, b, root, order, mates, settings }) => {
  const [part, whole] = a.claim.scope === 'part' ? [a, b] : [b, a]
  if (part.claim.scope !== 'part' || whole.claim.scope === 'part') return null
  if (samePoint(a, b, settings) && (root !== 'different' || !isNarrower(part, whole))) return null
  if (isPartOfOther(part, mates) || isWholeOfDays(part, whole, mates)) return null
  const isOfWhole = (mates.byReport.get(part.reportId) ?? []).some(
    (mate) =>
      mates.inQuestion.has(mate.id) &&
      mate.claim.scope === 'total' &&
      mate.claim.certainty !== 'denied' &&
      areInOnePlace(mate, part) &&
      higherOf(mate, part) === mate &&
      ['same', 'possible'].includes(sameRoot(mate.root, part.root)),
  )
  // of one day and another origin; one origin's own part may be a slip, a later total may have grown from it
  const isAnyonesPart =
    root === 'different' &&
    order.by !== 'as_of' &&
    higherOf(a, b) === whole &&
    areInOnePlace(part, whole) &&
    !hasWiderTotal(part, mates)
  return isOfWhole || isAnyonesPart ? { relation: 'not_comparable', reason: 'part_of' } : null
}

const areInOnePlace = (a: Entry, b: Entry): boolean =>
  a.place?.id === b.place?.id || (a.place !== null && b.place !== null && samePlace(a.place, b.place))

/** Other words, or another place, narrow the part down: that its figure is the other's is chance. */
const isNarrower = (part: Entry, whole: Entry): boolean =>
  (part.subject.modifiers.length > 0 && whole.subject.modifiers.length === 0) ||
  (part.place !== null && whole.place !== null && part.place.base !== whole.place.base)

/** '300 of the 3,000 casualties were killed': all the killed there are, though a part of another count. */
function isPartOfOther(part: Entry, mates: Mates): boolean {
  const own = mates.byReport.get(part.reportId) ?? []
  const named = own.find((mate) => mate.id === part.claim.partOf)
  if (named) return named.measure !== part.measure
  const isWider = (mate: Entry): boolean => higherOf(mate, part) === mate && mate.claim.scope !== 'part'
  return (
    (part.measure === 'killed' || part.measure === 'wounded') &&
    own.some((mate) => mate.measure === 'casualties' && isWider(mate)) &&
    !own.some((mate) => mate.measure === part.measure && isWider(mate))
  )
}

/** The report gives the whole for a wider place: the part is then all there is at its own place. */
const hasWiderTotal = (part: Entry, mates: Mates): boolean =>
  (mates.byReport.get(part.reportId) ?? []).some(
    (mate) =>
      mate.measure === part.measure &&
      mate.claim.scope === 'total' &&
      mate.place !== null &&
      mate.place.id !== part.place?.id &&
      higherOf(mate, part) === mate,
  )

/** A part of the people counted with a plain part word on one side only, at another figure. */
export const breakdownRule: Rule = ({ a, b, mates, settings }) => {
  const [part, whole] = a.claim.scope === 'part' ? [a, b] : [b, a]
  if (part.claim.scope !== 'part' || whole.claim.scope === 'part') return null
  if (samePoint(a, b, settings) || isPartOfOther(part, mates)) return null
  const isNarrower = part.subject.modifiers.length > 0 && whole.subject.modifiers.length === 0
  if (!isNarrower && widerKindOf(part.subject.kind)?.kind !== whole.subject.kind) return null
  return a.measure === 'killed' || a.measure === 'wounded' || a.measure === 'displaced'
    ? { relation: 'not_comparable', reason: 'part_of' }
    : null
}

/** People told in narrower words ('admitted to three hospitals') against all of them by another origin, whose figure is higher. */
export const narrowerRule: Rule = ({ a, b, root, settings }) => {
  const [few, all] = a.subject.modifiers.length > 0 ? [a, b] : [b, a]
  if (few.subject.modifiers.length === 0 || all.subject.modifiers.length > 0) return null
  if ([a, b].some(({ claim, isSubjectLoose }) => claim.quantity.unit !== 'person' || isSubjectLoose)) return null
  if (root === 'same' || compatible(a, b, settings) || higherOf(a, b) !== all) return null
  return { relation: 'not_comparable', reason: 'part_of' }
}
