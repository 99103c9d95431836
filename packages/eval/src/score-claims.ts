import type { NormalizedReport, Report } from '@crosstally/model'
import type { GoldReport } from './corpus.ts'
import { type ClaimMatch, chainOf, matchClaims, type ReportMatch } from './match-claims.ts'
import { isSameName } from './same-name.ts'

export interface Precision {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** A share with what it was taken of. */
export interface Share {
  readonly right: number
  readonly of: number
}

export interface ClaimScores {
  readonly reports: number
  readonly gold: number
  readonly predicted: number
  /** Claims whose quote or number is not the text where they say it is. */
  readonly wrongSlices: number
  /** Right bounds. */
  readonly value: Precision
  /** Right bounds and measure. */
  readonly core: Precision
  /** Over the core matches. */
  readonly fields: Readonly<Record<FieldName, Share>>
  readonly misses: readonly string[]
}

/** Each field's rule: does it hold, or undefined where it is not asked of this match. */
const fieldRules = {
  qualifier: ({ gold, predicted }: ClaimMatch) => predicted.quantity.qualifier === gold.qualifier,
  scope: ({ gold, predicted }: ClaimMatch) => predicted.scope === gold.scope,
  certainty: ({ gold, predicted }: ClaimMatch) => predicted.certainty === gold.certainty,
  'root origin': ({ gold, predicted }: ClaimMatch) => isSameName(gold.attribution.at(-1), chainOf(predicted).at(-1)),
  'attribution chain': ({ gold, predicted }: ClaimMatch) => isSameChain(gold.attribution, chainOf(predicted)),
  place: ({ gold, predicted }: ClaimMatch) => (gold.place === null ? undefined : isPlace(gold.place, predicted.place)),
  'no place': ({ gold, predicted }: ClaimMatch) => (gold.place === null ? predicted.place === null : undefined),
  time: ({ gold, predicted }: ClaimMatch) => (gold.time === null ? undefined : predicted.time?.edtf === gold.time),
  'no time': ({ gold, predicted }: ClaimMatch) => (gold.time === null ? predicted.time === null : undefined),
} as const
export type FieldName = keyof typeof fieldRules
export const fieldNames: readonly FieldName[] = [
  'qualifier',
  'scope',
  'certainty',
  'root origin',
  'attribution chain',
  'place',
  'no place',
  'time',
  'no time',
]

/** Scores normalized reports against the gold; a report that is missing counts as one without claims. Pure. */
export function scoreClaims(given: {
  readonly reports: readonly Report[]
  readonly gold: readonly GoldReport[]
  readonly normalized: readonly NormalizedReport[]
}): ClaimScores {
  const claimsOf = new Map(given.normalized.map(({ id, claims }) => [id, claims]))
  const matched = given.gold.map((report) => matchClaims(report, claimsOf.get(report.id) ?? []))
  const scored = matched.flatMap(({ matches }) => matches.filter(({ gold }) => !gold.repeat))
  const missed = matched.flatMap((report) => report.missed.filter(({ repeat }) => !repeat))
  const core = scored.filter((match) => match.isSameValue && match.isSameMeasure)
  const gold = scored.length + missed.length
  const predicted = scored.length + matched.reduce((sum, { stray }) => sum + stray.length, 0)
  return {
    reports: given.gold.length,
    gold,
    predicted,
    wrongSlices: countWrongSlices(given.reports, given.normalized),
    value: precisionOf(scored.filter((match) => match.isSameValue).length, { gold, predicted }),
    core: precisionOf(core.length, { gold, predicted }),
    fields: scoreFields(core),
    misses: matched.flatMap(describeMisses),
  }
}

function precisionOf(right: number, { gold, predicted }: { gold: number; predicted: number }): Precision {
  const precision = predicted === 0 ? 0 : right / predicted
  const recall = gold === 0 ? 0 : right / gold
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function scoreFields(core: readonly ClaimMatch[]): Readonly<Record<FieldName, Share>> {
  const share = (field: FieldName): Share => {
    const asked = core.map((match) => fieldRules[field](match)).filter((answer) => answer !== undefined)
    return { right: asked.filter(Boolean).length, of: asked.length }
  }
  return {
    qualifier: share('qualifier'),
    scope: share('scope'),
    certainty: share('certainty'),
    'root origin': share('root origin'),
    'attribution chain': share('attribution chain'),
    place: share('place'),
    'no place': share('no place'),
    time: share('time'),
    'no time': share('no time'),
  }
}

function isSameChain(gold: readonly string[], chain: readonly string[]): boolean {
  return gold.length === chain.length && gold.every((name, index) => isSameName(name, chain[index]))
}

function isPlace(gold: string, place: ClaimMatch['predicted']['place']): boolean {
  return place !== null && (isSameName(gold, place.name) || isSameName(gold, place.text))
}

function countWrongSlices(reports: readonly Report[], normalized: readonly NormalizedReport[]): number {
  const byId = new Map(reports.map((report) => [report.id, report]))
  const wrong = normalized.flatMap(({ id, claims }) =>
    claims.filter(({ evidence, quantity }) => {
      const text = byId.get(id)?.[evidence.in] ?? ''
      const isQuote = evidence.quote === text.slice(evidence.start, evidence.end)
      return !isQuote || quantity.asWritten !== text.slice(quantity.span.start, quantity.span.end)
    }),
  )
  return wrong.length
}

function describeMisses(report: ReportMatch): readonly string[] {
  const missed = report.missed.filter(({ repeat }) => !repeat)
  const wrong = report.matches.filter(
    ({ gold, isSameValue, isSameMeasure }) => !gold.repeat && !(isSameValue && isSameMeasure),
  )
  return [
    ...missed.map(({ as_written, measure }) => `${report.id}: missed '${as_written}' ${measure}`),
    ...wrong.map(
      ({ gold, predicted }) =>
        `${report.id}: '${gold.as_written}' ${gold.measure} read as '${predicted.quantity.asWritten}' ${predicted.measure}`,
    ),
    ...report.stray.map(({ quantity, measure }) => `${report.id}: stray '${quantity.asWritten}' ${measure}`),
  ]
}
