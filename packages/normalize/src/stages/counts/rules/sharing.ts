import type { Measure } from '@crosstally/model'
import { wordSet } from '../../../languages/word-table.ts'
import type { Candidate, CountRule } from '../candidate.ts'
import type { CountedPhrase } from '../counted-phrase.ts'
import { type NounClass, role } from '../lexicon/word-entry.ts'
import { entryAt, hasRole, hasWord, isHardBreak, kindAt, type SentenceView, wordAt } from '../sentence-view.ts'

/** How two neighbouring figures of a sentence are joined. */
export interface Joint {
  /** 'including', 'among them', 'of whom', 'of them': the second is part of the first. */
  readonly part: boolean
  /** Only commas, 'and', places and the like stand between. */
  readonly list: boolean
  /** A second clause without its verb: '37 were buried on Monday and 50 the day after'. */
  readonly gap: boolean
  readonly words: number
}

const joiners = wordSet(['along', 'together'])
const listReach = 9
const gapReach = 14

/** Reads what stands between two counted phrases of one sentence. Pure. */
function readJoint(view: SentenceView, before: CountedPhrase, after: CountedPhrase): Joint {
  const words = after.first - before.end
  let part = after.partitive === 'whom' || after.partitive === 'them'
  let list = words <= listReach && words >= 0
  const tail = wordAt(view, after.first - 1)
  if (/^(?:whom|which|them)$/.test(tail) && /^(?:of|from)$/.test(wordAt(view, after.first - 2))) part = true
  if (tail === 'with' && hasWord(view, after.first - 2, joiners) && words <= gapReach)
    return { part, list: true, gap: true, words }
  const gap =
    words >= 0 && words <= gapReach && (tail === 'and' || tail === ',' || tail === ';') && after.class === 'bare'
  for (let at = before.end; at < after.first; at += 1) {
    if (hasRole(view, at, role.part) || opensPart(view, at)) part = true
    else if (endsInsertion(view, at, after)) part = false
    if (isHardBreak(view, at) && wordAt(view, at) !== ';' && !isEntryMark(view, at, after)) list = false
    if (at > lastJoint(view, before.end, after.first) && namesMeasure(view, at)) list = false
    if (hasRole(view, at, role.be | role.have | role.modal | role.say | role.relative | role.breaker))
      list = list && isContrast(view, before, at)
    if (isCount(view, at) || wordAt(view, at) === 'out') list = false
  }
  return { part: part && !addsOthers(view, after), list, gap, words }
}

const others = wordSet(['other', 'others', 'more'])

/** 'two people were killed, including the driver, and six others were injured': others than those. */
function addsOthers(view: SentenceView, { first, figure, partitive }: CountedPhrase): boolean {
  const joined = hasRole(view, first - 1, role.conjunction) && wordAt(view, first - 2) === ','
  return joined && partitive === undefined && hasWord(view, figure.endToken, others)
}

/** '214, of them in hospital 31', '40 (of which in Alda 12)': behind a mark. */
function opensPart(view: SentenceView, at: number): boolean {
  // 'evacuated are 8,000, in that number 444 children'
  if (
    wordAt(view, at) === 'number' &&
    /^(?:that|this|which)$/.test(wordAt(view, at - 1)) &&
    wordAt(view, at - 2) === 'in'
  )
    return true
  if (!hasWord(view, at, those) || wordAt(view, at - 1) !== 'of') return false
  return wordAt(view, at - 2) === ',' || wordAt(view, at - 2) === '('
}

const those = wordSet(['them', 'these', 'those', 'which', 'whom'])

/** 'three wardens including the attacker dead and nine others': what is said of all of them ends the insertion. */
function endsInsertion(view: SentenceView, at: number, after: CountedPhrase): boolean {
  return (
    after.partitive === undefined && entryAt(view, at)?.state !== undefined && hasRole(view, at + 1, role.conjunction)
  )
}

/** 'not 36 but 63 people died'. */
function isContrast(view: SentenceView, before: CountedPhrase, at: number): boolean {
  return at === before.end && wordAt(view, at) === 'but' && wordAt(view, before.first - 1) === 'not'
}

/** 'Alda – 12 dead, Berro – 6': a dash or colon right before the number of the next entry. */
function isEntryMark(view: SentenceView, at: number, after: CountedPhrase): boolean {
  return at === after.first - 1 && /^[–—:]$/.test(wordAt(view, at)) && after.class === 'bare'
}

const verbReach = 4

/** 'We have 279, and no girl is missing': what the next clause tells is not said of the number that has a verb of its own. */
function opensClause(view: SentenceView, before: CountedPhrase, after: CountedPhrase): boolean {
  if (!joinsClause(view, before.end, after.first)) return false
  for (let at = before.first - 1; at >= Math.max(view.first, before.first - verbReach); at -= 1) {
    if (wordAt(view, at) === ',' || isHardBreak(view, at) || isCount(view, at)) return false
    if (hasRole(view, at, role.be)) return false
    if (hasRole(view, at, role.have | role.say | role.link | role.verb)) return true
  }
  return false
}

function joinsClause(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (wordAt(view, at) === 'and' && (wordAt(view, at - 1) === ',' || hasRole(view, at + 1, role.verb | role.say)))
      return true
  return false
}

function hasSemicolon(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (wordAt(view, at) === ';') return true
  return false
}

function isCount(view: SentenceView, at: number): boolean {
  const kind = kindAt(view, at)
  return kind === 'count' || kind === 'money'
}

function lastJoint(view: SentenceView, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1)
    if (wordAt(view, at) === ',' || hasRole(view, at, role.conjunction)) return at
  return from
}

function namesMeasure(view: SentenceView, at: number): boolean {
  const entry = entryAt(view, at)
  return entry?.state !== undefined || (entry?.noun?.strength ?? 0) >= 2
}

/** A figure without a trigger of its own takes its list neighbour's: '12 in one town, 3 in another and five in a third'. */
const listNeighbour: CountRule = {
  id: 'counts/list-neighbour',
  find: () => undefined,
}

/** What a figure takes over from a settled neighbour. Pure. */
export function shareMeasure(given: {
  readonly view: SentenceView
  readonly from: CountedPhrase
  readonly to: CountedPhrase
  readonly settled: Candidate
  readonly forward: boolean
}): Candidate | undefined {
  const { view, from, to, settled, forward } = given
  const joint = forward ? readJoint(view, from, to) : readJoint(view, to, from)
  if (!forward && (hasSemicolon(view, to.end, from.first) || opensClause(view, to, from))) return undefined
  const isWreck = settled.measure === 'casualties' && !anyThings.has(from.class) && anyThings.has(to.class)
  if (forward && from.class !== to.class && anyThings.has(from.class) && to.class === 'building' && isInside(view, to))
    return undefined
  const fits = compatible(from, to) || (wrecking.has(settled.measure) && bothThings(from, to)) || isWreck
  if (forward && joint.part && fits) {
    return {
      ...settled,
      score: Math.max(0.42, settled.score * 0.88),
      rule: 'counts/part-of',
      scope: 'part',
      base: from.index,
    }
  }
  if (forward && hasRole(view, to.end, role.be | role.have | role.modal)) return undefined
  if (!(joint.list || (forward && joint.gap)) || !fits) return undefined
  const tight = joint.words <= 3 ? 0.85 : joint.list ? 0.72 : 0.62
  return {
    measure: isWreck
      ? 'destroyed'
      : settled.measure === 'sites' && dwellers.has(to.class)
        ? 'affected'
        : settled.measure,
    score: joint.words <= 4 ? Math.max(0.42, settled.score * tight) : settled.score * tight,
    rule: listNeighbour.id,
    trigger: settled.trigger,
    ...(settled.scope ? { scope: settled.scope } : {}),
  }
}

/** 'knocked out 300 computers at 12 hospitals'. */
function isInside(view: SentenceView, to: CountedPhrase): boolean {
  return /^(?:at|in|inside|from)$/.test(wordAt(view, to.first - 1))
}

const dwellers: ReadonlySet<NounClass> = new Set(['person', 'household'])

const people = new Set([
  'person',
  'military',
  'militant',
  'responder',
  'household',
  'refugee',
  'captive',
  'crowd',
  'bare',
  'group',
  'casualty',
  'life',
  'body',
  'order',
])

const things = new Set(['equipment', 'munition', 'goods'])
const wrecking: ReadonlySet<Measure> = new Set(['destroyed', 'damaged', 'supplied'])
const anyThings = new Set([...things, 'craft', 'building'])

/** 'destroyed 40 houses, 3 trucks and a bridge'; the losses of '60 men, two tanks' are tanks destroyed. */
function bothThings(a: CountedPhrase, b: CountedPhrase): boolean {
  return anyThings.has(a.class) && anyThings.has(b.class)
}

const uncounted = new Set(['abstract', 'time'])

function compatible(a: CountedPhrase, b: CountedPhrase): boolean {
  if (uncounted.has(b.class)) return false
  if ((a.class === 'money') !== (b.class === 'money')) return false
  if (a.class === b.class || b.class === 'bare' || (a.class === 'bare' && a.inherited === b.class)) return true
  if (people.has(a.class) && b.class === 'craft') return true
  if (a.class === 'craft' && people.has(b.class)) return true
  if (a.class === 'munition' && b.class === 'unknown') return true
  if (things.has(a.class) && things.has(b.class)) return true
  return people.has(a.class) && people.has(b.class)
}
