import type { Span } from '@crosstally/model'

/** A stretch of text to be shown between brackets with its label: `[1 Yu Yong-weon]`. */
export interface Mark extends Span {
  readonly label: string
}

/**
 * The lines of the text that hold a mark, with the marks written into them as `[label words]`; lines between them are told
 * by '…'. Marks may nest. Pure.
 */
export function markPassage(text: string, marks: readonly Mark[]): readonly string[] {
  const shown: string[] = []
  let start = 0
  let skipped = false
  for (const line of text.split('\n')) {
    const end = start + line.length
    const here = marks.filter((mark) => mark.start < end && mark.end > start)
    if (here.length > 0) shown.push(...(skipped ? ['…'] : []), markLine(line, start, here))
    skipped = here.length === 0 && shown.length > 0
    start = end + 1
  }
  return shown
}

function markLine(line: string, lineStart: number, marks: readonly Mark[]): string {
  const openings = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const insertions = [
    ...openings.map((mark, order) => ({ at: Math.max(mark.start - lineStart, 0), order, text: `[${mark.label} ` })),
    ...marks.map((mark) => ({ at: Math.min(mark.end - lineStart, line.length), order: -1, text: ']' })),
  ].sort((a, b) => a.at - b.at || a.order - b.order)
  let marked = ''
  let position = 0
  for (const { at, text } of insertions) {
    marked += line.slice(position, at) + text
    position = at
  }
  return marked + line.slice(position)
}
