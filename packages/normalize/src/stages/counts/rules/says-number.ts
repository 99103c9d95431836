import { wordSet } from '../../../languages/word-table.ts'
import { isInRun } from '../entry-run.ts'
import { role } from '../lexicon/word-entry.ts'
import { entryAt, hasRole, hasWord, type SentenceView, wordAt } from '../sentence-view.ts'
import type { Settled } from '../settle.ts'

const leastOfText = 13

/** Small bare numbers are often no counts: only where the words say so. Pure. */
export function isTooSmall(view: SentenceView, one: Settled): boolean {
  const size = sizeOf(one)
  const before = one.phrase.first - 1
  if (size >= leastOfText || size === 0 || one.phrase.additional) return false
  if (isInRun(view.analysis, one.phrase.figure) || one.phrase.partitive === 'them' || isGapped(view, one)) return false
  return (
    wordAt(view, before) !== ':' &&
    !givesNumber(view, before) &&
    !hasRole(view, before, role.say | role.be) &&
    !wordAt(view, before).startsWith('count')
  )
}

const giving = wordSet(
  'acknowledges acknowledged admits admitted concedes conceded lists listed shows showed mentions mentioned gives gave has had names named counts counted documented documents recorded records verified verifies registered registers tallied logged'.split(
    ' ',
  ),
)
const speaking = wordSet('spoken spoke speaks speaking talks talked talk told wrote writes'.split(' '))

/** 'acknowledges nine', 'spoke of two', 'arrives at 271': a bare number that somebody gives. */
function givesNumber(view: SentenceView, before: number): boolean {
  if (hasWord(view, before, giving)) return true
  return wordAt(view, before) === 'of' && hasWord(view, before - 1, speaking)
}

/** The number of a figure, whichever bound it states. Pure. */
export function sizeOf(one: Settled): number {
  const { best, low, high } = one.phrase.figure
  return best ?? high ?? low ?? 0
}

/** The words around a bare figure speak of a number: 'put it at', 'said it was', 'the figure', 'union: 3,000'. Pure. */
export function saysNumber(view: SentenceView, one: Settled): boolean {
  const { first, end } = one.phrase
  if (isInRun(view.analysis, one.phrase.figure) || one.phrase.partitive === 'them') return true
  if (isLabelled(view, one)) return false
  const before = wordAt(view, one.phrase.figure.firstToken - 1)
  if (isEntry(view, one) || isGapped(view, one)) return true
  if (
    before === "'s" ||
    before === ',' ||
    before === ';' ||
    before === '(' ||
    one.phrase.additional ||
    isFormerValue(view, one) ||
    isSum(view, end) ||
    hasRole(view, one.phrase.figure.firstToken - 1, role.say) ||
    hasRole(view, one.phrase.figure.firstToken - 1, role.conjunction | role.determiner)
  )
    return true
  if (view.end - view.first < 12 || givesNumber(view, first - 1)) return true
  for (let at = first - 1; at >= Math.max(view.first, first - 7); at -= 1) {
    if (hasRole(view, at, role.link | role.tally | role.say | role.have) || wordAt(view, at) === ':') return true
  }
  if (hasRole(view, first - 1, role.preposition)) return false
  for (let at = end; at < Math.min(view.end, end + 4); at += 1) if (hasRole(view, at, role.say)) return true
  return false
}

const gapped = wordSet(['at', 'to', 'of', 'with', 'on', 'for', 'by'])

/**
 * 'The owner puts the crew at 25, the ministry in Aldhaven at 22', 'spoke of 300; the police, hours later, of 317': the
 * preposition of an earlier figure.
 */
function isGapped(view: SentenceView, one: Settled): boolean {
  const { firstToken } = one.phrase.figure
  const preposition = wordAt(view, firstToken - 1)
  if (!hasWord(view, firstToken - 1, gapped)) return false
  const isFree = preposition === 'at' || preposition === 'to'
  if (!isFree && !hasRole(view, firstToken - 2, role.conjunction) && !/^[,;]$/.test(wordAt(view, firstToken - 2)))
    return false
  return view.figures.some((index) => {
    const start = view.analysis.figures[index]?.firstToken ?? firstToken
    return start < firstToken && wordAt(view, start - 1) === preposition
  })
}

/** 'so 20 altogether', '20 in all'. */
function isSum(view: SentenceView, at: number): boolean {
  const word = wordAt(view, at)
  return (
    word === 'altogether' || word === 'overall' || (word === 'in' && /^(?:all|total|sum)$/.test(wordAt(view, at + 1)))
  )
}

/** 'up from 3,000', 'as against 62', ', from 1,541 an hour ago': the value before. */
function isFormerValue(view: SentenceView, one: Settled): boolean {
  const at = one.phrase.figure.firstToken - 1
  const before = wordAt(view, at - 1)
  return (
    (wordAt(view, at) === 'from' || wordAt(view, at) === 'against') &&
    (before === ',' || before === 'as' || before === 'up' || before === 'down')
  )
}

/** ', Nantes 80,000': a name opens the next entry of a list. */
function isEntry(view: SentenceView, one: Settled): boolean {
  const at = one.phrase.figure.firstToken - 1
  const text = view.analysis.tokens[at]?.text ?? ''
  const mark = wordAt(view, at - 1)
  return /^\p{Lu}\p{Ll}/u.test(text) && (mark === ',' || mark === ')' || mark === ';')
}

/** 'platform 4', 'line 5': a plain noun right before a number names what the number labels. */
function isLabelled(view: SentenceView, one: Settled): boolean {
  const at = one.phrase.figure.firstToken - 1
  const text = view.analysis.tokens[at]?.text ?? ''
  if (at < view.first || !/^[a-z]+$/.test(text)) return false
  if (hasRole(view, at - 1, role.determiner) || hasRole(view, at - 2, role.determiner)) return false
  const entry = entryAt(view, at)
  return !entry || (entry.roles === 0 && entry.senses.length === 0)
}
