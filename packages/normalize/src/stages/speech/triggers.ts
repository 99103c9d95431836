import { accordingTo, hearers, reportingVerbs, stems, upstream } from '../../languages/en/reporting.ts'
import { wordSet } from '../../languages/word-table.ts'
import { markOf } from '../segment/marks.ts'

/**
 * What a word can open in speech; the values are bits of `Analysis.marks`. A reader is asked only in sentences, and at tokens,
 * that have its bit: a reader that starts at new words names them here.
 */
export const trigger = {
  /** The first word of a reporting verb. */
  verb: opening(reportingVerbs.branches.keys(), 'is are was were be been seems remains remain remained'.split(' ')),
  /** 'according', 'citing', 'by', 'that': a source beside the clause. */
  adjunct: opening(
    ['by', 'if', 'in', 'that', 'which', 'as', 'so'],
    ...[stems, upstream, accordingTo, hearers].map(({ branches }) => branches.keys()),
  ),
  /** 'said', 'wrote': what an earlier text of the outlet may have said. */
  said: opening(['said', 'told', 'stated', 'reported', 'wrote', 'gave', 'put', 'claimed']),
  bracket: opening(['(', '[']),
  giver: opening(['from', 'by']),
  /** ',', 'and', 'while': a second source may follow. */
  gap: opening([',', ';', 'and', 'while', 'but', 'against', 'whereas', '-', '–', '—', '/']),
  /** 'same', as in 'the same source'. */
  same: opening(['same']),
  /** ':', before a quotation. */
  colon: opening([':']),
} as const

function opening(...lists: readonly Iterable<string>[]): number {
  const words = wordSet(lists.flatMap((list) => [...list]))
  return markOf((spelling) => words.has(spelling))
}
