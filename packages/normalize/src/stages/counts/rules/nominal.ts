import type { Measure } from '@crosstally/model'
import { wordSet } from '../../../languages/word-table.ts'
import type { Candidate, CountRule, RuleInput } from '../candidate.ts'
import type { CountedPhrase } from '../counted-phrase.ts'
import { form, type NounClass, role } from '../lexicon/word-entry.ts'
import {
  entryAt,
  figureAt,
  hasRole,
  hasWord,
  isHardBreak,
  type SentenceView,
  tokenAt,
  wordAt,
} from '../sentence-view.ts'
import { hasFollowers, joinStates } from '../verb-phrase.ts'
import { changesSize, isTallied } from './body-size.ts'
import { placeMeasureOf } from './predicate-phrase.ts'

const reach = 22
const never = new Set(['money', 'time', 'abstract'])
const links = new Set(['to', 'at', 'as', 'past', 'above', 'beyond', 'of', 'over'])
const quotes = wordSet(["'", '‘', '“', '"', '+'])
const risers = new Set(['by', 'from'])
const nameable = new Set([
  'bare',
  'person',
  'military',
  'militant',
  'responder',
  'household',
  'refugee',
  'casualty',
  'crowd',
  'captive',
  'group',
  'building',
  'body',
])

/** A noun before the figure, linked to it: 'a death toll of 12', 'the dead number 8,574', 'put casualties at 4,000', 'Injured: 441'. */
export const nominal: CountRule = {
  id: 'counts/nominal',
  find(input) {
    const { view, phrase } = input
    const link = findLink(view, phrase)
    if (!link || never.has(phrase.class)) return undefined
    const colon = wordAt(view, link.at) === ':'
    return colon || nameable.has(phrase.class) ? findTrigger(input, { ...link, colon }) : undefined
  },
}

interface Link {
  readonly at: number
  readonly score: number
  readonly far: boolean
  readonly colon?: boolean
}

function findLink(view: SentenceView, phrase: CountedPhrase): Link | undefined {
  let at = phrase.first - 1
  while ((hasRole(view, at, role.adverb) && !hasRole(view, at, role.preposition)) || hasWord(view, at, quotes)) at -= 1
  at = skipInsertion(view, at)
  const word = wordAt(view, at) || (tokenAt(view, at)?.text ?? '')
  if (word === 'of') return { at, score: 0.97, far: false }
  if (word === ':' || word === '-' || word === '–' || word === '—' || word === '=')
    return { at, score: 0.92, far: true }
  if (
    namesMeasure(view, at) &&
    (hasRole(view, at - 1, role.determiner) || at === view.first || isHardBreak(view, at - 1))
  )
    return { at: at + 1, score: 0.86, far: false }
  if ((word === 'at' || word === 'to') && namesMeasure(view, at - 1)) return { at, score: 0.88, far: false }
  if (isRowLabel(view, at, phrase)) return { at: at + 1, score: 0.8, far: true, colon: true }
  if (word === '(') return { at, score: 0.75, far: false }
  if (hasRole(view, at, role.link | role.be)) return { at, score: 0.85, far: true }
  if ((word === 'from' || word === 'to') && hasRevision(view, at - 1)) return { at, score: 0.86, far: true }
  if (
    risers.has(word) &&
    phrase.figure.change === undefined &&
    !/^(?:rose|risen|fell|up|down|increased|grew|climbed|jumped)$/.test(wordAt(view, at - 1))
  )
    return undefined
  if ((links.has(word) || risers.has(word)) && hasLinkVerb(view, at - 1)) return { at, score: 0.86, far: true }
  return undefined
}

const longestInsertion = 10

/** 'the evacuation of, according to the mayor, 17,631 people': the token before the commas. */
function skipInsertion(view: SentenceView, at: number): number {
  if (wordAt(view, at) !== ',') return at
  for (let near = at - 1; near > at - longestInsertion; near -= 1)
    if (wordAt(view, near) === ',') return wordAt(view, near - 1) === 'of' ? near - 1 : at
  return at
}

/** 'Damaged houses 91,808', 'Deaths 12': a line that is only a label and its number. */
function isRowLabel(view: SentenceView, at: number, phrase: CountedPhrase): boolean {
  const start = startOfCell(view, at)
  if (phrase.class !== 'bare' || at < start || at - start > 5) return false
  const after = tokenAt(view, phrase.end)
  if (
    after &&
    after.text !== '(' &&
    after.text !== '.' &&
    after.text !== ',' &&
    after.text !== '|' &&
    after.text !== '/' &&
    after.text !== ';'
  )
    return false
  for (let near = start; near <= at; near += 1) {
    if (tokenAt(view, near)?.kind !== 'word' && wordAt(view, near) !== '/') return false
    if (hasRole(view, near, role.be | role.say | role.have | role.preposition | role.pronoun)) return false
  }
  return entryAt(view, at)?.noun !== undefined || entryAt(view, at)?.state !== undefined
}

/** 'Deaths 17 / injuries 40': where a label may begin. */
function startOfCell(view: SentenceView, label: number): number {
  for (let at = label; at > label - 6 && at > view.first; at -= 1)
    if (/^[/,]$/.test(wordAt(view, at - 1)) && tokenAt(view, at - 2)?.kind === 'number') return at
  return view.first
}

function namesMeasure(view: SentenceView, at: number): boolean {
  const entry = entryAt(view, at)
  return wordAt(view, at) === 'toll' || entry?.state !== undefined || (entry?.noun?.strength ?? 0) >= 2
}

const revising = wordSet(['revised', 'corrected', 'updated', 'amended', 'changed', 'lowered', 'raised'])

/** 'has revised the number of dead in the wreck from 79 to 78': both values of what is revised. */
function hasRevision(view: SentenceView, from: number): boolean {
  for (let at = from; at > from - reach && at >= view.first; at -= 1) {
    if (isHardBreak(view, at)) return false
    if (hasWord(view, at, revising)) return true
  }
  return false
}

function hasLinkVerb(view: SentenceView, from: number): boolean {
  for (let at = from; at > from - 9 && at >= view.first; at -= 1) {
    if (isHardBreak(view, at)) return false
    if (hasRole(view, at, role.link)) return true
  }
  return false
}

function findTrigger(input: RuleInput, link: Link): Candidate | undefined {
  return (
    scanBack(input, link, measureNamedAt) ??
    (link.colon && isHeading(input.view, link.at) ? scanBack(input, link, measureOfHeading) : undefined) ??
    (link.far ? scanBack(input, link, measureOfThose) : undefined)
  )
}

type Reader = (view: SentenceView, at: number, link: Link, phrase: CountedPhrase) => Measure | undefined

function scanBack(input: RuleInput, link: Link, read: Reader): Candidate | undefined {
  const { view, phrase } = input
  const limit = Math.max(view.first, link.at - (link.far ? reach : 4))
  let penalty = 0
  for (let at = link.at - 1; at >= limit; at -= 1) {
    if (isHardBreak(view, at)) return undefined
    if (figureAt(view, at) >= 0) penalty += 0.15
    if (hasRole(view, at, role.say)) penalty += 0.1
    const measure = read(view, at, link, phrase)
    if (measure && penalty < 0.4) {
      const score = link.score - (link.at - at) * 0.01 - penalty
      return {
        measure: joinStates(view, at, measure),
        score: fits(measure, phrase) ? score : score - 0.4,
        rule: nominal.id,
        trigger: at,
      }
    }
  }
  return undefined
}

function fits(measure: Measure, phrase: CountedPhrase): boolean {
  if (phrase.class === 'bare') return true
  if (measure === 'rescued' && helpers.has(phrase.class)) return false
  const things = new Set<Measure>(['destroyed', 'damaged', 'supplied', 'launched', 'intercepted', 'sites'])
  return !nameable.has(phrase.class) || phrase.class === 'building' ? things.has(measure) : !things.has(measure)
}

/** The measure a noun or state gives when a number is said of it. */
function measureNamedAt(view: SentenceView, at: number, link: Link): Measure | undefined {
  const word = wordAt(view, at)
  const entry = entryAt(view, at)
  if (word === 'toll') return tollOf(view, at)
  if (
    word === 'life' &&
    wordAt(view, at - 1) === 'of' &&
    (wordAt(view, at - 2) === 'loss' || wordAt(view, at - 2) === 'losses')
  )
    return 'killed'
  const place = link.far ? placeMeasureOf(tokenAt(view, at), tokenAt(view, at + 1)) : undefined
  if (place && (aboutPeople(view, at) || (link.colon && isOfPeople(view, at)))) return place
  if (word === 'accounted' && wordAt(view, at - 1) === 'not') return 'missing'
  if (!entry) return undefined
  if (
    entry.noun?.measure &&
    (entry.noun.strength >= 2 || link.far) &&
    !isModifier(view, at, link.at, entry.noun.strength)
  )
    return entry.noun.measure
  if (entry.state !== undefined) return isOfPlaces(view, at, link) ? 'sites' : entry.state
  if (entry.noun?.class === 'crowd' && link.far) return 'other'
  if (forces.has(entry.noun?.class ?? 'bare') && /^(?:number|total)/.test(wordAt(view, link.at))) return 'deployed'
  if (
    entry.noun?.class === 'site' &&
    entry.noun.plural &&
    link.far &&
    hasRole(view, link.at, role.be) &&
    link.at - at < 9
  )
    return 'sites'
  if (link.far && isTallied(view, at)) return talliedClass[entry.noun?.class ?? 'bare']
  if (link.far && !link.colon && changesSize(view, at, link.at)) return 'deployed'
  return undefined
}

/** 'Soldiers in custody: 214', 'Families in tents: 40'. */
function isOfPeople(view: SentenceView, opener: number): boolean {
  const noun = entryAt(view, opener - 1)?.noun
  return noun?.plural === true && noun.measure === undefined && peopled.has(noun.class)
}

const peopled = new Set<NounClass>(['person', 'military', 'militant', 'responder', 'household'])

/** 'Districts affected: 18': places are counted, not what befell them. */
function isOfPlaces(view: SentenceView, at: number, link: Link): boolean {
  return link.colon === true && entryAt(view, at - 1)?.noun?.class === 'site'
}

const forces = new Set<NounClass>(['group', 'military', 'responder', 'militant'])
/** 'Rescue: 120 firefighters': those who do it. */
const helpers = new Set<NounClass>(['responder', 'group', 'craft'])

function tollOf(view: SentenceView, at: number): Measure {
  const before = entryAt(view, at - 1)
  return before?.noun?.measure ?? 'killed'
}

/** 'Search, rescue and support staff': a noun of action before the head of its phrase is not what is counted. */
function isModifier(view: SentenceView, at: number, link: number, strength: number): boolean {
  if (strength > 2) return false
  for (let next = at + 1; next < Math.min(link, at + 4); next += 1) {
    if (isHardBreak(view, next) || hasRole(view, next, role.preposition | role.be)) return false
    const noun = entryAt(view, next)?.noun
    if (noun && noun.measure === undefined)
      return noun.class !== 'person' && noun.class !== 'household' && noun.class !== 'building'
  }
  return false
}

const talliedClass: Readonly<Partial<Record<NounClass, Measure>>> = {
  munition: 'launched',
  crowd: 'other',
  refugee: 'displaced',
  military: 'deployed',
  responder: 'deployed',
}
const headingClass: Readonly<Partial<Record<NounClass, Measure>>> = {
  ...talliedClass,
  fire: 'other',
  group: 'deployed',
  craft: 'deployed',
  site: 'sites',
  goods: 'supplied',
  captive: 'captured',
  body: 'killed',
}

const pluralOnly = new Set<NounClass>(['group', 'craft', 'site', 'goods'])

/** 'Recovered alive from debris: 8,000', 'Structures lost: 181', 'To be sent: 54,000 tents': a verb or noun of a heading. */
function measureOfHeading(view: SentenceView, at: number, link: Link, phrase: CountedPhrase): Measure | undefined {
  const entry = entryAt(view, at)
  const counted = phrase.class === 'bare' ? (classOfHeading(view, link.at) ?? 'bare') : phrase.class
  let best: { measure: Measure; length: number } | undefined
  for (const sense of entry?.senses ?? []) {
    if (
      sense.weak ||
      standsBeforeNoun(view, at) ||
      !(sense.of.has(counted) || (counted === 'bare' && sense.of.has('person'))) ||
      !hasFollowers(view, at, sense)
    )
      continue
    if (!best || sense.followers.length > best.length) best = { measure: sense.measure, length: sense.followers.length }
  }
  if (best) return best.measure
  if (!entry?.noun || phrase.class !== 'bare') return undefined
  const fits = !pluralOnly.has(entry.noun.class) || (entry.noun.plural && link.at - at <= 2)
  return fits ? headingClass[entry.noun.class] : undefined
}

/** 'Rescue teams: 12': a plain form before the noun that is counted. */
function standsBeforeNoun(view: SentenceView, at: number): boolean {
  const forms = entryAt(view, at)?.forms ?? 0
  return (
    (forms & form.base) !== 0 &&
    (forms & (form.past | form.participle)) === 0 &&
    entryAt(view, at + 1)?.noun !== undefined
  )
}

/** A label, not a sentence: nobody does anything before its colon. */
function isHeading(view: SentenceView, colon: number): boolean {
  for (let at = colon - 1; at >= view.first && !isHardBreak(view, at); at -= 1) {
    if (hasRole(view, at, role.pronoun | role.say)) return false
  }
  return true
}

function classOfHeading(view: SentenceView, colon: number): NounClass | undefined {
  for (let at = colon - 1; at >= view.first && !isHardBreak(view, at); at -= 1) {
    const noun = entryAt(view, at)?.noun
    if (noun && noun.measure === undefined && wordAt(view, at) !== 'home') return noun.class
  }
  return undefined
}

/** 'the number of those taken out of the zone was 196,000': a verb about the people that are counted. */
function measureOfThose(view: SentenceView, at: number): Measure | undefined {
  const entry = entryAt(view, at)
  if (!entry || (entry.forms & (form.participle | form.past)) === 0 || !aboutPeople(view, at)) return undefined
  for (const sense of entry.senses) {
    if (!sense.weak && sense.of.has('person') && hasFollowers(view, at, sense)) return sense.measure
  }
  return undefined
}

function aboutPeople(view: SentenceView, verb: number): boolean {
  for (let at = verb - 1; at > verb - 6; at -= 1) {
    const word = wordAt(view, at)
    if (word === 'those' || word === 'people' || word === 'persons' || word === 'number') return true
  }
  return false
}
