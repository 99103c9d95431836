import { compareReports, comparerVersion, defaultSettings } from '@crosstally/compare'
import { AppError, type Question } from '@crosstally/model'
import { comparedClaims, type DossierReport, toComparable } from './comparison/dossier-reports.ts'
import type { SnapshotContent, SnapshotReport } from './views.ts'

/**
 * Compares a dossier's reports and gives what a snapshot of the comparison holds, or of one question of it with the
 * reports and claims it rests on. Nothing in it tells when it was made: the same comparison gives the same content.
 * Pure. Throws `NOT_FOUND` for a question that is not there.
 */
export function toSnapshotContent(
  dossier: { readonly slug: string; readonly title: string },
  reports: readonly DossierReport[],
  questionId: string | undefined,
): SnapshotContent {
  const comparison = compareReports(reports.map((report) => toComparable(report, dossier.slug)))
  const questions = comparison.questions.filter(({ id }) => questionId === undefined || id === questionId)
  if (questionId !== undefined && questions.length === 0) {
    throw new AppError('NOT_FOUND', 'There is no such question', { details: { question: questionId } })
  }
  const used = questionId === undefined ? null : claimsOf(questions)
  const kept = reports.filter(({ claims }) => used === null || claims.some(({ claim }) => used.has(claim.id)))
  return {
    format: 'crosstally-snapshot/1',
    dossier,
    engines: { compare: comparerVersion, normalize: normalizersOf(kept) },
    settings: { ...defaultSettings },
    reports: kept.map(toReport),
    claims: kept.flatMap((report) => claimsIn(report).filter(({ id }) => used === null || used.has(id))),
    questions,
  }
}

/** Claims of a question and, where a figure stands under two, those of the other that it is related to. */
function claimsOf(questions: readonly Question[]): ReadonlySet<string> {
  return new Set(
    questions.flatMap(({ origins, relations }) => [
      ...origins.flatMap(({ claims }) => claims),
      ...relations.flatMap(({ a, b }) => [a, b]),
    ]),
  )
}

function claimsIn(report: DossierReport): SnapshotContent['claims'] {
  return comparedClaims(report).map((claim, index) => ({
    ...claim,
    reportId: report.id,
    decision: report.claims[index]?.decision ?? null,
  }))
}

function normalizersOf(reports: readonly DossierReport[]): string[] {
  const names = reports.map(({ normalizer }) => normalizer).filter((name) => name !== null)
  return [...new Set(names)].sort()
}

function toReport(report: DossierReport): SnapshotReport {
  const { id, title, outlet, url, publishedAt, submittedAt, note, textSha256 } = report
  return { id, title, outlet, url, publishedAt, submittedAt: submittedAt.toISOString(), note, textSha256 }
}
