import type { Span } from '@crosstally/model'
import { originalOffset } from '../review/selection-offsets.ts'
import type { TextSegment } from './text-segments.ts'

/**
 * The span of the original text that the person has selected within `container`; null for none. Each marked piece of the
 * page names its offset in `data-start`. Runs in the browser.
 */
export function selectedSpan(container: HTMLElement, segments: readonly TextSegment[]): Span | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!container.contains(range.commonAncestorContainer)) return null
  const start = offsetAt(range.startContainer, range.startOffset, segments)
  const end = offsetAt(range.endContainer, range.endOffset, segments)
  return start === null || end === null || start >= end ? null : { start, end }
}

function offsetAt(node: Node, offset: number, segments: readonly TextSegment[]): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest<HTMLElement>('[data-start]')
  if (!piece) return offsetBetween(node, offset, segments)
  const start = Number(piece.dataset.start)
  const segment = segments.find((candidate) => candidate.start === start)
  const shown = piece.textContent
  const within = node instanceof Text ? offset : offset === 0 ? 0 : shown.length
  return segment ? start + originalOffset(segment.text, shown.length, within) : null
}

/** A place between two pieces, as a selection of whole lines or of everything gives it. */
function offsetBetween(node: Node, offset: number, segments: readonly TextSegment[]): number | null {
  const next = startOf(node.childNodes[offset])
  if (next !== null) return next
  const before = startOf(node.childNodes[offset - 1])
  const segment = segments.find(({ start }) => start === before)
  return segment ? segment.start + segment.text.length : null
}

function startOf(node: Node | undefined): number | null {
  return node instanceof HTMLElement && node.dataset.start !== undefined ? Number(node.dataset.start) : null
}
