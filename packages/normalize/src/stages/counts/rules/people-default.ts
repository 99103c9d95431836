import type { Measure } from '@crosstally/model'
import { wordSet } from '../../../languages/word-table.ts'
import type { Context } from '../context.ts'
import type { NounClass } from '../lexicon/word-entry.ts'
import { role } from '../lexicon/word-entry.ts'
import { hasRole, hasWord, type SentenceView, wordAt } from '../sentence-view.ts'
import { type Settled, threshold } from '../settle.ts'
import { isAboutDeaths, mainMeasure } from './story-topic.ts'

const people = new Set<NounClass>(['person', 'household', 'refugee', 'captive'])
const maxSentences = 2

/**
 * People counted without a word of what befell them: 'There were 252 people in the mine' is a count of its own; others go
 * on counting what the sentences before them in the same paragraph do.
 */
export function countPeople(given: {
  view: SentenceView
  settled: readonly Settled[]
  context: Context
  block: number
}): void {
  for (const [position, one] of given.settled.entries()) {
    const { qualifier, best } = one.phrase.figure
    if (one.candidate && one.candidate.score >= threshold) continue
    const isOfUs = one.phrase.partitive === 'them' && isThere(given.view, one)
    if ((!people.has(one.phrase.class) && !isOfUs) || qualifier === 'vague' || best === 0 || best === 1) continue
    const trigger = one.phrase.head
    const whole = wholeBefore(given, position)
    if (whole) one.candidate = { ...whole, score: 0.55, rule: 'counts/people-of-number', scope: 'part', trigger }
    if (whole) continue
    const before = measureBefore(given, one) ?? given.context.fallback ?? undefined
    if (before) one.candidate = { measure: before, score: 0.42, rule: 'counts/people-of-topic', trigger }
    else if (isThere(given.view, one))
      one.candidate = { measure: 'other', score: 0.42, rule: 'counts/people-there', trigger }
    else if (matters(given, one))
      one.candidate = { measure: measureOnly(given, one), score: 0.4, rule: 'counts/people-only', trigger }
  }
}

const leastFound = 3
const leastOfText = 13

/** A larger number of people in a report that counts people, of whom it tells something that no rule reads. */
function matters({ view, context }: Parameters<typeof countPeople>[0], one: Settled): boolean {
  const { kind, best, low, high } = one.phrase.figure
  if (kind !== 'count' || context.found < leastFound || isSetFor(view, one)) return false
  return (best ?? low ?? high ?? 0) >= leastOfText
}

const moving: ReadonlySet<Measure> = new Set(['displaced', 'hostages', 'evacuated', 'recruited', 'repatriated'])

const listing = role.have | role.tally

/**
 * People of whom nothing is said are those who move, in a report that mostly counts these, and the dead where a report on deaths
 * speaks of victims or of how many somebody has; else a count of its own.
 */
function measureOnly({ view, context }: Parameters<typeof countPeople>[0], { phrase }: Settled): Measure {
  const main = mainMeasure(context)
  if (main && moving.has(main)) return main
  const isDead = wordAt(view, phrase.head) === 'victims' || hasRole(view, phrase.first - 1, listing)
  return isDead && isAboutDeaths(context, view) ? 'killed' : 'other'
}

const setFor = wordSet(['for', 'carry', 'by', 'per', 'every', 'like', 'as', 'than', 'hold', 'seat', 'seats', 'sleeps'])

/** 'a hall for 300 people', 'rated by 37 readers', 'to carry 150 persons': whom a thing is made for, or who judges. */
function isSetFor(view: SentenceView, { phrase }: Settled): boolean {
  return hasWord(view, phrase.first - 1, setFor) || wordAt(view, phrase.end) === 'can'
}

const ofWhat = wordSet(['number', 'total', 'figure', 'sum'])
const pointing = wordSet(['this', 'that', 'these', 'those', 'the'])
const wholeReach = 4
const nearCounts = 8

/** 'killed 935; of this number 38 persons are children', 'of these, 12 men': part of the count before, with its measure. */
function wholeBefore(
  { view, settled, context }: Parameters<typeof countPeople>[0],
  position: number,
): { measure: Measure; base: number } | undefined {
  const one = settled[position]
  if (!one || !(pointsBack(view, one.phrase.first) || isOfVictims(view, one))) return undefined
  const earlier = settled.slice(Math.max(0, position - nearCounts), position)
  const before = earlier.findLast(({ candidate }) => (candidate?.score ?? 0) >= threshold)
  if (before?.candidate) return { measure: before.candidate.measure, base: before.phrase.index }
  const { topic } = context
  return topic && view.sentence - topic.sentence <= maxSentences
    ? { measure: topic.frame.measure, base: topic.frame.figure }
    : undefined
}

const victims = wordSet(['victims', 'dead', 'casualties', 'injured', 'wounded', 'fatalities', 'deceased', 'deaths'])

/** '15 of the victims were women': some of those counted before. */
function isOfVictims(view: SentenceView, { phrase }: Settled): boolean {
  return phrase.partitive === 'noun' && hasWord(view, phrase.head, victims)
}

function pointsBack(view: SentenceView, first: number): boolean {
  for (let at = first - 1; at >= first - wholeReach; at -= 1) {
    if (wordAt(view, at) === 'of' && at + 1 >= first) return false
    if (wordAt(view, at) === 'of')
      return hasWord(view, at + 1, pointing) && (at + 2 >= first - 1 || hasWord(view, at + 2, ofWhat))
    if (wordAt(view, at) !== ',' && !hasWord(view, at, pointing) && !hasWord(view, at, ofWhat)) return false
  }
  return false
}

const harm = new Set<Measure>(['killed', 'wounded', 'casualties', 'missing'])
const ownVerb = role.have | role.modal | role.verb

/** What the sentences before counted; people of whom a verb tells something else are not told dead or hurt. */
function measureBefore({ view, context, block }: Parameters<typeof countPeople>[0], { phrase }: Settled) {
  const { topic } = context
  if (!topic || topic.block !== block || view.sentence - topic.sentence > maxSentences) return undefined
  const { measure } = topic.frame
  if (harm.has(measure) && hasRole(view, phrase.end, ownVerb)) return undefined
  return measure === 'cost' || measure === 'sites' ? undefined : measure
}

/** 'there were 252 people', 'there were perhaps 80 of us'. */
function isThere(view: SentenceView, { phrase }: Settled): boolean {
  let verb = phrase.first - 1
  while (hasRole(view, verb, role.adverb)) verb -= 1
  while (hasRole(view, verb, role.be | role.have | role.modal)) verb -= 1
  return verb < phrase.first - 1 && wordAt(view, verb) === 'there'
}
