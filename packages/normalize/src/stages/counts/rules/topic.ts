import type { Measure } from '@crosstally/model'
import { wordSet } from '../../../languages/word-table.ts'
import { isLabelOfSource } from '../carry.ts'
import type { Context } from '../context.ts'
import { role } from '../lexicon/word-entry.ts'
import { hasRole, hasWord, type SentenceView, wordAt } from '../sentence-view.ts'
import { type Settled, threshold } from '../settle.ts'
import { latentMeasure } from './latent-measure.ts'
import { measureAfterJump } from './number-jump.ts'
import { isTooSmall, saysNumber, sizeOf } from './says-number.ts'
import { isAboutDeaths, mainMeasure, storyMeasure } from './story-topic.ts'

const maxSentences = 3
const pronouns = wordSet(['nobody', 'noone', 'no'])
/** How many earlier figures of its sentence a bare figure looks back at. */
const nearCounts = 40
const leastOfStory = 100

/**
 * A bare figure that no rule reads goes on counting what stands before it: an earlier figure of its sentence, what the
 * sentence before speaks of, or what the report is about: 'Thousands marched. The union put it at 3,000.'
 */
export function carryTopic(given: {
  view: SentenceView
  settled: readonly Settled[]
  context: Context
  block: number
}): void {
  const { settled } = given
  settled.forEach((one, position) => {
    if (one.candidate && one.candidate.score >= threshold) return
    if (!mayCarry(given.view, one, given.context) || isWhole(settled[position - 1], one)) return
    const carried =
      (saysNumber(given.view, one) ? earlierInSentence(settled, position) : undefined) ?? earlierInText(given, one)
    if (!carried || carried.measure === 'cost') return
    const ofThings = one.phrase.class === 'person' && thingMeasures.has(carried.measure)
    const isCrowd = carried.measure === 'deployed' && storyMeasure(given.context, given.view) === 'other'
    const jumped = isExplained(carried.rule)
      ? undefined
      : measureAfterJump(given.context.numbers, carried.measure, sizeOf(one))
    one.candidate = {
      ...carried,
      // in a report about a march numbers without a noun are marchers, not the police beside them
      measure: isCrowd ? 'other' : ofThings ? 'affected' : (jumped ?? carried.measure),
      trigger: one.phrase.figure.firstToken,
      ...(isAmong(given.view, one) ? { scope: 'part' as const } : {}),
    }
  })
}

/** What befell houses and places affects the people counted after them. */
const thingMeasures: ReadonlySet<Measure> = new Set(['damaged', 'destroyed', 'sites'])

/** The sentences before, or the same one, say what is counted. */
function isExplained(rule: string): boolean {
  return rule !== 'counts/topic-before' && rule !== 'counts/topic-of-counts'
}

function mayCarry(view: SentenceView, one: Settled, context: Context): boolean {
  const { phrase } = one
  if (phrase.figure.kind === 'money' || (phrase.figure.best === 0 && hasWord(view, phrase.figure.firstToken, pronouns)))
    return false
  if (phrase.class === 'bare' || phrase.figure.refersTo !== undefined) return true
  if (phrase.class === context.topic?.class && saysTotal(view, one)) return true
  if (phrase.class === 'person' && saysNumber(view, one) && storyMeasure(context, view) === 'other') return true
  return phrase.class === 'person' && (isAmong(view, one) || wordAt(view, phrase.first - 1).startsWith('count'))
}

/** 'two of the 14 survived': said of the two. */
function isWhole(before: Settled | undefined, one: Settled): boolean {
  return before?.phrase.partitive === 'noun' && before.phrase.end === one.phrase.figure.firstToken
}

function isAmong(view: SentenceView, one: Settled): boolean {
  return wordAt(view, one.phrase.end) === 'among' || wordAt(view, one.phrase.first - 1) === 'among'
}

function earlierInSentence(settled: readonly Settled[], position: number) {
  for (let at = position - 1; at >= Math.max(0, position - nearCounts); at -= 1) {
    const candidate = settled[at]?.candidate
    if (!candidate || candidate.score < threshold) continue
    return {
      measure: candidate.measure,
      score: Math.max(0.5, Math.min(0.6, candidate.score * 0.7)),
      rule: 'counts/topic-of-sentence',
    }
  }
  return undefined
}

function earlierInText(given: { view: SentenceView; context: Context; block: number }, one: Settled) {
  const { view, context, block } = given
  const { topic } = context
  const refers = one.phrase.figure.refersTo !== undefined
  if (!refers && !saysNumber(view, one)) return undefined
  const latent = latentMeasure(view.analysis, view.sentence, block)
  const isExplained = latent?.sentence === view.sentence
  if (!refers && !isExplained && isTooSmall(view, one)) return undefined
  if (context.fallback && one.phrase.class === 'bare' && saysTotal(view, one))
    return { measure: context.fallback, score: 0.5, rule: 'counts/topic-of-report' }
  const near = topic && view.sentence - topic.sentence <= maxSentences ? topic : undefined
  if (latent && (!near || latent.sentence > near.sentence))
    return { measure: latent.measure, score: 0.48, rule: 'counts/topic-of-block' }
  if (near && (near.block === block || refers))
    return { measure: near.frame.measure, score: 0.5, rule: 'counts/topic-before' }
  const story = storyMeasure(context, view)
  if (story && sizeOf(one) >= leastOfStory) return { measure: story, score: 0.45, rule: 'counts/topic-of-report' }
  if (!near) return ownedNumber(view, one, context) ?? firstNumber(view, one, context)
  const main = one.phrase.additional ? undefined : mainMeasure(context)
  return {
    measure: main ?? near.frame.measure,
    score: 0.42,
    rule: main ? 'counts/topic-of-counts' : 'counts/topic-before',
  }
}

/** 'The ministry says 63', far from any other count, in a report that speaks of deaths most. */
function firstNumber(view: SentenceView, one: Settled, context: Context) {
  const { phrase } = one
  const isSaid =
    hasRole(view, sayingBefore(view, phrase.first), role.say) ||
    (wordAt(view, phrase.first - 1) === ':' && isLabelOfSource(view.analysis, phrase.index))
  if (phrase.class !== 'bare' || phrase.additional || !isSaid) return undefined
  return isAboutDeaths(context, view)
    ? { measure: 'killed' as const, score: 0.42, rule: 'counts/topic-of-words' }
    : undefined
}

const longestName = 3

/** 'says 63', 'told Radio One 63': the token before the number, past a name. */
function sayingBefore(view: SentenceView, first: number): number {
  let at = first - 1
  while (at > first - 1 - longestName && /^\p{Lu}/u.test(view.analysis.tokens[at]?.text ?? '')) at -= 1
  return at
}

/** 'The Panel's 5,000', far from any other count: the number the report began with. */
function ownedNumber(view: SentenceView, one: Settled, { tally }: Context) {
  const [measure] = tally.keys()
  const isOwned = one.phrase.class === 'bare' && wordAt(view, one.phrase.figure.firstToken - 1) === "'s"
  if (!isOwned || measure === undefined || sizeOf(one) < leastOfStory) return undefined
  return { measure, score: 0.42, rule: 'counts/topic-of-counts' }
}

/** 'Total since January: 4,552', 'Cumulative: 41,870'. */
function saysTotal(view: SentenceView, one: Settled): boolean {
  if (wordAt(view, one.phrase.first - 1) !== ':') return false
  return /^(?:total|cumulative|overall|altogether)$/.test(wordAt(view, view.first))
}
