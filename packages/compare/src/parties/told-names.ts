import type { NormalizedReport } from '@crosstally/model'
import { countriesIn } from '../places/countries.ts'
import { isOneSite } from '../places/one-site.ts'
import { incrementKey } from '../relations/measures.ts'
import { fold, wordsOf } from '../text/words.ts'
import { acronymsIn } from './acronyms-in.ts'
import { type AliasTold, aliasesIn } from './aliases-in.ts'
import { isSpeakerRole, officeIn } from './office.ts'
import type { PartyIndex } from './party-index.ts'
import { pointedRole } from './pointed-role.ts'
import { bodyOfRole } from './role-body.ts'

/** A role that a report gives a name, by its chain or by the words beside it, in the order in which it counts. */
export interface RoleTold {
  readonly key: string
  readonly role: string
  readonly rank: number
  readonly isInText: boolean
  readonly at: number
}

/** What one report's words tell of names; the rest is which of several reports to believe. */
export interface ToldNames {
  readonly reportId: string
  readonly roles: readonly RoleTold[]
  readonly acronyms: ReadonlyMap<string, string>
  readonly states: ReadonlyMap<string, string>
  /** Names that its figures go back to, as written. */
  readonly names: ReadonlySet<string>
  readonly aliases: readonly AliasTold[]
  readonly increments: ReadonlySet<string>
  readonly isOneSite: boolean
}

const window = 70
const pointingReach = 400
const maxOccurrences = 4

/** Reads what a report's words tell about the names in its chains. Pure, linear in text and names. */
export function toldNames(report: NormalizedReport, parties: PartyIndex): ToldNames {
  const text = `${report.title ?? ''}\n${report.text ?? ''}`
  const names = namesOf(report)
  return {
    reportId: report.id,
    roles: [...chainRoles(report, parties), ...textRoles(report, text, parties)].map((told, at) => ({ ...told, at })),
    acronyms: acronymsIn(text),
    states: statesIn(text, names),
    names,
    aliases: aliasesIn(text),
    increments: incrementsIn(report),
    isOneSite: isOneSite([report]),
  }
}

type BareRole = Omit<RoleTold, 'at'>

const chainRoles = ({ claims }: NormalizedReport, parties: PartyIndex): BareRole[] =>
  claims.flatMap(({ attribution }) =>
    attribution.flatMap(({ name, role }) =>
      role !== undefined && /^\p{Lu}/u.test(name)
        ? [{ key: fold(name), role, rank: rankOf(role, parties), isInText: false }]
        : [],
    ),
  )

const textRoles = (report: NormalizedReport, text: string, parties: PartyIndex): BareRole[] => {
  const bodies = bodiesOf(report)
  return [...namesOf(report)].flatMap((name) => {
    const role = roleBeside(text, name, bodies, parties)
    return role === undefined ? [] : [{ key: fold(name), role, rank: rankOf(role, parties), isInText: true }]
  })
}

function statesIn(text: string, names: ReadonlySet<string>): Map<string, string> {
  const states = new Map<string, string>()
  for (const name of names) {
    const state = states.has(fold(name)) ? undefined : stateBefore(text, name)
    if (state !== undefined) states.set(fold(name), state)
  }
  return states
}

const tellingFigure = 30

/** What one report counts as '1,500 more', another may leave at '1,500'. */
const incrementsIn = ({ claims }: NormalizedReport): Set<string> =>
  new Set(
    claims
      .filter(
        ({ scope, certainty, quantity }) =>
          scope === 'additional' && certainty === 'asserted' && (quantity.best ?? 0) >= tellingFigure,
      )
      .map(incrementKey),
  )

/** How much a role tells: an office or body of state, a speaker's seat, another body; 'Rear Admiral' nothing. */
function rankOf(role: string | undefined, parties: PartyIndex): number {
  if (role === undefined) return -1
  return officeIn(role, parties) !== null ? 3 : isSpeakerRole(role) ? 2 : bodyOfRole(role) !== null ? 1 : 0
}

/** Rank from which the words beside a name are not asked. */
export const sayingEnough = 2

const isBetterRole = (role: string, known: string | undefined, parties: PartyIndex): boolean =>
  rankOf(role, parties) > rankOf(known, parties)

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
