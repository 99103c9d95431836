import type { Claim, Measure, NormalizedReport, Unit } from '@crosstally/model'
import type { Corpus, GoldClaim } from './corpus.ts'

/** Units of measures that count no people; the gold does not say the currency of a cost. */
const units: Readonly<Partial<Record<Measure, Unit | null>>> = {
  cost: null,
  sites: 'site',
  launched: 'item',
  intercepted: 'item',
  destroyed: 'item',
  damaged: 'item',
  supplied: 'item',
  other: 'item',
}

/**
 * The gold annotation as normalized reports, so that comparison is scored on its own. What the gold does not say (kinds,
 * cues) is left out, as an import of bare names would. Pure.
 */
export function goldAsReports(corpus: Corpus): readonly NormalizedReport[] {
  const claimsOf = new Map(corpus.gold.map(({ id, claims }) => [id, claims]))
  return corpus.reports.map((report) => ({
    ...report,
    language: 'en',
    warnings: [],
    normalizer: 'gold@1',
    claims: (claimsOf.get(report.id) ?? []).map((claim, index) => toClaim(claim, `${report.id}#${index}`, report.text)),
  }))
}

function toClaim(gold: GoldClaim, id: string, text: string): Claim {
  const { low, best, high, qualifier, measure, scope, certainty } = gold
  const unit = units[measure]
  const span = { start: gold.start, end: gold.start + gold.as_written.length }
  return {
    id,
    measure,
    scope,
    certainty,
    quantity: {
      low,
      best,
      high,
      qualifier,
      unit: unit === undefined ? 'person' : unit,
      asWritten: gold.as_written,
      span,
    },
    subject: { text: gold.subject },
    place: gold.place === null ? null : { text: gold.place, name: gold.place },
    time: gold.time === null ? null : { edtf: gold.time },
    attribution: gold.attribution.map((name) => ({ name })),
    via: gold.via.map((name) => ({ name })),
    evidence: { in: 'text', ...span, quote: text.slice(span.start, span.end) },
    confidence: 1,
    rules: [],
  }
}
