import type { Comparison, NormalizedReport, Registry } from '@crosstally/model'
import type { Entry } from './entry.ts'
import { findCircularCiting, textFamilies } from './origins/similar-texts.ts'
import { defaultRegistry } from './parties/default-registry.ts'
import { learnNames } from './parties/learn-names.ts'
import {
  type ComparedQuestion,
  type CompareQuestionOptions,
  compareQuestion,
  questionId,
} from './questions/compare-question.ts'
import { groupClaims, type QuestionGroup } from './questions/group-claims.ts'
import { findBaselines } from './relations/baselines.ts'
import { findSiblings, type Sibling } from './relations/siblings.ts'
import { defaultDossier, resolveReport } from './resolve-report.ts'
import { type ComparisonSettings, defaultSettings } from './settings.ts'

/** The contract's comparison; each question carries its independence counts as well. */
export interface ReportComparison extends Comparison {
  readonly questions: ComparedQuestion[]
}

/** What comparison takes for granted, and who is who; both have defaults. */
export interface CompareOptions {
  readonly settings?: ComparisonSettings
  readonly registry?: Registry
}

/**
 * Compares normalized reports within their dossiers (those without one share one). Same reports in any order give the
 * same bytes. Pure: no I/O, clock or randomness.
 */
export function compareReports(reports: readonly NormalizedReport[], options: CompareOptions = {}): ReportComparison {
  const questions = prepareQuestions(reports, options).map((prepared) =>
    compareQuestion(prepared.group, prepared.options),
  )
  return { questions: questions.sort(byWeight) }
}

/** A question before it is compared: all that `compareQuestion` makes it from. */
export interface PreparedQuestion {
  readonly id: string
  readonly group: QuestionGroup
  readonly options: Required<CompareQuestionOptions>
}

/**
 * The first half of `compareReports`: resolves and groups, in near-linear time, and leaves the pairs to
 * `compareQuestion`. The same group and options give the same question, so a store compares only what differs. Pure.
 */
export function prepareQuestions(
  reports: readonly NormalizedReport[],
  options: CompareOptions = {},
): PreparedQuestion[] {
  const { settings = defaultSettings, registry = defaultRegistry } = options
  const entries = resolveReports(reports, { settings, registry })
  const byReport = Map.groupBy(entries, (entry) => `${entry.dossier}|${entry.reportId}`)
  const siblings = siblingsByClaim(entries)
  const dossiers = new Map(
    [...Map.groupBy(reports, (report) => report.dossier ?? defaultDossier)].map(([name, members]) => [
      name,
      carriersOf(members, registry),
    ]),
  )
  return groupClaims(entries).map((group) => ({
    id: questionId(group.key),
    group,
    options: {
      settings,
      mates: matesIn(group, byReport),
      siblings: siblingsOf(group, siblings),
      ...(dossiers.get(group.entries[0]?.dossier ?? '') ?? carriersOf([], registry)),
    },
  }))
}

/** Resolves reports dossier by dossier with the names each dossier's texts explain. Pure. */
export function resolveReports(reports: readonly NormalizedReport[], options: CompareOptions = {}): Entry[] {
  const dossiers = Map.groupBy(reports, (report) => report.dossier ?? '')
  return [...dossiers.values()].flatMap((members) => {
    const known = learnNames(members, options.registry)
    return members.flatMap((report) => resolveReport(report, { ...options, known }))
  })
}

function matesIn(group: QuestionGroup, byReport: ReadonlyMap<string, readonly Entry[]>): Entry[] {
  const reports = new Set(group.entries.map((entry) => `${entry.dossier}|${entry.reportId}`))
  return [...reports].sort().flatMap((key) => byReport.get(key) ?? [])
}

const carriersOf = (reports: readonly NormalizedReport[], registry: Registry) => ({
  families: textFamilies(reports, registry),
  rings: findCircularCiting(reports, registry),
})

const baselinesOf = (entries: readonly Entry[]): Sibling[] =>
  [...Map.groupBy(entries, ({ dossier }) => dossier).values()].flatMap(findBaselines)

type SiblingsByClaim = ReadonlyMap<string, readonly Sibling[]>

const siblingsByClaim = (entries: readonly Entry[]): SiblingsByClaim =>
  Map.groupBy([...findSiblings(entries), ...baselinesOf(entries)], ({ b }) => `${b.dossier}|${b.id}`)

/** Siblings whose second claim is of this question and whose first is not: each pair shows in one question. */
function siblingsOf(group: QuestionGroup, siblings: SiblingsByClaim): Sibling[] {
  const own = new Set(group.entries.map((entry) => entry.id))
  return group.entries
    .flatMap((entry) => siblings.get(`${entry.dossier}|${entry.id}`) ?? [])
    .filter(({ a }) => !own.has(a.id))
}

/** Dossier by dossier, the questions that most reports touch first. */
const byWeight = (a: ComparedQuestion, b: ComparedQuestion): number =>
  a.dossier === b.dossier
    ? b.independence.outlets - a.independence.outlets ||
      b.relations.length - a.relations.length ||
      (a.id < b.id ? -1 : 1)
    : a.dossier < b.dossier
      ? -1
      : 1
