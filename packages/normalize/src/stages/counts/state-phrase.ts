import type { Measure } from '@crosstally/model'
import type { Token } from '../../document.ts'
import { WordTable, wordSet } from '../../languages/word-table.ts'
import { fitOf } from './candidate.ts'
import { englishWords } from './lexicon/english.ts'
import type { NounClass, VerbSense } from './lexicon/word-entry.ts'

/** What 'be' says of those counted, by the first word after it: 'under arrest', 'without power', 'in tents'. */
const states = new WordTable<readonly VerbSense[]>(byFirstWord(englishWords.get('were')?.senses ?? []))
const skipped = wordSet(['the', 'a', 'an', 'their', 'his', 'her', 'still', 'now', 'all', 'currently', 'public', 'and'])
const longestGap = 2

function byFirstWord(senses: readonly VerbSense[]): Map<string, VerbSense[]> {
  const found = new Map<string, VerbSense[]>()
  for (const sense of senses) {
    for (const word of sense.followers[0] ?? []) {
      const list = found.get(word)
      if (list) list.push(sense)
      else found.set(word, [sense])
    }
  }
  return found
}

/** The measure of a state that a text gives without its verb, as bulletins and labels do, at the token `at`. Pure. */
export function stateAt(
  tokens: readonly Token[],
  range: { readonly at: number; readonly end: number },
  counted: NounClass,
): { measure: Measure; fit: number } | undefined {
  const first = tokens[range.at]
  let best: { measure: Measure; fit: number; length: number } | undefined
  for (const sense of (first && states.get(first)) ?? []) {
    const fit = fitOf(sense, counted)
    if (fit === 0 || (best && sense.followers.length <= best.length) || !follows(tokens, range, sense)) continue
    best = { measure: sense.measure, fit, length: sense.followers.length }
  }
  return best
}

function follows(
  tokens: readonly Token[],
  { at, end }: { readonly at: number; readonly end: number },
  { followers }: VerbSense,
): boolean {
  let next = at + 1
  for (const alternatives of followers.slice(1)) {
    const limit = Math.min(end, next + longestGap)
    while (next < limit && !alternatives.includes(tokens[next]?.lower ?? '') && skipped.hasAt(tokens, next)) next += 1
    if (next >= end || !alternatives.includes(tokens[next]?.lower ?? '')) return false
    next += 1
  }
  return true
}
