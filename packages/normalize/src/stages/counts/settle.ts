import type { Candidate, CountRule } from './candidate.ts'
import { countRules } from './count-rules.ts'
import { type CountedPhrase, readCountedPhrase } from './counted-phrase.ts'
import { type NounClass, role } from './lexicon/word-entry.ts'
import { shareMeasure } from './rules/sharing.ts'
import { figureAt, hasRole, type SentenceView, tokenAt, wordAt } from './sentence-view.ts'

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
  topic?: NounClass,
  rules: readonly CountRule[] = countRules,
): Settled[] {
  const phrases: CountedPhrase[] = []
  for (const index of view.figures) {
    if (isFraction(view, index)) continue
    const phrase = readCountedPhrase(view, index)
    if (
      !phrase ||
      (phrase.class === 'bare' &&
        (standsAmongMeasures(view, phrase) || isDialled(view, phrase) || isAgeOfName(view, phrase)))
    )
      continue
    const inherited =
      phrase.class === 'bare' ? (phrases.at(-1)?.inherited ?? phrases.at(-1)?.class ?? topic) : undefined
    phrases.push(inherited === undefined || inherited === 'bare' ? phrase : { ...phrase, inherited })
  }
  const settled = phrases.map((phrase, position) => ({
    phrase,
    candidate: bestOf({ view, phrase, phrases, position, rules }),
  }))
  shareForward(view, settled)
  shareBackward(view, settled)
  shareOutOf(view, settled)
  return settled
}

function bestOf(given: {
  view: SentenceView
  phrase: CountedPhrase
  phrases: readonly CountedPhrase[]
  position: number
  rules: readonly CountRule[]
}): Candidate | undefined {
  let best: Candidate | undefined
  for (const rule of given.rules) {
    const found = rule.find(given)
    if (found && (!best || found.score > best.score)) best = found
  }
  return best
}

function isOpen(one: Settled): boolean {
  return !one.candidate || one.candidate.score < 0.62
}

function shareForward(view: SentenceView, settled: Settled[]): void {
  for (let at = 1; at < settled.length; at += 1) {
    const to = settled[at]
    const from = settled[at - 1]
    if (!to || !from?.candidate || from.candidate.score < threshold) continue
    const shared = shareMeasure({ view, from: from.phrase, to: to.phrase, settled: from.candidate, forward: true })
    if (!shared) continue
    if (isOpen(to) && shared.score > (to.candidate?.score ?? 0)) to.candidate = shared
    else if (to.candidate && shared.scope === 'part' && to.candidate.scope === undefined) {
      to.candidate = { ...to.candidate, scope: 'part', base: from.phrase.index }
    }
  }
}

/** '19,000 of the 20,000 inhabitants had left': what is said of the whole phrase counts the first number. */
function shareOutOf(view: SentenceView, settled: Settled[]): void {
  for (let at = 0; at + 1 < settled.length; at += 1) {
    const [part, whole] = [settled[at], settled[at + 1]]
    if (!part || !whole?.candidate || part.phrase.partitive !== 'noun') continue
    if (figureAt(view, part.phrase.end) !== whole.phrase.index) continue
    part.candidate = whole.candidate
    whole.candidate = undefined
  }
}

function shareBackward(view: SentenceView, settled: Settled[]): void {
  for (let at = settled.length - 2; at >= 0; at -= 1) {
    const to = settled[at]
    const from = settled[at + 1]
    if (!to || !from?.candidate || from.candidate.score < threshold || !isOpen(to)) continue
    const shared = shareMeasure({ view, from: from.phrase, to: to.phrase, settled: from.candidate, forward: false })
    if (shared && shared.scope !== 'part' && shared.score > (to.candidate?.score ?? 0)) to.candidate = shared
  }
}

/** '10.30', '7.6': people and things are not counted in fractions; millions given with a decimal are whole numbers. */
function isFraction(view: SentenceView, index: number): boolean {
  const figure = view.analysis.figures[index]
  const value = figure?.best ?? figure?.low ?? figure?.high ?? 0
  return figure?.kind === 'count' && !Number.isInteger(value)
}

/** '8, 12 and 17 years old', 'a man of 77': a bare number listed with an age or a measure is one itself. */
function standsAmongMeasures(view: SentenceView, phrase: CountedPhrase): boolean {
  const before = phrase.figure.firstToken - 1
  if (wordAt(view, before) === 'of' && singularPeople.has(wordAt(view, before - 1))) return true
  return isMeasure(view, nextInList(view, phrase.end, 1)) || isMeasure(view, nextInList(view, before, -1))
}

const singularPeople = new Set(['man', 'woman', 'boy', 'girl', 'child', 'age', 'ages'])

function nextInList(view: SentenceView, from: number, step: 1 | -1): number {
  let at = from
  let joined = false
  for (let round = 0; round < 8; round += 1) {
    const figure = figureAt(view, at)
    const word = wordAt(view, at)
    if (figure >= 0 && joined) {
      if (view.analysis.figures[figure]?.kind !== 'count') return figure
      at =
        step > 0
          ? (view.analysis.figures[figure]?.endToken ?? at + 1)
          : (view.analysis.figures[figure]?.firstToken ?? at) - 1
      joined = false
      continue
    }
    if (word !== ',' && word !== 'and' && word !== 'or' && word !== 'to') return -1
    joined = true
    at += step
  }
  return -1
}

function isMeasure(view: SentenceView, figure: number): boolean {
  const kind = view.analysis.figures[figure]?.kind
  return kind === 'age' || kind === 'measure' || kind === 'duration'
}

/** '250 555 0134', '(213) 485-1383': digits next to digits are dialled. */
function isDialled(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken, endToken } = phrase.figure
  return (
    isNumber(view, firstToken - 1) ||
    isNumber(view, endToken) ||
    (joins(view, endToken) && isNumber(view, endToken + 1)) ||
    (joins(view, firstToken - 1) && isNumber(view, firstToken - 2))
  )
}

function isNumber(view: SentenceView, at: number): boolean {
  return tokenAt(view, at)?.kind === 'number'
}

function joins(view: SentenceView, at: number): boolean {
  const token = tokenAt(view, at)
  return token?.text === ')' || (token?.text === '-' && !token.spaceBefore)
}

const oldest = 105

/** 'Randall Smith, 26, likely saved many': a number between a name and a comma or adverb is an age. */
function isAgeOfName(view: SentenceView, phrase: CountedPhrase): boolean {
  const { firstToken, endToken, best } = phrase.figure
  if (best === null || best > oldest || best < 2 || wordAt(view, firstToken - 1) !== ',') return false
  const name = tokenAt(view, firstToken - 2)
  if (!name || !/^\p{Lu}\p{Ll}/u.test(name.text)) return false
  const next = wordAt(view, endToken)
  return (
    next === ',' ||
    next === '.' ||
    next === '' ||
    (hasRole(view, endToken, role.adverb) && !hasRole(view, endToken, role.preposition | role.be))
  )
}
