import { wordSet } from '../../languages/word-table.ts'
import type { SpeechScan } from './speech-scan.ts'

/** Verbs that call a figure what the words behind it say. */
export const namers: ReadonlySet<string> = new Set(['call', 'brand', 'label', 'term', 'qualify', 'describe'])

const untruths = wordSet(
  'invention fabrication lie lies fiction nonsense fantasy hoax propaganda rumour rumor rumours fake myth slander fable exaggeration absurd false untrue baseless unfounded wrong ridiculous exaggerated inflated fictitious groundless misleading'.split(
    ' ',
  ),
)
const reach = 14

/** 'called the 40 an invention', 'described the number of 2,300 as baseless': a figure and what it is called. Pure. */
export function callsFalse({ tokens, inFigure }: SpeechScan, from: number): boolean {
  let figure = false
  for (let at = from; at < from + reach; at += 1) {
    if (tokens[at]?.text === '.' || tokens[at]?.text === ';') return false
    if (inFigure[at] === 1) figure = true
    if (untruths.hasAt(tokens, at)) return figure || hasLater(inFigure, at)
  }
  return false
}

/** 'called "ridiculous" this number of 76'. */
function hasLater(inFigure: Uint8Array, at: number): boolean {
  for (let next = at + 1; next < at + 6; next += 1) if (inFigure[next] === 1) return true
  return false
}
