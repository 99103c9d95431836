import type { ClaimTime } from '@crosstally/model'
import type { Analysis, TimeExpression } from '../../document.ts'
import { firstFrom } from './token-order.ts'

const leadBlocks = 3
const datelineReach = 60

/** The date that governs what names none: the lead's own before the one of the dateline; never one still to come. Pure. */
export function findLeadTime(analysis: Analysis): ClaimTime | undefined {
  let dateline: TimeExpression | undefined
  const { times, sentences, tokens, blocks } = analysis
  for (const time of times) {
    const block = sentences[tokens[time.firstToken]?.sentence ?? 0]?.block ?? 0
    if (block >= leadBlocks) break
    if (time.kind !== 'point' || isAhead(analysis, time) || blocks[block]?.kind === 'boilerplate') continue
    if (!isDateline(analysis, time)) return toClaimTime(analysis, time, true)
    dateline ??= time
  }
  return dateline ? toClaimTime(analysis, dateline, true) : undefined
}

/** Whether a date lies after the report's own. Pure. */
export function isAhead(analysis: Analysis, time: { readonly edtf: string }): boolean {
  const published = analysis.report.publishedAt?.slice(0, 10)
  return published !== undefined && time.edtf.slice(0, 10) > published && /^\d{4}/.test(time.edtf)
}

/** 'SEOUL, March 5 (Agency) - …': a date between a place in capitals and a dash at the very start. */
function isDateline(analysis: Analysis, time: TimeExpression): boolean {
  const { text, tokens } = analysis
  if (time.start > datelineReach) return false
  const first = tokens[0]?.text ?? ''
  if (first.length < 3 || first !== first.toUpperCase()) return false
  const rest = text.slice(time.end, time.end + datelineReach)
  return /^[^.\n]{0,50}\s[-–—]{1,2}\s/.test(rest)
}

/** A time expression as a claim's time; running counts read it as of that day. Pure. */
export function toClaimTime(analysis: Analysis, time: TimeExpression, isRunning: boolean): ClaimTime {
  const before = analysis.tokens[time.firstToken - 1]?.lower
  const edtf = before === 'since' && !time.edtf.includes('/') ? `${time.edtf}/..` : time.edtf
  const kind = time.asOf || (isRunning && !edtf.includes('/')) ? 'as_of' : 'event'
  return { edtf, kind, text: analysis.text.slice(time.start, time.end) }
}

/** The first date in a block, or undefined. Pure. */
export function firstTimeOfBlock(analysis: Analysis, block: number): ClaimTime | undefined {
  const { blocks, times, sentences } = analysis
  const one = blocks[block]
  const from = sentences[one?.firstSentence ?? 0]?.firstToken ?? 0
  const to = sentences[(one?.endSentence ?? 1) - 1]?.endToken ?? 0
  for (let at = firstFrom(times, from); at < times.length; at += 1) {
    const time = times[at]
    if (!time || time.firstToken >= to) return undefined
    if (time.kind === 'point') return toClaimTime(analysis, time, true)
  }
  return undefined
}
