import type { Candidate } from '../candidate.ts'
import { type NounClass, role } from '../lexicon/word-entry.ts'
import { entryAt, figureAt, hasRole, isHardBreak, type SentenceView, wordAt } from '../sentence-view.ts'
import { type Settled, threshold } from '../settle.ts'
import { type HeadingRange, measureOfHeading } from './heading-words.ts'
import { classOfLabel } from './measure-of-label.ts'

const longestOuter = 10
const longestInner = 5

/** Readings that only follow from what an entry names or from its neighbours. */
const loose = new Set([
  'counts/label-class',
  'counts/list-neighbour',
  'counts/topic-of-sentence',
  'counts/topic-before',
  'counts/munition-default',
  'counts/forces-default',
])

/**
 * 'Losses of the enemy for the day: personnel - 940; tanks - 4; cars: 66': entries with labels of their own count what the
 * first label says of them.
 */
export function countUnderLabel(view: SentenceView, settled: readonly Settled[]): void {
  const outer = outerLabel(view)
  for (const one of settled) {
    const { candidate, phrase } = one
    const inner = outer && labelOfEntry(view, one, outer.endToken)
    const isFirm = candidate && candidate.score >= threshold && !loose.has(candidate.rule)
    if (!inner || (isFirm && !isNounRead(view, inner, candidate))) continue
    const counted = classOfLabel(view.analysis, inner) ?? 'bare'
    const measure = outer && measureOfHeading(view.analysis, outer, counted)
    if (measure)
      one.candidate = { measure, score: 0.62, rule: 'counts/nested-label', trigger: phrase.figure.firstToken }
  }
}

/** 'line of cars: 5,500': what the label right before a bare number names. Pure. */
export function classOfEntry(view: SentenceView, one: Settled): NounClass | undefined {
  const label = labelOfEntry(view, one, view.first - 1)
  return label && classOfLabel(view.analysis, label)
}

/** 'houses - 212': the noun of the label taken for a verb. */
function isNounRead(view: SentenceView, { endToken }: HeadingRange, { rule, trigger }: Candidate): boolean {
  return rule === 'counts/verb-object' && trigger === endToken - 1 && entryAt(view, trigger)?.noun?.plural === true
}

/** The words up to the first colon, where no number and no verb stands among them. */
function outerLabel(view: SentenceView): HeadingRange | undefined {
  for (let at = view.first; at < Math.min(view.end, view.first + longestOuter); at += 1) {
    if (wordAt(view, at) === ':') return at > view.first ? { firstToken: view.first, endToken: at } : undefined
    if (isHardBreak(view, at) || figureAt(view, at) >= 0) return undefined
    if (hasRole(view, at, role.be | role.have | role.say | role.pronoun | role.modal)) return undefined
  }
  return undefined
}

/** The words between the mark before an entry and the dash or colon right before its number. */
function labelOfEntry(view: SentenceView, { phrase }: Settled, outerEnd: number): HeadingRange | undefined {
  const mark = phrase.first - 1
  if (phrase.class !== 'bare' || mark <= outerEnd || !/^[-–—:]$/.test(textAt(view, mark))) return undefined
  for (let at = mark - 1; at >= Math.max(outerEnd, mark - longestInner - 1); at -= 1) {
    if (at === outerEnd || /^[;,:]$/.test(wordAt(view, at)))
      return at < mark - 1 ? { firstToken: at + 1, endToken: mark } : undefined
    if (figureAt(view, at) >= 0 || isHardBreak(view, at)) return undefined
  }
  return undefined
}

function textAt({ analysis: { tokens } }: SentenceView, at: number): string {
  return tokens[at]?.text ?? ''
}
