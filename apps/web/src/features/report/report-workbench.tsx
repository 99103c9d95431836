'use client'

import type { ReportView } from '@crosstally/services'
import { useMemo, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ModalDialog } from '../../ui/modal-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { countOf } from '../../ui/words.ts'
import { claimFromSelection } from '../review/added-claim.ts'
import { ClaimActions } from '../review/claim-actions.tsx'
import { ClaimForm } from '../review/claim-form.tsx'
import { trimSpan } from '../review/selection-offsets.ts'
import { useReview } from '../review/use-review.ts'
import { ClaimList } from './claim-list.tsx'
import { MarkedText } from './marked-text.tsx'
import { ReviewBar } from './review-bar.tsx'
import { ShortcutHelp } from './shortcut-help.tsx'
import { segmentText } from './text-segments.ts'
import { selectedSpan } from './text-selection.ts'
import { useChosenClaim } from './use-chosen-claim.ts'
import { useShortcuts } from './use-shortcuts.ts'

interface ReportWorkbenchProps {
  readonly report: ReportView
  readonly reviewer: string
}

/** Text left, claims right: choosing one shows the other; each claim can be reviewed where it stands. */
export function ReportWorkbench({ report, reviewer }: ReportWorkbenchProps) {
  const { claims, text } = report
  const review = useReview(report.id, reviewer)
  const chosen = useChosenClaim(claims)
  const [addition, setAddition] = useState<ReturnType<typeof claimFromSelection> | null>(null)
  const [hint, setHint] = useState<string | null>(null)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const [areKeysEnabled, setAreKeysEnabled] = useState(true)
  const textElement = useRef<HTMLDivElement>(null)
  const segments = useMemo(
    () =>
      segmentText(
        text,
        claims.filter(({ evidence }) => evidence.in === 'text'),
      ),
    [text, claims],
  )
  const rejected = useMemo(() => new Set(claims.filter(isRejected).map(({ id }) => id)), [claims])
  const open = claims.find(({ id }) => id === chosen.selected)

  const choose = (claimId: string | null) => {
    review.setMode('reading')
    chosen.choose(claimId)
  }
  const addSelection = () => {
    const span = textElement.current ? selectedSpan(textElement.current, segments) : null
    const words = span ? trimSpan(text, span) : null
    setHint(words ? null : 'First select the words of the number in the text, as “some 4,000”.')
    if (words) setAddition(claimFromSelection(text, words))
  }
  useShortcuts(
    {
      j: () => choose(chosen.neighbour(1)),
      k: () => choose(chosen.neighbour(-1)),
      a: () => open && void review.decide(open, { decision: 'accepted' }),
      e: () => open && review.setMode('editing'),
      r: () => open && review.setMode('rejecting'),
      m: addSelection,
      '?': () => setIsHelpOpen(true),
    },
    areKeysEnabled,
  )

  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
      <section aria-labelledby="text-heading" className="min-w-0">
        <div className="mb-3 flex min-h-9 flex-wrap items-center justify-between gap-2">
          <h2 id="text-heading" className="text-xl">
            Text
          </h2>
          <Button data-screen-only variant="quiet" onPress={addSelection} preventFocusOnPress>
            Add selected words as a claim
          </Button>
        </div>
        {hint ? (
          <p role="status" className="mb-3 text-sm text-muted">
            {hint}
          </p>
        ) : null}
        <div
          ref={textElement}
          lang={report.language ?? report.lang ?? undefined}
          className="max-w-[46rem] font-serif text-lg leading-[1.75] [overflow-wrap:anywhere] whitespace-pre-wrap"
        >
          <MarkedText segments={segments} selected={chosen.selected} rejected={rejected} onSelect={choose} />
        </div>
      </section>
      <section
        aria-labelledby="claims-heading"
        className="min-w-0 lg:sticky lg:top-4 lg:-m-1 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto lg:p-1 print:max-h-none print:overflow-visible"
      >
        <div className="mb-3 flex min-h-9 flex-wrap items-center justify-between gap-2">
          <h2 id="claims-heading" className="text-xl">
            {countOf(claims.length, 'claim')}
          </h2>
          <Button data-screen-only variant="quiet" onPress={() => setIsHelpOpen(true)}>
            Keyboard
          </Button>
        </div>
        {claims.length === 0 ? (
          <NoClaims status={report.status} />
        ) : (
          <ReviewBar
            claims={claims}
            reviewer={review.reviewer}
            onReviewerChange={review.setReviewer}
            problem={review.problem}
          />
        )}
        <ClaimList
          claims={claims}
          outlet={report.outlet}
          selected={chosen.selected}
          onSelect={choose}
          onShowInText={chosen.showInText}
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
      <ModalDialog title="Add a claim" isOpen={addition !== null} onOpenChange={() => setAddition(null)}>
        {addition ? (
          <div className="flex flex-col gap-4">
            <Notice>
              <span className="font-serif text-base">“{addition.evidence.quote}”</span>
            </Notice>
            <ClaimForm
              claim={addition}
              submitLabel="Add claim"
              isReasonRequired={false}
              onCancel={() => setAddition(null)}
              onSubmit={async (claim, reason) => {
                const problem = await review.add({ ...claim, evidence: addition.evidence }, reason)
                if (problem === null) setAddition(null)
                return problem
              }}
            />
          </div>
        ) : null}
      </ModalDialog>
      <ShortcutHelp
        isOpen={isHelpOpen}
        onOpenChange={setIsHelpOpen}
        isEnabled={areKeysEnabled}
        onEnabledChange={setAreKeysEnabled}
      />
    </div>
  )
}

function isRejected({ decision }: ReportView['claims'][number]): boolean {
  return decision === 'rejected'
}

function NoClaims({ status }: { status: ReportView['status'] }) {
  if (status === 'queued' || status === 'normalizing') {
    return <EmptyState title="The text is being read">Its claims appear here in a moment.</EmptyState>
  }
  if (status === 'failed') return <EmptyState title="No claims yet">The text could not be read; see above.</EmptyState>
  return (
    <EmptyState title="No claims found">
      No figure in this text says how many of what. If one was missed, select its words and add it.
    </EmptyState>
  )
}
