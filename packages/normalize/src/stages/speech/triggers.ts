import type { Token } from '../../document.ts'
import { accordingTo, hearers, reportingVerbs, stems, upstream } from '../../languages/en/reporting.ts'
import { WordTable } from '../../languages/word-table.ts'

/**
 * What a word can open in speech; the values are bits. A sentence is looked through once, and a reader is asked only where
 * its bit stands: a reader that starts at new words names them here.
 */
export const trigger = {
  /** The first word of a reporting verb. */
  verb: 1,
  /** 'according', 'citing', 'by', 'that': a source beside the clause. */
  adjunct: 2,
  /** 'said', 'wrote': what an earlier text of the outlet may have said. */
  said: 4,
  bracket: 8,
  /** 'from', 'by'. */
  giver: 16,
  /** ',', 'and', 'while': a second source may follow. */
  gap: 32,
  /** 'same', as in 'the same source'. */
  same: 64,
  /** ':', before a quotation. */
  colon: 128,
} as const

const lists: readonly (readonly [bit: number, words: Iterable<string>])[] = [
  [trigger.verb, reportingVerbs.branches.keys()],
  [trigger.verb, ['is', 'are', 'was', 'were', 'be', 'been', 'seems', 'remains', 'remain', 'remained']],
  [trigger.adjunct, ['by', 'if', 'in', 'that', 'which', 'as', 'so']],
  ...[stems, upstream, accordingTo, hearers].map(({ branches }) => [trigger.adjunct, branches.keys()] as const),
  [trigger.said, ['said', 'told', 'stated', 'reported', 'wrote', 'gave', 'put', 'claimed']],
  [trigger.bracket, ['(', '[']],
  [trigger.giver, ['from', 'by']],
  [trigger.gap, [',', ';', 'and', 'while', 'but', 'against', 'whereas', '-', '–', '—', '/']],
  [trigger.same, ['same']],
  [trigger.colon, [':']],
]

const bitsOfWord = new WordTable(buildBits())

function buildBits(): Map<string, number> {
  const bits = new Map<string, number>()
  for (const [bit, words] of lists) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit)
  return bits
}

/** The bits of `trigger` of a token. Pure. */
export function triggersOf(token: Token): number {
  return bitsOfWord.get(token) ?? 0
}
