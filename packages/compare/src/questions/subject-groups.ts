import type { Entry } from '../entry.ts'
import { placeFrame } from '../places/same-place.ts'
import { sameThing, tieOf } from '../subjects/same-thing.ts'
import { type SubjectKey, widerKindOf } from '../subjects/subject-key.ts'
import { affinity, wordingsOf } from './contrast.ts'
import { likeliestHome } from './owner-homes.ts'
import { areContrastedInPlace, isSaid, type SubjectWording, wordingOf } from './subject-contrast.ts'

/**
 * Splits a block's claims by what they count. Wordings are joined where their classes, owners and narrowing words allow
 * and no report tells them apart; the plainest wording comes first. Pure; independent of the order of the claims.
 */
export function groupBySubject(entries: readonly Entry[]): Entry[][] {
  const wordings = wordingsOf(
    entries,
    (entry) => entry.subject,
    (key) => key.id,
    isSaid,
  ).map((wording) => ({ ...wording, key: { ...wording.key, isLoose: wording.entries.every(isLoose) } }))
  const ranked = wordings
    .map((wording) => ({
      wording,
      rank: [specificity(wording.key), -closeness(wording, wordings), -wording.reports.size],
    }))
    .sort((a, b) => compareRanks(a.rank, b.rank) || (a.wording.key.id < b.wording.key.id ? -1 : 1))
  const groups: SubjectWording[][] = []
  for (const { wording } of ranked) {
    const homes = groups.filter(
      (group) => group.some((member) => canJoin(member, wording)) && !group.some((member) => clash(member, wording)),
    )
    if (homes[0] === undefined) groups.push([wording])
    else if (isOwnerOpen(wording, homes)) share(wording, homes)
    else homes[0].push(wording)
  }
  return groups.map((group) => group.flatMap((wording) => wording.entries))
}

const isLoose = (entry: Entry): boolean => entry.isSubjectLoose

/** The groups that would take a wording without an owner are of several owners. */
const isOwnerOpen = (wording: SubjectWording, homes: readonly SubjectWording[][]): boolean =>
  wording.key.actor === null && new Set(homes.flatMap((home) => home.flatMap(({ key }) => key.actor ?? []))).size > 1

/** Gives each claim of a wording to the group it most likely means. */
function share(wording: SubjectWording, homes: readonly SubjectWording[][]): void {
  const known = homes.map((home) => [home, home.flatMap(({ entries }) => entries)] as const)
  const shares = Map.groupBy(wording.entries, (entry) => likeliestHome(entry, known))
  for (const [home, entries] of shares) home?.push(wordingOf(entries, wording.key))
}

/** The more a wording says of what it counts, the later it finds its group. Pure. */
export const specificity = (key: SubjectKey): number =>
  key.modifiers.length +
  (key.batch === null ? 0 : 1) +
  (key.actor === null ? 0.5 : 0) +
  (widerKindOf(key.kind) ? 1 : 0) +
  (key.kind.startsWith('~') ? 1 : 0)

const closeness = (wording: SubjectWording, all: readonly SubjectWording[]): number =>
  all.length > 60
    ? 0
    : all.reduce(
        (sum, other) =>
          other === wording || !sameThing(other.key, wording.key) ? sum : sum + affinity(other, wording),
        0,
      )

/** From which size on a figure in common is no chance. */
export const tellingFigure = 5

/** Compares lists of numbers, the first that differ decide. Pure. */
export const compareRanks = (a: readonly number[], b: readonly number[]): number => {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] ?? 0)
  return 0
}

function canJoin(a: SubjectWording, b: SubjectWording): boolean {
  if (areContrastedInPlace(a, b)) return false
  switch (tieOf(a.key, b.key)) {
    case 'free':
      return true
    case 'size':
      return affinity(a, b) > 0 || nearInSize(a, b)
    case 'figure':
      return affinity(a, b, tellingFigure) > 0
    default:
      return false
  }
}

/** Two wordings that cannot mean one thing, whatever a third one joins. */
const clash = (a: SubjectWording, b: SubjectWording): boolean => !sameThing(a.key, b.key) || areContrastedInPlace(a, b)

const sizeReach = 3

/** Some figures of both, at one place or without a place, are within `sizeReach` of each other. */
function nearInSize(a: SubjectWording, b: SubjectWording): boolean {
  const [sizesA, sizesB] = [sizesOf(a), sizesOf(b)]
  return meet(sizesA.placed, sizesB.placed) || meet(sizesA.placeless, sizesB.all) || meet(sizesB.placeless, sizesA.all)
}

/** Orders of size (powers of `sizeReach`, the two around each figure), with and without the place. */
function sizesOf(wording: SubjectWording) {
  const [placed, placeless, all] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const entry of wording.entries) {
    const sizes = sizesOfEntry(entry)
    for (const size of sizes.all) all.add(size)
    for (const size of sizes.placed) placed.add(size)
    for (const size of sizes.placeless) placeless.add(size)
  }
  return { placed, placeless, all }
}

/** The orders of size of one claim: with each word of its place, or without where that says nothing. Pure. */
export function sizesOfEntry({ interval, place, isOneSite }: Entry) {
  const size = interval.point === null || interval.point <= 0 ? -1 : Math.log(interval.point) / Math.log(sizeReach)
  const all = [...new Set([Math.floor(size), Math.ceil(size)])].map(String)
  if (!place || isOneSite) return { all, placed: [], placeless: all }
  const words = [...new Set(place.base.split(/[ -]/).map(placeFrame))]
  return { all, placed: words.flatMap((word) => all.map((order) => `${word}|${order}`)), placeless: [] }
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  for (const item of few) if (many.has(item)) return true
  return false
}
