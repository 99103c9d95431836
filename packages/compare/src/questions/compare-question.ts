import type { Question, Relation } from '@crosstally/model'
import type { Entry } from '../entry.ts'
import { groupOrigins } from '../origins/group-origins.ts'
import { type Independence, independenceOf, type TextFamilies } from '../origins/independence.ts'
import { matesOf } from '../relations/mates.ts'
import { reasons } from '../relations/reasons.ts'
import { type RelatedPair, relate } from '../relations/relate.ts'
import type { Sibling } from '../relations/siblings.ts'
import { soundOf } from '../relations/sound.ts'
import type { Mates } from '../relations/verdict.ts'
import { explain } from '../sentences/explain.ts'
import { measureLabel } from '../sentences/labels.ts'
import { questionSentence } from '../sentences/question-sentence.ts'
import { type ComparisonSettings, defaultSettings } from '../settings.ts'
import type { QuestionGroup } from './group-claims.ts'
import { answerOf, latestOf } from './latest.ts'
import { pairsOf } from './pairs.ts'

/** A question with what its pages show beyond the contract. */
export interface ComparedQuestion extends Question {
  readonly independence: Independence
  /** Rings of outlets among this question's that cite each other: their agreement confirms nothing. */
  readonly circular: string[][]
}

export interface CompareQuestionOptions {
  readonly settings?: ComparisonSettings
  /** Claims of the same reports in other questions: figures that belong elsewhere are recognised by them. */
  readonly mates?: readonly Entry[]
  /** Claims of other questions that one figure ties to claims of this one (see `findSiblings`). */
  readonly siblings?: readonly Sibling[]
  /** Families of near-duplicate texts by report id (see `textFamilies`). */
  readonly families?: TextFamilies
  /** Rings of outlets that cite each other (see `findCircularCiting`). */
  readonly rings?: readonly (readonly string[])[]
}

/**
 * Compares the claims of one question: origins, bounds, answer, relations and the sentence. Cost grows with the square of
 * the claims up to `allPairsLimit` and about linearly beyond. Pure; independent of the order of the claims.
 */
export function compareQuestion(group: QuestionGroup, options: CompareQuestionOptions = {}): ComparedQuestion {
  const settings = options.settings ?? defaultSettings
  const mates = matesOf(options.mates ?? group.entries, group.entries)
  const groups = groupOrigins(group.entries)
  const independence = independenceOf(groups, options.families)
  const latest = groups.map(latestOf).filter((entry) => entry !== null)
  const pairs = pairsOf(group.entries, groups, settings).map(([a, b]) => relate(a, b, mates, settings))
  const siblings = (options.siblings ?? []).map((sibling) => siblingVerdict(sibling, mates, settings))
  const relations = [...pairs, ...siblings].map(toRelation)
  const head = headOf(group.entries)
  return {
    id: questionId(group.key),
    dossier: head?.dossier ?? '',
    label: labelOf(head, group.entries),
    measure: head?.measure ?? 'other',
    subject: head?.claim.subject ?? { text: '' },
    place: namedPlace(group.entries)?.claim.place ?? null,
    scope: head?.scope === 'additional' ? 'additional' : 'total',
    answer: answerOf(latest, settings),
    origins: groups.map((origin) => ({ name: origin.name, claims: origin.entries.map((entry) => entry.id) })),
    independentOrigins: independence.origins,
    relations,
    sentence: questionSentence({ groups, independence, latest, relations }),
    independence,
    circular: ringsAmong(group.entries, options.rings ?? []),
  }
}

function ringsAmong(entries: readonly Entry[], rings: readonly (readonly string[])[]): string[][] {
  const carriers = new Set(entries.map((entry) => entry.root.carrier))
  return rings.filter((ring) => ring.every((outlet) => carriers.has(outlet))).map((ring) => [...ring])
}

function siblingVerdict({ a, b, reason }: Sibling, mates: Mates, settings: ComparisonSettings): RelatedPair {
  const related = relate(a, b, mates, settings)
  if (reason === null) return related
  const { relation } = reasons[reason]
  return relation === 'distortion'
    ? { ...related, relation, reason, first: soundOf({ a: related.a, b: related.b, mates }, null) }
    : { ...related, relation, reason }
}

function toRelation(related: RelatedPair): Relation {
  const { a, b, relation, reason } = related
  const first = related.first ?? a
  return { a: first.id, b: first === a ? b.id : a.id, relation, reason, explanation: explain(related) }
}

/** The plainest wording of the subject, one that says whose they are first, that most reports use. */
function headOf(entries: readonly Entry[]): Entry | undefined {
  const byText = Map.groupBy(entries, (entry) => entry.subject.id)
  const ranked = [...byText.values()].sort(
    (a, b) =>
      (a[0]?.subject.modifiers.length ?? 0) - (b[0]?.subject.modifiers.length ?? 0) ||
      Number(b[0]?.subject.actor !== null) - Number(a[0]?.subject.actor !== null) ||
      b.length - a.length ||
      ((a[0]?.subject.id ?? '') < (b[0]?.subject.id ?? '') ? -1 : 1),
  )
  return ranked[0]?.[0]
}

/** The place that most reports name beside a figure, assumed ones only where none is named; a state before its parts. */
function namedPlace(entries: readonly Entry[]): Entry | undefined {
  const placed = entries.filter((entry) => entry.place !== null)
  const said = placed.filter((entry) => !entry.isPlaceCarried)
  const byPlace = Map.groupBy(said.length > 0 ? said : placed, (entry) => entry.place?.base ?? '')
  const ranked = [...byPlace].map(([base, own]) => ({
    base,
    reports: new Set(own.map((entry) => entry.reportId)).size,
    isState: own.some((entry) => entry.place?.isState),
    entry: own[0],
  }))
  return ranked.sort(
    (a, b) => b.reports - a.reports || Number(b.isState) - Number(a.isState) || (a.base < b.base ? -1 : 1),
  )[0]?.entry
}

function labelOf(head: Entry | undefined, entries: readonly Entry[]): string {
  if (!head) return ''
  const place = namedPlace(entries)?.place?.label
  const scope = head.scope === 'additional' ? ' (additional)' : ''
  return `${measureLabel(head.measure)}: ${head.claim.subject.text}${place === undefined ? '' : `, ${place}`}${scope}`
}

/** A short stable id from the question's key: readable start, then a 64-bit FNV-1a hash in base 36. */
export function questionId(key: string): string {
  let hash = 0xcbf29ce484222325n
  for (let index = 0; index < key.length; index += 1)
    hash = BigInt.asUintN(64, (hash ^ BigInt(key.charCodeAt(index))) * 0x100000001b3n)
  const measure = key.split('|')[1] ?? 'question'
  return `${measure.replaceAll('_', '-')}-${hash.toString(36)}`
}
