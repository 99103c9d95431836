import type { Span } from '@crosstally/model'

/**
 * The offset in the original text of a place in the text of a page. Pages hold a line feed for each CRLF or CR once the
 * HTML was parsed; where the shown text is as long as the original nothing was changed. Pure.
 */
export function originalOffset(original: string, shownLength: number, shownOffset: number): number {
  if (shownLength === original.length) return shownOffset
  let offset = 0
  for (let shown = 0; shown < shownOffset && offset < original.length; shown += 1) {
    offset += original.startsWith('\r\n', offset) ? 2 : 1
  }
  return offset
}

/** A span without the white space at its ends; null where nothing else is in it. Pure. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  const trimmed = words.trim()
  if (trimmed === '') return null
  const from = start + words.indexOf(trimmed)
  return { start: from, end: from + trimmed.length }
}

/** The sentence around a span, as far as full stops followed by space and line ends show it. Pure. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const before = text.slice(0, start)
  const opening = Math.max(
    0,
    ...[...before.matchAll(/[.!?]["”’)]?\s|\n/g)].map((match) => match.index + match[0].length),
  )
  const closing = /[.!?]["”’)]?(?=\s|$)|\r?\n/.exec(text.slice(end))
  const isLineEnd = closing?.[0].includes('\n')
  const to = closing === null ? text.length : end + closing.index + (isLineEnd ? 0 : closing[0].length)
  return trimSpan(text, { start: opening, end: to }) ?? { start, end }
}

/** The first number written in digits in some words: `some 4,000 men` gives 4000; null without one. Pure. */
export function numberIn(words: string): number | null {
  const digits = /\d[\d,.\u00A0\u202F ]*/.exec(words)?.[0].replace(/[.,\s]+$/, '')
  if (digits === undefined) return null
  const plain = digits.replace(/[,\u00A0\u202F ](?=\d{3})/g, '')
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}
