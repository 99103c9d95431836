import { tollWords } from './bare-figure.ts'
import type { SpeechScan } from './speech-scan.ts'

const currency = /^[$€£¥]/

/** 'has given more than $40,000 to the party': money changes hands, nothing is said. Pure. */
export function givesMoney({ tokens, inFigure }: SpeechScan, from: number): boolean {
  let at = from
  while (at < from + 4 && inFigure[at] !== 1) at += 1
  for (; inFigure[at] === 1; at += 1) if (currency.test(tokens[at]?.text ?? '')) return true
  return false
}

/** 'gives turnout as 41 per cent', 'gave 9 as the number'. Pure. */
export function givesAs({ tokens, inFigure }: SpeechScan, from: number): boolean {
  for (let at = from; at < from + 5; at += 1)
    if (tokens[at]?.lower === 'as') return inFigure[at + 1] === 1 || inFigure[at - 1] === 1
  return false
}

/** 'gave 2,060 dead'. Pure. */
export function countsToll(scan: SpeechScan, from: number): boolean {
  let at = from
  while (scan.inFigure[at] === 1) at += 1
  return at > from && tollWords.hasAt(scan.tokens, at)
}
