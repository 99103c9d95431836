import type { NormalizedReport, Registry } from '@crosstally/model'
import { countriesIn } from '../places/countries.ts'
import { isOneSite } from '../places/one-site.ts'
import { incrementKey } from '../relations/measures.ts'
import { fold, wordsOf } from '../text/words.ts'
import { defaultRegistry } from './default-registry.ts'
import type { KnownNames } from './hop.ts'
import { learnAliases } from './learn-aliases.ts'
import { personName, samePerson } from './names.ts'
import { isSpeakerRole, officeIn } from './office.ts'
import { type PartyIndex, partyIndexOf } from './party-index.ts'
import { pointedRole } from './pointed-role.ts'
import { bodyOfRole } from './role-body.ts'

const window = 70
const pointingReach = 400
const maxOccurrences = 4

/**
 * Reads from the reports what their words tell about the names in their chains: the role beside a name ('Health minister
 * Hamad …', '…, who heads the region') and acronyms in brackets. Time is linear in text and names. Pure; the result
 * does not depend on the order of the reports.
 */
export function learnNames(reports: readonly NormalizedReport[], registry: Registry = defaultRegistry): KnownNames {
  const parties = partyIndexOf(registry)
  const roles = new Map<string, string>()
  const acronyms = new Map<string, string>()
  const states = new Map<string, string>()
  for (const report of [...reports].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const text = `${report.title ?? ''}\n${report.text ?? ''}`
    learnAcronyms(text, acronyms)
    for (const { attribution } of report.claims)
      for (const { name, role } of attribution)
        if (role !== undefined && /^\p{Lu}/u.test(name) && isBetterRole(role, roles.get(fold(name)), parties))
          roles.set(fold(name), role)
    const bodies = bodiesOf(report)
    for (const name of namesOf(report)) {
      const key = fold(name)
      const role = rankOf(roles.get(key), parties) >= sayingEnough ? undefined : roleBeside(text, name, bodies, parties)
      if (role !== undefined && isBetterRole(role, roles.get(key), parties)) roles.set(key, role)
      const state = states.has(key) ? undefined : stateBefore(text, name)
      if (state !== undefined) states.set(key, state)
    }
  }
  shareRoles(reports, roles, parties)
  const aliases = learnAliases(
    reports.map(({ title, text }) => `${title ?? ''}\n${text ?? ''}`),
    new Set(reports.flatMap((report) => [...namesOf(report)])),
  )
  return { roles, acronyms, aliases, states, isOneSite: isOneSite(reports), increments: incrementsIn(reports) }
}

const tellingFigure = 30

/** What one report counts as '1,500 more', another may leave at '1,500'. */
function incrementsIn(reports: readonly NormalizedReport[]): Set<string> {
  const claims = reports.flatMap((report) => report.claims)
  return new Set(
    claims
      .filter(({ scope, certainty, quantity }) => {
        return scope === 'additional' && certainty === 'asserted' && (quantity.best ?? 0) >= tellingFigure
      })
      .map(incrementKey),
  )
}

/** How much a role tells: an office or body of state, a speaker's seat, another body; 'Rear Admiral' nothing. */
function rankOf(role: string | undefined, parties: PartyIndex): number {
  if (role === undefined) return -1
  return officeIn(role, parties) !== null ? 3 : isSpeakerRole(role) ? 2 : bodyOfRole(role) !== null ? 1 : 0
}

const sayingEnough = 2

const isBetterRole = (role: string, known: string | undefined, parties: PartyIndex): boolean =>
  rankOf(role, parties) > rankOf(known, parties)

/** A role said of a full name holds for its short form elsewhere, where no role is said. */
function shareRoles(reports: readonly NormalizedReport[], roles: Map<string, string>, parties: PartyIndex): void {
  const names = [...new Set(reports.flatMap((report) => [...namesOf(report)]))].sort()
  const held = [...roles]
    .map(([key, role]) => ({ name: personName(key), role }))
    .filter(({ name, role }) => name.words.length > 0 && rankOf(role, parties) > 0)
  for (const name of names.slice(0, 2000)) {
    if (rankOf(roles.get(fold(name)), parties) >= sayingEnough) continue
    const person = personName(name)
    const match = held.find((other) => samePerson(other.name, person))
    if (match && isBetterRole(match.role, roles.get(fold(name)), parties)) roles.set(fold(name), match.role)
  }
}

/** The state named directly before a body's name: 'South Korea's …', 'Russian …'. */
function stateBefore(text: string, name: string): string | undefined {
  let at = text.indexOf(name)
  for (let count = 0; at >= 0 && count < maxOccurrences; count += 1) {
    const words = wordsOf(text.slice(Math.max(0, at - 40), at)).slice(-3)
    const mention = countriesIn(words).find((country) => country.end === words.length)
    if (mention && !/[.;:!?,]\s*$/.test(text.slice(0, at))) return mention.code
    at = text.indexOf(name, at + name.length)
  }
  return undefined
}

function namesOf(report: NormalizedReport): Set<string> {
  const names = new Set<string>()
  for (const claim of report.claims)
    for (const link of claim.attribution) if (/^\p{Lu}/u.test(link.name)) names.add(link.name)
  return names
}

/** All that figures of a report go back to, named or described. */
const bodiesOf = (report: NormalizedReport): Set<string> =>
  new Set(report.claims.flatMap(({ attribution }) => attribution.map(({ name }) => name)))

function learnAcronyms(text: string, acronyms: Map<string, string>): void {
  for (const match of text.matchAll(/((?:\p{Lu}[\p{L}'’-]+\s+){2,6})\(([A-Z]{2,8})\)/gu)) {
    const [full, acronym] = [match[1]?.trim(), match[2]]
    if (full !== undefined && acronym !== undefined && !acronyms.has(fold(acronym))) acronyms.set(fold(acronym), full)
  }
}

/** The role beside a name that tells most, the first of equals. */
function roleBeside(text: string, name: string, bodies: ReadonlySet<string>, parties: PartyIndex): string | undefined {
  let best: string | undefined
  let at = text.indexOf(name)
  for (let count = 0; at >= 0 && count < maxOccurrences; count += 1) {
    const after = text.slice(at + name.length, at + name.length + window)
    const role =
      pointedRole(text.slice(Math.max(0, at - pointingReach), at), bodies) ??
      roleBefore(text.slice(Math.max(0, at - window), at), parties) ??
      roleAfter(after, parties)
    if (role !== undefined && isBetterRole(role, best, parties)) best = role
    at = text.indexOf(name, at + name.length)
  }
  return best
}

function roleBefore(before: string, parties: PartyIndex): string | undefined {
  const owner = /(?:^|[\s(])((?:\p{Lu}[\p{L}-]*\s+){0,3}\p{Lu}[\p{L}-]*)['’]s?\s+$/u.exec(before)?.[1]
  if (owner !== undefined && parties.named(owner) !== null) return owner
  const apposed = roleApposed(before, parties)
  if (apposed !== undefined) return apposed
  const phrase = before.slice(before.search(/[^.;:!?()\n,–—]*,?\s*$/)).trimEnd()
  const words = phrase.replace(/,$/, '').trim().split(/\s+/).slice(-6)
  // the office stands directly before the name: 'Ukraine's interior minister', 'the region's governor,'
  for (let count = 2; count <= words.length; count += 1) {
    const tail = words.slice(-count).join(' ')
    if (endsInOffice(tail, parties)) return words.slice(-Math.max(count, 4)).join(' ')
  }
  return endsInOffice(words.at(-1) ?? '', parties) ? words.slice(-3).join(' ') : undefined
}

const honorific = /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col)\.?\s+)$/

/** A role that its name follows after a comma: 'the health minister in the east, …', 'The head of the relief society, Ms …'. */
function roleApposed(before: string, parties: PartyIndex): string | undefined {
  const chunk =
    /(?:^|[^\p{L}])((?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|\p{Lu}[\p{L}-]+['’]s)\s[^.;:!?()\n,–—]{4,65}),\s*$/u.exec(
      before.replace(honorific, ''),
    )?.[1]
  if (chunk === undefined) return undefined
  const role =
    /\b(?:minister|secretary|head|chief|director|spokes\w+|chair\w*|president|mayor|governor|commissioner|leader|defender|ombuds\w+|prefect|delegate|representative|co-?ordinator)\b/i
  return role.test(chunk) && (officeIn(chunk, parties) !== null || bodyOfRole(chunk) !== null) ? chunk : undefined
}

const endsInOffice = (phrase: string, parties: PartyIndex): boolean =>
  (officeIn(phrase, parties) !== null || isSpeakerRole(phrase)) &&
  /(?:minister|president|governor|mayor|spokes\w+|chief|head|premier|chancellor|lawmaker|mp|deputy|director|commander|rep\.?|secretary-general|prefect|senator)$/i.test(
    phrase,
  )

function roleAfter(after: string, parties: PartyIndex): string | undefined {
  const whose = /^\s+((?:of|from)\s+(?:the\s+)?\p{Lu}[\p{L}'’-]+(?:\s+(?:of\s+)?\p{Lu}[\p{L}'’-]+){1,5})/u.exec(
    after,
  )?.[1]
  if (whose !== undefined) return whose
  const apposition = /^(?:,\s*|\s+\()(?:who\s+(?:is|heads|leads|runs)\s+)?([^.;:!?\n]{3,60})/.exec(after)
  if (!apposition) return undefined
  const whole = after.slice(0, apposition[0].length)
  const phrase = whole.split(/,\s*(?=\p{Ll}+(?:ed|s)\b)/u)[0] ?? whole
  const role = phrase.replace(/^[,\s(]+/, '')
  if (officeIn(role, parties) !== null || isSpeakerRole(role) || bodyOfRole(role) !== null) return role
  // live blogs: 'Name Surname, Place: …' is whoever runs that place
  const place = /^,\s*(\p{Lu}[\p{L}-]+):/u.exec(after)
  return place ? `governor of ${place[1]} region` : undefined
}
