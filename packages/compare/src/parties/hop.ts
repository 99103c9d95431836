import type { AttributionLink, Party } from '@crosstally/model'
import unnamedWords from '../data/unnamed.json' with { type: 'json' }
import { countriesIn } from '../places/countries.ts'
import { fold, initialsOf, singular, wordsOf } from '../text/words.ts'
import { type PersonName, personName } from './names.ts'
import { isSpeakerRole, isStateWide, officeIn, roleWordsIn, spokenFor } from './office.ts'
import type { PartyIndex } from './party-index.ts'
import { bodyOfRole } from './role-body.ts'

/** One link of a chain, resolved as far as its name and role tell. */
export interface Hop {
  readonly kind: 'person' | 'institution' | 'state' | 'unnamed' | 'document'
  readonly name: string
  /** Registry id or office (`ministry:health`) the figure goes back to; a person's is that of the office held. */
  readonly body: string | null
  /** The body and those it lies within, nearest first; empty without a body. */
  readonly line: readonly string[]
  readonly state: string | null
  readonly person: PersonName | null
  /** Content words of the body that a person stands for, where it is no office; empty without one. */
  readonly standsFor: readonly string[]
  /** Folded content words of the name; for unnamed ones canonical (`western official`). */
  readonly words: readonly string[]
  readonly initials: string
  /** Role nouns of the name or role ('minister'). */
  readonly roles: readonly string[]
  /** Somebody who speaks for others (a lawmaker), not an office that counts. */
  readonly isSpeaker: boolean
}

/** What is known of names from the reports: role words beside a name, acronyms in brackets. Both folded. */
export interface KnownNames {
  /** States said beside a body's name ('South Korea's Joint Chiefs'), by folded name. */
  readonly states: Names
  readonly roles: Names
  /** Full names of which a role is known, by each name that they end in ('roe'). */
  readonly holders: Names
  readonly acronyms: Names
  /** Names of bodies by what they are said to be ('ambulance service'), folded. */
  readonly aliases: Names
  /** Numbers that some report gives as an addition to a standing count, as `measure|number`. */
  readonly increments: Pick<ReadonlySet<string>, 'has'>
  /** The dossier tells of one event: its reports do not set figures of one place against those of another. */
  readonly isOneSite: boolean
}

type Names = Pick<ReadonlyMap<string, string>, 'get'>

/** What names are read with: what the dossier's reports tell, and the registry. */
export interface NameContext {
  readonly known: KnownNames
  readonly parties: PartyIndex
}

const unnamed = new Map(
  Object.entries(unnamedWords.people).flatMap(([kind, words]) => words.map((word) => [word, kind])),
)
const documents = new Set(unnamedWords.documents)
/** Whether a noun is a document's ('briefing', 'report'). Pure. */
export const isDocumentWord = (word: string): boolean => documents.has(singular(word))

const generic = new Set([
  'the',
  'of',
  'a',
  'an',
  'in',
  'for',
  'two',
  'three',
  'some',
  'other',
  'several',
  'local',
  'one',
  'who',
  'to',
  'and',
  'at',
  'made',
])

/** Resolves one link; `country` is that of the count and stands in for the state of a body that names none. Pure. */
export function hopOf(link: AttributionLink, names: NameContext, country: string | null): Hop {
  const owner = link.kind === 'person' ? undefined : names.known.aliases.get(fold(link.name).replace(/^the /, ''))
  const person = personOfOffice(link, names)
  const hop =
    owner !== undefined
      ? spokenHop({ name: owner }, names, country)
      : spokenHop(person === null ? link : { name: person, kind: 'person' }, names, country)
  return {
    ...hop,
    ...(person === null ? {} : { name: link.name }),
    line: hop.body === null ? [] : names.parties.lineOf(hop.body),
  }
}

type BareHop = Omit<Hop, 'line'>

/** Whose office, ministry or people speak, where they go by a person's name: 'Stepanyan's office', 'the ministry of Mr. Lekhak'. */
function personOfOffice(link: AttributionLink, { known }: NameContext): string | null {
  const match =
    /^(\p{Lu}[\p{L}'’ -]*?)['’]s? (?:office|ministry|department|team|staff|people|side)$/u.exec(link.name) ??
    /^(?:the )?(?:office|ministry|department) of (?:Mr|Mrs|Ms|Dr)\.? (\p{Lu}.*)$/u.exec(link.name)
  return match?.[1] === undefined ? null : (known.holders.get(fold(match[1])) ?? null)
}

function spokenHop(link: AttributionLink, names: NameContext, country: string | null): BareHop {
  const isWhole = link.kind === 'person' || names.parties.named(link.name) !== null
  const body = isWhole ? link.name : spokenFor(link.name)
  return body === link.name
    ? plainHop(link, names, country)
    : { ...plainHop({ ...link, name: body }, names, country), name: link.name }
}

function plainHop(link: AttributionLink, names: NameContext, country: string | null): BareHop {
  const { known, parties } = names
  const folded = fold(link.name)
  const expanded = known.acronyms.get(folded) ?? link.name
  const words = wordsOf(expanded)
  const base = {
    name: link.name,
    person: null,
    standsFor: [],
    initials: initialsOf(expanded),
    isSpeaker: false,
    roles: roleWordsIn(`${link.name} ${link.role ?? ''}`),
  }
  const whole = namedWhole(base, words, expanded, parties)
  if (whole) return whole
  const kind = unnamedKind(link, words)
  const office = officeIn(link.role ?? '', parties) ?? officeIn(expanded, parties, true)
  const state =
    office?.state ??
    countriesIn(words)[0]?.code ??
    known.states.get(folded) ??
    (office && isStateWide(office.function) ? country : null)
  if (kind !== null) return { ...base, kind, body: office?.function ?? null, state, words: unnamedContent(words) }
  if (office && !looksPersonal(link, words, parties))
    return { ...base, kind: 'institution', body: office.function, state, words: contentOf(words) }
  return personOrBody(link, names, country, base, words)
}

/** Names that say all by themselves: bodies that speak together, registered institutions, states. */
function namedWhole(base: Base, words: readonly string[], expanded: string, parties: PartyIndex): BareHop | null {
  const institution = { ...base, kind: 'institution' as const, words: contentOf(words) }
  if (isJoint(base.name, parties)) return { ...institution, body: `joint:${[...words].sort().join(' ')}`, state: null }
  const registered = parties.named(base.name) ?? parties.named(expanded)
  if (registered) return registeredHop(institution, registered, parties)
  const [mention] = countriesIn(words)
  const isPeople = mention?.by === 'demonym' && /^\p{Lu}.*s$/u.test(base.name)
  const isState = mention?.start === 0 && mention.end === words.length && (mention.by !== 'demonym' || isPeople)
  return isState ? { ...base, kind: 'state', body: null, state: mention.code, words: [] } : null
}

/** A person goes back to the body or office the registry puts them in; a body to what it does in its state. */
function registeredHop(institution: Omit<BareHop, 'body' | 'state'>, party: Party, parties: PartyIndex): BareHop {
  const state = party.state ?? null
  if (party.kind === 'state') return { ...institution, kind: 'state', body: null, state, words: [] }
  if (party.kind === 'unnamed') return { ...institution, kind: 'unnamed', body: party.id, state }
  if (party.kind !== 'person') return { ...institution, body: party.function ?? party.id, state }
  const person = personName(party.names[0] ?? institution.name)
  const office = party.function ?? (party.within === undefined ? null : parties.functionOf(party.within))
  return { ...institution, kind: 'person', body: office, state, person, words: person.words }
}

/** Two named bodies that speak together are a source of their own. */
const isJoint = (name: string, parties: PartyIndex): boolean =>
  / and /.test(name) &&
  /^\p{Lu}/u.test(name) &&
  name
    .split(/, and |, | and /)
    .map((part) => part.replace(/^the /, ''))
    .every((part) => /^\p{Lu}/u.test(part) && (parties.named(part) !== null || officeIn(part, parties, true) !== null))

type Base = Pick<Hop, 'name' | 'person' | 'initials' | 'isSpeaker' | 'roles' | 'standsFor'>

function personOrBody(
  link: AttributionLink,
  { known, parties }: NameContext,
  country: string | null,
  base: Base,
  words: readonly string[],
): BareHop {
  const roles = [link.role, known.roles.get(fold(link.name))].filter((role) => role !== undefined)
  const role =
    roles.find((each) => officeIn(each, parties) !== null) ??
    roles.find((each) => bodyOfRole(each) !== null) ??
    roles[0] ??
    ''
  const isPerson = link.kind === 'person' || (link.kind === undefined && (role !== '' || looksLikePerson(link.name)))
  const office = role === '' ? null : officeIn(role, parties)
  const state = office?.state ?? (office && isStateWide(office.function) ? country : null)
  if (!isPerson)
    return {
      ...base,
      kind: 'institution',
      body: office?.function ?? null,
      state: countriesIn(words)[0]?.code ?? state,
      words: contentOf(words),
    }
  const person = personName(link.name)
  const body = office === null && role !== '' ? bodyOfRole(role) : null
  return {
    ...base,
    standsFor: body === null ? [] : contentOf(wordsOf(spokenFor(body))),
    kind: 'person',
    body: office?.function ?? null,
    state,
    person,
    words: person.words,
    isSpeaker: isSpeakerRole(role),
    roles: roleWordsIn(`${role} ${link.name}`),
  }
}

function unnamedKind(link: AttributionLink, words: readonly string[]): 'unnamed' | 'document' | null {
  const singulars = words.map(singular)
  if (link.kind === 'document' || (link.kind === undefined && documents.has(singulars.at(-1) ?? ''))) return 'document'
  if (link.kind === 'unnamed') return 'unnamed'
  if (link.kind !== undefined) return null
  const isProper =
    /^\p{Lu}/u.test(link.name) &&
    link.name
      .split(' ')
      .slice(1)
      .some((word) => /^\p{Lu}/u.test(word))
  return !isProper && singulars.some((word) => unnamed.has(word)) && !/minist(?:er|ry)$|prefect$/.test(fold(link.name))
    ? 'unnamed'
    : null
}

function unnamedContent(words: readonly string[]): string[] {
  const canonical = words.map(singular).map((word) => unnamed.get(word) ?? word)
  return [...new Set(canonical.filter((word) => !generic.has(word) || word === 'local'))].sort()
}

/** What names the body itself: without the people or state it belongs to, which `state` holds. */
function contentOf(words: readonly string[]): string[] {
  const owners = countriesIn(words).flatMap(({ start, end }) => words.slice(start, end))
  const kept = words.filter((word) => !generic.has(word) && !owners.includes(word))
  return kept.length > 0 ? kept : words.filter((word) => !generic.has(word))
}

const looksPersonal = (link: AttributionLink, words: readonly string[], parties: PartyIndex): boolean =>
  (link.kind === 'person' ||
    (link.kind === undefined && link.role !== undefined && looksLikePerson(link.name) && words.length > 1)) &&
  officeIn(link.name, parties, true) === null

/** One to four capitalised words of which none is an organisation's: taken for a person where nothing else is known. */
function looksLikePerson(name: string): boolean {
  const words = name.split(/\s+/)
  // 'DoDMA', 'UNRWA', 'OCHA Sudan'
  if (words.length > 4 || words.some((word) => word.replaceAll(/\P{Lu}/gu, '').length > 2 || /^[A-Z]{2,}$/.test(word)))
    return false
  if (
    /\b(?:Force|Office|Service|Organi[sz]ation|Union|Bank|Watch|Committee|Council|Agency|Association|Institute|Ministry|Bureau|Network|Cross|Crescent|Group|Staff|Helmets|Administration|HQ|Embassy|Center|Centre|Fund|Programme|Army|Police|Party|Movement|Front|Forces|Authority|Department|Command|Government|Sultanate|Mission|Society|Commission|Observatory|University|Hospital|Defen[cs]e|Authorities|Foundation|League|Board|Court|Tribunal|Judiciary|Alliance|Federation|Confederation|Corps|Guards?|Coalition|Assembly|Parliament|Senate|Medicine|College|Company|Corporation|Academy|Registry|Syndicate|Chamber|Consortium|Initiative|Campaign|Secretariat|Directorate|Airlines?|Railways?|Militia|Brigade|Battalion|Navy)\b/i.test(
      name,
    )
  )
    return false
  return words.every((word) =>
    /^(?:(?:al|el|ad|as|ash|an|bin|ben|ibn|abu|de|da|van|von|di|du)(?:-|$))?(?:\p{Lu}|$)/u.test(word),
  )
}
