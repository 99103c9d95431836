import type { Claim, NormalizedReport, Report } from '@crosstally/model'
import { defaultStages } from './configuration.ts'
import type { Analysis, Stage } from './document.ts'
import { detectLanguage } from './languages/detect-language.ts'
import { listQuantities, listTimes } from './mentions.ts'
import { Reading } from './reading.ts'
import { markBreakdowns } from './stages/refiners/mark-breakdowns.ts'
import { markHit } from './stages/refiners/mark-hit.ts'
import { weighClaims } from './stages/refiners/weigh-claims.ts'

/** What to print beside the claims. */
export interface NormalizeOptions {
  /** Also list every quantity and every time expression of the text. Default false. */
  readonly mentions?: boolean
  /** The stages to run, in order. Default: `defaultStages`. */
  readonly stages?: readonly Stage[]
}

/** Name and version of this normalizer: claims of the same version and the same text have the same ids. */
export const normalizerVersion = 'crosstally@0.1.0'

/**
 * Reads one report into claims, each with its evidence. Offsets count UTF-16 code units of `report.text` (or of the title
 * where `evidence.in` says so). Relative dates are anchored at `publishedAt`. A text in a language without a pack gives the
 * warning `UNSUPPORTED_LANGUAGE` and no claims. Pure; never throws on any text.
 */
export function normalizeReport(report: Report, options: NormalizeOptions = {}): NormalizedReport {
  const language = detectLanguage(report.text, report.lang)
  const base = { ...report, language: language.tag, normalizer: normalizerVersion }
  if (!language.supported) {
    const message = `This text is in a language the normalizer does not read (${language.tag}); no claims were made.`
    const warnings = [{ code: 'UNSUPPORTED_LANGUAGE', message }]
    return { ...base, claims: [], warnings, ...(options.mentions ? { quantities: [], times: [] } : {}) }
  }
  const stages = options.stages ?? defaultStages
  const body = analyze(report, { field: 'text', language: language.tag, stages })
  const title = report.title ? analyze(report, { field: 'title', language: language.tag, stages }) : undefined
  const claims = weighClaims(report, markHit(markBreakdowns(mergeClaims(report.id, body.claims, title?.claims ?? []))))
  // Names are read where something is counted; what is odd about the others tells nothing of the claims.
  const warnings = body.claims.length > 0 ? [...body.warnings] : []
  if (!options.mentions) return { ...base, claims, warnings }
  return { ...base, claims, warnings, quantities: listQuantities(body), times: listTimes(body) }
}

/** Runs the stages over one field of a report and returns everything they found. Pure. */
export function analyze(
  report: Report,
  options: { readonly field: Analysis['field']; readonly language: string; readonly stages: readonly Stage[] },
): Analysis {
  const text = options.field === 'title' ? (report.title ?? '') : report.text
  const reading = new Reading({ report, field: options.field, text, language: options.language })
  for (const stage of options.stages) reading.run(stage)
  return reading
}

/** The body's claims, then those of the title; one that restates a count of the body says which. */
function mergeClaims(reportId: string, body: readonly Claim[], title: readonly Claim[]): Claim[] {
  const renamed = title.map((claim, index) => {
    const restated = body.find((other) => isSameCount(claim, other))
    const id = `${reportId}#${body.length + index}`
    return { ...claim, id, ...(restated ? { repeatOf: restated.id } : {}) }
  })
  return [...body, ...renamed]
}

function isSameCount(a: Claim, b: Claim): boolean {
  return (
    a.measure === b.measure &&
    a.quantity.best === b.quantity.best &&
    a.quantity.low === b.quantity.low &&
    a.quantity.high === b.quantity.high
  )
}
