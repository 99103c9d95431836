import type { NormalizedReport } from '@crosstally/model'
import { describe, expect, it } from 'vitest'
import type { Corpus, GoldClaim } from './corpus.ts'
import { goldAsReports } from './gold-as-reports.ts'
import { measureReliability } from './reliability.ts'
import { scoreClaims } from './score-claims.ts'

const text = 'At least 300 were killed and 2,700 wounded in Kursk, Yu said. In all 300 died.'

function gold(as_written: string, fields: Partial<GoldClaim> = {}): GoldClaim {
  const best = Number(as_written.replace(/\D/g, ''))
  return {
    as_written,
    start: text.indexOf(as_written),
    low: best,
    best,
    high: best,
    qualifier: 'exact',
    measure: 'killed',
    subject: 'soldiers',
    place: 'Kursk',
    time: null,
    scope: 'total',
    certainty: 'asserted',
    attribution: ['Yu'],
    via: [],
    ...fields,
  }
}

const repeat = gold('300', { start: text.lastIndexOf('300'), repeat: true })
const corpus: Corpus = {
  reports: [{ id: 'a', text }],
  gold: [
    {
      id: 'a',
      claims: [
        gold('At least 300', { high: null, qualifier: 'at_least' }),
        gold('2,700', { measure: 'wounded' }),
        repeat,
      ],
    },
  ],
  pairs: [],
}

/** Scores the gold's own claims after a change. */
function scoresAfter(change: (report: NormalizedReport) => NormalizedReport) {
  return scoreClaims({ ...corpus, normalized: goldAsReports(corpus).map(change) })
}

describe('scoreClaims', () => {
  it('finds nothing wrong with the gold itself', () => {
    const scores = scoresAfter((report) => report)
    expect(scores).toMatchObject({
      gold: 2,
      predicted: 2,
      wrongSlices: 0,
      value: { f1: 1 },
      core: { f1: 1 },
      misses: [],
    })
    for (const { right, of } of Object.values(scores.fields)) expect(right).toBe(of)
  })
  it('counts a repeat neither way', () => {
    const scores = scoresAfter((report) => ({ ...report, claims: report.claims.slice(0, 2) }))
    expect(scores).toMatchObject({ gold: 2, predicted: 2, core: { f1: 1 } })
  })
  it('takes precision for a stray claim and recall for a missed one', () => {
    const stray = scoresAfter((report) => ({
      ...report,
      claims: report.claims.map((claim, index) =>
        index === 1
          ? { ...claim, quantity: { ...claim.quantity, span: { start: 50, end: 52 }, asWritten: 'sk' } }
          : claim,
      ),
    }))
    expect(stray).toMatchObject({ gold: 2, predicted: 2, core: { precision: 0.5, recall: 0.5 } })
    expect(stray.misses).toEqual(["a: missed '2,700' wounded", "a: stray 'sk' wounded"])
  })
  it('keeps value and measure apart', () => {
    const scores = scoresAfter((report) => ({
      ...report,
      claims: report.claims.map((claim) => ({ ...claim, measure: 'killed' })),
    }))
    expect(scores.value.f1).toBe(1)
    expect(scores.core.f1).toBe(0.5)
  })
  it('asks for the fields of the core matches', () => {
    const { fields } = scoresAfter((report) => ({
      ...report,
      claims: report.claims.map((claim) => ({ ...claim, scope: 'part', place: null, attribution: [{ name: 'Lee' }] })),
    }))
    expect(fields.scope).toEqual({ right: 0, of: 2 })
    expect(fields.place).toEqual({ right: 0, of: 2 })
    expect(fields['root origin']).toEqual({ right: 0, of: 2 })
    expect(fields['no time']).toEqual({ right: 2, of: 2 })
  })
  it('counts quotes that are not the text', () => {
    const scores = scoresAfter((report) => ({
      ...report,
      claims: report.claims.map((claim) => ({ ...claim, evidence: { ...claim.evidence, quote: 'else' } })),
    }))
    expect(scores.wrongSlices).toBe(3)
  })
})

describe('measureReliability', () => {
  it('weighs the gap between promise and share by claims', () => {
    const normalized = goldAsReports(corpus).map((report) => ({
      ...report,
      claims: report.claims.slice(0, 2).map((claim, index) => ({ ...claim, confidence: index === 0 ? 0.95 : 0.45 })),
    }))
    const { bins, expectedError } = measureReliability(corpus.gold, normalized)
    expect(bins.map(({ from, claims, share }) => [from, claims, share])).toEqual([
      [0.4, 1, 1],
      [0.9, 1, 1],
    ])
    expect(expectedError).toBeCloseTo((0.05 + 0.55) / 2)
  })
})
