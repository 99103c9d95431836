import type { Entry } from '../entry.ts'
import { placeFrame } from '../places/same-place.ts'
import { sameThing, tieOf } from '../subjects/same-thing.ts'
import { type SubjectKey, widerKindOf } from '../subjects/subject-key.ts'
import { affinity, areContrasted, isPlain, shareReport, type Wording, wordingsOf } from './contrast.ts'
import { likeliestHome } from './owner-homes.ts'

type SubjectWording = Wording<SubjectKey>

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
    else if (isOwnerOpen(wording, homes) && entries.length <= sharedLimit) share(wording, homes)
    else homes[0].push(wording)
  }
  return groups.map((group) => group.flatMap((wording) => wording.entries))
}

const isLoose = (entry: Entry): boolean => entry.isSubjectLoose

/** Figures whose thing was not said tell no two things apart. */
const isSaid = (entry: Entry): boolean => isPlain(entry) && !entry.isSubjectLoose

/** Claims up to which those that do not say whose people they count are placed one by one. */
const sharedLimit = 400

/** The groups that would take a wording without an owner are of several owners. */
const isOwnerOpen = (wording: SubjectWording, homes: readonly SubjectWording[][]): boolean =>
  wording.key.actor === null && new Set(homes.flatMap((home) => home.flatMap(({ key }) => key.actor ?? []))).size > 1

/** Gives each claim of a wording to the group it most likely means. */
function share(wording: SubjectWording, homes: readonly SubjectWording[][]): void {
  const known = homes.map((home) => [home, home.flatMap(({ entries }) => entries)] as const)
  const shares = Map.groupBy(wording.entries, (entry) => likeliestHome(entry, known))
  for (const [home, entries] of shares) home?.push(single(entries, wording.key))
}

const specificity = (key: SubjectKey): number =>
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
const tellingFigure = 5

const compareRanks = (a: readonly number[], b: readonly number[]): number => {
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
  for (const { interval, place, isOneSite } of wording.entries) {
    const size = interval.point === null || interval.point <= 0 ? -1 : Math.log(interval.point) / Math.log(sizeReach)
    for (const order of [Math.floor(size), Math.ceil(size)]) {
      all.add(String(order))
      if (place && !isOneSite) for (const word of place.base.split(/[ -]/)) placed.add(`${placeFrame(word)}|${order}`)
      else placeless.add(String(order))
    }
  }
  return { placed, placeless, all }
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  for (const item of few) if (many.has(item)) return true
  return false
}

function areContrastedInPlace(a: SubjectWording, b: SubjectWording): boolean {
  if (!shareReport(a, b)) return false
  const [ownA, ownB] = [notItsParts(a, b), notItsParts(b, a)]
  const places = Map.groupBy(ownB, (entry) => entry.place?.id ?? '')
  return [...Map.groupBy(ownA, (entry) => entry.place?.id ?? '')].some(([place, entriesA]) => {
    const entriesB = [...(places.get(place) ?? []), ...(place === '' ? ownB : (places.get('') ?? []))]
    return entriesB.length > 0 && areContrasted(single(entriesA, a.key), single(entriesB, b.key))
  })
}

/** A part given in plainer words ('374 cases elsewhere' of '2,895 suspected cases') is a part of what the other words count. */
const notItsParts = (plain: SubjectWording, other: SubjectWording): readonly Entry[] =>
  plain.key.kind === 'people' && other.key.kind === 'people' && plain.key.modifiers.length < other.key.modifiers.length
    ? plain.entries.filter((entry) => entry.claim.scope !== 'part')
    : plain.entries

const single = (entries: readonly Entry[], key: SubjectKey): SubjectWording =>
  wordingsOf(
    entries,
    () => key,
    () => '',
    isSaid,
  )[0] ?? { key, figures: [], reports: new Set(), points: new Set(), digits: new Set(), entries: [] }
