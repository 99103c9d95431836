import { type Claim, measures, type NormalizedReport } from '@crosstally/model'
import { countries } from '@crosstally/model/countries'

/** What a made-up claim says. */
export interface MadeClaim {
  readonly measure: Claim['measure']
  readonly place: string
  /** Decides on the state that the place lies in. */
  readonly group: number
  readonly value: number
  readonly source: string
  readonly day: number
}

/** The sources that made-up claims go back to in turn. */
export const sources = ['Red Cross', 'UNICEF', 'health ministry', 'Jane Roe', 'World Bank'] as const

const counted = measures.filter((measure) =>
  ['killed', 'wounded', 'displaced', 'missing', 'detained', 'evacuated'].includes(measure),
)

/** The measure of the n-th group of questions: what people suffered, in turn. */
export const measureOf = (group: number): Claim['measure'] => counted[group % counted.length] ?? 'killed'

/** A report with these claims, one a line, as the normalizer would give it. */
export function makeReport(id: string, claims: readonly MadeClaim[]): NormalizedReport {
  let text = ''
  const made = claims.map((claim, at) => {
    const start = text.length
    text += `${claim.value} ${claim.measure} in ${claim.place}\n`
    return makeClaim(`${id}#${at}`, claim, start)
  })
  return {
    id,
    text,
    outlet: `Outlet ${id}`,
    publishedAt: '2025-09-20',
    language: 'en',
    warnings: [],
    normalizer: 'bench@1',
    claims: made,
  }
}

function makeClaim(id: string, { measure, place, group, value, source, day }: MadeClaim, start: number): Claim {
  const asWritten = String(value)
  const span = { start, end: start + asWritten.length }
  const country = countries[Math.floor(group / counted.length) % countries.length]?.code ?? 'XX'
  return {
    id,
    quantity: { low: value, best: value, high: value, qualifier: 'exact', unit: 'person', asWritten, span },
    measure,
    subject: { text: 'people' },
    place: { text: place, name: place, country },
    time: { edtf: `2025-0${1 + (day % 9)}-1${day % 9}` },
    scope: 'total',
    certainty: 'asserted',
    attribution: [{ name: source }],
    via: [],
    evidence: { in: 'text', ...span, quote: asWritten },
    confidence: 1,
    rules: [],
  }
}
