import type { AttributionLink, Claim, Quantity, Report, Span } from '@crosstally/model'
import { type Mark, markPassage } from './mark-passage.ts'

/** One claim as text for people: its fields, the passage marked hop by hop, and the rules in the order they applied. Pure. */
export function explainClaim(report: Report, claim: Claim): string {
  const text = claim.evidence.in === 'title' ? (report.title ?? '') : report.text
  return [
    `${claim.id}  ${claim.measure}: ${claim.quantity.asWritten}${claim.repeatOf ? ` (repeats ${claim.repeatOf})` : ''}`,
    ...fieldLines(claim).map(([name, value]) => `  ${name.padEnd(11)}${value}`),
    '',
    `  where it stands in the ${claim.evidence.in}:`,
    ...markPassage(text, marksOf(claim)).map((line) => `    ${line}`),
    '',
    '  who says so, nearest first:',
    ...hopLines(claim).map((line) => `    ${line}`),
    '',
    '  rules, in order:',
    ...claim.rules.map((rule, index) => `    ${String(index + 1).padStart(2)}. ${rule}`),
    ...(claim.rules.length === 0 ? ['    none'] : []),
  ].join('\n')
}

function fieldLines(claim: Claim): ReadonlyArray<readonly [string, string]> {
  const { subject, place, time } = claim
  return [
    ['quantity', describeQuantity(claim.quantity)],
    ['subject', [subject.text, bracket([subject.kind, subject.actor])].join(' ').trim()],
    ['place', place ? [place.name, ...(place.within ?? [])].join(' in ') : 'not stated'],
    ['time', time ? `${time.edtf} ${bracket([time.kind, time.text])}`.trim() : 'not stated'],
    ['scope', claim.partOf ? `${claim.scope} of ${claim.partOf}` : claim.scope],
    ['certainty', claim.certainty],
    ['confidence', claim.confidence.toFixed(2)],
  ]
}

function describeQuantity({ low, best, high, qualifier, unit }: Quantity): string {
  const bound = (value: number | null): string => (value === null ? 'open' : String(value))
  return `${qualifier}, low ${bound(low)}, best ${bound(best)}, high ${bound(high)}, unit ${unit ?? 'none'}`
}

function bracket(parts: ReadonlyArray<string | undefined>): string {
  const stated = parts.filter(Boolean)
  return stated.length === 0 ? '' : `(${stated.join(', ')})`
}

/** `#` marks the number, `=` the clause, 1, 2, 3 the hops to the root, v1, v2 the relaying outlets. */
function marksOf(claim: Claim): readonly Mark[] {
  const hops = claim.attribution.flatMap(({ span }, index) => markAt(String(index + 1), span))
  const relays = claim.via.flatMap(({ span }, index) => markAt(`v${index + 1}`, span))
  return [...markAt('=', claim.evidence), ...markAt('#', claim.quantity.span), ...hops, ...relays]
}

function markAt(label: string, span: Span | undefined): readonly Mark[] {
  return span ? [{ label, start: span.start, end: span.end }] : []
}

function hopLines(claim: Claim): readonly string[] {
  if (claim.attribution.length === 0 && claim.via.length === 0) return ["the outlet's own voice"]
  const last = claim.attribution.length - 1
  const hops = claim.attribution.map((link, index) => hopLine(link, `${index + 1}`, index === last ? ' = origin' : ''))
  const relays = claim.via.map((link, index) => hopLine(link, `v${index + 1}`, ' = relayed by'))
  return [...hops, ...relays]
}

function hopLine(
  link: Pick<AttributionLink, 'name' | 'kind' | 'role' | 'cue' | 'span'>,
  label: string,
  suffix: string,
): string {
  const cue = link.cue ? `, by the words '${link.cue}'` : ''
  const where = link.span ? `, characters ${link.span.start} to ${link.span.end}` : ''
  return `[${label}] ${[link.name, bracket([link.kind, link.role])].join(' ').trim()}${cue}${where}${suffix}`
}
