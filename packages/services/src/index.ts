export { addClaim } from './add-claim.ts'
export { checkReadiness, type Readiness } from './check-readiness.ts'
export { compareKnownOn } from './compare-known-on.ts'
export {
  createServiceContext,
  defaultTimings,
  type Normalizer,
  type ServiceContext,
  type ServiceOptions,
  type Timings,
} from './context.ts'
export { createSnapshot } from './create-snapshot.ts'
export { getComparison } from './get-comparison.ts'
export { getDossier } from './get-dossier.ts'
export { getQuestion } from './get-question.ts'
export { getReport } from './get-report.ts'
export { getReportTexts } from './get-report-texts.ts'
export { getSnapshot } from './get-snapshot.ts'
export { getStatus } from './get-status.ts'
export { listClaims } from './list-claims.ts'
export { listDossiers } from './list-dossiers.ts'
export { listQuestions } from './list-questions.ts'
export { listReports } from './list-reports.ts'
export { listSnapshots } from './list-snapshots.ts'
export { listSources } from './list-sources.ts'
export { type NormalizeRunOutcome, normalizeRun } from './normalize-run.ts'
export { recordHeartbeat, removeHeartbeat, type WorkerIdentity } from './record-heartbeat.ts'
export { renormalizeReport } from './renormalize-report.ts'
export { retryReport } from './retry-report.ts'
export { reviewClaim } from './review-claim.ts'
export { type ClaimHit, type ClaimSearchResult, type Facet, searchClaims } from './search/search-claims.ts'
export type { SearchClaimsInput } from './search/search-input.ts'
export { type PartyHit, searchParties } from './search/search-parties.ts'
export { type QuestionHit, type SearchQuestionsInput, searchQuestions } from './search/search-questions.ts'
export { type ReportHit, type SearchReportsInput, searchReports } from './search/search-reports.ts'
export { submitReport } from './submit-report.ts'
export { maxReportsPerCall, type SubmitReportOutcome, submitReports } from './submit-reports.ts'
export { suggestOutlets } from './suggest-outlets.ts'
export { type SweepResult, sweepRuns } from './sweep-runs.ts'
export { type UpdateComparisonOutcome, updateComparison } from './update-comparison.ts'
export { maxTextBytes } from './validate-submission.ts'
export {
  type AddClaimInput,
  type ClaimFilter,
  type CreateSnapshotInput,
  type DossierComparison,
  type DossierSummary,
  type EngineVersions,
  type FieldCorrection,
  type Page,
  type QuestionFilter,
  type QuestionView,
  type ReportStatus,
  type ReportSummary,
  type ReportView,
  type ReviewableField,
  type ReviewClaimInput,
  type ReviewDecision,
  type ReviewEvent,
  type ReviewedClaim,
  reviewableFields,
  type Snapshot,
  type SnapshotContent,
  type SnapshotReport,
  type SnapshotSummary,
  type SourceSummary,
  type SubmitReportInput,
  type SubmitReportResult,
  type SystemStatus,
} from './views.ts'
export { type DossierProgress, watchDossier } from './watch-dossier.ts'
export { type ReportProgress, watchReport } from './watch-report.ts'
