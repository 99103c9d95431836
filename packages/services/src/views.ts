import type { Claim, Comparison, Measure, Question, Scope, Warning } from '@crosstally/model'

/** Where a report stands on its way from text to claims. */
export type ReportStatus = 'queued' | 'normalizing' | 'normalized' | 'failed'

/** A report as lists show it. Instants are ISO 8601 strings in UTC. */
export interface ReportSummary {
  readonly id: string
  /** Slug of its dossier. */
  readonly dossier: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly lang: string | null
  readonly submittedAt: string
  /** A word on where the text comes from, as 'our summary of the report at its address'; null for a text as published. */
  readonly note: string | null
  readonly status: ReportStatus
  /** Code of the failure, where status is `failed`. */
  readonly errorCode: string | null
  readonly claimCount: number
  readonly reviewedCount: number
}

export type ReviewDecision = 'accepted' | 'corrected' | 'rejected' | 'added'

/** Fields of a claim that a person can correct. */
export const reviewableFields = [
  'quantity',
  'measure',
  'subject',
  'place',
  'time',
  'scope',
  'certainty',
  'attribution',
  'via',
] as const
export type ReviewableField = (typeof reviewableFields)[number]

/** One field as the machine had it and as a person set it. Values are those of the contract's claim. */
export interface FieldCorrection {
  readonly field: ReviewableField
  readonly machineValue: unknown
  readonly humanValue: unknown
}

/** One thing a person did to a claim, newest first in lists; kept for ever. */
export interface ReviewEvent {
  readonly id: string
  readonly decision: ReviewDecision
  readonly reviewer: string
  readonly reason: string | null
  readonly at: string
  readonly corrections: readonly FieldCorrection[]
}

/**
 * A claim as people see it: the machine's values with the corrections applied. `machine` is what the normalizer made
 * (null for a claim a person added). `needsAttention`: a newer normalizer or text no longer makes what was reviewed.
 */
export interface ReviewedClaim extends Claim {
  readonly reportId: string
  readonly machine: Claim | null
  readonly decision: ReviewDecision | null
  readonly needsAttention: boolean
  readonly history: readonly ReviewEvent[]
  /** Changes with the claim and its review; send it back with a decision to be told of a change in between. */
  readonly revision: string
}

/** A report with its text and claims, rejected claims included. */
export interface ReportView extends ReportSummary {
  readonly text: string
  /** SHA-256 of the text's UTF-8 bytes, hexadecimal. */
  readonly textSha256: string
  readonly language: string | null
  readonly normalizer: string | null
  readonly warnings: readonly Warning[]
  readonly claims: readonly ReviewedClaim[]
}

export interface DossierSummary {
  readonly slug: string
  readonly title: string
  readonly reportCount: number
  readonly claimCount: number
  readonly reviewedCount: number
  readonly updatedAt: string
}

/** A dossier's comparison, or a page of it, with all that is needed to show it: rejected claims are left out. */
export interface DossierComparison {
  readonly dossier: DossierSummary
  readonly comparison: Comparison
  readonly claims: Readonly<Record<string, ReviewedClaim>>
  readonly reports: Readonly<Record<string, ReportSummary>>
  /** It has seen every change of the claims; if not, it is being updated. */
  readonly isCurrent: boolean
  /** When the stored comparison was last brought up to date; null where it never was, or this one is not stored. */
  readonly comparedAt: string | null
  /** Questions of the whole dossier, whatever part of them is here. */
  readonly questionCount: number
  /** Where more questions follow. */
  readonly nextCursor: string | null
}

/** A question with the part of the comparison that it stands in. */
export interface QuestionView {
  /** Has this question, those that share a figure with it, their claims and reports. */
  readonly view: DossierComparison
  readonly question: Question
}

/** Filters of a list of questions; all optional, all must hold. */
export interface QuestionFilter {
  readonly measure?: Measure
  /** Name of an origin that answers it. */
  readonly origin?: string
  /** Questions that hold such a relation; `single`: several outlets and one origin. */
  readonly show?: 'conflict' | 'distortion' | 'update' | 'agreement' | 'single'
}

/** What made a comparison: the comparer, and the normalizers that read its reports. */
export interface EngineVersions {
  readonly compare: string
  readonly normalize: readonly string[]
}

/** A comparison as it stood at one moment, kept for ever under its hash. */
export interface SnapshotSummary {
  readonly id: string
  /** Slug of its dossier. */
  readonly dossier: string
  readonly kind: 'dossier' | 'question'
  /** The question it is of, where `kind` is `question`. */
  readonly questionId: string | null
  readonly title: string
  /** Name of the person who made it. */
  readonly createdBy: string
  readonly createdAt: string
  readonly engines: EngineVersions
  /** SHA-256 of the UTF-8 bytes of its content, hexadecimal: the same comparison has the same hash. */
  readonly sha256: string
}

export interface Snapshot extends SnapshotSummary {
  /** Canonical JSON (RFC 8785) of a `SnapshotContent`, exactly as hashed. */
  readonly content: string
}

/** What a snapshot holds: all that the comparison was made from but the texts, which are named by their hashes. */
export interface SnapshotContent {
  readonly format: 'crosstally-snapshot/1'
  readonly dossier: { readonly slug: string; readonly title: string }
  readonly engines: EngineVersions
  /** The tolerances that the comparison was made with. */
  readonly settings: Readonly<Record<string, number>>
  readonly reports: readonly SnapshotReport[]
  /** The claims that were compared, as people had reviewed them by then. */
  readonly claims: readonly (Claim & { readonly reportId: string; readonly decision: string | null })[]
  readonly questions: readonly Question[]
}

export interface SnapshotReport {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly submittedAt: string
  readonly note: string | null
  readonly textSha256: string
}

/** Whose comparison to freeze: a dossier's, or that of one question of it. */
export interface CreateSnapshotInput {
  /** Slug. */
  readonly dossier: string
  /** Id of the question; the whole dossier where it is left out. */
  readonly question?: string
  /** 1 to 200 characters. */
  readonly title: string
  /** Name of the person, 1 to 100 characters. */
  readonly reviewer: string
}

/** Filters of a claims list; all optional, all must hold. */
export interface ClaimFilter {
  readonly dossier?: string
  readonly report?: string
  readonly measure?: string
  readonly origin?: string
  readonly outlet?: string
  readonly scope?: Scope
  readonly cursor?: string
  /** 1 to 200, default 50. */
  readonly limit?: number
}

/** A page of a list; `nextCursor` null at its end. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
}

/** An outlet or an origin and how much it claimed. */
export interface SourceSummary {
  readonly name: string
  readonly kind: 'outlet' | 'origin'
  readonly reportCount: number
  readonly claimCount: number
}

export interface SystemStatus {
  readonly queueBackend: 'redis' | 'postgres'
  readonly queued: number
  readonly normalizing: number
  readonly failed: number
  readonly normalized: number
  /** Age of the oldest waiting run in milliseconds; null where none waits. */
  readonly oldestWaitingMs: number | null
  /** Workers seen in the last half minute. */
  readonly liveWorkers: number
  readonly recentFailures: readonly { readonly reportId: string; readonly code: string; readonly at: string }[]
}

/** What a person submits. `text` is kept byte for byte; `dossier` is a slug, created when new. */
export interface SubmitReportInput {
  readonly id?: string
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  readonly publishedAt?: string
  readonly lang?: string
  readonly retrievedAt?: string
  readonly dossier?: string
  readonly note?: string
}

export type SubmitReportResult = {
  readonly id: string
  readonly status: ReportStatus
  /** The same text was already in the dossier: `id` is the report that is there. */
  readonly duplicate: boolean
}

/** A person's decision on one claim. `corrections` only with `corrected`; `reason` is required with `rejected`. */
export interface ReviewClaimInput {
  readonly reportId: string
  readonly claimId: string
  readonly decision: 'accepted' | 'corrected' | 'rejected'
  readonly reviewer: string
  readonly reason?: string
  readonly corrections?: Partial<Pick<Claim, ReviewableField>>
  /** The `revision` of the claim the person saw: another one there now gives `CONFLICT`. */
  readonly revision?: string
}

/** A claim the machine missed; the span of its number selects it in the text. */
export interface AddClaimInput {
  readonly reportId: string
  readonly reviewer: string
  readonly reason?: string
  readonly claim: Pick<Claim, ReviewableField | 'evidence'>
}
