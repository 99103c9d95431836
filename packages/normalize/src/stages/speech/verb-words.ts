import { type ReportingVerb, reportingVerbs } from '../../languages/en/reporting.ts'
import type { matchPhrase } from '../../languages/phrases.ts'
import { type SpeechScan, speakerEnding } from './speech-scan.ts'

/** 'The police estimated 4,000': the verb that a figure takes for its qualifier, not 'an estimated 4,000'. Pure. */
export function opensFigure(scan: SpeechScan, at: number): boolean {
  if (scan.inFigure[at] !== 1 || scan.inFigure[at - 1] === 1 || scan.tokens[at]?.lower !== 'estimated') return false
  const before = scan.tokens[at - 1]
  return (
    speakerEnding(scan, at) !== undefined ||
    scan.inTime[at - 1] === 1 ||
    before?.text === ',' ||
    ['has', 'have', 'had', 'also', 'itself', 'later', 'earlier', 'then', 'who', 'which'].includes(before?.lower ?? '')
  )
}

/** 'owned up to 11': the last words may belong to the figure. Pure. */
export function endOfVerb({ inFigure }: SpeechScan, at: number, end: number): number {
  let last = end
  while (last > at + 1 && inFigure[last - 1] === 1) last -= 1
  return last
}

const partedReach = 9

/** 'breaks the losses down as 400 dead': the particle stands behind the object. Pure. */
export function parted(
  { tokens, inFigure }: SpeechScan,
  at: number,
  limit: number,
): ReturnType<typeof matchPhrase<ReportingVerb>> {
  const branch = reportingVerbs.branches.get(tokens[at]?.lower ?? '')?.branches.get('down')
  if (!branch?.value) return undefined
  for (let end = at + 2; end < Math.min(at + partedReach, limit); end += 1) {
    if (tokens[end]?.kind === 'mark' && tokens[end]?.lower !== "'s") return undefined
    if (inFigure[end] === 1) return undefined
    if (tokens[end]?.lower === 'down') return { value: branch.value, length: end + 1 - at }
  }
  return undefined
}
