'use client'

import { ModalDialog } from '../../ui/modal-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { claimFromSelection } from './added-claim.ts'
import { ClaimForm } from './claim-form.tsx'
import type { AdditionRequest } from './review-actions.ts'

interface AddClaimDialogProps {
  /** The claim to fill in; null closes the dialog. */
  readonly draft: ReturnType<typeof claimFromSelection> | null
  readonly onAdd: (claim: AdditionRequest['claim'], reason: string) => Promise<string | null>
  readonly onClose: () => void
}

/** Asks for what the selected words do not say of themselves. */
export function AddClaimDialog({ draft, onAdd, onClose }: AddClaimDialogProps) {
  return (
    <ModalDialog title="Add a claim" isOpen={draft !== null} onOpenChange={onClose}>
      {draft ? (
        <div className="flex flex-col gap-4">
          <Notice>
            <span className="font-serif text-base">“{draft.evidence.quote}”</span>
          </Notice>
          <ClaimForm
            claim={draft}
            submitLabel="Add claim"
            isReasonRequired={false}
            onCancel={onClose}
            onSubmit={async (claim, reason) => {
              const problem = await onAdd({ ...claim, evidence: draft.evidence }, reason)
              if (problem === null) onClose()
              return problem
            }}
          />
        </div>
      ) : null}
    </ModalDialog>
  )
}
