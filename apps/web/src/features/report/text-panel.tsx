'use client'

import type { ReportView } from '@crosstally/services'
import { Button } from '../../ui/button.tsx'
import { MarkedText } from './marked-text.tsx'
import type { TextSegment } from './text-segments.ts'
import type { useSelectedWords } from './use-selected-words.ts'

interface TextPanelProps {
  readonly report: ReportView
  readonly segments: readonly TextSegment[]
  readonly selected: string | null
  readonly words: ReturnType<typeof useSelectedWords>
  readonly onSelect: (claimId: string) => void
  readonly onAdd: () => void
}

/** The report's text with every claim marked. */
export function TextPanel({ report, segments, selected, words, onSelect, onAdd }: TextPanelProps) {
  const rejected = new Set(report.claims.filter(({ decision }) => decision === 'rejected').map(({ id }) => id))
  return (
    <section aria-labelledby="text-heading" className="min-w-0">
      <div className="mb-3 flex min-h-9 flex-wrap items-center justify-between gap-2">
        <h2 id="text-heading" className="text-xl">
          Text
        </h2>
        <Button data-screen-only variant="quiet" onPressStart={words.remember} onPress={onAdd}>
          Add selected words as a claim
        </Button>
      </div>
      {words.hint ? (
        <p role="status" className="mb-3 text-sm text-muted">
          {words.hint}
        </p>
      ) : null}
      <div
        ref={words.container}
        lang={report.language ?? report.lang ?? undefined}
        className="max-w-[46rem] font-serif text-lg leading-[1.75] [overflow-wrap:anywhere] whitespace-pre-wrap"
      >
        <MarkedText segments={segments} selected={selected} rejected={rejected} onSelect={onSelect} />
      </div>
    </section>
  )
}
