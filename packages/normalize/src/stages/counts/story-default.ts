import type { Measure } from '@crosstally/model'
import type { Analysis } from '../../document.ts'
import { WordTable } from '../../languages/word-table.ts'
import { markOf, nextMarked } from '../segment/marks.ts'

const opening = 400
const least = 3
/** A short report says the word less often. */
const short = { tokens: 150, least: 2 } as const
const inTitle = 2

const tellingWords: readonly (readonly [Measure, string])[] = [
  ['recruited', 'conscript conscripts conscripted conscription draft drafted draftee draftees enlistment enlisted'],
  ['recruited', 'recruitment recruits recruited mobilisation mobilization call-up reservists inductees'],
  ['repatriated', 'swap swaps swapped exchange exchanged exchanges repatriated repatriation repatriate'],
  ['repatriated', 'returnees deported deportees deportation deportations captivity pow pows'],
  ['displaced', 'refugee refugees displaced displacement fled flee fleeing asylum influx exodus idps arrivals'],
]
const byWord = new Map(
  tellingWords.flatMap(([measure, words]) => words.split(' ').map((word) => [word, measure] as const)),
)
const telling = new WordTable(byWord)
const tells = markOf((spelling) => telling.has(spelling))

/** What people and soldiers of whom a report says nothing else count as: what its title and opening keep speaking of. Pure. */
export function defaultOf({ report, tokens, marks }: Analysis): Measure | undefined {
  const found = new Map<Measure, number>()
  const add = (measure: Measure | undefined, weight: number) => {
    if (measure) found.set(measure, (found.get(measure) ?? 0) + weight)
  }
  for (const word of (report.title ?? '').toLowerCase().split(/[^a-z-]+/)) add(byWord.get(word), inTitle)
  const end = Math.min(tokens.length, opening)
  for (let at = nextMarked(marks, 0, tells); at < end; at = nextMarked(marks, at + 1, tells)) {
    const token = tokens[at]
    if (token) add(telling.get(token), 1)
  }
  const [first, second] = [...found].toSorted((a, b) => b[1] - a[1])
  const enough = tokens.length < short.tokens ? short.least : least
  return first && first[1] >= enough && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}
