import type { TimeExpression } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Candidate } from './candidate.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { form, role } from './lexicon/word-entry.ts'
import { isSaidThen } from './said-then.ts'
import { entryAt, figureAt, hasRole, hasWord, isHardBreak, kindAt, type SentenceView, wordAt } from './sentence-view.ts'
import { isDatelineTime, isRunning, isSince, isYearOfNoun } from './story-time.ts'
import { firstFrom } from './token-order.ts'

const scales = {
  asOf: 1.2,
  plain: 0.9,
  cueOfRunning: 0.3,
  cueOfEvent: -0.3,
  since: -0.25,
  period: 0.35,
  adjacent: 0.12,
  owner: 0.3,
  contrast: 0.4,
} as const
const perfectReach = 14
const farthest = 60

/** The date that the count's own sentence ties it to, or undefined. Pure. */
export function timeInSentence(
  view: SentenceView,
  phrase: CountedPhrase,
  { measure, trigger }: Candidate,
): TimeExpression | undefined {
  const { times } = view.analysis
  const running = isRunning(measure) && !tellsEvent(view, trigger)
  let best: { time: TimeExpression; score: number } | undefined
  for (let at = firstFrom(times, view.first); at < times.length; at += 1) {
    const time = times[at]
    if (!time || time.firstToken >= view.end) break
    if (time.kind !== 'point' || isDatelineTime(view.analysis, time)) continue
    if (isNowOfPeriod(view, times, time)) continue
    if (isYearOfNoun(view.analysis, time) || isBenchmark(view, time, phrase) || belongsToNext(view, time, phrase))
      continue
    const score = scoreTime(view, time, { phrase, running })
    if (!best || score > best.score) best = { time, score }
  }
  return best?.time
}

/** 'this year it is 743 so far': the year says more than the day. */
function isNowOfPeriod(view: SentenceView, times: readonly TimeExpression[], time: TimeExpression): boolean {
  if (time.rules[0] !== 'times/now' || wordAt(view, time.firstToken) !== 'so') return false
  for (let at = firstFrom(times, view.first); at < times.length; at += 1) {
    const other = times[at]
    if (!other || other.firstToken >= view.end) return false
    if (other.rules[0] === 'times/modified-unit' && wordAt(view, other.firstToken) === 'this') return true
  }
  return false
}

function scoreTime(
  view: SentenceView,
  time: TimeExpression,
  given: { phrase: CountedPhrase; running: boolean },
): number {
  const { phrase, running } = given
  const after = time.firstToken >= phrase.end
  const distance = Math.max(0, after ? time.firstToken - phrase.end : phrase.first - time.endToken)
  let score: number = time.asOf ? scales.asOf : scales.plain
  if (isSaidThen(view, time)) score += running ? scales.cueOfRunning : scales.cueOfEvent
  if (running && (time.edtf.endsWith('/..') || isSince(view.analysis, time))) score += scales.since
  if (running && isPeriod(time.edtf) && !isNight(time)) score += scales.period
  if (after && distance <= 2) score += isContrasted(view, phrase.first) ? scales.contrast : scales.adjacent
  if (!after && distance === 1 && wordAt(view, time.endToken) === "'s") score += scales.owner
  return score - distance * 0.012 - crossings(view, time, { phrase, after })
}

/** '40 were killed', 'gunmen murdered four': what happened then, not a toll that grows ('has killed', 'the dead are'). */
function tellsEvent(view: SentenceView, trigger: number): boolean {
  const entry = entryAt(view, trigger)
  if (!entry || entry.noun || (entry.forms & form.past) === 0) return false
  for (let at = trigger - 1; at > trigger - 4; at -= 1) {
    const word = wordAt(view, at)
    if (word === 'were' || word === 'was') return true
    if (word === 'and') return !hasPerfectBefore(view, at)
    if (hasRole(view, at, role.be | role.have | role.modal)) return false
  }
  return (entry.forms & form.participle) === 0 || figureAt(view, trigger + 1) >= 0
}

/** 'in the past week': a stretch with two ends says more than the day on which it was told. */
function isPeriod(edtf: string): boolean {
  return edtf.includes('/') && !edtf.includes('..')
}

/** 'on Friday night': the event's two dates, not a stretch of counting. */
function isNight({ rules, edtf }: TimeExpression): boolean {
  return rules[0] === 'times/weekday' && edtf.includes('/')
}

function hasPerfectBefore(view: SentenceView, from: number): boolean {
  for (let at = from - 1; at > from - perfectReach && !isHardBreak(view, at); at -= 1)
    if (wordAt(view, at) === 'has' || wordAt(view, at) === 'have') return true
  return false
}

const contrasts = new Set(['from', 'against', 'than', 'versus'])
const compared = wordSet(['compared', 'opposed'])

/** 'up from 40 in May', 'against 40 on Sunday': an earlier count beside the one that matters. */
function isContrasted(view: SentenceView, first: number): boolean {
  const word = wordAt(view, first - 1)
  return contrasts.has(word) || ((word === 'with' || word === 'to') && hasWord(view, first - 2, compared))
}

/** A date behind another count that a semicolon, 'and that' or a contrast sets apart from this one. */
function belongsToNext(view: SentenceView, time: TimeExpression, phrase: CountedPhrase): boolean {
  if (time.firstToken - phrase.end > farthest) return false
  if (isInOwnBracket(view, time, phrase)) return false
  if (opensNextCount(view, time, phrase)) return true
  let apart = false
  let counted = false
  for (let at = phrase.end; at < time.firstToken; at += 1) {
    const word = wordAt(view, at)
    if (word === ';' || word === '(' || (word === 'that' && wordAt(view, at - 1) === 'and')) apart = true
    if (kindAt(view, at) !== 'count' || view.analysis.figures[figureAt(view, at)]?.firstToken !== at) continue
    counted = true
    if (isContrasted(view, at)) apart = true
  }
  if (!apart) return false
  return counted || hasCountAhead(view, time.endToken)
}

/** '3,283 (evening of 17 September)', '843 bodies (Ministry of Health, 3 February)'. */
function isInOwnBracket(view: SentenceView, time: TimeExpression, phrase: CountedPhrase): boolean {
  for (let at = time.firstToken - 1; at >= phrase.end && at > time.firstToken - bracketReach; at -= 1) {
    if (wordAt(view, at) === '(') return at - phrase.end <= 1
    if (wordAt(view, at) === ')' || wordAt(view, at) === ';' || kindAt(view, at) === 'count') return false
  }
  return false
}

const bracketReach = 10

/** 'nine on Tuesday, on Monday five': a date behind a comma with a figure right after it. */
function opensNextCount(view: SentenceView, time: TimeExpression, phrase: CountedPhrase): boolean {
  const before = wordAt(view, time.firstToken - 1) === 'on' ? time.firstToken - 2 : time.firstToken - 1
  if (before < phrase.end || (wordAt(view, before) !== ',' && wordAt(view, before) !== ';')) return false
  return kindAt(view, time.endToken) === 'count'
}

/** 'the worst since 2008, when 850 people drowned': of that date, not since. Pure. */
export function isOfThen(view: SentenceView, { endToken }: TimeExpression, phrase: CountedPhrase): boolean {
  const next = wordAt(view, endToken) === ',' ? endToken + 1 : endToken
  return phrase.first > next && wordAt(view, next) === 'when'
}

const ranks = new Set(['most', 'worst', 'first', 'best', 'least'])

/** 'the highest since January': what a count is measured by. */
function isBenchmark(view: SentenceView, time: TimeExpression, phrase: CountedPhrase): boolean {
  if (wordAt(view, time.firstToken - 1) !== 'since' || isOfThen(view, time, phrase)) return false
  const before = wordAt(view, time.firstToken - 2)
  return ranks.has(before) || (before.length > 4 && before.endsWith('est'))
}

function hasCountAhead(view: SentenceView, from: number): boolean {
  for (let at = from; at < Math.min(view.end, from + farthest) && wordAt(view, at) !== ';'; at += 1)
    if (kindAt(view, at) === 'count') return true
  return false
}

function crossings(view: SentenceView, time: TimeExpression, given: { phrase: CountedPhrase; after: boolean }): number {
  const { phrase, after } = given
  let cost = 0
  for (let at = after ? phrase.end : time.endToken; at < (after ? time.firstToken : phrase.first); at += 1) {
    const figure = figureAt(view, at)
    if (figure >= 0 && view.analysis.figures[figure]?.firstToken === at) cost += after ? 0.15 : 0.05
    else if (isHardBreak(view, at)) cost += wordAt(view, at) === ';' ? 0.4 : 0.15
    else if (!after && wordAt(view, at) === '(') cost += 0.35
  }
  return cost
}
