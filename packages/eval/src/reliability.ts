import type { NormalizedReport } from '@crosstally/model'
import type { GoldReport } from './corpus.ts'
import { matchClaims } from './match-claims.ts'

/** Claims of about the same confidence: how many there are, what they promise and what share is right. */
export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly claims: number
  readonly meanConfidence: number
  readonly share: number
}

export interface Reliability {
  readonly bins: readonly ReliabilityBin[]
  /** Expected calibration error: the gap between promise and share, weighted by claims; 0 is perfect. */
  readonly expectedError: number
}

const binCount = 10

/** How far confidence can be believed; a claim is right when its bounds and its measure are. Pure. */
export function measureReliability(gold: readonly GoldReport[], normalized: readonly NormalizedReport[]): Reliability {
  const claimsOf = new Map(normalized.map(({ id, claims }) => [id, claims]))
  const outcomes = gold.flatMap((report) => {
    const { matches, stray } = matchClaims(report, claimsOf.get(report.id) ?? [])
    return [
      ...matches.map(({ predicted, isSameValue, isSameMeasure }) => ({
        confidence: predicted.confidence,
        isRight: isSameValue && isSameMeasure,
      })),
      ...stray.map(({ confidence }) => ({ confidence, isRight: false })),
    ]
  })
  const bins = Array.from({ length: binCount }, (_, index) => {
    const inBin = outcomes.filter(
      ({ confidence }) => Math.min(Math.floor(confidence * binCount), binCount - 1) === index,
    )
    return toBin(index, inBin)
  }).filter(({ claims }) => claims > 0)
  const gap = bins.reduce((sum, bin) => sum + bin.claims * Math.abs(bin.meanConfidence - bin.share), 0)
  return { bins, expectedError: outcomes.length === 0 ? 0 : gap / outcomes.length }
}

function toBin(
  index: number,
  outcomes: ReadonlyArray<{ readonly confidence: number; readonly isRight: boolean }>,
): ReliabilityBin {
  const claims = outcomes.length
  return {
    from: index / binCount,
    to: (index + 1) / binCount,
    claims,
    meanConfidence: claims === 0 ? 0 : outcomes.reduce((sum, { confidence }) => sum + confidence, 0) / claims,
    share: claims === 0 ? 0 : outcomes.filter(({ isRight }) => isRight).length / claims,
  }
}
