import lexicon from '../../languages/en/lexicon/reporting-verbs.json' with { type: 'json' }
import { type ReportingVerb, reportingVerbs } from '../../languages/en/reporting.ts'
import type { PhraseMatch, PhraseTree } from '../../languages/phrases.ts'
import { wordSet } from '../../languages/word-table.ts'
import { closesAfter } from './bare-figure.ts'
import type { Speaker, SpeechScan } from './speech-scan.ts'

/** Verbs by which a source stands at a count: 'was down to 40 missing', 'ended at 59', 'began with 400 dead'. */
export const standing: ReadonlySet<string> = new Set(lexicon.standing)

const stubborn = new Set(['stick to', 'keep to', 'hold to', 'stand by', 'go beyond', 'arrive at'])
const nounReach = 4
const counted = wordSet(
  'dead killed missing injured wounded hurt deaths fatalities casualties victims bodies arrests detained arrested displaced homeless fallen perished drowned infected cases confirmed unaccounted lost martyrs losses evacuated rescued registered'.split(
    ' ',
  ),
)
/** What has members, staff or shares of its own rather than a count of others. */
const ownNumbers = /^(?:company|firm|corporation|bank|exchange|club|team|crew|party|airline|carrier|retailer)$/

/** Whether somebody who 'is at', 'stopped at' or 'keeps to' a figure gives it as a count. Pure. */
export function standsAt(scan: SpeechScan, { entity, pronoun }: Speaker, lemma: string, from: number): boolean {
  if (entity.kind === 'document') return false
  const start = afterOwnNumber(scan, from)
  const figure = [start, start + 1].find((at) => scan.inFigure[at] === 1 && scan.inTime[at] !== 1)
  if (figure === undefined) return false
  if (figure > start && !openers.hasAt(scan.tokens, start)) return false
  if (stubborn.has(lemma) && (entity.kind !== 'unnamed' || lemma === 'go beyond')) return true
  if (entity.kind === 'place') return false
  if (countFollows(scan, figure)) return true
  const bare = closesAfter(scan, figure) || turnsBack(scan, figure)
  if (bare && entity.kind === 'unnamed' && spokesmen.test(entity.head ?? '')) return true
  return bare && entity.kind === 'organization' && !pronoun && !ownNumbers.test(entity.head ?? '')
}

/** Unnamed people who give numbers for somebody. */
const spokesmen = /^(?:officials?|sources?|diplomats?|officers?|spokes\w+|insiders?|aides?)$/

/** Past 'its bracket of', 'their own figure of'. */
function afterOwnNumber({ tokens }: SpeechScan, from: number): number {
  if (!owners.hasAt(tokens, from)) return from
  const of = [from + 2, from + 3].find((at) => tokens[at]?.lower === 'of')
  return of !== undefined && ownNumber.hasAt(tokens, of - 1) ? of + 1 : from
}

const owners = wordSet(['its', 'their', 'his', 'her', 'the', 'a'])
const ownNumber = wordSet([
  'bracket',
  'range',
  'figure',
  'number',
  'count',
  'total',
  'tally',
  'toll',
  'estimate',
  'band',
])

const openers = wordSet(['only', 'just', 'some', 'a', 'the', 'their', 'its', 'his', 'her', "'"])

/** '40 dead', '350 of his countrymen missing'. */
function countFollows({ tokens, inFigure }: SpeechScan, figure: number): boolean {
  let end = figure
  while (inFigure[end] === 1) end += 1
  for (let at = end; at < end + nounReach && tokens[at]?.kind === 'word'; at += 1)
    if (counted.hasAt(tokens, at)) return true
  return false
}

const turns = wordSet([
  'before',
  'to',
  'then',
  'against',
  'while',
  'and',
  'but',
  'four',
  'at',
  'on',
  'in',
  'by',
  'since',
  'two',
])

/** 'was at 99 four days afterwards', 'ended at 59 in May': a time or another clause follows at once. */
function turnsBack({ tokens, inFigure, inTime }: SpeechScan, figure: number): boolean {
  let end = figure
  while (inFigure[end] === 1) end += 1
  return inTime[end] === 1 || turns.hasAt(tokens, end)
}

const timeReach = 8
const leads = wordSet(
  'on in at by that this the last same late early mid already still now only again then first even just of'.split(' '),
)

const units = wordSet(['day', 'night', 'morning', 'evening', 'week', 'weekend', 'month', 'year', 'eve'])

/** 'ended that same month at', 'began on Monday with': a time stands between a verb and its preposition. Pure. */
export function partedByTime(
  { tokens, inTime, inFigure }: SpeechScan,
  at: number,
  limit: number,
): PhraseMatch<ReportingVerb> | undefined {
  const branch: PhraseTree<ReportingVerb> | undefined = reportingVerbs.branches.get(tokens[at]?.lower ?? '')
  if (!branch || branch.branches.size === 0) return undefined
  let timed = false
  for (let end = at + 1; end < Math.min(at + timeReach, limit); end += 1) {
    const word = tokens[end]
    const value = end > at + 1 && timed && word ? branch.branches.get(word.lower)?.value : undefined
    if (value && inTime[end] !== 1 && (inFigure[end + 1] === 1 || inFigure[end + 2] === 1))
      return { value, length: end + 1 - at }
    if (inTime[end] === 1 || units.hasAt(tokens, end)) timed = true
    else if (!word || !leads.has(word)) return undefined
  }
  return undefined
}
