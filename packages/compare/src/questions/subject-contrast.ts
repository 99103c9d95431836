import type { Entry } from '../entry.ts'
import type { SubjectKey } from '../subjects/subject-key.ts'
import { areContrasted, isPlain, shareReport, type Wording, wordingsOf } from './contrast.ts'

/** The claims that go under one wording of what is counted. */
export type SubjectWording = Wording<SubjectKey>

/** Figures whose thing was not said tell no two things apart. */
export const isSaid = (entry: Entry): boolean => isPlain(entry) && !entry.isSubjectLoose

/** Whether some report gives different figures under both wordings for one place or for none. Pure. */
export function areContrastedInPlace(a: SubjectWording, b: SubjectWording): boolean {
  if (!shareReport(a, b)) return false
  const [ownA, ownB] = [notItsParts(a, b), notItsParts(b, a)]
  const places = Map.groupBy(ownB, (entry) => entry.place?.id ?? '')
  return [...Map.groupBy(ownA, (entry) => entry.place?.id ?? '')].some(([place, entriesA]) => {
    const entriesB = [...(places.get(place) ?? []), ...(place === '' ? ownB : (places.get('') ?? []))]
    return entriesB.length > 0 && areContrasted(wordingOf(entriesA, a.key), wordingOf(entriesB, b.key))
  })
}

/** A part given in plainer words ('374 cases elsewhere' of '2,895 suspected cases') is a part of what the other words count. */
const notItsParts = (plain: SubjectWording, other: SubjectWording): readonly Entry[] =>
  plain.key.kind === 'people' && other.key.kind === 'people' && plain.key.modifiers.length < other.key.modifiers.length
    ? plain.entries.filter((entry) => entry.claim.scope !== 'part')
    : plain.entries

/** Claims under one wording. Pure. */
export const wordingOf = (entries: readonly Entry[], key: SubjectKey): SubjectWording =>
  wordingsOf(
    entries,
    () => key,
    () => '',
    isSaid,
  )[0] ?? { key, figures: [], reports: new Set(), points: new Set(), digits: new Set(), entries: [] }
