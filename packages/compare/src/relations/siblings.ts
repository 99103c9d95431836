import type { Measure } from '@crosstally/model'
import type { Entry } from '../entry.ts'
import { defaultLimits } from '../limits.ts'
import { isTakenFrom, sameHop, sameRoot } from '../origins/same-root.ts'
import type { PlaceKey } from '../places/place-key.ts'
import { byId } from '../questions/by-id.ts'
import { sameThing } from '../subjects/same-thing.ts'
import { widerKindOf } from '../subjects/subject-key.ts'
import { lossMeasures } from './measures.ts'
import { isSlipOf } from './slips.ts'
import type { Reason } from './verdict.ts'
import { holdsFor } from './when.ts'

/** Two claims of different questions that one figure ties together. `reason` null: relate them as if of one question. */
export interface Sibling {
  readonly a: Entry
  readonly b: Entry
  readonly reason: Extract<Reason, 'category_shift' | 'claimant_shift' | 'baseline_of' | 'wrong_fate'> | null
}

const shiftMin = 100
const monthDays = 31

/**
 * Finds, within dossiers, figures that stand under two questions: a number carried into another category or to another
 * claimant, and a group (children) that is all of the people counted elsewhere. By number, so near-linear. Pure.
 */
export function findSiblings(entries: readonly Entry[]): Sibling[] {
  return siblingKinds.flatMap((kind) => {
    const buckets = Map.groupBy(entries, (entry) => `${entry.dossier}|${kind.keyOf(entry) ?? ''}`)
    return [...buckets].flatMap(([key, bucket]) =>
      key.endsWith('|') || bucket.length < 2 || bucket.length > defaultLimits.sameFigure
        ? []
        : siblingsIn(bucket, kind.siblingOf),
    )
  })
}

function siblingsIn(bucket: readonly Entry[], siblingOf: SiblingKind['siblingOf']): Sibling[] {
  const sorted = [...bucket].sort(byId)
  return sorted.flatMap((a, index) => sorted.slice(index + 1).flatMap((b) => siblingOf(a, b) ?? []))
}

/** By what claims that one figure may tie are found, and how two of them are tied, the first by id before the second. */
export interface SiblingKind {
  readonly keyOf: (entry: Entry) => string | null
  readonly siblingOf: (a: Entry, b: Entry) => Sibling | null
}

const sameNumber: SiblingKind = {
  keyOf: ({ interval: { point } }) => (point === null || point === 0 ? null : String(point)),
  siblingOf: (a, b) =>
    a.reportId === b.reportId || !areNear(a, b)
      ? null
      : (wrongFate(a, b) ?? shift(a, b) ?? wholeGroup(a, b) ?? wholeGroup(b, a) ?? twin(a, b)),
}

const sameDigits: SiblingKind = {
  keyOf: (entry) => {
    const digits = ownDigitsOf(entry)
    return digits.length < 2 ? null : digits
  },
  siblingOf: (a, b) => (a.reportId === b.reportId || !areNear(a, b) ? null : slipped(a, b)),
}

/** The ways in which one figure ties claims of two questions. */
export const siblingKinds: readonly SiblingKind[] = [sameNumber, sameDigits]

/** A number's digits in order of size, without its zeros at the end: what a slip leaves as it was. */
const ownDigitsOf = ({ interval: { point } }: Entry): string =>
  point === null ? '' : [...String(point).replace(/0+$/, '')].sort().join('')

/** One origin's figure with digits exchanged or a zero more or less, under loosely different words or places. */
function slipped(a: Entry, b: Entry): Sibling | null {
  if (a.measure !== b.measure || a.claim.certainty !== b.claim.certainty) return null
  const isSlip = isSlipOf(a.interval.point ?? 0, b.interval.point ?? 0) && sameRoot(a.root, b.root) === 'same'
  return isSlip && mayBeOneSubject(a, b) && areLoosePlaces(a, b) ? { a, b, reason: null } : null
}

function areNear(a: Entry, b: Entry): boolean {
  const [daysA, daysB] = [holdsFor(a), holdsFor(b)]
  return !daysA || !daysB || (daysA.start <= daysB.end + monthDays && daysB.start <= daysA.end + monthDays)
}

const fates: ReadonlySet<string> = new Set(['killed', 'wounded'])
const fateMin = 10

/** The wounded of one report are the dead of another: one figure of one origin, taken over or too telling for chance. */
function wrongFate(a: Entry, b: Entry): Sibling | null {
  const point = a.interval.point ?? 0
  const areFates = a.measure !== b.measure && fates.has(a.measure) && fates.has(b.measure)
  if (!areFates || point < fateMin || sameRoot(a.root, b.root) !== 'same' || !sameThing(a.subject, b.subject))
    return null
  const isTaken = isTakenFrom(a.root, b.root) || isTakenFrom(b.root, a.root)
  return isTaken || isUnlikelyTwice(point) || (hasOwnDigits(point) && areWithinADay(a, b))
    ? { a, b, reason: 'wrong_fate' }
    : null
}

const hasOwnDigits = (point: number): boolean => String(point).replace(/0+$/, '').length > 1

const tellingDigits = 3

/** Too many digits for the dead and the wounded of one origin to be as many by chance. */
const isUnlikelyTwice = (point: number): boolean =>
  String(point).replace(/0+$/, '').length >= tellingDigits || (point > 10 ** tellingDigits / 10 && hasOwnDigits(point))

function areWithinADay(a: Entry, b: Entry): boolean {
  const [daysA, daysB] = [holdsFor(a), holdsFor(b)]
  return daysA !== null && daysB !== null && daysA.start <= daysB.end + 1 && daysB.start <= daysA.end + 1
}

function shift(a: Entry, b: Entry): Sibling | null {
  if (a.measure === b.measure || !lossMeasures.has(a.measure) || !lossMeasures.has(b.measure)) return null
  if ((a.interval.point ?? 0) < shiftMin || !sameThing(a.subject, b.subject)) return null
  if (a.place && b.place && a.place.base !== b.place.base) return null
  const root = sameRoot(a.root, b.root)
  if (root === 'same' || root === 'possible') return { a, b, reason: 'category_shift' }
  const shareSpeaker = a.root.hops.some((hopA) => b.root.hops.some((hopB) => sameHop(hopA, hopB) === 'same'))
  return shareSpeaker ? { a, b, reason: 'claimant_shift' } : null
}

/**
 * One figure of one measure that two reports put differently (another place or group, a total or an addition): too telling a
 * number for chance, nothing firm that tells the two apart.
 */
function twin(a: Entry, b: Entry): Sibling | null {
  if (!mayBeOneMeasure(a, b) || !isTelling(a, b) || !mayBeOneSubject(a, b) || !mayBeOnePlace(a, b)) return null
  return { a, b, reason: null }
}

const tellingOfOne = 10
const tellingOfLikely = 30
const tellingOfTwo = 100

function isTelling(a: Entry, b: Entry): boolean {
  const point = a.interval.point ?? 0
  if (isDenialOf(a, b)) return point > 1
  const root = sameRoot(a.root, b.root)
  if (root === 'same' || root === 'possible') return point >= (root === 'same' ? tellingOfOne : tellingOfLikely)
  return point >= tellingOfTwo && hasOwnDigits(point)
}

/** A denial quotes the figure that it denies. */
const isDenialOf = (a: Entry, b: Entry): boolean =>
  (a.claim.certainty === 'denied') !== (b.claim.certainty === 'denied')

const areOfOtherStates = (a: PlaceKey | null, b: PlaceKey | null): boolean =>
  a !== null && b !== null && a.country !== null && b.country !== null && a.country !== b.country

/** Fates that reports tell in each other's words: those taken out are evacuated or rescued. */
const neighbours: readonly ReadonlySet<Measure>[] = [
  new Set(['evacuated', 'rescued']),
  new Set(['evacuated', 'displaced', 'homeless', 'affected']),
  new Set(['detained', 'captured', 'hostages']),
  new Set(['captured', 'repatriated']),
  new Set(['destroyed', 'damaged']),
]

const areNeighbours = (a: Measure, b: Measure): boolean => neighbours.some((group) => group.has(a) && group.has(b))

/** What is counted can be misread where it was carried over; money is never people, and the dead are not the hurt. */
function mayBeOneMeasure(a: Entry, b: Entry): boolean {
  if (a.measure === b.measure || areNeighbours(a.measure, b.measure)) return true
  const areLosses = lossMeasures.has(a.measure) && lossMeasures.has(b.measure)
  return (a.isSubjectLoose || b.isSubjectLoose) && !areLosses && (a.measure === 'cost') === (b.measure === 'cost')
}

const mayBeOneSubject = (a: Entry, b: Entry): boolean =>
  a.isSubjectLoose || b.isSubjectLoose || sameThing(a.subject, b.subject)

function mayBeOnePlace(a: Entry, b: Entry): boolean {
  if (sameRoot(a.root, b.root) === 'same') return true
  if (isDenialOf(a, b)) return a.isPlaceCarried || b.isPlaceCarried || !areOfOtherStates(a.place, b.place)
  return areLoosePlaces(a, b)
}

function areLoosePlaces(a: Entry, b: Entry): boolean {
  if (!a.place || !b.place || a.isPlaceCarried || b.isPlaceCarried || a.place.base === b.place.base) return true
  return isInside(a.place, b.place) || isInside(b.place, a.place)
}

const isInside = (inner: PlaceKey, outer: PlaceKey): boolean =>
  inner.within.includes(outer.base) || (outer.isState && inner.country === outer.country && outer.country !== null)

/** All of those counted in the other report belong to the group that this one names. */
function wholeGroup(part: Entry, whole: Entry): Sibling | null {
  const wider = widerKindOf(part.subject.kind)
  if (!wider?.isSubset || wider.kind !== whole.subject.kind || part.measure !== whole.measure) return null
  if (part.claim.scope !== 'total' || whole.claim.scope === 'additional' || part.place?.base !== whole.place?.base)
    return null
  return whole.subject.modifiers.length === 0 && part.subject.modifiers.length === 0
    ? { a: part, b: whole, reason: null }
    : null
}
