import type { Measure } from '@crosstally/model'
import type { Analysis, CountFrame, Stage } from '../../document.ts'
import type { Candidate } from './candidate.ts'
import { type CarriedTime, isUnnamed, sourcesOf } from './carried-time.ts'
import { sourceOf } from './carry.ts'
import { certaintyOf } from './certainty.ts'
import { clauseTokens, spanOfTokens } from './clause-span.ts'
import { confidenceOf } from './confidence.ts'
import { type Context, startContext } from './context.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { isInRun } from './entry-run.ts'
import { isOnlyTaken } from './holders.ts'
import { sceneOfToll } from './lead-scene.ts'
import type { NounClass } from './lexicon/word-entry.ts'
import { opensWithLabel, totalOfItem } from './list-items.ts'
import { listPlaces } from './list-places.ts'
import { measureOfMove } from './measure-of-move.ts'
import { isAboutSending, placeOf } from './place.ts'
import { carryCost } from './rules/cost-carried.ts'
import { countAsHeading } from './rules/heading-measure.ts'
import { countAsKnown, noteNumber } from './rules/known-number.ts'
import { countAsLabel } from './rules/label-entries.ts'
import { countUnderLabel } from './rules/nested-labels.ts'
import { countPeople } from './rules/people-default.ts'
import { countAsTuple } from './rules/slash-tuple.ts'
import { storyMeasure } from './rules/story-topic.ts'
import { countAsColumn } from './rules/table-row.ts'
import { countThings } from './rules/thing-default.ts'
import { readTollPair } from './rules/toll-pair.ts'
import { carryTopic } from './rules/topic.ts'
import { scopeOf } from './scope.ts'
import { type SentenceView, viewSentence } from './sentence-view.ts'
import { type Settled, settleSentence, threshold } from './settle.ts'
import { markShotAndKilled } from './shot-and-killed.ts'
import { defaultOf } from './story-default.ts'
import { type Story, storyOf } from './story-kind.ts'
import { measureInStory } from './story-measure.ts'
import { findStoryPlace, findTitlePlace } from './story-place.ts'
import { findLeadTimes, isAhead, toClaimTime } from './story-time.ts'
import { phraseText, subjectOf } from './subject.ts'
import { markParts, spellOut } from './sum-parts.ts'
import { timeOf } from './time.ts'

/** Finds what each figure counts: measure, subject, scope, certainty, place and time, with the clause that says so. */
export const countsStage: Stage = {
  id: 'counts',
  run(analysis) {
    const frames: CountFrame[] = []
    if (analysis.figures.length === 0) return { frames }
    const context = startContext()
    context.fallback = defaultOf(analysis) ?? null
    for (const [sentence, indices] of figuresBySentence(analysis)) {
      const view = viewSentence(analysis, sentence, indices)
      const block = analysis.sentences[sentence]?.block ?? 0
      if (analysis.blocks[block]?.kind === 'boilerplate') continue
      noteFuture(analysis, context, view.end)
      const settled = settleSentence(view, {
        topic: topicClass(context, sentence, block),
        accepts: (candidate) => !isOnlyTaken(view, candidate) || storyIn(view, context) === 'abduction',
      })
      readTollPair(view, settled, context.pair)
      countAsTuple(view, settled)
      countAsLabel(view, settled)
      countUnderLabel(view, settled)
      countAsColumn({ view, settled, context, block })
      countAsHeading(view, settled, block)
      countAsKnown(view, settled, context.numbers)
      carryCost({ view, settled, context, block })
      carryTopic({ view, settled, context, block })
      spellOut(view, settled)
      countPeople({ view, settled, context, block })
      countThings(view, settled)
      markShotAndKilled(view, settled)
      markParts(view, settled)
      settled.forEach((_one, position) => {
        const frame = frameOf({ view, settled, position, context, block })
        const phrase = settled[position]?.phrase
        const numbered = phrase?.figure.qualifier !== 'vague'
        if (frame && context.found === 0)
          context.storyPlace = sceneOfToll(analysis, frame, { block, around: context.storyPlace }) ?? context.storyPlace
        if (frame) remember(analysis, context, frame, { sentence, block, class: phrase?.class ?? 'bare', numbered })
        if (frame) frames.push(frame)
      })
      context.pair = pairOf(settled) ?? context.pair
    }
    return { frames }
  },
}

/** The first two different measures of a sentence, for pairs of bare figures after it. */
function pairOf(settled: readonly Settled[]): readonly [Measure, Measure] | undefined {
  let first: Measure | undefined
  for (const { candidate } of settled) {
    if (!candidate || candidate.score <= 0.6) continue
    if (first !== undefined && candidate.measure !== first) return [first, candidate.measure]
    first ??= candidate.measure
  }
  return undefined
}

function topicClass(context: Context, sentence: number, block: number): NounClass | undefined {
  const { topic } = context
  return topic && block - topic.block <= 1 && sentence - topic.sentence <= 2 ? topic.class : undefined
}

function figuresBySentence(analysis: Analysis): Map<number, number[]> {
  const found = new Map<number, number[]>()
  analysis.figures.forEach((figure, index) => {
    const sentence = analysis.tokens[figure.firstToken]?.sentence ?? 0
    const list = found.get(sentence)
    if (list) list.push(index)
    else found.set(sentence, [index])
  })
  return found
}

/** The place and date of the headline and lead govern what names none; they are looked for when the first count is found. */
function seedContext(analysis: Analysis, context: Context): void {
  context.isSeeded = true
  context.places = listPlaces(analysis)
  context.storyPlace = findStoryPlace(analysis, context.places)
  context.headlinePlace = findTitlePlace(analysis, context.places)
  context.headlineSends = isAboutSending(analysis.report.title ?? '')
  context.leadTimes = findLeadTimes(analysis)
}

/** The last date still to come that a sentence up to this one names: plans and forecasts are about it. */
function noteFuture(analysis: Analysis, context: Context, endToken: number): void {
  const { times } = analysis
  for (; context.nextTime < times.length; context.nextTime += 1) {
    const time = times[context.nextTime]
    if (!time || time.firstToken >= endToken) return
    if (time.kind === 'point' && isAhead(analysis, time)) context.futureTime = toClaimTime(analysis, time, false)
  }
}

function frameOf(given: {
  view: SentenceView
  settled: readonly Settled[]
  position: number
  context: Context
  block: number
}): CountFrame | undefined {
  const { view, settled, position, context, block } = given
  const one = settled[position]
  const candidate = one?.candidate
  if (!one || !candidate || candidate.score < threshold) return undefined
  if (!context.isSeeded) seedContext(view.analysis, context)
  const { phrase } = one
  const { certainty, rule: certaintyRule } = certaintyIn(given, one.phrase, candidate)
  const own = scopeOf({ view, settled, position, counted: context.numbered })
  const { scope, base } = own.scope === 'total' ? inList({ view, context, block }, own, one) : own
  const subject = subjectOf({ view, phrase, candidate, context })
  const { place, rule: placeRule } = placeOf({ view, phrase, candidate, context, block, subject })
  const { time, rule: timeRule } = timeOf({ view, phrase, candidate, context, block, certainty })
  const noun = phraseText(view, phrase)
  const from = Math.min(phrase.first, candidate.trigger >= view.first ? candidate.trigger : phrase.first)
  const to = Math.max(phrase.end, candidate.trigger < view.end ? candidate.trigger + 1 : phrase.end)
  const rules = [...phrase.figure.rules, candidate.rule, certaintyRule, placeRule, timeRule]
  return {
    figure: phrase.index,
    measure: measureIn(view, context, one),
    subject,
    noun: noun === '' ? undefined : noun,
    scope,
    partOfFigure: base,
    certainty,
    place,
    time,
    clause: spanOfTokens(view, clauseTokens(view, from, to)),
    confidence: confidenceOf(phrase, candidate),
    rules: rules.filter((rule) => rule !== undefined),
  }
}

/** An item of a list under a total is a part of it. */
function inList(
  { view, context, block }: { view: SentenceView; context: Context; block: number },
  own: ReturnType<typeof scopeOf>,
  { phrase, candidate }: Settled,
): ReturnType<typeof scopeOf> {
  const size = phrase.figure.best ?? phrase.figure.low ?? 0
  if (!candidate || size === 0) return own
  const { measure } = candidate
  const base = totalOfItem(view, context, { measure, size, isEntry: isInRun(view.analysis, phrase.figure) })
  if (base >= 0) return { scope: 'part', base }
  if (!opensWithLabel(view)) context.totals.set(measure, { figure: phrase.index, size, sentence: view.sentence, block })
  return own
}

const openingCounts = 2
function measureIn(view: SentenceView, context: Context, { phrase, candidate }: Settled): Measure {
  if (!candidate) return 'other'
  const moved = measureOfMove(view, candidate, {
    isEvacuation: () => context.counted.has('evacuated'),
    isCrowd: () => storyMeasure(context, view) === 'other',
  })
  if (moved) return moved
  const fallback = context.fallback ?? undefined
  return measureInStory(view, { candidate, phrase, story: storyIn(view, context), fallback, counted: context.counted })
}

function storyIn(view: SentenceView, context: Context): Story {
  context.captivity ??= storyOf(view.analysis)
  return context.captivity
}

const shared = new Set(['counts/part-of', 'counts/list-neighbour', 'counts/topic-of-sentence'])

/** A count that took its measure from its neighbour takes the neighbour's certainty too. */
function certaintyIn(
  given: { view: SentenceView; settled: readonly Settled[]; position: number },
  phrase: CountedPhrase,
  candidate: Candidate,
): ReturnType<typeof certaintyOf> {
  const own = certaintyOf(given.view, phrase, candidate)
  if (own.certainty !== 'asserted' || !shared.has(candidate.rule) || phrase.figure.best === 0) return own
  const before = given.settled[given.position - 1]
  return before?.candidate ? certaintyOf(given.view, before.phrase, before.candidate) : own
}

function remember(
  analysis: Analysis,
  context: Context,
  frame: CountFrame,
  at: { sentence: number; block: number; class: Settled['phrase']['class']; numbered: boolean },
): void {
  context.counted.add(frame.measure)
  context.tally.set(frame.measure, (context.tally.get(frame.measure) ?? 0) + 1)
  if (at.numbered) context.numbered.add(frame.measure)
  const figure = analysis.figures[frame.figure]
  if (figure) noteNumber(context.numbers, frame, figure)
  const ofForces = frame.subject.kind === 'military' || frame.measure === 'training'
  if (ofForces && context.found < openingCounts) context.forces = true
  context.found += 1
  const { measure, place } = frame
  const isPlaced = frame.rules.some((rule) => placed.has(rule))
  const source = sourceOf(analysis, frame.figure)
  context.last = { measure, place, isPlaced, sentence: at.sentence, block: at.block, source }
  if (context.topic?.sentence !== at.sentence)
    context.topic = { frame, class: at.class, sentence: at.sentence, block: at.block }
  if (frame.place && frame.scope !== 'part' && frame.rules.some((rule) => tying.has(rule)))
    context.place = { place: frame.place, block: at.block, measure: frame.measure }
  rememberTime(analysis, context, frame, at)
}

const tying = new Set(['counts/place-in-sentence', 'counts/place-of-target'])
const placed = new Set(['counts/place-in-sentence', 'counts/place-of-block', 'counts/place-of-heading'])

/** A sentence's first date goes on to those after it: a later one is often what was before ('on Monday it had been 40'). */
function rememberTime(
  analysis: Analysis,
  context: Context,
  frame: CountFrame,
  { sentence, block }: { sentence: number; block: number },
): void {
  const own = frame.rules.find((rule) => rule === 'counts/time-in-sentence' || rule === 'counts/time-as-of')
  if (!frame.time || own === undefined || context.time?.sentence === sentence) return
  // '(2,150 on 4 March)' is what was before
  if (analysis.tokens[(analysis.figures[frame.figure]?.firstToken ?? 0) - 1]?.text === '(') return
  const sources = sourcesOf(analysis, frame.figure)
  const kind = frame.time.kind === 'event' ? 'event' : 'said'
  const time: CarriedTime = { time: frame.time, kind, sources, unnamed: isUnnamed(analysis, frame.figure) }
  context.time = { ...time, block, sentence }
  if (!isAhead(analysis, frame.time)) for (const source of sources) context.timeOfSource.set(source, frame.time)
  // a count as of a day leaves no other day but that of the whole report, and no stretch of time but the event's
  if (own === 'counts/time-as-of') context.leadTimes = context.leadTimes.filter(outlastsCount)
}

function outlastsCount({ kind, time }: CarriedTime): boolean {
  return kind === 'dated' || (kind === 'event' && time.edtf.includes('/'))
}
