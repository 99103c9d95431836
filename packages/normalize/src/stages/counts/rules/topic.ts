import type { Measure } from '@crosstally/model'
import { wordSet } from '../../../languages/word-table.ts'
import type { Context } from '../context.ts'
import { isInRun } from '../entry-run.ts'
import { englishWords } from '../lexicon/english.ts'
import { role } from '../lexicon/word-entry.ts'
import { entryAt, hasRole, hasWord, type SentenceView, wordAt } from '../sentence-view.ts'
import { type Settled, threshold } from '../settle.ts'
import { latentMeasure } from './latent-measure.ts'

const maxSentences = 3
const pronouns = wordSet(['nobody', 'noone', 'no'])
/** How many earlier figures of its sentence a bare figure looks back at. */
const nearCounts = 40
const leastOfText = 13
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
    const isCrowd = carried.measure === 'deployed' && storyMeasure(given.context, given.view) === 'other'
    one.candidate = {
      ...carried,
      // in a report about a march numbers without a noun are marchers, not the police beside them
      measure: isCrowd ? 'other' : carried.measure,
      trigger: one.phrase.figure.firstToken,
      ...(isAmong(given.view, one) ? { scope: 'part' as const } : {}),
    }
  })
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
  if (!near) return ownedNumber(view, one, context)
  const main = one.phrase.additional ? undefined : mainMeasure(context)
  return {
    measure: main ?? near.frame.measure,
    score: 0.42,
    rule: main ? 'counts/topic-of-counts' : 'counts/topic-before',
  }
}

/** 'The Panel's 5,000', far from any other count: the number the report began with. */
function ownedNumber(view: SentenceView, one: Settled, { tally }: Context) {
  const [measure] = tally.keys()
  const isOwned = one.phrase.class === 'bare' && wordAt(view, one.phrase.figure.firstToken - 1) === "'s"
  if (!isOwned || measure === undefined || sizeOf(one) < leastOfStory) return undefined
  return { measure, score: 0.42, rule: 'counts/topic-of-counts' }
}

const leastMain = 4
const shareOfMain = 0.4

/** What most counts of the report so far are of: what a new paragraph goes back to, rather than to the last aside of the one before. */
function mainMeasure({ tally, found }: Context): Measure | undefined {
  let best: Measure | undefined
  for (const [measure, times] of tally) if (times > (tally.get(best ?? measure) ?? 0) || !best) best = measure
  const times = tally.get(best ?? 'other') ?? 0
  return best && times >= leastMain && times >= shareOfMain * found ? best : undefined
}

/** 'Total since January: 4,552', 'Cumulative: 41,870'. */
function saysTotal(view: SentenceView, one: Settled): boolean {
  if (wordAt(view, one.phrase.first - 1) !== ':') return false
  return /^(?:total|cumulative|overall|altogether)$/.test(wordAt(view, view.first))
}

/** What the headline speaks of, where it names a crowd: figures without a noun are then marchers. */
export function storyMeasure(context: Context, view: SentenceView): Measure | undefined {
  if (context.story !== undefined) return context.story ?? undefined
  const { report, text } = view.analysis
  const lead = `${report.title ?? ''} ${text.slice(0, 900)}`.toLowerCase()
  context.story = speaksOfCrowd(lead) ? 'other' : (context.fallback ?? null)
  return context.story ?? undefined
}

/** Whether two words of a lower-case text speak of a crowd. */
function speaksOfCrowd(text: string): boolean {
  let found = 0
  let start = 0
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 0
    if (unit >= 0x61 && unit <= 0x7a) continue
    if (crowdLetters.has(text.charCodeAt(start)) && allCrowdWords.has(text.slice(start, at))) found += 1
    if (found === 2) return true
    start = at + 1
  }
  return false
}

const crowdWords = new Set([
  'march',
  'marches',
  'marched',
  'protest',
  'protests',
  'demonstration',
  'demonstrations',
  'rally',
  'rallies',
  'processions',
  'procession',
  'union',
  'unions',
  'turnout',
  'stoppage',
  'stoppages',
  'walkout',
  'walkouts',
  'strikers',
  'picket',
  'pickets',
])
const allCrowdWords = new Set([
  ...crowdWords,
  ...[...englishWords].flatMap(([word, { noun }]) => (noun?.class === 'crowd' ? [word] : [])),
])
const crowdLetters = new Set([...allCrowdWords].map((word) => word.charCodeAt(0)))

/** Small bare numbers are often no counts: only where the words say so. */
function isTooSmall(view: SentenceView, one: Settled): boolean {
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

function sizeOf(one: Settled): number {
  const { best, low, high } = one.phrase.figure
  return best ?? high ?? low ?? 0
}

/** The words around a bare figure speak of a number: 'put it at', 'said it was', 'the figure', 'union: 3,000'. */
function saysNumber(view: SentenceView, one: Settled): boolean {
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

/** 'The owner puts the crew at 25, the ministry in Aldhaven at 22', 'Malawi owns to three, Chad to two': the preposition of an earlier figure. */
function isGapped(view: SentenceView, one: Settled): boolean {
  const { firstToken } = one.phrase.figure
  const preposition = wordAt(view, firstToken - 1)
  if (preposition !== 'at' && preposition !== 'to') return false
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
