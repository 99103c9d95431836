import type { Operation } from './define-operation.ts'
import { addClaimOperation } from './operations/add-claim-operation.ts'
import { createSnapshotOperation } from './operations/create-snapshot-operation.ts'
import { getReportOperation } from './operations/get-report-operation.ts'
import { getSnapshotOperation } from './operations/get-snapshot-operation.ts'
import { listClaimsOperation } from './operations/list-claims-operation.ts'
import { listDossiersOperation } from './operations/list-dossiers-operation.ts'
import { listQuestionsOperation } from './operations/list-questions-operation.ts'
import { listReportsOperation } from './operations/list-reports-operation.ts'
import { listSnapshotsOperation } from './operations/list-snapshots-operation.ts'
import { renormalizeReportOperation } from './operations/renormalize-report-operation.ts'
import { retryReportOperation } from './operations/retry-report-operation.ts'
import { reviewClaimOperation } from './operations/review-claim-operation.ts'
import { searchClaimsOperation } from './operations/search-claims-operation.ts'
import { submitReportsOperation } from './operations/submit-reports-operation.ts'

/** Every operation of the API, in the order in which the documents list them. */
export const operations: readonly Operation[] = [
  submitReportsOperation,
  listReportsOperation,
  getReportOperation,
  reviewClaimOperation,
  addClaimOperation,
  retryReportOperation,
  renormalizeReportOperation,
  listDossiersOperation,
  listQuestionsOperation,
  createSnapshotOperation,
  listSnapshotsOperation,
  getSnapshotOperation,
  listClaimsOperation,
  searchClaimsOperation,
]
