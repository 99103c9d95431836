import type { RelationKind } from '@crosstally/model'
import type { ReportStatus, ReviewDecision } from '@crosstally/services'
import type { ReactNode } from 'react'
import { Glyph, type GlyphName } from './glyph.tsx'
import { decisionWords, relationWords, statusWords } from './words.ts'

const tones = {
  agree: 'bg-agree-soft text-agree',
  conflict: 'bg-conflict-soft text-conflict',
  distort: 'bg-distort-soft text-distort',
  update: 'bg-update-soft text-update',
  quiet: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent',
} as const
export type Tone = keyof typeof tones

/** A word with a shape; the colour only repeats what both say. */
export function Badge({ glyph, tone, children }: { glyph?: GlyphName; tone: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 text-xs leading-tight font-medium whitespace-nowrap ${tones[tone]}`}
    >
      {glyph ? <Glyph name={glyph} /> : null}
      {children}
    </span>
  )
}

const relationTones: Readonly<Record<RelationKind, Tone>> = {
  repeat: 'quiet',
  independent_agreement: 'agree',
  conflict: 'conflict',
  distortion: 'distort',
  update: 'update',
  not_comparable: 'quiet',
}
/** A relation by its word and shape; `word` where another form of the word fits better. */
export function RelationBadge({ relation, word }: { relation: RelationKind; word?: string }) {
  return (
    <Badge glyph={relation} tone={relationTones[relation]}>
      {word ?? relationWords[relation]}
    </Badge>
  )
}

const statusTones: Readonly<Record<ReportStatus, Tone>> = {
  queued: 'quiet',
  normalizing: 'update',
  normalized: 'agree',
  failed: 'conflict',
}
export function StatusBadge({ status }: { status: ReportStatus }) {
  return (
    <Badge glyph={status} tone={statusTones[status]}>
      {statusWords[status]}
    </Badge>
  )
}

const decisionTones: Readonly<Record<ReviewDecision, Tone>> = {
  accepted: 'agree',
  corrected: 'update',
  rejected: 'quiet',
  added: 'accent',
}
export function DecisionBadge({ decision }: { decision: ReviewDecision }) {
  return (
    <Badge glyph={decision} tone={decisionTones[decision]}>
      {decisionWords[decision]}
    </Badge>
  )
}
