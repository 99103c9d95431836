export { applyMigrations } from './apply-migrations.ts'
export {
  type ClaimedComparison,
  type ComparisonDispatch,
  claimComparison,
  extendComparison,
  finishComparison,
  noteChange,
  queueComparisons,
  releaseComparison,
  takeOverdueComparisons,
} from './comparison-lifecycle.ts'
export { createDb, type Db } from './create-db.ts'
export { ensureDossiers, insertReports, type NewReport } from './insert-reports.ts'
export { type DatabaseListener, listenToDatabase } from './listen-to-database.ts'
export { type Dispatch, type OverdueLimits, type OverdueRuns, takeOverdueRuns } from './overdue-runs.ts'
export { type ClaimRow, lockReport, replaceClaims } from './replace-claims.ts'
export { type QuestionClaimRow, type QuestionRow, replaceQuestions } from './replace-questions.ts'
export {
  appendReviewEvent,
  insertReview,
  loadReviews,
  moveReview,
  type NewReviewEvent,
  type ReviewAnchor,
  type ReviewRow,
} from './review-store.ts'
export {
  type ClaimedRun,
  claimRun,
  extendLease,
  failRun,
  finishRun,
  insertNextRun,
  releaseRun,
} from './run-lifecycle.ts'
export type { ClaimSearch } from './search/claim-filter.ts'
export { countPartyClaims, findNames, type NameKind } from './search/find-names.ts'
export {
  type ClaimFacet,
  claimFacets,
  countClaims,
  countedMatchesMax,
  type FacetCount,
  type FoundClaim,
  findClaims,
} from './search/search-claims.ts'
export { type FoundQuestion, findQuestions, type QuestionSearch } from './search/search-questions.ts'
export { type FoundReport, findReports, type ReportSearch } from './search/search-reports.ts'
export { type Transaction, withSnapshot, withTransaction } from './transaction.ts'
