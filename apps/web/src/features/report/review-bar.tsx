'use client'

import type { ReviewedClaim } from '@crosstally/services'
import type { Ref } from 'react'
import { TextInput } from '../../ui/text-input.tsx'
import { longestReviewerName } from '../review/reviewer-cookie.ts'

interface ReviewBarProps {
  readonly claims: readonly ReviewedClaim[]
  readonly reviewer: string
  readonly nameField: Ref<HTMLInputElement>
  readonly onReviewerChange: (reviewer: string) => void
  readonly problem: string | null
}

/** How much of the report is reviewed, and under which name. */
export function ReviewBar({ claims, reviewer, nameField, onReviewerChange, problem }: ReviewBarProps) {
  const reviewed = claims.filter(({ decision }) => decision !== null).length
  return (
    <div data-screen-only className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <p className="text-sm">
        <span className="font-semibold">
          {reviewed} of {claims.length}
        </span>{' '}
        reviewed
      </p>
      <TextInput
        label="Reviewing as"
        inputRef={nameField}
        value={reviewer}
        onChange={onReviewerChange}
        maxLength={longestReviewerName}
        autoComplete="name"
        className="flex-row! flex-wrap items-center gap-x-2"
        inputClassName="w-44"
      />
      <p role="status" className="w-full text-sm font-medium text-conflict empty:hidden">
        {problem}
      </p>
    </div>
  )
}
