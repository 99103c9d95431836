export {
  createServiceContext,
  defaultTimings,
  type Normalizer,
  type ServiceContext,
  type ServiceOptions,
  type Timings,
} from './context.ts'
export { getDossier } from './get-dossier.ts'
export { getReport } from './get-report.ts'
export { listDossiers } from './list-dossiers.ts'
export { listReports } from './list-reports.ts'
export { submitReport } from './submit-report.ts'
export { maxReportsPerCall, type SubmitReportOutcome, submitReports } from './submit-reports.ts'
export { maxTextBytes } from './validate-submission.ts'
export {
  type AddClaimInput,
  type ClaimFilter,
  type DossierComparison,
  type DossierSummary,
  type FieldCorrection,
  type Page,
  type ReportStatus,
  type ReportSummary,
  type ReportView,
  type ReviewableField,
  type ReviewClaimInput,
  type ReviewDecision,
  type ReviewEvent,
  type ReviewedClaim,
  reviewableFields,
  type SourceSummary,
  type SubmitReportInput,
  type SubmitReportResult,
  type SystemStatus,
} from './views.ts'
