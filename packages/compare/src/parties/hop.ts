import type { AttributionLink } from '@crosstally/model'
import unnamedWords from '../data/unnamed.json' with { type: 'json' }
import { countriesIn } from '../places/countries.ts'
import { fold, initialsOf, singular, wordsOf } from '../text/words.ts'
import { type PersonName, personName } from './names.ts'
import { isSpeakerRole, isStateWide, officeIn, roleWordsIn, spokenFor } from './office.ts'
import { institutionNamed } from './registry.ts'

/** One link of a chain, resolved as far as its name and role tell. */
export interface Hop {
  readonly kind: 'person' | 'institution' | 'state' | 'unnamed' | 'document'
  readonly name: string
  /** Registry id or office (`ministry:health`) the figure goes back to; a person's is that of the office held. */
  readonly body: string | null
  readonly state: string | null
  readonly person: PersonName | null
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
  readonly states: ReadonlyMap<string, string>
  readonly roles: ReadonlyMap<string, string>
  readonly acronyms: ReadonlyMap<string, string>
  /** The dossier tells of one event: its reports do not set figures of one place against those of another. */
  readonly isOneSite: boolean
}

const unnamed = new Map(
  Object.entries(unnamedWords.people).flatMap(([kind, words]) => words.map((word) => [word, kind])),
)
const documents = new Set(unnamedWords.documents)
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
export function hopOf(link: AttributionLink, known: KnownNames, country: string | null): Hop {
  const body = link.kind === 'person' ? link.name : spokenFor(link.name)
  return body === link.name
    ? plainHop(link, known, country)
    : { ...plainHop({ ...link, name: body }, known, country), name: link.name }
}

function plainHop(link: AttributionLink, known: KnownNames, country: string | null): Hop {
  const words = wordsOf(link.name)
  const folded = fold(link.name)
  const expanded = known.acronyms.get(folded) ?? link.name
  const base = {
    name: link.name,
    person: null,
    initials: initialsOf(expanded),
    isSpeaker: false,
    roles: roleWordsIn(`${link.name} ${link.role ?? ''}`),
  }
  const whole = namedWhole(base, words, expanded)
  if (whole) return whole
  const kind = unnamedKind(link, words)
  const office = officeIn(link.role ?? '') ?? officeIn(expanded, true)
  const state =
    office?.state ??
    countriesIn(words)[0]?.code ??
    known.states.get(folded) ??
    (office && isStateWide(office.function) ? country : null)
  if (kind !== null) return { ...base, kind, body: office?.function ?? null, state, words: unnamedContent(words) }
  if (office && !looksPersonal(link, words))
    return { ...base, kind: 'institution', body: office.function, state, words: contentOf(words) }
  return personOrBody(link, known, country, base, words)
}

/** Names that say all by themselves: bodies that speak together, registered institutions, states. */
function namedWhole(base: Base, words: readonly string[], expanded: string): Hop | null {
  const institution = { ...base, kind: 'institution' as const, words: contentOf(words) }
  if (isJoint(base.name)) return { ...institution, body: `joint:${[...words].sort().join(' ')}`, state: null }
  const registered = institutionNamed(base.name) ?? institutionNamed(expanded)
  if (registered) return { ...institution, body: registered.function ?? registered.id, state: registered.state ?? null }
  const [mention] = countriesIn(words)
  const isState = mention?.start === 0 && mention.end === words.length && mention.by !== 'demonym'
  return isState ? { ...base, kind: 'state', body: null, state: mention.code, words: [] } : null
}

/** Two named bodies that speak together are a source of their own. */
const isJoint = (name: string): boolean =>
  / and /.test(name) &&
  /^\p{Lu}/u.test(name) &&
  name
    .split(' and ')
    .every((part) => /^\p{Lu}/u.test(part) && (institutionNamed(part) !== null || officeIn(part, true) !== null))

type Base = Pick<Hop, 'name' | 'person' | 'initials' | 'isSpeaker' | 'roles'>

function personOrBody(
  link: AttributionLink,
  known: KnownNames,
  country: string | null,
  base: Base,
  words: readonly string[],
): Hop {
  const role = link.role ?? known.roles.get(fold(link.name)) ?? ''
  const isPerson = link.kind === 'person' || (link.kind === undefined && (role !== '' || looksLikePerson(link.name)))
  const office = role === '' ? null : officeIn(role)
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
  return {
    ...base,
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

const looksPersonal = (link: AttributionLink, words: readonly string[]): boolean =>
  (link.kind === 'person' || (link.kind === undefined && link.role !== undefined && looksLikePerson(link.name))) &&
  words.length > 1 &&
  officeIn(link.name, true) === null

/** One to four capitalised words of which none is an organisation's: taken for a person where nothing else is known. */
function looksLikePerson(name: string): boolean {
  const words = name.split(/\s+/)
  if (words.length > 4 || /^[A-Z]{2,}$/.test(name)) return false
  if (
    /\b(?:Force|Office|Service|Organi[sz]ation|Union|Bank|Watch|Committee|Council|Agency|Association|Institute|Ministry|Bureau|Network|Cross|Crescent|Group|Staff|Helmets|Administration|HQ|Embassy|Center|Centre|Fund|Programme|Army|Police|Party|Movement|Front|Forces|Authority|Department|Command|Government|Sultanate|Mission|Society|Commission|Observatory|University|Hospital|Defen[cs]e)\b/i.test(
      name,
    )
  )
    return false
  return words.every((word) => /^\p{Lu}/u.test(word))
}
