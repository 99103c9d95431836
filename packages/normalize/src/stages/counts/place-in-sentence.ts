import type { NamedEntity } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Candidate } from './candidate.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import { isFarFrom } from './far-from.ts'
import { isState } from './joint-place.ts'
import { countsOrigins } from './origin-list.ts'
import { isLocal, isLowly, roleOfName, runsThere, speaksLocally } from './place-role.ts'
import { figureAt, hasWord, isHardBreak, type SentenceView, wordAt } from './sentence-view.ts'
import { isOutsideSpeech, tellsOccasion } from './speech-cue.ts'
import { placeOfThere } from './there.ts'
import { firstFrom } from './token-order.ts'

const least = 0.42
const perToken = 0.012
const cueCost = 0.6
const narrowLeast = 0.3
const firmest = 0.93
const adjacent = 0.05
const ownCount = 0.2

/** The place that the count's own sentence ties it to: the firmest, nearest name outside the words of saying. Pure. */
export function placeInSentence(given: {
  view: SentenceView
  phrase: CountedPhrase
  candidate: Candidate
  places: readonly NamedEntity[]
  /** The country the report is set in. */
  home: string | undefined
}): NamedEntity | undefined {
  const { view, places, phrase } = given
  const there = placeOfThere(view, phrase, places)
  if (there && there.firstToken >= view.first) return there
  const scored: Scored[] = []
  const origins = countsOrigins(view, places, given)
  for (let at = firstFrom(places, view.first); at < places.length; at += 1) {
    const name = places[at]
    if (!name || name.firstToken >= view.end) break
    if (origins && isState(name)) continue
    scored.push({ name, score: scoreName(view, name, given) })
  }
  return narrowest(scored) ?? there
}

interface Scored {
  readonly name: NamedEntity
  readonly score: number
}

/** The firmest name, or a town that is named beside the region it lies in: 'In Xland 40 people of Yville'. */
function narrowest(scored: readonly Scored[]): NamedEntity | undefined {
  let best: Scored | undefined
  for (const one of scored) if (one.score >= least && (!best || one.score > best.score)) best = one
  const wide = best?.name.name
  // "Xland's 28 dead" are those of the country, wherever the others died
  if (wide === undefined || (best && best.score >= firmest)) return best?.name
  let narrow: Scored | undefined
  for (const one of scored) {
    const inside = one.score >= narrowLeast && one.name.within?.includes(wide)
    if (inside && (!narrow || one.score > narrow.score)) narrow = one
  }
  return (narrow ?? best)?.name
}

function scoreName(
  view: SentenceView,
  name: NamedEntity,
  given: { phrase: CountedPhrase; candidate: Candidate; home: string | undefined },
): number {
  const { phrase, candidate } = given
  if (isFarFrom(view.analysis, name)) return 0
  const base = roleOfName(view, name, candidate)
  if (base === 0) return weakScore(view, name, phrase)
  const after = name.firstToken >= phrase.end
  if (after && (opensNextCount(view, name, phrase.end) || belongsToPart(view, name, phrase))) return 0
  const distance = after ? name.firstToken - phrase.end : phrase.first - name.endToken
  const crossed = crossings(view, after ? phrase.end : name.endToken, after ? name.firstToken : phrase.first)
  const closed = !after && distance < 3 && wordAt(view, name.endToken) === ',' && name.firstToken - view.first > 2
  return (
    base -
    Math.max(0, distance) * perToken -
    crossed * (after ? 0.25 : 0.1) -
    costOfSaying(view, name, given) -
    (!after && hasOwnCount(view, name, phrase) ? ownCount : 0) -
    (closed ? 0.1 : !after && leavesClause(view, name.endToken, phrase.first) ? 0.05 : 0) +
    (after && followsAt(view, phrase.end, distance) ? adjacent : 0)
  )
}

/** 'Xville 5,120; Ydorf, by lake, 1,644': the place before another number is that number's. */
function hasOwnCount(view: SentenceView, { endToken }: NamedEntity, phrase: CountedPhrase): boolean {
  const figure = figureAt(view, endToken)
  return figure >= 0 && figure !== phrase.index && wordAt(view, endToken - 1) !== 'in'
}

/** '40 in Xville', '222 in the whole of Xland'. */
function followsAt(view: SentenceView, from: number, distance: number): boolean {
  return distance <= 2 || (distance <= 5 && hasWord(view, from, placing))
}

const placing = wordSet(['in', 'at', 'near', 'across', 'throughout', 'around'])

/** 'in Xville were looted, and 3,000 people': a clause ends between a place and a count. */
function leavesClause(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at += 1)
    if (wordAt(view, at) === ',' && hasWord(view, at + 1, conjunctions)) return true
  return false
}

const conjunctions = wordSet(['and', 'but', 'while', 'whereas'])

/** A town or region that is neither a seat of government nor a speaker, anywhere in the sentence. */
function weakScore(view: SentenceView, name: NamedEntity, phrase: CountedPhrase): number {
  if (!isLowly(name) || isOutsideSpeech(view.analysis, name, phrase.index)) return 0
  if (comesFrom(view, name) || namesOutlet(view, name)) return 0
  const after = name.firstToken >= phrase.end
  if (after && (opensNextCount(view, name, phrase.end) || belongsToPart(view, name, phrase))) return 0
  const crossed = crossings(view, after ? phrase.end : name.endToken, after ? name.firstToken : phrase.first)
  return crossed * 0.05 < 0.06 ? least + 0.01 - crossed * 0.005 : 0
}

/** 'from the Xian side'. */
function comesFrom(view: SentenceView, { firstToken }: NamedEntity): boolean {
  return wordAt(view, wordAt(view, firstToken - 1) === 'the' ? firstToken - 2 : firstToken - 1) === 'from'
}

/** 'an Xville news site': where an outlet is at home. */
function namesOutlet(view: SentenceView, { endToken }: NamedEntity): boolean {
  return hasWord(view, endToken, outlets) || (hasWord(view, endToken, media) && hasWord(view, endToken + 1, outlets))
}

const media = wordSet('news local evening morning public state private daily weekly online regional'.split(' '))
const outlets = wordSet(
  'newspaper daily weekly paper radio television tv broadcaster site website agency magazine journal correspondent'.split(
    ' ',
  ),
)

function costOfSaying(
  view: SentenceView,
  name: NamedEntity,
  given: { phrase: CountedPhrase; home: string | undefined },
): number {
  if (isLocal(view, name) || speaksLocally(view, name) || runsThere(view, name) || isSetUpFront(view, name, given.home))
    return 0
  const { analysis } = view
  if (tellsOccasion(analysis, name)) return cueCost
  return isOutsideSpeech(analysis, name, given.phrase.index) ? cueCost : 0
}

/** 'In Syria, the agency said': a country, or a place of the report's own, at the head of a sentence is where its counts are. */
function isSetUpFront(view: SentenceView, name: NamedEntity, home: string | undefined): boolean {
  if (name.firstToken - view.first > 2) return false
  if (isState(name) || name.rules.includes('counts/held-area')) return true
  return home !== undefined && name.country === home
}

/** 'most of them in Xville', '19 of whom in the capital': the place of a part, not of the count before it. */
function belongsToPart(view: SentenceView, name: NamedEntity, phrase: CountedPhrase): boolean {
  for (let at = name.firstToken - 1; at > phrase.figure.endToken && at > name.firstToken - 9; at -= 1)
    if (wordAt(view, at) === 'of' && hasWord(view, at + 1, partWords)) return true
  return false
}

const partWords = wordSet(['them', 'whom', 'which', 'these', 'those'])

/** ', in Syria two thousand': a place after a comma, with a figure behind it, belongs to that figure. */
function opensNextCount(view: SentenceView, name: NamedEntity, from: number): boolean {
  if (figureAt(view, name.endToken) < 0 && figureAt(view, name.endToken + 1) < 0) return false
  if (wordAt(view, name.endToken) === "'s") return true
  for (let at = name.firstToken - 1; at >= from && at > name.firstToken - 4; at -= 1) {
    const word = wordAt(view, at)
    if (word === ',' || word === ';' || word === '(' || word === 'and' || word === 'while') return true
  }
  return false
}

function crossings(view: SentenceView, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    const figure = figureAt(view, at)
    const one = figure < 0 ? undefined : view.analysis.figures[figure]
    if (one?.firstToken === at && one.kind === 'count') count += 1
    else if (isHardBreak(view, at) && wordAt(view, at) !== ':') count += 1
  }
  return count
}
