import type { ReviewedClaim } from '@crosstally/services'
import { Badge, DecisionBadge } from '../../ui/badge.tsx'
import { formatQuantity } from '../../ui/format-quantity.ts'
import { formatEdtf } from '../../ui/format-time.ts'
import { certaintyWords, measureWords, rootOf } from '../../ui/words.ts'

/** A claim in three lines: figure and measure; who or what, where, when; on whose word. */
export function ClaimHeadline({ claim }: { claim: ReviewedClaim }) {
  const root = rootOf(claim)
  const circumstances = [claim.subject.text, claim.place?.name, claim.time ? formatEdtf(claim.time.edtf) : undefined]
  const isRejected = claim.decision === 'rejected'
  return (
    <span className="flex flex-col gap-0.5">
      <span className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <span
          className={`font-serif text-lg leading-snug font-semibold ${isRejected ? 'line-through decoration-1' : ''}`}
        >
          {formatQuantity(claim.quantity)}
        </span>
        <span className="text-base">{measureWords[claim.measure]}</span>
        <ClaimBadges claim={claim} />
      </span>
      <span className="text-sm">{circumstances.filter((part) => part !== undefined && part !== '').join(' · ')}</span>
      <span className="text-sm text-muted">
        {root === null ? 'in the outlet’s own voice' : `on the word of ${root}`}
      </span>
    </span>
  )
}

function ClaimBadges({ claim }: { claim: ReviewedClaim }) {
  return (
    <span className="flex flex-wrap gap-1">
      {claim.scope === 'additional' ? <Badge tone="quiet">additional</Badge> : null}
      {claim.scope === 'part' ? <Badge tone="quiet">part of a total</Badge> : null}
      {claim.certainty === 'asserted' ? null : <Badge tone="distort">{certaintyWords[claim.certainty]}</Badge>}
      {claim.repeatOf === undefined ? null : (
        <Badge tone="quiet" glyph="repeat">
          said again
        </Badge>
      )}
      {claim.decision ? <DecisionBadge decision={claim.decision} /> : null}
      {claim.needsAttention ? (
        <Badge tone="conflict" glyph="attention">
          needs attention
        </Badge>
      ) : null}
    </span>
  )
}
