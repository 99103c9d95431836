import type { Measure } from '@crosstally/model'
import type { Candidate, CountRule, RuleInput } from '../candidate.ts'
import { isLabelOfSource } from '../carry.ts'
import type { CountedPhrase } from '../counted-phrase.ts'
import { form, type NounClass, role } from '../lexicon/word-entry.ts'
import { entryAt, figureAt, hasRole, isHardBreak, type SentenceView, tokenAt, wordAt } from '../sentence-view.ts'
import { firstFrom } from '../token-order.ts'
import { hasFollowers, joinStates } from '../verb-phrase.ts'
import { changesSize, isTallied } from './body-size.ts'
import { classOfLabelAt, deedOfLabel, isLabel, talliedClass } from './deed-of-label.ts'
import { findLink, type Link } from './nominal-link.ts'
import { placeMeasureOf } from './predicate-phrase.ts'

const reach = 22
const never = new Set(['money', 'time', 'abstract'])
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
    const colon = wordAt(view, link.at) === ':' || isLabelDash(view, link.at)
    return colon || nameable.has(phrase.class) || lost.has(phrase.class)
      ? findTrigger(input, { ...link, colon })
      : undefined
  },
}

function findTrigger(input: RuleInput, link: Link): Candidate | undefined {
  const those = link.far ? scanBack(input, link, measureOfThose) : undefined
  if (those && hasCount(input.view, those.trigger - reachOfThose, those.trigger)) return those
  return (
    scanBack(input, link, measureNamedAt) ??
    (link.colon && isLabel(input.view, link.at)
      ? (scanBack(input, link, deedOfLabel) ?? byClass(input, scanBack(input, link, classOfLabelAt)))
      : undefined) ??
    those
  )
}

const ofForces: ReadonlySet<Measure> = new Set(['deployed', 'captured'])
/** Below what is said of the number itself: 'Staff: seven killed'. */
const ofLabel = 0.66

/** 'Personnel: 310': what is counted is all that the label tells; a heading above may tell more. 'Police: 310' is their number. */
function byClass({ view, phrase }: RuleInput, found: Candidate | undefined): Candidate | undefined {
  if (!found || (ofForces.has(found.measure) && isLabelOfSource(view.analysis, phrase.index))) return undefined
  return { ...found, score: Math.min(found.score, ofLabel), rule: 'counts/label-class' }
}

const longestLabel = 7

/** 'Drones launched – 88': a dash behind the few words that open a line, with no number or verb of saying among them. */
function isLabelDash(view: SentenceView, dash: number): boolean {
  if (!/^[-–—]$/.test(tokenAt(view, dash)?.text ?? '') || tokenAt(view, dash)?.spaceBefore === false) return false
  for (let at = dash - 1; at >= dash - longestLabel; at -= 1) {
    if (at < view.first || wordAt(view, at) === ';') return at < dash - 1
    if (isHardBreak(view, at) || figureAt(view, at) >= 0) return false
    if (hasRole(view, at, role.be | role.have | role.say | role.modal | role.pronoun | role.relative)) return false
  }
  return false
}

const reachOfThose = 6

/** 'the dead at 672 and those still being looked for at 25': another number stands before 'those'. */
function hasCount(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (figureAt(view, at) >= 0) return true
  return false
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
    const named = read(view, at, link, phrase)
    const measure = named === 'casualties' && lost.has(phrase.class) ? 'destroyed' : named
    if (measure && penalty < 0.4) {
      const score = link.score - (link.at - at) * 0.01 - penalty
      return {
        measure: joinStates(view, at, measure),
        score: fits(measure, phrase) ? score : isOfThings(phrase) && ofPeople.has(measure) ? 0 : score - 0.4,
        rule: nominal.id,
        trigger: at,
      }
    }
  }
  return undefined
}

/** 'Losses amounted to two tanks'. */
const lost: ReadonlySet<NounClass> = new Set(['equipment', 'craft', 'munition'])

const ofPeople: ReadonlySet<Measure> = new Set([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'detained',
  'hostages',
  'homeless',
])

/** 'the wounded in the three hospitals': no people. */
function isOfThings({ class: counted }: CountedPhrase): boolean {
  return (
    counted === 'building' || counted === 'site' || counted === 'munition' || counted === 'event' || counted === 'goods'
  )
}

function fits(measure: Measure, phrase: CountedPhrase): boolean {
  if (phrase.class === 'bare') return true
  if (measure === 'rescued' && helpers.has(phrase.class)) return false
  const things = new Set<Measure>(['destroyed', 'damaged', 'supplied', 'launched', 'intercepted', 'sites'])
  return !nameable.has(phrase.class) || phrase.class === 'building' ? things.has(measure) : !things.has(measure)
}

/** The measure a noun or state gives when a number is said of it. */
function measureNamedAt(view: SentenceView, at: number, link: Link, phrase: CountedPhrase): Measure | undefined {
  if (
    /^\p{Lu}/u.test(tokenAt(view, at)?.text ?? '') &&
    /^\p{Lu}/u.test(tokenAt(view, at + 1)?.text ?? '') &&
    isInName(view, at)
  )
    return undefined
  const word = wordAt(view, at)
  const entry = entryAt(view, at)
  if (word === 'toll') return tollOf(view, at)
  if (
    word === 'life' &&
    wordAt(view, at - 1) === 'of' &&
    (wordAt(view, at - 2) === 'loss' || wordAt(view, at - 2) === 'losses')
  )
    return 'killed'
  const place = link.far ? placeOfThose(view, at) : undefined
  if (place && (aboutPeople(view, at) || (link.colon && isOfPeople(view, at)))) return place
  if (word === 'accounted' && wordAt(view, at - 1) === 'not') return 'missing'
  if (!entry || ownsCount(view, at, link.at)) return undefined
  if (
    entry.noun?.measure &&
    (entry.noun.strength >= 2 || (link.far && (entry.noun.class !== 'site' || entry.noun.plural))) &&
    !isModifier(view, at, link.at, entry.noun.strength)
  )
    return entry.noun.measure
  if (entry.state !== undefined) return isOfPlaces(view, at, link) ? 'sites' : stateOf(entry.state, phrase)
  if (entry.noun?.class === 'crowd' && link.far) return 'other'
  if (entry.noun?.plural && /^(?:number|total)/.test(wordAt(view, link.at))) {
    if (forces.has(entry.noun.class) && !isInName(view, at)) return 'deployed'
    if (entry.noun.class === 'person' && link.at - at <= 2) return 'other'
  }
  if (
    entry.noun?.class === 'site' &&
    entry.noun.plural &&
    link.far &&
    (hasRole(view, link.at, role.be) || isRevised(view, link.at)) &&
    link.at - at < 9
  )
    return 'sites'
  if (link.far && isTallied(view, at)) return talliedClass[entry.noun?.class ?? 'bare']
  if (link.far && !link.colon && changesSize(view, at, link.at)) return 'deployed'
  return undefined
}

/** 'The dead man had two sons': a state before one person, who has what is counted. */
function ownsCount(view: SentenceView, state: number, link: number): boolean {
  const noun = entryAt(view, state + 1)?.noun
  return noun?.class === 'person' && !noun.plural && link === state + 2 && hasRole(view, link, role.have)
}

/** 'in custody', 'in military custody'. */
function placeOfThose(view: SentenceView, at: number): Measure | undefined {
  const [token, next] = [tokenAt(view, at), tokenAt(view, at + 1)]
  const isQualified = next?.kind === 'word' && !hasRole(view, at + 1, role.preposition | role.be | role.conjunction)
  return placeMeasureOf(token, next) ?? (isQualified ? placeMeasureOf(token, tokenAt(view, at + 2)) : undefined)
}

/** 'The centres were raised from 27 to 41'. */
function isRevised(view: SentenceView, link: number): boolean {
  return wordAt(view, link) === 'from' || wordAt(view, link) === 'to'
}

/** 'Targets: 58; destroyed: 51': drones that are destroyed are intercepted. */
function stateOf(state: Measure, { inherited }: CountedPhrase): Measure {
  return inherited === 'munition' && (state === 'destroyed' || state === 'missing') ? 'intercepted' : state
}

/** 'Soldiers in custody: 214', 'Families in tents: 40'. */
function isOfPeople(view: SentenceView, opener: number): boolean {
  const noun = entryAt(view, opener - 1)?.noun
  return noun?.plural === true && noun.measure === undefined && peopled.has(noun.class)
}

/** 'General Authority for Statistics': a word of a body's name. */
function isInName({ analysis: { names } }: SentenceView, at: number): boolean {
  const name = names[firstFrom(names, at + 1) - 1]
  return name !== undefined && name.endToken > at && name.kind !== 'nationality' && name.kind !== 'unnamed'
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
