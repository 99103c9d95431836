import { wordSet } from '../../languages/word-table.ts'
import type { Candidate } from './candidate.ts'
import { hasWord, isHardBreak, type SentenceView, wordAt } from './sentence-view.ts'
import { type Settled, threshold } from './settle.ts'

const mostParts = 8
const defaults = new Set([
  'counts/label-class',
  'counts/forces-default',
  'counts/people-of-topic',
  'counts/munition-default',
])

/** '119 to date: 43 civilians, 41 servicemen': those of whom only a colon says what they are count as the whole does. */
export function spellOut(view: SentenceView, settled: readonly Settled[]): void {
  const guesses = new Set(settled.flatMap(({ candidate }) => (isGuess(candidate) ? [candidate?.trigger] : [])))
  settled.forEach((whole, position) => {
    const colon = colonAfter(view, whole)
    const { candidate } = whole
    if (colon < 0 || !candidate || candidate.score < threshold || sizeOf(whole) === 0) return
    let sum = 0
    for (const one of settled.slice(position + 1, position + 1 + mostParts)) {
      for (let at = colon + 1; at < one.phrase.first; at += 1) if (isHardBreak(view, at)) return
      sum += sizeOf(one)
      if (sum > sizeOf(whole) || !hasNoMeasure(one, guesses)) return
      const { measure, trigger } = candidate
      one.candidate = {
        measure,
        trigger,
        score: 0.6,
        rule: 'counts/spelt-out',
        scope: 'part',
        base: whole.phrase.index,
      }
    }
  })
}

function isGuess(candidate: Candidate | undefined): boolean {
  return defaults.has(candidate?.rule ?? '')
}

/** Nothing but a guess, or shared from one. */
function hasNoMeasure({ candidate }: Settled, guesses: ReadonlySet<number | undefined>): boolean {
  if (!candidate || candidate.score < threshold || isGuess(candidate)) return true
  const isShared = candidate.rule === 'counts/list-neighbour' || candidate.rule === 'counts/part-of'
  return isShared && guesses.has(candidate.trigger)
}

const colonReach = 5

function colonAfter(view: SentenceView, { phrase }: Settled): number {
  for (let at = phrase.end; at < phrase.end + colonReach; at += 1) {
    if (wordAt(view, at) === ':') return at
    if (isHardBreak(view, at)) return -1
  }
  return -1
}

/**
 * Numbers of one sentence that add up to another are its parts, wherever the total stands: '298 in the town and 69 in
 * the hills, 367 in all'; so are those that a colon spells out: 'six dead: three drowned, two …'.
 */
export function markParts(view: SentenceView, settled: readonly Settled[]): void {
  const counted = settled.filter((one) => (one.candidate?.score ?? 0) >= threshold && sizeOf(one) > 0)
  for (let at = 0; at < counted.length; at += 1) {
    const whole = counted[at]
    if (!whole) continue
    markRun(view, whole, counted.slice(at + 1, at + 1 + mostParts))
    markRun(view, whole, counted.slice(Math.max(0, at - mostParts), at).reverse())
  }
}

function sizeOf(one: Settled): number {
  return one.phrase.figure.best ?? 0
}

function markRun(view: SentenceView, whole: Settled, others: readonly Settled[]): void {
  const run: Settled[] = []
  let sum = 0
  for (const one of others) {
    if (one.candidate?.measure !== whole.candidate?.measure) break
    sum += sizeOf(one)
    if (sum > sizeOf(whole)) return
    run.push(one)
    if (sum === sizeOf(whole) && run.length > 1) {
      if (
        isTotalled(view, whole) ||
        isBracketed(view, whole, run) ||
        addsUp(view, whole, { run, next: others[run.length] })
      )
        markAll(whole, run)
      return
    }
  }
  const first = run[0]
  if (first && first.phrase.first > whole.phrase.end && spellsOut(view, whole.phrase.end, first.phrase.first))
    markAll(whole, run)
}

const leastSum = 10

/** '14 were killed: six men, five women, three children': no chance sum, and no list that goes on. */
function addsUp(
  view: SentenceView,
  whole: Settled,
  { run: [first], next }: { run: readonly Settled[]; next: Settled | undefined },
): boolean {
  if (!first || first.phrase.first < whole.phrase.end) return false
  if (next?.candidate?.measure === whole.candidate?.measure) return false
  return sizeOf(whole) >= leastSum || spellsOut(view, whole.phrase.end, first.phrase.first)
}

function markAll(whole: Settled, run: readonly Settled[]): void {
  for (const one of run)
    if (one.candidate) one.candidate = { ...one.candidate, scope: 'part', base: whole.phrase.index }
  if (whole.candidate?.scope === 'part' && whole.candidate.base === undefined)
    whole.candidate = asTotal(whole.candidate)
}

function asTotal({ measure, score, rule, trigger }: Candidate): Candidate {
  return { measure, score, rule, trigger }
}

const totals = wordSet(['all', 'total', 'altogether', 'together', '=', 'sum'])

/** '367 (298 + 69)'. */
function isBracketed(view: SentenceView, whole: Settled, run: readonly Settled[]): boolean {
  const open = whole.phrase.end
  if (wordAt(view, open) !== '(' || wordAt(view, open + 1) === ')') return false
  return run.every(({ phrase }) => phrase.first > open && !hasBracket(view, open + 1, phrase.first))
}

function hasBracket(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (wordAt(view, at) === ')' || wordAt(view, at) === '(') return true
  return false
}

/** Words at a number that make it a total: 'in all', 'a total of'. */
function isTotalled(view: SentenceView, whole: Settled): boolean {
  const { phrase } = whole
  for (let at = phrase.first - 3; at < phrase.end + 2; at += 1) if (hasWord(view, at, totals)) return true
  return wordAt(view, phrase.end) === ':'
}

/** A colon between a total and what follows, with no other clause between. */
function spellsOut(view: SentenceView, from: number, to: number): boolean {
  let colon = false
  for (let at = from; at < to; at += 1) {
    if (wordAt(view, at) === ':') colon = true
    else if (isHardBreak(view, at)) return false
  }
  return colon && to - from < 12
}
