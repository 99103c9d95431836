import type { ReportSummary, ReviewedClaim } from '@crosstally/services'

/** A claim for tests: `3,500` in training, said by Yu on Budanov's word; what is given replaces its fields. */
export function reviewedClaim(given: Partial<ReviewedClaim> = {}): ReviewedClaim {
  return {
    id: 'r1#0',
    reportId: 'r1',
    quantity: {
      low: 3500,
      best: 3500,
      high: 3500,
      qualifier: 'about',
      unit: 'person',
      asWritten: 'about 3,500',
      span: { start: 0, end: 11 },
    },
    measure: 'training',
    subject: { text: 'North Korean soldiers', actor: 'KP', kind: 'military' },
    place: { text: 'the Far East', name: 'Far East', within: ['Russia'] },
    time: { edtf: '2025-03-06', kind: 'as_of' },
    scope: 'total',
    certainty: 'asserted',
    attribution: [
      { name: 'Yu', kind: 'person' },
      { name: 'Budanov', kind: 'person' },
    ],
    via: [],
    evidence: { in: 'text', start: 0, end: 30, quote: 'about 3,500 soldiers are there' },
    confidence: 0.9,
    rules: ['figures/digits'],
    machine: null,
    decision: null,
    needsAttention: false,
    history: [],
    revision: 'first',
    ...given,
  }
}

/** A report in a list for tests. */
export function reportSummary(given: Partial<ReportSummary> = {}): ReportSummary {
  return {
    id: 'r1',
    dossier: 'demo',
    title: 'Report one',
    outlet: 'Outlet One',
    url: null,
    publishedAt: '2025-03-06',
    lang: 'en',
    submittedAt: '2025-03-07T10:00:00.000Z',
    note: null,
    status: 'normalized',
    errorCode: null,
    claimCount: 1,
    reviewedCount: 0,
    ...given,
  }
}
