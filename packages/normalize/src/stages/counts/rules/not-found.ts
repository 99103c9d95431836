import { wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import { role } from '../lexicon/word-entry.ts'
import { figureAt, hasRole, hasWord, isHardBreak, type SentenceView, tokenAt, wordAt } from '../sentence-view.ts'

const negatives = ['not', "didn't", 'never', "haven't", "hasn't", 'yet', 'still', 'remain', "weren't", "won't"]
const negations = wordSet(negatives)
const failures = ['cannot', "can't", 'unable']
/** 'whose families cannot trace them', but not 'cannot go home'. */
const failing = wordSet(failures)
/** Before one of these no other word tells anything. */
const telling = wordSet([...negatives, ...failures, 'whom', 'which', 'nobody', 'noone', 'none'])
const noOne = wordSet(['nobody', 'noone', 'none'])
const back = wordSet(['returned', 'reappeared', 'home'])
const found = wordSet([
  'found',
  'seen',
  'traced',
  'located',
  'heard',
  'accounted',
  'recovered',
  'reached',
  'account',
  'trace',
  'locate',
  'reach',
  'find',
])
const reach = 10

/** People of whom nothing is known ('have not been found', 'not been heard from'), and those who did not survive. */
export const notFound: CountRule = {
  id: 'counts/not-found',
  find({ view, phrase }) {
    const before = foundBefore(view, phrase.first)
    if (before >= 0) return { measure: 'missing', score: 0.9, rule: notFound.id, trigger: before }
    const lived = livedAt(view, phrase.end)
    if (lived >= 0) return { measure: 'rescued', score: 0.8, rule: notFound.id, trigger: lived }
    let negated = false
    let fails = false
    for (let at = phrase.end; at < Math.min(view.end, phrase.end + reach); at += 1) {
      if (isHardBreak(view, at) || figureAt(view, at) >= 0 || hasRole(view, at, role.breaker & ~role.adverb))
        return undefined
      if (!(negated || fails || hasWord(view, at, telling))) continue
      const word = wordAt(view, at)
      if (hasWord(view, at, noOne)) {
        negated = true
        continue
      }
      if (at === phrase.end && hasWord(view, at + 1, noOne)) continue
      if (word === 'whom' || word === 'which') return undefined
      if (hasWord(view, at, failing)) fails = true
      if (hasWord(view, at, negations)) negated = true
      else if (negated && hasWord(view, at, back) && endsThere(view, at + 1))
        return { measure: 'missing', score: word === 'home' ? 0.96 : 0.7, rule: notFound.id, trigger: at }
      else if (negated && word === 'come' && hasWord(view, at + 1, home))
        return { measure: isOver(view, at) ? 'killed' : 'missing', score: 0.96, rule: notFound.id, trigger: at }
      else if (negated && (word === 'survive' || (word === 'make' && wordAt(view, at + 1) === 'it')))
        return { measure: 'killed', score: 0.97, rule: notFound.id, trigger: at }
      else if ((negated || fails) && hasWord(view, at, found))
        return { measure: 'missing', score: 0.97, rule: notFound.id, trigger: at }
    }
    return undefined
  },
}

/** 'Twenty-nine of those on board lived.': the verb's token where nothing follows it, or -1. */
function livedAt(view: SentenceView, end: number): number {
  for (let at = end; at < end + livedReach && figureAt(view, at) < 0 && !isHardBreak(view, at); at += 1) {
    if (wordAt(view, at) !== 'lived') continue
    const next = tokenAt(view, at + 1)
    return next === undefined || next.kind === 'mark' || hasRole(view, at + 1, role.conjunction) ? at : -1
  }
  return -1
}

const livedReach = 5
const home = wordSet(['back', 'home'])

/** 'will never come back', but 'have not come back'. */
function isOver(view: SentenceView, come: number): boolean {
  for (let at = come - 1; at >= come - 3; at -= 1)
    if (wordAt(view, at) === 'will' || wordAt(view, at) === 'would' || wordAt(view, at) === "won't") return true
  return false
}

const verbReach = 3
const negationReach = 5
const nobody = wordSet([
  'nobody',
  'cannot',
  "can't",
  'unable',
  'none',
  'noone',
  'no',
  'not',
  'never',
  "haven't",
  "hasn't",
  "couldn't",
])

/** 'Nobody has heard from 13 of them', 'could not reach the last four': the verb's token, or -1. */
function foundBefore(view: SentenceView, first: number): number {
  for (let at = first - 1; at >= first - verbReach; at -= 1) {
    if (!hasWord(view, at, found)) continue
    for (let near = at - 1; near >= at - negationReach && !isHardBreak(view, near); near -= 1)
      if (hasWord(view, near, nobody)) return at
  }
  return -1
}

/** Those who have not returned, without a home or a duty to return to, are missing. */
function endsThere(view: SentenceView, at: number): boolean {
  const token = tokenAt(view, at)
  return token === undefined || token.kind === 'mark'
}
