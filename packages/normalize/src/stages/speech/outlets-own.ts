import type { Speaker, SpeechScan } from './speech-scan.ts'

const reporters =
  /^(?:reporter|correspondent|writer|author|newspaper|paper|page|site|website|channel|station|blog|account|feed|desk|newsroom|magazine|newsletter|bulletin|broadcaster|programme|program)$/

/** 'Our own teams have recorded', 'this reporter saw': the outlet itself. Pure. */
export function isOurs({ tokens }: SpeechScan, { first, entity }: Speaker): boolean {
  if (reporters.test(entity.head ?? '') && tokens[first]?.lower === 'this') return true
  const at = [first, first - 1].find((before) => tokens[before]?.lower === 'our')
  if (at === undefined) return false
  return tokens[at + 1]?.lower === 'own' || !helpers.test(entity.head ?? '')
}

/** Whom even their own paper names: 'our delegates have 11,000'. */
const helpers =
  /^(?:delegates|volunteers|doctors|nurses|medics|members|partners?|sources?|lawyers|observers|monitors|witnesses|readers|subscribers|comrades|stewards)$/
