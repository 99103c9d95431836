import type { Claim, Measure, NormalizedReport, Qualifier } from '@crosstally/model'

/** What a hand-made claim says; everything else is filled in as a text would leave it. */
export interface ClaimInput {
  readonly value: number
  readonly high?: number
  readonly qualifier?: Qualifier
  readonly unit?: Claim['quantity']['unit']
  readonly measure: Measure
  readonly subject?: Claim['subject']
  readonly place?: string | null
  readonly country?: string
  readonly time?: string
  readonly scope?: Claim['scope']
  readonly certainty?: Claim['certainty']
  /** Nearest speaker first; `name (role)` gives a role. */
  readonly chain?: readonly string[]
  readonly via?: readonly string[]
}

export interface ReportInput {
  readonly id: string
  readonly outlet?: string
  readonly publishedAt?: string
  readonly dossier?: string
  readonly claims: readonly ClaimInput[]
}

/** A normalized report whose text is its claims' figures, one a line. */
export function makeReport({ id, outlet, publishedAt, dossier, claims }: ReportInput): NormalizedReport {
  const lines = claims.map((claim) => `${claim.value} ${claim.measure}`)
  let offset = 0
  const made = claims.map((claim, index) => {
    const start = offset
    offset += (lines[index] ?? '').length + 1
    return makeClaim(claim, `${id}#${index}`, start)
  })
  return {
    id,
    text: lines.join('\n'),
    language: 'en',
    claims: made,
    warnings: [],
    normalizer: 'test@1',
    outlet: outlet ?? id,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(dossier === undefined ? {} : { dossier }),
  }
}

function makeClaim(input: ClaimInput, id: string, start: number): Claim {
  const asWritten = String(input.value)
  const span = { start, end: start + asWritten.length }
  const place =
    input.place === undefined || input.place === null
      ? null
      : { text: input.place, name: input.place, ...(input.country === undefined ? {} : { country: input.country }) }
  return {
    id,
    quantity: {
      ...boundsOf(input),
      qualifier: input.qualifier ?? 'exact',
      unit: input.unit ?? 'person',
      asWritten,
      span,
    },
    measure: input.measure,
    subject: input.subject ?? { text: 'people' },
    place,
    time: input.time === undefined ? null : { edtf: input.time },
    scope: input.scope ?? 'total',
    certainty: input.certainty ?? 'asserted',
    attribution: (input.chain ?? []).map(linkOf),
    via: (input.via ?? []).map((name) => ({ name })),
    evidence: { in: 'text', ...span, quote: asWritten },
    confidence: 1,
    rules: [],
  }
}

function linkOf(name: string): Claim['attribution'][number] {
  const match = /^(.*) \((.*)\)$/.exec(name)
  return match ? { name: match[1] ?? '', role: match[2] ?? '' } : { name }
}

function boundsOf({ value, high, qualifier }: ClaimInput): Pick<Claim['quantity'], 'low' | 'best' | 'high'> {
  switch (qualifier) {
    case 'at_least':
    case 'more_than':
      return { low: value, best: value, high: null }
    case 'up_to':
    case 'less_than':
      return { low: null, best: value, high: value }
    case 'between':
      return { low: value, best: null, high: high ?? value }
    default:
      return { low: value, best: value, high: value }
  }
}
