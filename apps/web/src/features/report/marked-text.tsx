'use client'

import { claimAnchor, textAnchor } from '../../ui/addresses.ts'
import type { TextSegment } from './text-segments.ts'

interface MarkedTextProps {
  readonly segments: readonly TextSegment[]
  readonly selected: string | null
  readonly rejected: ReadonlySet<string>
  readonly onSelect: (claimId: string) => void
}

/** Text with its claims marked: numbers as links to their claim, the selected claim's clause and speakers brought out. */
export function MarkedText({ segments, selected, rejected, onSelect }: MarkedTextProps) {
  return segments.map((segment) => {
    const claim = segment.numberOf.find((id) => id === selected) ?? segment.numberOf[0]
    const style = segmentStyle(segment, selected)
    if (claim === undefined) {
      const hop = segment.speakerOf.find((speaker) => speaker.claim === selected)?.hop
      return (
        <span key={segment.start} data-start={segment.start} className={style} data-hop={hop}>
          {segment.text}
        </span>
      )
    }
    const anchor = segment.numberStartOf[0]
    return (
      <a
        key={segment.start}
        id={anchor === undefined ? undefined : textAnchor(anchor)}
        data-start={segment.start}
        href={`#${claimAnchor(claim)}`}
        aria-current={claim === selected ? 'true' : undefined}
        onClick={(event) => {
          event.preventDefault()
          onSelect(claim)
        }}
        className={`rounded-xs font-semibold decoration-1 ${numberStyle(claim === selected, rejected.has(claim))}`}
      >
        {segment.text}
      </a>
    )
  })
}

function numberStyle(isSelected: boolean, isRejected: boolean): string {
  if (isRejected) return 'line-through decoration-ink outline-1 outline-edge outline-dashed'
  return isSelected ? 'bg-mark-strong outline-2 outline-ink' : 'bg-mark underline decoration-edge underline-offset-4'
}

function segmentStyle(segment: TextSegment, selected: string | null): string | undefined {
  if (selected !== null && segment.speakerOf.some(({ claim }) => claim === selected)) {
    return 'underline decoration-double decoration-update decoration-2 underline-offset-4'
  }
  if (selected !== null && segment.evidenceOf.includes(selected)) return 'bg-mark'
  return segment.evidenceOf.length > 0
    ? 'underline decoration-dotted decoration-edge decoration-1 underline-offset-4'
    : undefined
}
