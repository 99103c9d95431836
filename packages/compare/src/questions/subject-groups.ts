import type { Entry } from '../entry.ts'
import { type SubjectKey, widerKindOf } from '../subjects/subject-key.ts'
import { affinity, areContrasted, shareReport, type Wording, wordingsOf } from './contrast.ts'

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
  )
  const ranked = wordings
    .map((wording) => ({
      wording,
      rank: [specificity(wording.key), -closeness(wording, wordings), -wording.reports.size],
    }))
    .sort((a, b) => compareRanks(a.rank, b.rank) || (a.wording.key.id < b.wording.key.id ? -1 : 1))
  const groups: SubjectWording[][] = []
  for (const { wording } of ranked) {
    const home = groups.find((group) => group.every((member) => canJoin(member, wording)))
    if (home) home.push(wording)
    else groups.push([wording])
  }
  return groups.map((group) => group.flatMap((wording) => wording.entries))
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

const compareRanks = (a: readonly number[], b: readonly number[]): number => {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] ?? 0)
  return 0
}

function canJoin(a: SubjectWording, b: SubjectWording): boolean {
  if (!sameThing(a.key, b.key) || areContrastedInPlace(a, b)) return false
  return !isNarrower(a.key, b.key) || affinity(a, b) > 0 || nearInSize(a, b)
}

/** People with a narrowing word against people without one: a part of them, unless the sizes say otherwise. */
const isNarrower = (a: SubjectKey, b: SubjectKey): boolean =>
  (a.modifiers.length === 0) !== (b.modifiers.length === 0) && (a.kind === 'people' || widerKindOf(a.kind) !== null)

const sizeReach = 3

function nearInSize(a: SubjectWording, b: SubjectWording): boolean {
  const points = b.figures.map((figure) => figure.point).filter((point) => point !== null)
  return a.figures.some(({ point }) => point !== null && points.some((other) => point <= other * sizeReach && other <= point * sizeReach))
}

function areContrastedInPlace(a: SubjectWording, b: SubjectWording): boolean {
  if (!shareReport(a, b)) return false
  const places = Map.groupBy(b.entries, (entry) => entry.place?.id ?? '')
  return [...Map.groupBy(a.entries, (entry) => entry.place?.id ?? '')].some(([place, entriesA]) => {
    const entriesB = [...(places.get(place) ?? []), ...(place === '' ? b.entries : (places.get('') ?? []))]
    return entriesB.length > 0 && areContrasted(single(entriesA, a.key), single(entriesB, b.key))
  })
}

const single = (entries: readonly Entry[], key: SubjectKey): SubjectWording =>
  wordingsOf(
    entries,
    () => key,
    () => '',
  )[0] ?? { key, figures: [], reports: new Set(), entries: [] }

/** Whether two wordings can mean one thing: same class, no different owner, no different narrowing. Symmetric, pure. */
export function sameThing(a: SubjectKey, b: SubjectKey): boolean {
  if (a.batch !== null && b.batch !== null && a.batch !== b.batch) return false
  if (a.actor !== null && b.actor !== null && a.actor !== b.actor) return false
  if (!sameKind(a, b)) return false
  if (a.modifiers.length === 0 || b.modifiers.length === 0) return true
  return a.modifiers.some((word) => b.modifiers.includes(word))
}

function sameKind(a: SubjectKey, b: SubjectKey): boolean {
  if (a.kind === b.kind) return true
  if (a.kind === 'people' && a.actor !== null && b.kind === 'soldier') return a.actor === b.actor
  if (b.kind === 'people' && b.actor !== null && a.kind === 'soldier') return a.actor === b.actor
  return isPlainPart(a.kind, b.kind) || isPlainPart(b.kind, a.kind)
}

const isPlainPart = (part: string, whole: string): boolean => {
  const wider = widerKindOf(part)
  return wider !== null && wider.kind === whole && !wider.isSubset
}
