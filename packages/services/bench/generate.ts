import type { Claim, Measure } from '@crosstally/model'

/** A report of a made-up dossier with its claims, as they would be stored. */
export interface MadeReport {
  readonly id: string
  readonly text: string
  readonly outlet: string
  readonly publishedAt: string
  readonly claims: readonly Claim[]
}

/** Questions that the reports of one group answer together, and reports that answer each of them. */
const questionsInGroup = 5
const reportsInGroup = 20
export const claimsInGroup = questionsInGroup * reportsInGroup

const measures: readonly Measure[] = ['killed', 'wounded', 'displaced', 'missing', 'detained', 'evacuated']
const origins = ['Red Cross', 'UNICEF', 'Jane Roe', 'World Bank', 'Northern Relief']

/**
 * The reports of a dossier of `groups` × 100 claims: every question has a place and 20 claims of its own, from five
 * origins, with figures that grow, agree and contradict. Ids begin with `prefix`, always of one length.
 */
export function makeReports(prefix: string, groups: number): MadeReport[] {
  return Array.from({ length: groups * reportsInGroup }, (_, index) =>
    makeReport(prefix, Math.floor(index / reportsInGroup), index % reportsInGroup),
  )
}

function makeReport(prefix: string, group: number, turn: number): MadeReport {
  const id = `${prefix}-r${String(group * reportsInGroup + turn).padStart(6, '0')}`
  const day = `2025-0${1 + (turn % 6)}-${String(10 + (turn % 18)).padStart(2, '0')}`
  const claims: Claim[] = []
  let text = ''
  for (let index = 0; index < questionsInGroup; index += 1) {
    const question = group * questionsInGroup + index
    const figure = 1_000 + (question % 400) * 20 + Math.floor(turn / 4) * 3 + (turn % 7 === 6 ? 400 : 0)
    const origin = origins[turn % origins.length] ?? ''
    const measure = measures[question % measures.length] ?? 'killed'
    const start = text.length
    const quote = `In Town${question} ${figure} people were counted as ${measure} by ${day}, ${origin} said.`
    text += `${quote}\n`
    claims.push(
      makeClaim({ id: `${id}#${index}`, measure, figure, origin, quote, start, day, place: `Town${question}` }),
    )
  }
  return { id, text: `${text}Report ${id}`, outlet: `Outlet ${turn}`, publishedAt: day, claims }
}

interface ClaimParts {
  readonly id: string
  readonly measure: Measure
  readonly figure: number
  readonly origin: string
  readonly quote: string
  readonly start: number
  readonly day: string
  readonly place: string
}

function makeClaim({ id, measure, figure, origin, quote, start, day, place }: ClaimParts): Claim {
  const asWritten = String(figure)
  const at = start + quote.indexOf(asWritten)
  const span = { start: at, end: at + asWritten.length }
  const said = start + quote.indexOf(origin)
  return {
    id,
    quantity: { low: figure, best: figure, high: figure, qualifier: 'exact', unit: 'person', asWritten, span },
    measure,
    subject: { text: 'people', kind: 'person' },
    place: { text: place, name: place },
    time: { edtf: day, kind: 'as_of', text: `by ${day}` },
    scope: 'total',
    certainty: 'asserted',
    attribution: [
      { name: origin, kind: 'organization', cue: 'said', span: { start: said, end: said + origin.length } },
    ],
    via: [],
    evidence: { in: 'text', start, end: start + quote.length, quote },
    confidence: 0.9,
    rules: ['bench/made'],
  }
}
