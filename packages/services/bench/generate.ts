import type { Claim, Measure } from '@crosstally/model'
import { countries } from '@crosstally/model/countries'

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

/** States in which towns lie in turn: towns of one state and measure could be taken for one place. */
const states = countries.map(({ code }) => code)

/**
 * The reports of a dossier of `groups` × 100 claims: every question has a place and 20 claims of its own, from five
 * origins, with figures that grow, agree and contradict; one of the 20 leaves its place to be found. Ids begin with
 * `prefix`, always of one length; `from` is the first group.
 */
export function makeReports(prefix: string, groups: number, from = 0): MadeReport[] {
  return Array.from({ length: groups * reportsInGroup }, (_, index) =>
    makeReport(prefix, from + Math.floor(index / reportsInGroup), index % reportsInGroup),
  )
}

/** A report more on the questions of a group: it repeats a figure of theirs for each. */
export function makeReport(prefix: string, group: number, turn: number): MadeReport {
  const id = `${prefix}-r${String(group * reportsInGroup + turn).padStart(6, '0')}`
  const claims: Claim[] = []
  let text = ''
  for (let index = 0; index < questionsInGroup; index += 1) {
    const made = makeClaim(id, { group, turn, index, start: text.length })
    text += `${made.evidence.quote}\n`
    claims.push(made)
  }
  return { id, text: `${text}Report ${id}`, outlet: `Outlet ${turn}`, publishedAt: dayOf(turn), claims }
}

/** A report of one claim on a question that all such reports answer. */
export function makeBigReport(prefix: string, turn: number): MadeReport {
  const id = `${prefix}-b${String(turn).padStart(6, '0')}`
  const made = claimOf({
    id: `${id}#0`,
    measure: 'affected',
    figure: 100_000 + (turn % 900),
    origin: origins[turn % origins.length] ?? '',
    day: dayOf(turn),
    place: 'Bigtown',
    country: 'FR',
    start: 0,
  })
  const text = `${made.evidence.quote}\nReport ${id}`
  return { id, text, outlet: `Outlet ${turn % reportsInGroup}`, publishedAt: dayOf(turn), claims: [made] }
}

const dayOf = (turn: number): string => `2025-0${1 + (turn % 6)}-${String(10 + (turn % 18)).padStart(2, '0')}`

interface ClaimPlace {
  readonly group: number
  readonly turn: number
  readonly index: number
  readonly start: number
}

function makeClaim(reportId: string, { group, turn, index, start }: ClaimPlace): Claim {
  const question = group * questionsInGroup + index
  // the one without a place says what the report before it said of one
  const isPlaceless = turn === 13 && index === 0
  const said = isPlaceless ? turn - 1 : turn
  const figure = 1_000 * (index + 1) + question * 20 + Math.floor(said / 4) * 3 + (said % 7 === 6 ? 400 : 0)
  return claimOf({
    id: `${reportId}#${index}`,
    measure: measures[group % measures.length] ?? 'killed',
    figure,
    origin: origins[said % origins.length] ?? '',
    day: dayOf(turn),
    place: isPlaceless ? null : `Town${question}`,
    country: states[Math.floor(group / measures.length) % states.length] ?? 'XX',
    start,
  })
}

interface ClaimParts {
  readonly id: string
  readonly measure: Measure
  readonly figure: number
  readonly origin: string
  readonly day: string
  readonly place: string | null
  readonly country: string
  /** Where its sentence begins in the text. */
  readonly start: number
}

function claimOf({ id, measure, figure, origin, day, place, country, start }: ClaimParts): Claim {
  const asWritten = String(figure)
  const where = place === null ? 'There' : `In ${place}`
  const quote = `${where} ${figure} people were counted as ${measure} by ${day}, ${origin} said.`
  const at = start + quote.indexOf(asWritten, where.length)
  const said = start + quote.indexOf(origin, where.length)
  return {
    id,
    quantity: {
      low: figure,
      best: figure,
      high: figure,
      qualifier: 'exact',
      unit: 'person',
      asWritten,
      span: { start: at, end: at + asWritten.length },
    },
    measure,
    subject: { text: 'people', kind: 'person' },
    place: place === null ? null : { text: place, name: place, country },
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
