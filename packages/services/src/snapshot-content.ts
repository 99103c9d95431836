import { comparerVersion, defaultSettings } from '@crosstally/compare'
import { AppError, type Question } from '@crosstally/model'
import { type ComputedComparison, toClaim } from './compute-comparison.ts'
import type { ReportWithClaims } from './read-claims.ts'
import type { SnapshotContent, SnapshotReport } from './views.ts'

/**
 * What a snapshot of a comparison holds, or of one question of it with the reports and claims it rests on. Nothing in it
 * tells when it was made: the same comparison gives the same content. Pure. Throws `NOT_FOUND` for a question that is
 * not there.
 */
export function toSnapshotContent(computed: ComputedComparison, questionId: string | undefined): SnapshotContent {
  const { dossier, comparison } = computed
  const questions = comparison.questions.filter(({ id }) => questionId === undefined || id === questionId)
  if (questionId !== undefined && questions.length === 0) {
    throw new AppError('NOT_FOUND', 'There is no such question', { details: { question: questionId } })
  }
  const used = questionId === undefined ? null : claimsOf(questions)
  const reports = computed.reports
    .filter(({ claims }) => used === null || claims.some(({ id }) => used.has(id)))
    .toSorted((a, b) => (a.report.id < b.report.id ? -1 : 1))
  return {
    format: 'crosstally-snapshot/1',
    dossier: { slug: dossier.slug, title: dossier.title },
    engines: { compare: comparerVersion, normalize: normalizersOf(reports) },
    settings: { ...defaultSettings },
    reports: reports.map(toReport),
    claims: reports.flatMap((report) => claimsIn(report).filter(({ id }) => used === null || used.has(id))),
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

function claimsIn({ claims }: ReportWithClaims): SnapshotContent['claims'] {
  const kept = claims.filter(({ decision }) => decision !== 'rejected')
  const ids = new Set(kept.map(({ id }) => id))
  return kept.map((claim) => ({ ...toClaim(claim, ids), reportId: claim.reportId, decision: claim.decision }))
}

function normalizersOf(reports: readonly ReportWithClaims[]): string[] {
  const names = reports.map(({ normalizer }) => normalizer).filter((name) => name !== null)
  return [...new Set(names)].sort()
}

function toReport({ report, textSha256 }: ReportWithClaims): SnapshotReport {
  const { id, title, outlet, url, publishedAt, submittedAt, note } = report
  return { id, title, outlet, url, publishedAt, submittedAt, note, textSha256 }
}
