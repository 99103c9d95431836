'use client'

import type { ReportView } from '@crosstally/services'
import { useMemo, useState } from 'react'
import { AddClaimDialog } from '../review/add-claim-dialog.tsx'
import { claimFromSelection } from '../review/added-claim.ts'
import { useReview } from '../review/use-review.ts'
import { ClaimPanel } from './claim-panel.tsx'
import { ShortcutHelp } from './shortcut-help.tsx'
import { TextPanel } from './text-panel.tsx'
import { segmentText } from './text-segments.ts'
import { useChosenClaim } from './use-chosen-claim.ts'
import { useSelectedWords } from './use-selected-words.ts'
import { useShortcuts } from './use-shortcuts.ts'

interface ReportWorkbenchProps {
  readonly report: ReportView
  readonly reviewer: string
}

/** Text left, claims right: choosing one shows the other; each claim can be reviewed where it stands. */
export function ReportWorkbench({ report, reviewer }: ReportWorkbenchProps) {
  const { claims, text } = report
  const segments = useMemo(() => segmentText(text, claims.filter(isInText)), [text, claims])
  const review = useReview(report.id, reviewer)
  const chosen = useChosenClaim(claims)
  const words = useSelectedWords(text, segments)
  const [draft, setDraft] = useState<ReturnType<typeof claimFromSelection> | null>(null)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const [areKeysEnabled, setAreKeysEnabled] = useState(true)
  const open = claims.find(({ id }) => id === chosen.selected)

  const choose = (claimId: string | null) => {
    review.setMode('reading')
    chosen.choose(claimId)
  }
  const addSelection = () => {
    const span = words.take()
    if (span) setDraft(claimFromSelection(text, span))
  }
  const keys = {
    j: () => choose(chosen.neighbour(1)),
    k: () => choose(chosen.neighbour(-1)),
    a: () => open && void review.decide(open, { decision: 'accepted' }),
    e: () => open && review.setMode('editing'),
    r: () => open && review.setMode('rejecting'),
    m: addSelection,
    '?': () => setIsHelpOpen(true),
  }
  useShortcuts(keys, areKeysEnabled)

  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
      <TextPanel {...{ report, segments, words }} selected={chosen.selected} onSelect={choose} onAdd={addSelection} />
      <ClaimPanel
        {...{ report, review }}
        selected={chosen.selected}
        onSelect={choose}
        onShowInText={chosen.showInText}
        onHelp={keys['?']}
      />
      <AddClaimDialog draft={draft} onAdd={review.add} onClose={() => setDraft(null)} />
      <ShortcutHelp
        isOpen={isHelpOpen}
        onOpenChange={setIsHelpOpen}
        isEnabled={areKeysEnabled}
        onEnabledChange={setAreKeysEnabled}
      />
    </div>
  )
}

function isInText({ evidence }: ReportView['claims'][number]): boolean {
  return evidence.in === 'text'
}
