'use client'

import type { ReportView } from '@crosstally/services'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { countOf } from '../../ui/words.ts'
import { ClaimActions } from '../review/claim-actions.tsx'
import type { useReview } from '../review/use-review.ts'
import { ClaimList } from './claim-list.tsx'
import { ReviewBar } from './review-bar.tsx'

interface ClaimPanelProps {
  readonly report: ReportView
  readonly selected: string | null
  readonly review: ReturnType<typeof useReview>
  readonly onSelect: (claimId: string | null) => void
  readonly onShowInText: (claimId: string) => void
  readonly onHelp: () => void
}

/** The claims of a report with what can be done to each. */
export function ClaimPanel({ report, selected, review, onSelect, onShowInText, onHelp }: ClaimPanelProps) {
  const { claims, outlet, status } = report
  return (
    <section
      aria-labelledby="claims-heading"
      className="min-w-0 lg:sticky lg:top-4 lg:-m-1 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto lg:p-1 print:max-h-none print:overflow-visible"
    >
      <div className="mb-3 flex min-h-9 flex-wrap items-center justify-between gap-2">
        <h2 id="claims-heading" className="text-xl">
          {countOf(claims.length, 'claim')}
        </h2>
        <Button data-screen-only variant="quiet" onPress={onHelp}>
          Keyboard
        </Button>
      </div>
      {claims.length === 0 ? <NoClaims status={status} /> : null}
      <ReviewBar
        claims={claims}
        reviewer={review.reviewer}
        nameField={review.nameField}
        onReviewerChange={review.setReviewer}
        problem={review.problem}
      />
      <ClaimList
        claims={claims}
        outlet={outlet}
        selected={selected}
        onSelect={onSelect}
        onShowInText={onShowInText}
        isReading={review.mode === 'reading'}
        actions={(claim) => (
          <ClaimActions
            claim={claim}
            mode={review.mode}
            isSaving={review.isSaving}
            onMode={review.setMode}
            onDecide={(decision) => review.decide(claim, decision)}
          />
        )}
      />
    </section>
  )
}

function NoClaims({ status }: { status: ReportView['status'] }) {
  if (status === 'queued' || status === 'normalizing') {
    return <EmptyState title="The text is being read">Its claims appear here in a moment.</EmptyState>
  }
  if (status === 'failed') return <EmptyState title="No claims yet">The text could not be read; see above.</EmptyState>
  return (
    <EmptyState title="No claims found">
      No figure was read as a count of something. If one was missed, select its words and add it.
    </EmptyState>
  )
}
