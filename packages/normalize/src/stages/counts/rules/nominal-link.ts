import { wordSet } from '../../../languages/word-table.ts'
import type { CountedPhrase } from '../counted-phrase.ts'
import { role } from '../lexicon/word-entry.ts'
import {
  entryAt,
  figureAt,
  hasRole,
  hasWord,
  isHardBreak,
  type SentenceView,
  tokenAt,
  wordAt,
} from '../sentence-view.ts'

const reach = 22
const links = new Set(['to', 'at', 'as', 'past', 'above', 'beyond', 'of', 'over'])
const quotes = wordSet(["'", '‘', '“', '"', '+'])
const becoming = wordSet(['became', 'become', 'becomes'])
const risers = new Set(['by', 'from'])

/** What ties a number to the noun before it: the token of the link, and how far from it the noun may stand. */
export interface Link {
  readonly at: number
  readonly score: number
  readonly far: boolean
  readonly colon?: boolean
}

/** The colon, dash, 'of', 'is' or the like before a counted phrase. Pure. */
export function findLink(view: SentenceView, phrase: CountedPhrase): Link | undefined {
  let at = phrase.first - 1
  while ((hasRole(view, at, role.adverb) && !hasRole(view, at, role.preposition)) || hasWord(view, at, quotes)) at -= 1
  at = skipInsertion(view, at)
  const word = wordAt(view, at) || (tokenAt(view, at)?.text ?? '')
  if (word === 'of') return { at, score: 0.97, far: false }
  if (word === ':' || word === '-' || word === '–' || word === '—' || word === '=')
    return { at, score: 0.92, far: true }
  if (
    namesMeasure(view, at) &&
    (hasRole(view, at - 1, role.determiner) || isOpening(view, at) || isPostposed(view, at, phrase))
  )
    return { at: at + 1, score: 0.86, far: false }
  if (word === ',' && isApposed(view, at, phrase)) return { at, score: 0.8, far: true }
  if ((word === 'at' || word === 'to') && namesMeasure(view, at - 1)) return { at, score: 0.88, far: false }
  if (isRowLabel(view, at, phrase))
    return { at: at + 1, score: entryAt(view, at)?.state === undefined ? 0.8 : 0.97, far: true, colon: true }
  if (word === '(') return { at, score: 0.75, far: false }
  if (hasRole(view, at, role.link | role.be) || hasWord(view, at, becoming)) return { at, score: 0.85, far: true }
  if ((word === 'from' || word === 'to') && hasRevision(view, at - 1)) return { at, score: 0.86, far: true }
  if (
    risers.has(word) &&
    phrase.figure.change === undefined &&
    !/^(?:rose|risen|fell|up|down|increased|grew|climbed|jumped)$/.test(wordAt(view, at - 1))
  )
    return undefined
  if ((links.has(word) || risers.has(word)) && hasLinkVerb(view, at - 1)) return { at, score: 0.86, far: true }
  return undefined
}

/** At the start of the sentence or behind a mark, past the sign that some lines open with: '❓ missing 35'. */
function isOpening(view: SentenceView, at: number): boolean {
  return (
    at === view.first ||
    isHardBreak(view, at - 1) ||
    (at - 1 === view.first && tokenAt(view, at - 1)?.kind === 'symbol')
  )
}

/** 'Greek dead four, injured fifteen': the number closes what the state opens. */
function isPostposed(view: SentenceView, state: number, phrase: CountedPhrase): boolean {
  if (phrase.class !== 'bare' || !(phrase.end >= view.end || /^[,;.]$/.test(wordAt(view, phrase.end)))) return false
  return wordAt(view, state - 1) === ',' || /^\p{Lu}/u.test(tokenAt(view, state - 1)?.text ?? '')
}

const appositionReach = 9

/** 'A lower figure for the injured, 200, comes from …': a number between commas after what it is a number of. */
function isApposed(view: SentenceView, comma: number, phrase: CountedPhrase): boolean {
  if (phrase.class !== 'bare' || !/^[,"”’']$/.test(wordAt(view, phrase.end) || (tokenAt(view, phrase.end)?.text ?? '')))
    return false
  for (let at = comma - 1; at > comma - appositionReach; at -= 1) {
    if (isHardBreak(view, at) || hasRole(view, at, role.be | role.have) || figureAt(view, at) >= 0) return false
    if (hasRole(view, at, role.tally) && entryAt(view, at)?.roles === role.tally) return true
  }
  return false
}

const longestInsertion = 10

/** 'the evacuation of, according to the mayor, 17,631 people': the token before the commas. */
function skipInsertion(view: SentenceView, at: number): number {
  if (wordAt(view, at) !== ',') return at
  for (let near = at - 1; near > at - longestInsertion; near -= 1)
    if (wordAt(view, near) === ',') return wordAt(view, near - 1) === 'of' ? near - 1 : at
  return at
}

/** 'Damaged houses 91,808', 'Deaths 12': a line that is only a label and its number. */
function isRowLabel(view: SentenceView, at: number, phrase: CountedPhrase): boolean {
  let start = startOfCell(view, at)
  while (start < at && tokenAt(view, start)?.kind === 'symbol') start += 1
  if (phrase.class !== 'bare' || at < start || at - start > 5) return false
  const after = tokenAt(view, phrase.end)
  if (
    after &&
    after.text !== '(' &&
    after.text !== '.' &&
    after.text !== ',' &&
    after.text !== '|' &&
    after.text !== '/' &&
    after.text !== ';'
  )
    return false
  for (let near = start; near <= at; near += 1) {
    if (tokenAt(view, near)?.kind !== 'word' && wordAt(view, near) !== '/') return false
    if (hasRole(view, near, role.be | role.say | role.have | role.preposition | role.pronoun)) return false
  }
  return entryAt(view, at)?.noun !== undefined || entryAt(view, at)?.state !== undefined
}

/** 'Deaths 17 / injuries 40': where a label may begin. */
function startOfCell(view: SentenceView, label: number): number {
  for (let at = label; at > label - 6 && at > view.first; at -= 1)
    if (wordAt(view, at - 1) === ':') return at
    else if (/^[/,;]$/.test(wordAt(view, at - 1)) && tokenAt(view, at - 2)?.kind === 'number') return at
  return view.first
}

function namesMeasure(view: SentenceView, at: number): boolean {
  const entry = entryAt(view, at)
  return wordAt(view, at) === 'toll' || entry?.state !== undefined || (entry?.noun?.strength ?? 0) >= 2
}

const revising = wordSet(['revised', 'corrected', 'updated', 'amended', 'changed', 'lowered', 'raised'])

/** 'has revised the number of dead in the wreck from 79 to 78': both values of what is revised. */
function hasRevision(view: SentenceView, from: number): boolean {
  for (let at = from; at > from - reach && at >= view.first; at -= 1) {
    if (isHardBreak(view, at)) return false
    if (hasWord(view, at, revising)) return true
  }
  return false
}

const linkReach = 9
const putReach = 20
const putting = wordSet(['put', 'puts', 'putting', 'set', 'sets', 'place', 'placed', 'estimated', 'estimates'])

function hasLinkVerb(view: SentenceView, from: number): boolean {
  const isAt = wordAt(view, from + 1) === 'at'
  for (let at = from; at > from - putReach && at >= view.first; at -= 1) {
    if (isHardBreak(view, at)) return false
    if (at > from - linkReach ? hasRole(view, at, role.link) : isAt && hasWord(view, at, putting)) return true
  }
  return false
}
