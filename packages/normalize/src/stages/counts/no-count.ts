import { wordSet } from '../../languages/word-table.ts'
import { isAge } from './age.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { type NounClass, role } from './lexicon/word-entry.ts'
import { entryAt, figureAt, hasRole, hasWord, type SentenceView, tokenAt, wordAt } from './sentence-view.ts'

const years = { first: 1900, last: 2099 } as const
const yearWords = wordSet(['since', 'in', 'from', 'until', 'by', 'during', 'of', 'before', 'after'])

/** Whether a bare number is an age, a year, a ratio or part of a dialled number, whatever stands around it. Pure. */
export function isNoCount(view: SentenceView, phrase: CountedPhrase): boolean {
  return (
    isDialled(view, phrase) ||
    isAge(view, phrase) ||
    isYear(view, phrase) ||
    isPlainReference(view, phrase) ||
    isNumbered(view, phrase) ||
    isVote(view, phrase) ||
    isAllBut(view, phrase) ||
    isScore(view, phrase) ||
    isClock(view, phrase)
  )
}

const grave = wordSet([
  'threatening',
  'serious',
  'seriously',
  'critical',
  'critically',
  'severe',
  'severely',
  'grave',
  'gravely',
])
const graveReach = 9

/** 'None of the victims has life-threatening wounds': that none is gravely hurt does not say that nobody is hurt. Pure. */
export function isNoneGrave(view: SentenceView, { figure }: CountedPhrase): boolean {
  if (figure.best !== 0) return false
  for (let at = figure.endToken; at < Math.min(view.end, figure.endToken + graveReach); at += 1)
    if (hasWord(view, at, grave)) return true
  return false
}

const wholes = new Set<NounClass>(['household', 'group', 'building', 'site'])

/** 'three children of one family': the one tells them apart, nobody counts it. Pure. */
export function isOneOfKind(view: SentenceView, phrase: CountedPhrase): boolean {
  const { best, firstToken } = phrase.figure
  return best === 1 && wholes.has(phrase.class) && wordAt(view, firstToken - 1) === 'of'
}

/** 'since 2023': four plain digits after a preposition of time. */
function isYear(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken, best, qualifier } = phrase.figure
  if (best === null || best < years.first || best > years.last || qualifier !== 'exact') return false
  return (tokenAt(view, firstToken)?.text.length ?? 0) === 4 && hasWord(view, firstToken - 1, yearWords)
}

/** 'One litre in three', 'one in five soldiers'. Pure. */
export function isRatio(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken } = phrase.figure
  if (wordAt(view, firstToken - 1) !== 'in') return false
  for (let at = firstToken - 2; at > firstToken - 7; at -= 1)
    if (wordAt(view, at) === 'one' || wordAt(view, at) === '1') return true
  return false
}

const afterVerb = wordSet(['in', 'a', 'an', 'the', 'at', 'on', 'under', 'open', 'closed', 'unchanged', 'valid', 'law'])

/** 'Decision 2216 remains in force': a verb after a number that names something, no bodies. Pure. */
export function isVerbRemains(view: SentenceView, { head }: CountedPhrase): boolean {
  return wordAt(view, head) === 'remains' && hasWord(view, head + 1, afterVerb)
}

const turns = wordSet(['round', 'rounds'])
const turnTaken = wordSet(['in', 'after', 'over', 'during', 'of', 'for', 'through', 'by'])

const fired = wordSet('tear ammunition live rubber artillery mortar gas fire blank buckshot'.split(' '))

/** 'in two rounds', 'three rounds of talks': times that something was done, no ammunition. Pure. */
export function isTurn(view: SentenceView, { first, head }: CountedPhrase): boolean {
  if (!hasWord(view, head, turns)) return false
  return hasWord(view, first - 1, turnTaken) || (wordAt(view, head + 1) === 'of' && !hasWord(view, head + 2, fired))
}

const rounds = new Set([10, 100, 1000])

/** '5 in 10 children': a share of any ten. */
export function isShareOfTen(view: SentenceView, { figure }: CountedPhrase): boolean {
  return isRound(view, figure, 1) || isRound(view, figure, -1)
}

function isRound(view: SentenceView, figure: CountedPhrase['figure'], step: 1 | -1): boolean {
  const link = step === 1 ? figure.endToken : figure.firstToken - 1
  const other = view.analysis.figures[figureAt(view, link + step)]
  if (wordAt(view, link) !== 'in' || !other || other.kind !== 'count') return false
  const [part, whole] = step === 1 ? [figure.best, other.best] : [other.best, figure.best]
  return part !== null && whole !== null && part < whole && rounds.has(whole)
}

const rateReach = 4

/** '1 latrine for 540 persons', 'one doctor for every 2,000': neither number is counted. Pure. */
export function isRate(view: SentenceView, { figure, end }: CountedPhrase): boolean {
  if (figure.best === 1) return isRateLink(view, end) && figureAt(view, afterLink(view, end)) >= 0
  let link = figure.firstToken - 1
  if (wordAt(view, link) === 'every') link -= 1
  if (!isRateLink(view, link)) return false
  for (let at = link - 1; at > link - rateReach; at -= 1) {
    const before = view.analysis.figures[figureAt(view, at)]
    if (before) return before.best === 1
  }
  return false
}

function isRateLink(view: SentenceView, at: number): boolean {
  return wordAt(view, at) === 'for' || wordAt(view, at) === 'per'
}

function afterLink(view: SentenceView, link: number): number {
  return wordAt(view, link + 1) === 'every' ? link + 2 : link + 1
}

const numberWords = new Set(['no', 'no.', 'nr', 'number', 'unit', 'call', 'hotline', 'isbn', 'issn', 'ext'])
const clockZones = wordSet(['gmt', 'utc', 'hours', 'local'])

const leastOfNumber = 100

/** 'unit no 93', 'call 140', '1210 GMT': a number that names something. */
function isNumbered(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken, endToken } = phrase.figure
  const before = wordAt(view, firstToken - 1)
  if (hasWord(view, endToken, clockZones)) return true
  if (before === 'number' && isNumberOf(view, firstToken - 1)) return false
  if (before === 'number' && wordAt(view, firstToken - 2) === 'the' && (phrase.figure.best ?? 0) >= leastOfNumber)
    return false
  return numberWords.has(before) || (before === ':' && isLabelNumber(view, firstToken - 2))
}

/** 'Number: 9090', but 'has another number: nine', 'a number now: 38'. */
function isLabelNumber(view: SentenceView, label: number): boolean {
  if (!numberWords.has(wordAt(view, label))) return false
  for (let at = label - 1; at > label - 4; at -= 1)
    if (hasRole(view, at, role.determiner | role.additional) || wordAt(view, at) === "'s") return false
  return true
}

/** 'the dead number 8,574': a verb. */
function isNumberOf(view: SentenceView, at: number): boolean {
  if (hasRole(view, at - 1, role.preposition)) return false
  for (let near = at - 1; near > at - 6; near -= 1) {
    const entry = entryAt(view, near)
    if (entry?.state !== undefined || entry?.noun?.plural) return true
  }
  return false
}

const capacityWords = wordSet('allowed licensed licence license licenced capacity certified designed built'.split(' '))
const capacityReach = 7

/** 'had a licence for 150', 'built for 300': how many may be there, not how many are. Pure. */
export function isCapacity(view: SentenceView, phrase: CountedPhrase): boolean {
  const before = wordAt(view, phrase.first - 1)
  if (before !== 'for' && before !== 'carry' && before !== 'of' && before !== 'hold') return false
  for (let at = phrase.first - 2; at > phrase.first - capacityReach; at -= 1)
    if (hasWord(view, at, capacityWords)) return true
  return false
}

/** 'all but two were killed': what is said holds for the others. */
function isAllBut(view: SentenceView, phrase: CountedPhrase): boolean {
  if (wordAt(view, phrase.first - 1) !== 'but' || wordAt(view, phrase.first - 2) !== 'all') return false
  return phrase.partitive !== 'them'
}

/** '195 votes to 106': the votes against. */
function isVote(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken } = phrase.figure
  return wordAt(view, firstToken - 1) === 'to' && wordAt(view, firstToken - 2).startsWith('vote')
}

/** 'beat them two nil', 'won three to nil'. */
function isScore(view: SentenceView, { figure: { firstToken, endToken } }: CountedPhrase): boolean {
  const isNil = wordAt(view, firstToken) === 'nil'
  if (isNil) return figureAt(view, firstToken - (wordAt(view, firstToken - 1) === 'to' ? 2 : 1)) >= 0
  return wordAt(view, endToken + (wordAt(view, endToken) === 'to' ? 1 : 0)) === 'nil'
}

const clockMarks = wordSet(['on', 'today', 'yesterday', 'last', 'this', '[', '(', 'when', ',', '.', 'gmt'])

/** 'nine at three and eleven at six', 'doors at 18': an hour after a number or after what has hours. */
function isHour(view: SentenceView, at: number, best: number | null): boolean {
  if (best === null || best > 24 || (wordAt(view, at - 1) !== 'at' && wordAt(view, at - 1) !== 'till')) return false
  return figureAt(view, at - 2) >= 0 || hasWord(view, at - 2, timed) || wordAt(view, at - 1) === 'till'
}

const timed = wordSet(
  'doors open opens opened close closes closed start starts started begin begins began shut shuts show shows'.split(
    ' ',
  ),
)

const dottedClock = /^(?:[01]?\d|2[0-4])\.[0-5]\d$/
const spanWords = wordSet(['to', 'until', 'till', 'and', '-', '–'])

/** 'from 22.00 to 07.00', 'between 9.30 and 11.15': two times of day. */
function isSpan(view: SentenceView, firstToken: number, endToken: number): boolean {
  const opens = wordAt(view, firstToken - 1)
  const closing = tokenAt(view, endToken + 1)?.text ?? ''
  return (opens === 'from' || opens === 'between') && hasWord(view, endToken, spanWords) && dottedClock.test(closing)
}

/** 'at 2100 on 15 January': hours and minutes without a mark. */
function isClock(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken, endToken, best } = phrase.figure
  if (isHour(view, firstToken, best)) return true
  const text = tokenAt(view, endToken - 1)?.text ?? ''
  if (dottedClock.test(text) && isSpan(view, firstToken, endToken)) return true
  if (!/^(?:[01]\d|2[0-4])[0-5]\d$/.test(text) || best === null) return false
  return wordAt(view, firstToken - 1) === 'at' && hasWord(view, endToken, clockMarks)
}

/** 'as many do not register': a comparison that takes no number over. */
function isPlainReference(view: SentenceView, phrase: CountedPhrase): boolean {
  return phrase.figure.refersTo !== undefined && hasRole(view, phrase.figure.endToken, role.do)
}

/** '250 555 0134', '(213) 485-1383': digits next to digits are dialled. */
function isDialled(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken, endToken } = phrase.figure
  if (!isNumber(view, firstToken)) return false
  return (
    isNumber(view, firstToken - 1) ||
    isNumber(view, endToken) ||
    (joins(view, endToken) && isNumber(view, endToken + 1)) ||
    (joins(view, firstToken - 1) && isNumber(view, firstToken - 2))
  )
}

function isNumber(view: SentenceView, at: number): boolean {
  const token = tokenAt(view, at)
  return token?.kind === 'number' && /^\d+$/.test(token.text)
}

function joins(view: SentenceView, at: number): boolean {
  const token = tokenAt(view, at)
  return token?.text === ')' || (token?.text === '-' && !token.spaceBefore)
}
