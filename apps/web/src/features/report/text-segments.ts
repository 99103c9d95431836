import type { ReviewedClaim } from '@crosstally/services'

/** A stretch of text that belongs to the same claims throughout. Claims are named by id. */
export interface TextSegment {
  readonly start: number
  readonly text: string
  /** Claims whose evidence it is part of. */
  readonly evidenceOf: readonly string[]
  /** Claims whose number it is part of. */
  readonly numberOf: readonly string[]
  /** Claims whose number begins here. */
  readonly numberStartOf: readonly string[]
  /** Claims in whose attribution chain a name stands here, with its place in the chain (nearest speaker 1). */
  readonly speakerOf: readonly { readonly claim: string; readonly hop: number }[]
}

type Role = { readonly kind: 'evidence' | 'number' } | { readonly kind: 'speaker'; readonly hop: number }
interface Range {
  readonly claim: string
  readonly start: number
  readonly end: number
  readonly role: Role
}

/**
 * Cuts a text at every border of a claim's evidence, number and speakers, so that overlapping claims can be shown at
 * once. The segments put together give the text. `claims` are those whose evidence stands in this text. Pure; linear in
 * text and ranges but for ranges that overlap.
 */
export function segmentText(text: string, claims: readonly ReviewedClaim[]): TextSegment[] {
  const ranges = claims.flatMap(rangesOf).filter(({ start, end }) => start < end && end <= text.length)
  const borders = [...new Set([0, text.length, ...ranges.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  const waiting = ranges.toSorted((a, b) => a.start - b.start)
  let open: Range[] = []
  let next = 0
  return borders.slice(0, -1).map((start, index) => {
    for (let range = waiting[next]; range && range.start <= start; range = waiting[next]) {
      open.push(range)
      next += 1
    }
    open = open.filter(({ end }) => end > start)
    return segmentOf({ start, text: text.slice(start, borders[index + 1]), ranges: open })
  })
}

function rangesOf(claim: ReviewedClaim): Range[] {
  const rangeOf = (span: { start: number; end: number }, role: Role): Range => ({
    claim: claim.id,
    start: span.start,
    end: span.end,
    role,
  })
  return [
    rangeOf(claim.evidence, { kind: 'evidence' }),
    rangeOf(claim.quantity.span, { kind: 'number' }),
    ...claim.attribution.flatMap(({ span }, index) =>
      span ? [rangeOf(span, { kind: 'speaker', hop: index + 1 })] : [],
    ),
  ]
}

function segmentOf({ start, text, ranges }: { start: number; text: string; ranges: readonly Range[] }): TextSegment {
  const numbers = ranges.filter(({ role }) => role.kind === 'number')
  return {
    start,
    text,
    evidenceOf: ranges.filter(({ role }) => role.kind === 'evidence').map(({ claim }) => claim),
    numberOf: numbers.map(({ claim }) => claim),
    numberStartOf: numbers.filter((range) => range.start === start).map(({ claim }) => claim),
    speakerOf: ranges.flatMap(({ claim, role }) => (role.kind === 'speaker' ? [{ claim, hop: role.hop }] : [])),
  }
}
