'use client'

import type { ReviewedClaim } from '@crosstally/services'
import { Button } from '../../ui/button.tsx'
import { correctionsBetween } from './claim-draft.ts'
import { ClaimForm } from './claim-form.tsx'
import { RejectForm } from './reject-form.tsx'

/** What is being done to the open claim. */
export type ReviewMode = 'reading' | 'editing' | 'rejecting'

export type Decision =
  | { readonly decision: 'accepted' }
  | { readonly decision: 'rejected'; readonly reason: string }
  | {
      readonly decision: 'corrected'
      readonly reason: string
      readonly corrections: ReturnType<typeof correctionsBetween>
    }

interface ClaimActionsProps {
  readonly claim: ReviewedClaim
  readonly mode: ReviewMode
  readonly isSaving: boolean
  readonly onMode: (mode: ReviewMode) => void
  readonly onDecide: (decision: Decision) => Promise<string | null>
}

/** Accept, edit and reject for the open claim; the forms take the buttons' place. */
export function ClaimActions({ claim, mode, isSaving, onMode, onDecide }: ClaimActionsProps) {
  const stop = () => onMode('reading')
  if (mode === 'editing') {
    const correct: Parameters<typeof ClaimForm>[0]['onSubmit'] = async (after, reason) => {
      const corrections = correctionsBetween(claim, after)
      if (Object.keys(corrections).length === 0) return 'Nothing differs from what is there.'
      return onDecide({ decision: 'corrected', corrections, reason })
    }
    return <ClaimForm claim={claim} submitLabel="Save correction" isReasonRequired onSubmit={correct} onCancel={stop} />
  }
  if (mode === 'rejecting') {
    return <RejectForm onSubmit={(reason) => onDecide({ decision: 'rejected', reason })} onCancel={stop} />
  }
  return (
    <div data-screen-only className="flex flex-wrap gap-2">
      <Button variant="primary" isDisabled={isSaving} onPress={() => void onDecide({ decision: 'accepted' })}>
        Accept
      </Button>
      <Button onPress={() => onMode('editing')}>Edit</Button>
      <Button onPress={() => onMode('rejecting')}>Reject</Button>
    </div>
  )
}
