'use client'

import type { ReviewedClaim } from '@crosstally/services'
import { useRef, useState } from 'react'
import type { Decision, ReviewMode } from './claim-actions.tsx'
import { type ActionProblem, type AdditionRequest, addClaimAction, reviewClaimAction } from './review-actions.ts'

/** The state of a review: the person's name, what is being done, and the last thing that stood in the way. */
export function useReview(reportId: string, initialReviewer: string) {
  const [reviewer, setReviewer] = useState(initialReviewer)
  const [mode, setMode] = useState<ReviewMode>('reading')
  const [problem, setProblem] = useState<ActionProblem>(null)
  const [isSaving, setIsSaving] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)

  /** The sentence that asks for the name, with the focus on its field; null where there is one. */
  const askName = (): ActionProblem => {
    if (reviewer.trim() !== '') return null
    const missing = 'Give your name first: it stands beside every decision.'
    setProblem(missing)
    nameField.current?.focus()
    return missing
  }
  const changeReviewer = (name: string) => {
    setReviewer(name)
    setProblem(null)
  }
  // a form is not opened that could not be saved
  const changeMode = (next: ReviewMode) => {
    if (next === 'reading' || askName() === null) setMode(next)
  }
  const run = async (work: () => Promise<ActionProblem>): Promise<ActionProblem> => {
    const missing = askName()
    if (missing !== null) return missing
    setIsSaving(true)
    const outcome = await work().catch(() => 'The server did not answer. Nothing was saved; try again.')
    setIsSaving(false)
    setProblem(outcome)
    if (outcome === null) setMode('reading')
    return outcome
  }
  const decide = (claim: ReviewedClaim, decision: Decision) =>
    run(() => reviewClaimAction({ reportId, claimId: claim.id, reviewer, revision: claim.revision, ...decision }))
  const add = (claim: AdditionRequest['claim'], reason: string) =>
    run(() => addClaimAction({ reportId, reviewer, reason, claim }))
  return { reviewer, nameField, setReviewer: changeReviewer, mode, setMode: changeMode, problem, isSaving, decide, add }
}
