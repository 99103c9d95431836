import { AppError, type Claim } from '@crosstally/model'

/** The two texts of a report that a claim can stand in. */
export interface ReportTexts {
  readonly text: string
  readonly title: string | null
}

/**
 * What is wrong with a claim's spans and bounds, by field; empty when all is well: evidence and number are exactly the
 * words they point at, and no bound is beyond another. Pure.
 */
export function findClaimProblems(
  claim: Pick<Claim, 'evidence' | 'quantity'>,
  report: ReportTexts,
): Record<string, string> {
  const { evidence, quantity } = claim
  const source = evidence.in === 'title' ? (report.title ?? '') : report.text
  const problems: Record<string, string> = {}
  if (evidence.end <= evidence.start || source.slice(evidence.start, evidence.end) !== evidence.quote) {
    problems.evidence = 'The quote is not what stands at this place of the report.'
  }
  const { start, end } = quantity.span
  if (end <= start || source.slice(start, end) !== quantity.asWritten) {
    problems['quantity.span'] = 'The number as written is not what stands at this place of the report.'
  }
  const bounds = [quantity.low, quantity.best, quantity.high].filter((bound) => bound !== null)
  if (bounds.length === 0) problems.quantity = 'Give at least one figure.'
  if (bounds.some((bound, index) => bound > (bounds[index + 1] ?? bound))) {
    problems.quantity = 'The lowest figure comes first, the highest last.'
  }
  return problems
}

/** Throws `INVALID_INPUT` with the problems by field. */
export function assertClaim(claim: Pick<Claim, 'evidence' | 'quantity'>, report: ReportTexts): void {
  const fields = findClaimProblems(claim, report)
  const messages = Object.values(fields)
  if (messages.length > 0) throw new AppError('INVALID_INPUT', messages.join(' '), { details: { fields } })
}
