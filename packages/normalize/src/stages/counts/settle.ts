import { wordSet } from '../../languages/word-table.ts'
import { isAgeRange } from './age.ts'
import type { Candidate } from './candidate.ts'
import { countRules } from './count-rules.ts'
import { type CountedPhrase, readCountedPhrase } from './counted-phrase.ts'
import { isInRun } from './entry-run.ts'
import { type NounClass, role } from './lexicon/word-entry.ts'
import { isOfNamed, isOtherNumber, isShareOrReader, isSpeaker } from './named-number.ts'
import {
  isCapacity,
  isNoCount,
  isNoneGrave,
  isOneOfKind,
  isRate,
  isRatio,
  isShareOfTen,
  isTurn,
  isVerbRemains,
} from './no-count.ts'
import { verbAfterRelative } from './relative-clause.ts'
import { alongWith } from './rules/along-with.ts'
import { deedOf } from './rules/deed-of.ts'
import { frontedObject } from './rules/fronted-object.ts'
import { munitionDefault } from './rules/munition-default.ts'
import { shareMeasure } from './rules/sharing.ts'
import { subjectVerb } from './rules/subject-verb.ts'
import { verbObject } from './rules/verb-object.ts'
import { entryAt, figureAt, hasRole, hasWord, isHardBreak, type SentenceView, wordAt } from './sentence-view.ts'
import { readVerb } from './verb-phrase.ts'

/** A counted phrase with the reading that won, if any. */
export interface Settled {
  readonly phrase: CountedPhrase
  candidate: Candidate | undefined
}

/** Candidates below this are no claims. */
export const threshold = 0.4

/** Reads every figure of a sentence: rules first, then what neighbours share. Pure. */
export function settleSentence(
  view: SentenceView,
  given: {
    /** What the sentences before counted. */
    readonly topic?: NounClass | undefined
    /** Whether a reading is possible in this report. */
    readonly accepts: (candidate: Candidate) => boolean
  },
): Settled[] {
  const phrases: CountedPhrase[] = []
  const labelled = classOfLabel(view) ?? classOfWhole(view)
  for (const index of view.figures) {
    if (isFraction(view, index)) continue
    const phrase = readCountedPhrase(view, index)
    if (!phrase || countsNothing(view, phrase) || isSpeltAgain(view, phrase, phrases.at(-1))) continue
    const inherited =
      phrase.class === 'bare'
        ? (phrases.at(-1)?.inherited ?? phrases.at(-1)?.class ?? labelled ?? given.topic)
        : undefined
    phrases.push(inherited === undefined || inherited === 'bare' ? phrase : { ...phrase, inherited })
  }
  const settled = phrases.map((phrase, position) => ({
    phrase,
    candidate: bestOf({ view, phrase, phrases, position, accepts: given.accepts }),
  }))
  shareForward(view, settled)
  shareBackward(view, settled)
  shareOutOf(view, settled)
  dropWholes(view, settled)
  turnDenied(view, settled)
  leaveOneOut(view, settled)
  return settled
}

const longestLabel = 8

/** 'Buildings: 12 burnt out, 30 damaged': what the label of a sentence names. */
function classOfLabel(view: SentenceView): NounClass | undefined {
  let found: NounClass | undefined
  for (let at = view.first; at < Math.min(view.end, view.first + longestLabel); at += 1) {
    if (wordAt(view, at) === ':') return found
    const noun = entryAt(view, at)?.noun
    if (noun?.plural && noun.measure === undefined) found ??= noun.class
  }
  return undefined
}

const longestWhole = 5

/** 'Of the bridges 11 have collapsed': what the sentence opens with, as that of which some are counted. */
function classOfWhole(view: SentenceView): NounClass | undefined {
  if (wordAt(view, view.first) !== 'of') return undefined
  for (let at = view.first + 1; at < Math.min(view.end, view.first + longestWhole); at += 1) {
    const noun = entryAt(view, at)?.noun
    if (noun?.plural && noun.measure === undefined) return noun.class
    if (figureAt(view, at) >= 0 || isHardBreak(view, at)) return undefined
  }
  return undefined
}

/** '12 (twelve) persons': the same number once more. */
function isSpeltAgain(view: SentenceView, { figure }: CountedPhrase, before: CountedPhrase | undefined): boolean {
  if (before === undefined || figure.best === null || before.figure.best !== figure.best) return false
  const opens = figure.firstToken - 1 === before.figure.endToken && wordAt(view, figure.firstToken - 1) === '('
  return opens && wordAt(view, figure.endToken) === ')'
}

function countsNothing(view: SentenceView, phrase: CountedPhrase): boolean {
  if (isOneOfKind(view, phrase) || isCapacity(view, phrase) || isAgeRange(view, phrase)) return true
  if (isRate(view, phrase) || isRatio(view, phrase) || isShareOfTen(view, phrase) || isVerbRemains(view, phrase))
    return true
  if (isShareOrReader(view, phrase) || isTurn(view, phrase) || isNoneGrave(view, phrase)) return true
  if (isSpeaker(view, phrase)) return true
  if (phrase.class !== 'bare' || isInRun(view.analysis, phrase.figure)) return false
  return isNoCount(view, phrase) || isOtherNumber(view, phrase) || isOfNamed(view, phrase)
}

function bestOf(given: {
  view: SentenceView
  phrase: CountedPhrase
  phrases: readonly CountedPhrase[]
  position: number
  accepts: (candidate: Candidate) => boolean
}): Candidate | undefined {
  let best: Candidate | undefined
  let done: Candidate | undefined
  for (const rule of countRules) {
    const found = rule.find(given)
    if (!found || !given.accepts(found)) continue
    if (rule.id === verbObject.id) done = found
    if (!best || found.score > best.score) best = found
  }
  return done && best && isOfRelative(given, done, best) ? done : best
}

const surely = 0.75

/** 'fished out 1,000 people who were stuck': what was done to them, not what they were. */
function isOfRelative({ view, phrase }: Parameters<typeof bestOf>[0], done: Candidate, best: Candidate): boolean {
  if (done.score < surely || best.rule !== subjectVerb.id || done.measure === best.measure) return false
  for (let at = done.trigger - 1; at < phrase.first; at += 1) if (figureAt(view, at) >= 0) return false
  return /^(?:who|that)$/.test(wordAt(view, phrase.end)) && verbAfterRelative(view, phrase.end) < 0
}

function isOpen(one: Settled): boolean {
  return !one.candidate || one.candidate.score < 0.62
}

/** Gives what a figure counts to those after it that are in a list with it or a part of it. */
export function shareForward(view: SentenceView, settled: readonly Settled[]): void {
  for (let at = 1; at < settled.length; at += 1) {
    const to = settled[at]
    const from = to && wholeBefore(settled, at, to)
    if (!to || !from?.candidate || from.candidate.score < threshold) continue
    const shared = shareMeasure({ view, from: from.phrase, to: to.phrase, settled: from.candidate, forward: true })
    if (!shared) continue
    if (isOpen(to) && shared.score > (to.candidate?.score ?? 0)) to.candidate = shared
    else if (to.candidate && shared.scope === 'part' && to.candidate.scope === undefined && goesOn(to, shared)) {
      to.candidate = { ...to.candidate, scope: 'part', base: from.phrase.index }
    }
  }
}

/** '2,862 dead, 2,854 of them buried, and 2,562 injured': another measure behind a part is none. */
function goesOn({ candidate }: Settled, { measure, rule }: Candidate): boolean {
  return candidate?.measure === measure || rule === 'counts/part-of'
}

const antecedents = 4

/** 'killed 73 people in two states, 51 of them in the capital': a part is no larger than what it is part of. */
function wholeBefore(settled: readonly Settled[], position: number, part: Settled): Settled | undefined {
  const before = settled[position - 1]
  if (part.phrase.partitive !== 'them' && part.phrase.partitive !== 'whom') return before
  for (let at = position - 1; at >= Math.max(0, position - antecedents); at -= 1) {
    const one = settled[at]
    if (one?.candidate && sizeOf(one) >= sizeOf(part)) return one
  }
  return before
}

function sizeOf({ phrase }: Settled): number {
  return phrase.figure.best ?? phrase.figure.high ?? phrase.figure.low ?? 0
}

/**
 * '19,000 of the 20,000 inhabitants had left': what is said of the whole phrase counts the first number, unless a verb before
 * it does ('shot down 30 of the 40 drones'). Drones, places and people in a state ('two of the
 * nine kidnapped teachers') are a count of their own all the same.
 */
function shareOutOf(view: SentenceView, settled: Settled[]): void {
  for (let at = 0; at + 1 < settled.length; at += 1) {
    const [part, whole] = [settled[at], settled[at + 1]]
    if (!part || !whole?.candidate || part.phrase.partitive !== 'noun') continue
    if (figureAt(view, part.phrase.end) !== whole.phrase.index) continue
    const own = part.candidate
    const isDeed = own?.rule === deedOf.id
    const after = !isDeed && saysOwn(view, whole) ? afterRelative(view, part.phrase, whole.phrase) : undefined
    if (after) part.candidate = after
    else if (!isDeed && (own?.rule !== 'counts/verb-object' || own.score < verbsOwn)) part.candidate = whole.candidate
    whole.candidate = saysOwn(view, whole) ? whole.candidate : wholeOf(whole.phrase)
  }
}

/** 'two of the nine men who were abducted': the clause right behind the whole is about it. */
function saysOwn(view: SentenceView, { phrase, candidate }: Settled): boolean {
  const word = wordAt(view, phrase.end)
  return (candidate?.rule === 'counts/subject-verb' && word === 'who') || candidate?.rule === frontedObject.id
}

/** 'Two of the five who were pulled out have died': what the main verb says of the part. */
function afterRelative(view: SentenceView, part: CountedPhrase, { end }: CountedPhrase): Candidate | undefined {
  if (verbAfterRelative(view, end) < 0) return undefined
  return subjectVerb.find({ view, phrase: { ...part, end }, phrases: [], position: 0 })
}

const verbsOwn = 0.6
const ofPeople: ReadonlySet<NounClass> = new Set(['person', 'military', 'militant', 'responder'])

function wholeOf({ class: counted, head, state }: CountedPhrase): Candidate | undefined {
  const named = state !== undefined && ofPeople.has(counted) ? state : undefined
  const measure = counted === 'munition' ? 'launched' : counted === 'site' ? 'sites' : named
  return measure && { measure, score: 0.5, rule: 'counts/whole', trigger: head }
}

/** 'Out of 300 people in my village we buried 90', 'Of 110 drones, 95 were shot down': a whole that only its part says anything of. */
function dropWholes(view: SentenceView, settled: Settled[]): void {
  for (const one of settled) {
    const before = one.phrase.first - 1
    if (one.phrase.class === 'bare' || one.candidate?.rule !== 'counts/list-neighbour') continue
    if (wordAt(view, before) !== 'of') continue
    if (wordAt(view, before - 1) === 'out' || before === view.first || isHardBreak(view, before - 1))
      one.candidate = wholeOf(one.phrase)
  }
}

/** 'Ninety crawled out, 33 did not': the opposite of what is said of the number before. */
function turnDenied(view: SentenceView, settled: Settled[]): void {
  for (const one of settled) {
    const { end } = one.phrase
    const isDenied = hasRole(view, end, role.do) && (wordAt(view, end + 1) === 'not' || /n't$/.test(wordAt(view, end)))
    if (one.candidate?.rule !== 'counts/list-neighbour' || !isDenied || end + 2 < view.end - 1) continue
    const measure = one.candidate.measure === 'rescued' ? 'killed' : undefined
    one.candidate = measure && { ...one.candidate, measure }
  }
}

const ones = wordSet(['one', 'none', 'neither', 'another'])

/** 'One of the five men hurt there has died': what is said of the one is not said of all of them. */
function leaveOneOut(view: SentenceView, settled: Settled[]): void {
  for (const one of settled) {
    const { candidate, phrase } = one
    if (candidate?.rule !== 'counts/subject-verb' || candidate.trigger === phrase.end || saysOwn(view, one)) continue
    if (wordAt(view, phrase.first - 1) !== 'of' || !hasWord(view, phrase.first - 2, ones)) continue
    if (wordAt(view, phrase.first - 3) === 'every') continue
    const reduced = readVerb(view, phrase.end, { counted: phrase.class, inherited: undefined, as: 'object' })
    const measure = reduced?.sense.measure ?? entryAt(view, phrase.end)?.state
    one.candidate = measure ? { ...candidate, measure, trigger: phrase.end } : wholeOf(phrase)
  }
}

function shareBackward(view: SentenceView, settled: Settled[]): void {
  for (let at = settled.length - 2; at >= 0; at -= 1) {
    const to = settled[at]
    const from = settled[at + 1]
    if (!to || !from?.candidate || from.candidate.score < threshold || !isOpen(to)) continue
    // '13 survivors and 21 dead'
    if (to.phrase.noun?.measure !== undefined && to.candidate?.rule === 'counts/counted-noun') continue
    if (hasOwnState(to) || isOneWho(view, to, from)) continue
    if (from.candidate.rule === alongWith.id || from.candidate.rule === munitionDefault.id) continue
    const shared = shareMeasure({ view, from: from.phrase, to: to.phrase, settled: from.candidate, forward: false })
    if (shared && shared.scope !== 'part' && shared.score > (to.candidate?.score ?? 0)) to.candidate = shared
  }
}

/** 'seven patients, including one who died': what became of the one is not said of all. */
function isOneWho(view: SentenceView, to: Settled, { phrase }: Settled): boolean {
  if (!hasWord(view, phrase.end, relatives)) return false
  for (let at = to.phrase.end; at < phrase.first; at += 1) if (hasWord(view, at, parts)) return true
  return false
}

const relatives = wordSet(['who', 'whom'])
const parts = wordSet(['including', 'among', 'amongst'])

/** 'Five shot, one killed': a verb right behind the number says what it counts, however loosely. */
function hasOwnState({ phrase, candidate }: Settled): boolean {
  return candidate?.rule === 'counts/subject-verb' && candidate.trigger === phrase.figure.endToken
}

/** '10.30', '7.6': people and things are not counted in fractions; millions given with a decimal are whole numbers. */
function isFraction(view: SentenceView, index: number): boolean {
  const figure = view.analysis.figures[index]
  const value = figure?.best ?? figure?.low ?? figure?.high ?? 0
  return figure?.kind === 'count' && !Number.isInteger(value)
}
