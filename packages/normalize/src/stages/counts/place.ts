import type { Place } from '@crosstally/model'
import type { Analysis, NamedEntity } from '../../document.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './context.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { entryAt, figureAt, isHardBreak, type SentenceView, wordAt } from './sentence-view.ts'
import { isInCue } from './speech-cue.ts'
import { toPlace } from './story-place.ts'
import { firstFrom } from './token-order.ts'

const inside = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'across',
  'throughout',
  'around',
  'within',
  'to',
  'into',
  'for',
  'on',
  'over',
  'off',
  'into',
])
const least = 0.42

/** Where a count is: the place of its clause, else that of its block or heading, else that of the report's story. Pure. */
export function placeOf(given: {
  view: SentenceView
  phrase: CountedPhrase
  candidate: Candidate
  context: Context
  block: number
}): { place: Place | null; rule?: string } {
  const { view, context, block } = given
  const named = bestName(given)
  if (named) return { place: toPlace(view.analysis, named), rule: 'counts/place-in-sentence' }
  if (context.place && context.place.block === block)
    return { place: context.place.place, rule: 'counts/place-of-block' }
  const before = placeBefore(view, block, context.places)
  if (before) return { place: before, rule: 'counts/place-of-block' }
  const heading = headingPlace(view.analysis, block, context.places)
  if (heading) return { place: heading, rule: 'counts/place-of-heading' }
  return context.storyPlace ? { place: context.storyPlace, rule: 'counts/place-of-story' } : { place: null }
}

function bestName(given: {
  view: SentenceView
  phrase: CountedPhrase
  candidate: Candidate
  context: Context
}): NamedEntity | undefined {
  const { view } = given
  const names = given.context.places
  let best: { name: NamedEntity; score: number } | undefined
  for (let at = firstFrom(names, view.first); at < names.length; at += 1) {
    const name = names[at]
    if (!name || name.firstToken >= view.end) break
    if (name.kind !== 'place') continue
    const score = scoreName(view, name, given)
    if (score >= least && (!best || score > best.score)) best = { name, score }
  }
  return best?.name
}

function scoreName(
  view: SentenceView,
  name: NamedEntity,
  given: { phrase: CountedPhrase; candidate: Candidate },
): number {
  const { phrase, candidate } = given
  const base = roleOfName(view, name, candidate)
  if (base === 0) return 0
  const after = name.firstToken >= phrase.end
  const distance = after ? name.firstToken - phrase.end : phrase.first - name.endToken
  const crossed = crossings(view, after ? phrase.end : name.endToken, after ? name.firstToken : phrase.first)
  const cue = !isLocal(view, name) && isInCue(view.analysis, name) ? 0.45 : 0
  return base - Math.max(0, distance) * 0.012 - crossed * (after ? 0.25 : 0.1) - cue
}

/** How a name stands in its clause: after a preposition, before a colon, as owner of what is counted. */
function roleOfName(view: SentenceView, name: NamedEntity, candidate: Candidate): number {
  const { firstToken, endToken } = name
  const next = wordAt(view, endToken)
  if (isLocal(view, name) && next !== ':') return 0.66
  if (next === "'s" || next === "'") return ownsTrigger(view, endToken, candidate) ? 0.75 : 0
  const before = wordAt(view, firstToken - 1) === 'the' ? firstToken - 2 : firstToken - 1
  const word = wordAt(view, before)
  if (
    inside.has(word) ||
    inside.has(wordAt(view, before - 1)) ||
    (word === "'s" && inside.has(wordAt(view, before - 2)))
  )
    return 0.9
  if (word === 'from' || word === 'of') return 0.62
  if (next === ':' && candidate.trigger > firstToken) return 0.88
  if (next === '.' && opens(view.analysis, firstToken, view.first)) return 0.8
  if (next === ':' || (next === '(' && firstToken === view.first)) return 0.88
  if (firstToken === view.first && figureAt(view, endToken) >= 0) return 0.85
  if (localOfficials.has(next)) return 0.66
  return word === ',' || word === 'and' || word === 'or' ? 0.58 : 0
}

const localOfficials = new Set([
  'governor',
  'mayor',
  'region',
  'oblast',
  'prefecture',
  'police',
  'authorities',
  'officials',
  'administration',
  'hospital',
  'council',
  'district',
  'province',
])

const heads = new Set(['heads', 'governs', 'runs', 'leads'])

/** An entry that opens with a place, or a local official of it, speaks of that place. */
function isLocal(view: SentenceView, name: NamedEntity): boolean {
  const next = wordAt(view, name.endToken)
  if (next === ':' || localOfficials.has(next) || heads.has(wordAt(view, name.firstToken - 1))) return true
  return next === "'s" && localOfficials.has(wordAt(view, name.endToken + 1))
}

/** "Türkiye's toll", "Syria's injured". */
function ownsTrigger(view: SentenceView, at: number, candidate: Candidate): boolean {
  return candidate.trigger > at && candidate.trigger - at < 4 && entryAt(view, candidate.trigger)?.noun !== undefined
}

function crossings(view: SentenceView, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    const figure = figureAt(view, at)
    if (
      figure >= 0 &&
      view.analysis.figures[figure]?.firstToken === at &&
      view.analysis.figures[figure]?.kind === 'count'
    )
      count += 1
    else if (isHardBreak(view, at) && wordAt(view, at) !== ':') count += 1
  }
  return count
}

/** The place that the sentences before, in the same block, were last set in. */
function placeBefore(view: SentenceView, block: number, names: readonly NamedEntity[]): Place | undefined {
  const { sentences, blocks, tokens } = view.analysis
  const start = sentences[blocks[block]?.firstSentence ?? 0]?.firstToken ?? 0
  for (let at = firstFrom(names, view.first) - 1; at >= 0; at -= 1) {
    const name = names[at]
    if (!name || name.firstToken < start) return undefined
    if (name.kind !== 'place' || isInCue(view.analysis, name)) continue
    const word = tokens[name.firstToken - 1]?.lower ?? ''
    const next = tokens[name.endToken]?.text ?? ''
    if (
      settings.has(word) ||
      localOfficials.has(next.toLowerCase()) ||
      (opens(view.analysis, name.firstToken, start) && (next === ':' || next === '.'))
    )
      return toPlace(view.analysis, name)
  }
  return undefined
}

const settings = new Set(['in', 'at', 'near', 'outside', 'across', 'throughout', 'around'])

/** Only a clock time or bullet stands between a block's start and the name. */
function opens(analysis: Analysis, first: number, start: number): boolean {
  for (let at = start; at < first; at += 1) if (analysis.tokens[at]?.kind === 'word') return false
  return first - start < 6
}

function headingPlace(analysis: Analysis, block: number, names: readonly NamedEntity[]): Place | undefined {
  const heading = analysis.blocks[block]?.heading
  if (heading === undefined) return undefined
  const { sentences, blocks } = analysis
  const one = blocks[heading]
  const from = sentences[one?.firstSentence ?? 0]?.firstToken ?? 0
  const to = sentences[(one?.endSentence ?? 1) - 1]?.endToken ?? 0
  for (let at = firstFrom(names, from); at < names.length; at += 1) {
    const name = names[at]
    if (!name || name.firstToken >= to) return undefined
    if (name.kind === 'place') return toPlace(analysis, name)
  }
  return undefined
}
