'use client'

import type { Span } from '@crosstally/model'
import { useRef, useState } from 'react'
import { trimSpan } from '../review/selection-offsets.ts'
import type { TextSegment } from './text-segments.ts'
import { selectedSpan } from './text-selection.ts'

/** The words a person has selected in the text, for a claim to be made of them. */
export function useSelectedWords(text: string, segments: readonly TextSegment[]) {
  const container = useRef<HTMLDivElement>(null)
  const remembered = useRef<Span | null>(null)
  const [hint, setHint] = useState<string | null>(null)

  const read = (): Span | null => {
    const span = container.current ? selectedSpan(container.current, segments) : null
    return span ? trimSpan(text, span) : null
  }
  /** Keeps the selection before a press on a button takes it away. */
  const remember = () => {
    remembered.current = read()
  }
  /** The selected words; null with a hint to the reader where there are none. */
  const take = (): Span | null => {
    const span = read() ?? remembered.current
    remembered.current = null
    setHint(span ? null : 'First select the words of the number in the text, as “some 4,000”.')
    return span
  }
  return { container, hint, remember, take }
}
