import type { Claim, NormalizedReport, Report } from '@crosstally/model'

/** What a test wants to differ from a plain claim of 300 killed. */
export interface ClaimSketch {
  /** Words of the report's text, found at their first place; also the evidence. */
  readonly words: string
  readonly best?: number
  readonly measure?: Claim['measure']
  readonly place?: string | null
  readonly origin?: string
}

/** A claim about `sketch.words` in `text`. */
export function makeClaim(reportId: string, text: string, index: number, sketch: ClaimSketch): Claim {
  const start = text.indexOf(sketch.words)
  const span = { start, end: start + sketch.words.length }
  const best = sketch.best ?? 300
  const { place, origin } = sketch
  return {
    id: `${reportId}#${index}`,
    quantity: { low: best, best, high: best, qualifier: 'exact', unit: 'person', asWritten: sketch.words, span },
    measure: sketch.measure ?? 'killed',
    subject: { text: 'soldiers', actor: 'KP', kind: 'military' },
    place: place === null || place === undefined ? null : { text: place, name: place },
    time: { edtf: '2025-02-26', kind: 'as_of', text: 'now' },
    scope: 'total',
    certainty: 'asserted',
    attribution: origin === undefined ? [] : [{ name: origin, kind: 'person', cue: 'said', span }],
    via: [],
    evidence: { in: 'text', ...span, quote: sketch.words },
    confidence: 0.9,
    rules: ['test/sketch'],
  }
}

/** A normalizer that makes of every report what `sketch` says. */
export function makeNormalized(report: Report, sketches: readonly ClaimSketch[], version = 'test@1'): NormalizedReport {
  const claims = sketches.map((sketch, index) => makeClaim(report.id, report.text, index, sketch))
  return { ...report, language: 'en', normalizer: version, warnings: [], claims }
}
