import type { Measure } from '@crosstally/model'
import { wordSet } from '../../languages/word-table.ts'
import type { Candidate } from './candidate.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { hasWord, type SentenceView, wordAt } from './sentence-view.ts'

const arriving = /^(?:arriv|came|come|reach|left|leave|join|embark)/
const backReach = 9
const back = wordSet(['back', 'home', 'captivity'])

/** '900 of the wounded have gone back', where forces are counted. Pure. */
export function isBackInLine(
  view: SentenceView,
  { measure, trigger }: Candidate,
  { phrase, counted }: { phrase: CountedPhrase; counted: ReadonlySet<Measure> },
): boolean {
  if (measure !== 'repatriated' || phrase.class !== 'casualty' || wordAt(view, trigger + 1) !== 'back') return false
  return counted.has('deployed') || counted.has('captured')
}

/** 'saw four others walk free', outside an exchange. Pure. */
export function isAcquitted(view: SentenceView, { trigger }: Candidate): boolean {
  return wordAt(view, trigger).startsWith('walk') && wordAt(view, trigger + 1) === 'free'
}

/** 'Of the pilgrims 1.6 million arrived from abroad': a bare number in a report that has counted no forces. Pure. */
export function isArrival(
  { measure, rule }: Candidate,
  { phrase, word, counted }: { phrase: CountedPhrase; word: string; counted: ReadonlySet<Measure> },
): boolean {
  if (measure !== 'deployed' || phrase.class !== 'bare' || phrase.inherited !== undefined) return false
  return rule === 'counts/subject-verb' && arriving.test(word) && counted.size > 1 && !counted.has('deployed')
}

/** 'received 150 of its soldiers back'. Pure. */
export function isGivenBack(view: SentenceView, { trigger }: Candidate): boolean {
  for (let at = trigger + 1; at < trigger + backReach; at += 1) if (hasWord(view, at, back)) return true
  return false
}
