import type { Spelling } from '../../document.ts'

type Question = (spelling: Pick<Spelling, 'text' | 'lower' | 'word' | 'kind' | 'capital' | 'acronym'>) => boolean

const questions: Question[] = []
const mostQuestions = 31

/**
 * A bit of `Analysis.marks` for the tokens whose spelling answers a question: what a walk through a text stops at. Ask while
 * the module loads; the answer may rest on word lists, and is worked out once for a spelling.
 */
export function markOf(question: Question): number {
  if (questions.length === mostQuestions) throw new Error('There is no bit left for another mark')
  questions.push(question)
  return 1 << (questions.length - 1)
}

/** Words that begin with a capital letter, and the others. */
export const capitalWord: number = markOf(({ kind, capital }) => kind === 'word' && capital)
export const lowerWord: number = markOf(({ kind, capital }) => kind === 'word' && !capital)

/** The bits of all questions that a spelling answers. Pure. */
export function marksOf(spelling: Parameters<Question>[0]): number {
  let marks = 0
  for (let at = 0; at < questions.length; at += 1) if (questions[at]?.(spelling)) marks |= 1 << at
  return marks
}

/** The first token from an index on that has one of the bits, or the number of tokens. Pure. */
export function nextMarked(marks: Int32Array, from: number, bits: number): number {
  let at = from
  while (at < marks.length && ((marks[at] ?? 0) & bits) === 0) at += 1
  return at
}
