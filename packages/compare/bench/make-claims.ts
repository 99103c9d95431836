import { type Claim, measures, type NormalizedReport } from '@crosstally/model'

/** What a made-up report of one claim says. */
export interface MadeClaim {
  readonly measure: Claim['measure']
  readonly place: string
  readonly value: number
  readonly source: string
  readonly day: number
}

/** The sources that made-up claims go back to in turn. */
export const sources = ['Red Cross', 'UNICEF', 'health ministry', 'Jane Roe', 'World Bank'] as const

/** The measure of the n-th question: what people of a town suffered, in turn. */
export const measureOf = (question: number): Claim['measure'] => counted[question % counted.length] ?? 'killed'

const counted = measures.filter((measure) =>
  ['killed', 'wounded', 'displaced', 'missing', 'detained', 'damaged', 'destroyed', 'evacuated'].includes(measure),
)

/** A report with one claim, as the normalizer would give it. */
export function makeReport(id: string, { measure, place, value, source, day }: MadeClaim): NormalizedReport {
  const asWritten = String(value)
  const span = { start: 0, end: asWritten.length }
  const claim: Claim = {
    id: `${id}#0`,
    quantity: { low: value, best: value, high: value, qualifier: 'exact', unit: 'person', asWritten, span },
    measure,
    subject: { text: 'people' },
    place: { text: place, name: place },
    time: { edtf: `2025-0${1 + (day % 9)}-1${day % 9}` },
    scope: 'total',
    certainty: 'asserted',
    attribution: [{ name: source }],
    via: [],
    evidence: { in: 'text', ...span, quote: asWritten },
    confidence: 1,
    rules: [],
  }
  return {
    id,
    text: asWritten,
    outlet: `Outlet ${id}`,
    publishedAt: '2025-09-20',
    language: 'en',
    warnings: [],
    normalizer: 'bench@1',
    claims: [claim],
  }
}
