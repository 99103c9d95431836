import { type Hop, isDocumentWord } from '../parties/hop.ts'
import { mayBeSamePerson, samePerson } from '../parties/names.ts'
import { anyMinistry, isStateWide } from '../parties/office.ts'
import { fold, wordsOf } from '../text/words.ts'
import { endOf, type Root } from './root.ts'

/**
 * `same`: one origin. `possible`: nothing tells them apart (a state and its ministry, an unnamed official of a named
 * body). `unknown`: one is an outlet's own voice. `different`: different as far as the texts say.
 */
export type Sameness = 'same' | 'possible' | 'unknown' | 'different'

/** Whether two chains go back to one origin. Symmetric and pure. */
export function sameRoot(a: Root, b: Root): Sameness {
  const told = asTold(a, b)
  return told === 'different' && (mayStandFor(a, b) || mayStandFor(b, a)) ? 'possible' : told
}

/** The last speaker of one chain elsewhere in the report speaks for the end of the other. */
function mayStandFor(a: Root, b: Root): boolean {
  const end = endOf(b)
  return end !== undefined && a.standsFor.some((hop) => sameHop(hop, end) === 'same')
}

function asTold(a: Root, b: Root): Sameness {
  if (isOwnVoice(a) && isOwnVoice(b) && a.outlet === b.outlet && a.outlet !== '') return 'same'
  if (tookFrom(a, b) || tookFrom(b, a)) return 'same'
  if (isRelayOf(a, b) || isRelayOf(b, a)) return 'same'
  const [endA, endB] = [endOf(a), endOf(b)]
  if (!endA && !endB) return a.outlet === b.outlet && a.outlet !== '' ? 'same' : 'unknown'
  if (!endA || !endB) return outletAgainst(endA ? b : a, endA ? a : b)
  const presumed = a.isPresumed || b.isPresumed
  const direct = sameHop(endA, endB)
  if (direct === 'same') return presumed ? 'possible' : 'same'
  const chain = sharedHop(a, b)
  if (chain) return presumed ? 'possible' : chain
  if (direct === 'different' && sharedRelay(a, b)) return throughOneRelay(endA, endB)
  return direct
}

/** One outlet's source, named by one carrier and only described by the other. */
function throughOneRelay(a: Hop, b: Hop): Sameness {
  if (a.kind === 'unnamed' && b.kind === 'unnamed') return shareWords(a, b) ? 'same' : 'different'
  return (a.kind === 'document') !== (b.kind === 'document') ? 'possible' : 'different'
}

/** A claim that names no source but the outlet that carries the other. */
function tookFrom(a: Root, b: Root): boolean {
  return a.carrier !== b.carrier && b.carrier !== '' && a.sources.includes(b.carrier)
}

/** Relayed from the outlet that carries the other, which names a person for the body or nobody. */
function isRelayOf(a: Root, b: Root): boolean {
  if (b.carrier === '' || a.carrier === b.carrier || !a.relays.includes(b.carrier)) return false
  const [endA, endB] = [endOf(a), endOf(b)]
  if (!endA || !endB || b.isPresumed) return true
  const persons = [endA, endB].filter((hop) => hop.kind === 'person')
  return persons.length === 1 && (persons[0]?.body ?? null) === null
}

/** Whether a claim names the outlet that carries the other as where it has it from. Pure. */
export function isTakenFrom(a: Root, b: Root): boolean {
  return (a.carrier !== b.carrier && b.carrier !== '' && a.relays.includes(b.carrier)) || tookFrom(a, b)
}

const isOwnVoice = (root: Root): boolean => root.isPresumed || root.hops.length === 0

function outletAgainst(own: Root, named: Root): Sameness {
  return own.outlet !== '' && named.hops.some((hop) => hop.kind !== 'person' && hop.words.join(' ') === own.outlet)
    ? 'same'
    : 'unknown'
}

/** A chain that ends earlier (or names its end more loosely) than another which passes the same speaker. */
function sharedHop(a: Root, b: Root): Sameness | null {
  const [endA, endB] = [endOf(a), endOf(b)]
  if (!endA || !endB) return null
  if (a.hops.slice(0, -1).some((hop) => sameHop(hop, endB) === 'same')) return 'same'
  if (b.hops.slice(0, -1).some((hop) => sameHop(hop, endA) === 'same')) return 'same'
  if (mayPass(a, endB) || mayPass(b, endA)) return 'possible'
  const share = a.hops.slice(0, -1).some((hopA) => b.hops.slice(0, -1).some((hopB) => sameHop(hopA, hopB) === 'same'))
  if (!share) return null
  const loose = [endA, endB].some((hop) => hop.kind === 'document' || hop.kind === 'unnamed' || hop.kind === 'state')
  const states = endA.state === null || endB.state === null || endA.state === endB.state
  return loose && states ? 'same' : null
}

/** A chain passes somebody who may be the person the other ends in, spelt otherwise. */
const mayPass = (root: Root, end: Hop): boolean =>
  root.hops.slice(0, -1).some((hop) => hop.person !== null && end.person !== null && sameHop(hop, end) === 'possible')

function sharedRelay(a: Root, b: Root): boolean {
  return a.relays.some((relay) => b.relays.includes(relay))
}

/** Whether two links name one source. Symmetric and pure. */
export function sameHop(a: Hop, b: Hop): Sameness {
  if (isBareRole(a, b) || isBareRole(b, a)) return isOtherState(a, b) ? 'different' : 'possible'
  if (areNamedAlike(a, b) || isAcronymIn(a, b) || isAcronymIn(b, a) || isCalled(a, b) || isCalled(b, a))
    return isOtherState(a, b) ? 'different' : 'same'
  if (a.kind === 'person' && b.kind === 'person') return persons(a, b)
  if (a.kind === 'unnamed' && b.kind === 'unnamed') return unnamedPair(a, b)
  const bodies = sameBody(a, b)
  if (bodies !== null) return bodies
  if (a.kind === 'state' || b.kind === 'state') return stateAgainst(a, b)
  if (areOneStanding(a, b) || areOneStanding(b, a)) return 'same'
  if (a.kind === 'unnamed' || b.kind === 'unnamed' || a.kind === 'document' || b.kind === 'document')
    return looseAgainst(a, b)
  if (sameWords(a, b)) return a.state === null || b.state === null || a.state === b.state ? 'same' : 'different'
  return isShortFor(a, b) || isShortFor(b, a) || isBareBody(a, b) || isBareBody(b, a) ? 'possible' : 'different'
}

/** A state and a body of it; one whose state the texts leave out may be its. */
function stateAgainst(a: Hop, b: Hop): Sameness {
  const body = a.kind === 'state' ? b : a
  if (a.state !== null && a.state === b.state) return a.kind === b.kind ? 'same' : 'possible'
  return body.state === null && body.body !== null && isStateWide(body.body) ? 'possible' : 'different'
}

/** A person who stands for the body that the other names. */
const areOneStanding = (person: Hop, body: Hop): boolean =>
  person.standsFor.length > 0 &&
  body.kind === 'institution' &&
  body.words.length > 0 &&
  (person.standsFor.join(' ') === body.words.join(' ') ||
    (body.words.length > 1 && body.words.join(' ') === person.standsFor.slice(-body.words.length).join(' ')))

/** 'The Red Cross' may be any body of whose fuller name these are the last words. */
const isShortFor = (short: Hop, full: Hop): boolean =>
  short.kind === 'institution' &&
  full.kind === 'institution' &&
  short.words.length > 1 &&
  short.words.length < full.words.length &&
  short.words.join(' ') === full.words.slice(-short.words.length).join(' ') &&
  (short.state === null || full.state === null || short.state === full.state)

/** 'The hospital' may be the one in a town, 'the company' any company, 'the Guards' a fuller name's. */
const isBareBody = (bare: Hop, full: Hop): boolean =>
  bare.kind === 'institution' &&
  full.kind === 'institution' &&
  bare.words.length === 1 &&
  full.words.length > 1 &&
  full.words.includes(bare.words[0] ?? '') &&
  (bare.state === null || full.state === null || bare.state === full.state)

/** One name of several words, however it is taken: 'emergency lawyers', 'Emergency Lawyers'. */
const areNamedAlike = (a: Hop, b: Hop): boolean =>
  a.kind !== b.kind && a.name.includes(' ') && fold(a.name).replace(/^the /, '') === fold(b.name).replace(/^the /, '')

/** 'SNAI', and 'prison authority SNAI' or 'National Service (SNAI)'. */
const isAcronymIn = (short: Hop, full: Hop): boolean =>
  /^\p{Lu}[\p{L}]*\p{Lu}$/u.test(short.name) &&
  full.name !== short.name &&
  short.kind === 'institution' &&
  (full.kind === 'institution' || full.kind === 'unnamed') &&
  !full.body?.startsWith('joint:') &&
  full.name.split(/[\s()]+/).includes(short.name)

/** 'Transport company Carrera' and 'Carrera': what it is, then its name. */
const isCalled = (full: Hop, name: Hop): boolean =>
  full.kind === 'institution' &&
  name.kind !== 'state' &&
  /^\p{Lu}/u.test(name.name) &&
  full.name.endsWith(` ${name.name}`) &&
  /^(?:the )?[\p{Ll} '’-]+$/u.test(full.name.slice(0, -name.name.length))

const isOtherState = (a: Hop, b: Hop): boolean => a.state !== null && b.state !== null && a.state !== b.state

/** 'The minister', without a name, may be any minister named. */
const isBareRole = (bare: Hop, other: Hop): boolean =>
  bare.roles.length === 1 &&
  wordsOf(bare.name).join(' ').replace(/^the /, '') === bare.roles[0] &&
  other.roles.includes(bare.roles[0] ?? '')

function persons(a: Hop, b: Hop): Sameness {
  if (a.person && b.person && samePerson(a.person, b.person)) return 'same'
  if (a.person && b.person && mayBeSamePerson(a.person, b.person)) return 'possible'
  if (a.standsFor.length > 0 && a.standsFor.join(' ') === b.standsFor.join(' ')) return 'same'
  return a.body !== null && a.body === b.body && a.state !== null && a.state === b.state && a.body !== 'presidency'
    ? 'same'
    : bodyOfState(a, b)
}

const bodyOfState = (a: Hop, b: Hop): Sameness =>
  a.body === 'presidency' && b.body === 'presidency' && a.state !== null && a.state === b.state ? 'same' : 'different'

function sameBody(a: Hop, b: Hop): Sameness | null {
  if (a.body === null || b.body === null) return null
  if (isAnyMinistry(a, b) || isAnyMinistry(b, a)) return 'possible'
  if (speaksJointly(a, b) || speaksJointly(b, a)) return 'possible'
  if (!a.line.includes(b.body) && !b.line.includes(a.body)) return null
  if (areOfLevels(a, b) || areOfLevels(b, a)) return 'different'
  return a.state === null || b.state === null || a.state === b.state ? 'same' : 'different'
}

const nationwide = new Set(['national', 'federal', 'central'])
const belowNation = new Set(['provincial', 'regional', 'district', 'county', 'municipal', 'local'])

/** The national disaster agency and a provincial one; a 'state' one may be either's. */
const areOfLevels = (whole: Hop, part: Hop): boolean =>
  whole.words.some((word) => nationwide.has(word)) &&
  part.words.some((word) => belowNation.has(word)) &&
  !part.words.some((word) => nationwide.has(word))

/** Two bodies that speak together, or one with 'and' in its name, and one of the two. */
const speaksJointly = (joint: Hop, one: Hop): boolean => {
  if (!joint.body?.startsWith('joint:') || one.body === joint.body) return false
  return [one.words, one.body?.split(/[-:]/) ?? []].some(
    (words) =>
      words.length > 0 && words.length < joint.words.length && words.every((word) => joint.words.includes(word)),
  )
}

/** 'The ministry' can be whichever ministry another report names. */
const isAnyMinistry = (bare: Hop, other: Hop): boolean =>
  bare.body === anyMinistry && (other.body?.startsWith('ministry:') ?? false)

function unnamedPair(a: Hop, b: Hop): Sameness {
  if (a.body !== null && a.body === b.body) return 'same'
  const [longer, shorter] = a.words.length >= b.words.length ? [a.words, b.words] : [b.words, a.words]
  if (shorter.length > 0 && shorter.every((word) => longer.includes(word)))
    return longer.length === shorter.length ? 'same' : 'possible'
  return 'different'
}

/** 'The same briefing', 'the report': a document that points back to whoever was named before. */
const pointsBack = (hop: Hop): boolean =>
  hop.kind === 'document' && hop.state === null && hop.words.every((word) => pointers.has(word) || isDocumentWord(word))

const pointers = new Set(['same', 'this', 'that', 'latter'])

function looseAgainst(a: Hop, b: Hop): Sameness {
  if (pointsBack(a) || pointsBack(b)) return 'possible'
  if (a.state !== null && a.state === b.state) return 'possible'
  const loose = a.kind === 'unnamed' ? a : b
  if (
    loose.kind === 'unnamed' &&
    loose.state === null &&
    loose.words.length === 1 &&
    ['official', 'source'].includes(loose.words[0] ?? '')
  )
    return 'unknown'
  if (isOfficialOf(loose, loose === a ? b : a)) return 'possible'
  return sameWords(a, b) ? 'same' : 'different'
}

const levels = new Set([
  'official',
  'local',
  'provincial',
  'regional',
  'government',
  'state',
  'federal',
  'national',
  'senior',
])

/** 'Provincial officials' can be those of the ministry that another report names. */
const isOfficialOf = (loose: Hop, other: Hop): boolean =>
  loose.kind === 'unnamed' &&
  loose.words.includes('official') &&
  loose.words.every((word) => levels.has(word) || other.body === `ministry:${word}`) &&
  (other.body?.startsWith('ministry:') === true ||
    other.body === 'government' ||
    other.body === 'regional-administration')

function sameWords(a: Hop, b: Hop): boolean {
  if (a.words.length === 0 || b.words.length === 0) return false
  if (a.words.join(' ') === b.words.join(' ')) return true
  if (a.initials.length > 1 && b.words.length === 1 && b.words[0] === a.initials) return true
  if (b.initials.length > 1 && a.words.length === 1 && a.words[0] === b.initials) return true
  return a.initials.length > 2 && a.initials === b.initials && a.words.length === b.words.length
}

function shareWords(a: Hop, b: Hop): boolean {
  return a.words.some((word) => b.words.includes(word))
}

/** Two bodies of one parent, as the UN's agencies. */
const areSisters = (a: Hop, b: Hop): boolean => a.line.length > 1 && a.line.at(-1) === b.line.at(-1)

/** Two ministries of which one does not say of which state: in one dossier, as far as told, of one government. */
const areMinistries = (a: Hop, b: Hop): boolean =>
  [a, b].every((hop) => hop.body?.startsWith('ministry:')) && (a.state === null || b.state === null)

/** Whether both origins belong to one state (a president and a ministry) or one parent: institutions of one party. Pure. */
export function sameParty(a: Root, b: Root): boolean {
  const [endA, endB] = [endOf(a), endOf(b)]
  if (endA === undefined || endB === undefined) return false
  return (endA.state !== null && endA.state === endB.state) || areSisters(endA, endB) || areMinistries(endA, endB)
}
