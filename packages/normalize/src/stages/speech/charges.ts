import { hasFigure, type SpeechScan } from './speech-scan.ts'
import type { VerbHit } from './verb-hit.ts'

/** What somebody is accused of, by the word it stands behind. */
export const charges: ReadonlyMap<string, string> = new Map([
  ['accuse', 'of'],
  ['charge', 'with'],
  ['criticize', 'for'],
  ['criticise', 'for'],
  ['slam', 'for'],
  ['scold', 'for'],
])
const chargeReach = 12
const contentReach = 16

/** 'accused the army of shelling 40 homes', but not 'accused two men': a figure stands in the charge. Pure. */
export function chargesWith(scan: SpeechScan, { verb, end }: VerbHit): boolean {
  const link = charges.get(verb.lemma)
  for (let at = end; at < end + chargeReach; at += 1) {
    const token = scan.tokens[at]
    if (token?.lower === link && scan.tokens[at + 1]?.lower.endsWith('ing'))
      return hasFigure(scan, at + 2, at + contentReach)
    if (token?.text === '.' || token?.text === ';') return false
  }
  return false
}
