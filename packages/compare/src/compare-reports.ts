import type { Comparison, NormalizedReport, Registry } from '@crosstally/model'
import { DossierIndex, type PreparedQuestion } from './dossier/dossier-index.ts'
import type { Entry } from './entry.ts'
import { learnNames } from './parties/learn-names.ts'
import { type ComparedQuestion, compareQuestion } from './questions/compare-question.ts'
import { defaultDossier, resolveReport } from './resolve-report.ts'
import type { ComparisonSettings } from './settings.ts'

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

/**
 * The first half of `compareReports`: resolves and groups, in near-linear time, and leaves the pairs to
 * `compareQuestion`. The same group and options give the same question, so a store compares only what differs; a
 * `DossierIndex` tells what can. Pure; the order of the reports does not matter.
 */
export function prepareQuestions(
  reports: readonly NormalizedReport[],
  options: CompareOptions = {},
): PreparedQuestion[] {
  const dossiers = Map.groupBy(reports, (report) => report.dossier ?? defaultDossier)
  return [...dossiers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, taken]) => {
      const index = new DossierIndex(options)
      index.update({ taken })
      return index.questions()
    })
}

/** Resolves reports dossier by dossier with the names each dossier's texts explain. Pure. */
export function resolveReports(reports: readonly NormalizedReport[], options: CompareOptions = {}): Entry[] {
  const dossiers = Map.groupBy(reports, (report) => report.dossier ?? defaultDossier)
  return [...dossiers.values()].flatMap((members) => {
    const known = learnNames(members, options.registry)
    return members.flatMap((report) => resolveReport(report, { ...options, known }))
  })
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
