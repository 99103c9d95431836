import { wordSet } from '../../../languages/word-table.ts'
import { type NounClass, role } from '../lexicon/word-entry.ts'
import { figureAt, hasRole, hasWord, isHardBreak, type SentenceView, wordAt } from '../sentence-view.ts'
import type { Settled } from '../settle.ts'
import { measureOfHead, measureOfHeading } from './heading-words.ts'

const longestLabel = 8
const weak = 0.62
const never: ReadonlySet<NounClass> = new Set(['time', 'abstract', 'money', 'unknown'])

/** 'Killed: Alda 12, Berro 6', 'Losses: 3 tanks, 5 trucks': every entry behind a label counts what the label says. */
export function countAsLabel(view: SentenceView, settled: readonly Settled[]): void {
  const colon = endOfLabel(view)
  if (colon < 0) return
  let from = colon
  for (const one of settled) {
    const { phrase, candidate } = one
    if (phrase.first <= colon) continue
    if (!isEntry(view, from, phrase.first)) return
    from = phrase.end
    if (candidate && candidate.score >= weak) continue
    const closes =
      phrase.end >= view.end || /^[,;.(]$/.test(wordAt(view, phrase.end)) || hasRole(view, phrase.end, role.conjunction)
    if (!closes || never.has(phrase.class)) continue
    const range = { firstToken: view.first, endToken: colon }
    const measure =
      measureOfHeading(view.analysis, range, phrase.class) ?? measureOfHead(view.analysis, range, phrase.class)
    if (measure !== undefined)
      one.candidate = {
        measure: phrase.class === 'site' ? 'sites' : measure,
        score: 0.62,
        rule: 'counts/label',
        trigger: colon - 1,
      }
  }
}

/** The colon behind the few words, without a verb or a number, that open a sentence, or -1. */
function endOfLabel(view: SentenceView): number {
  for (let at = view.first; at < Math.min(view.end, view.first + longestLabel); at += 1) {
    if (wordAt(view, at) === ':') return at
    if (isHardBreak(view, at) || figureAt(view, at) >= 0) return -1
    if (hasWord(view, at, finite) || hasRole(view, at, role.do | role.modal)) return -1
    if (hasRole(view, at, role.say | role.pronoun) && !hasRole(view, at, role.be)) return -1
  }
  return -1
}

const finite = wordSet(['is', 'was', 'are', 'were', 'has', 'have', 'had'])

/** Only names, commas and the like stand between two entries. */
function isEntry(view: SentenceView, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (wordAt(view, at) === ';') continue
    if (isHardBreak(view, at) && at < to - 1) return false
    if (hasRole(view, at, role.be | role.have | role.do | role.say | role.modal | role.breaker)) return false
  }
  return true
}
