import type { RelationKind } from '@crosstally/model'
import type { ReportStatus, ReviewDecision } from '@crosstally/services'

/** Every shape differs in outline, so that none needs its colour to be told apart. */
const paths = {
  repeat: 'M6 4.2a3.8 3.8 0 1 0 0 7.6M6 4.2a3.8 3.8 0 0 1 3.6 2.6M10.5 4.2a3.8 3.8 0 1 1-3.6 5',
  independent_agreement: 'M3 6h10M3 10h10',
  conflict: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  distortion: 'M1.5 8c1.6-6 3.2-6 4.8 0s3.2 6 4.8 0l1.6-4',
  update: 'M2.5 8h10M8.5 4l4 4-4 4',
  not_comparable: 'M3 13 13 3M5 5.2a.4.4 0 1 0 .01 0M11 10.8a.4.4 0 1 0 .01 0',
  accepted: 'M3 8.5l3.2 3.2L13 4.8',
  corrected: 'M3 13l.8-3.2L11 2.6l2.4 2.4-7.2 7.2z',
  rejected: 'M8 2.5a5.5 5.5 0 1 0 .01 0M4.2 4.2l7.6 7.6',
  added: 'M8 3v10M3 8h10',
  queued: 'M8 2.5a5.5 5.5 0 1 0 .01 0M8 5v3.2l2 1.4',
  normalizing: 'M8 2.5a5.5 5.5 0 1 1-5.5 5.5',
  normalized: 'M3 8.5l3.2 3.2L13 4.8',
  failed: 'M8 2.2l6 11H2zM8 6.4v3M8 11.2v.1',
  origin: 'M8 3.2a4.8 4.8 0 1 0 .01 0M8 6.6a1.4 1.4 0 1 0 .01 0',
  attention: 'M8 2.2l6 11H2zM8 6.4v3M8 11.2v.1',
} as const satisfies Record<RelationKind | ReviewDecision | ReportStatus | 'origin' | 'attention', string>

export type GlyphName = keyof typeof paths

export function Glyph({ name, className = '' }: { name: GlyphName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      aria-hidden="true"
      className={`inline-block shrink-0 ${className}`}
    >
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
