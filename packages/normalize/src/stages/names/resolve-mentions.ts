import type { Analysis } from '../../document.ts'
import { possessive } from './chunk-parts.ts'
import type { Mention } from './mention.ts'
import { explainedBodies, fullNames, introducedAcronyms, lateIdentified, usedNames } from './report-names.ts'

/**
 * Gives each mention the fullest name the report has for it: surnames to full names, acronyms to the body they were
 * introduced for, 'the minister' and 'the agency' to the nearest compatible antecedent. Pure, linear in the mentions.
 */
export function resolveMentions(analysis: Analysis, given: readonly Mention[]): Mention[] {
  const bodies = explainedBodies(analysis, given)
  const media = new Set(given.filter(({ kind, proper }) => kind === 'outlet' && proper).map(({ proper }) => proper))
  const mentions = given.map((one) => asOutlet(asBody(one, bodies), media))
  const acronyms = introducedAcronyms(analysis, mentions)
  const persons = fullNames(mentions)
  const resolved: Mention[] = []
  const lastByHead = new Map<string, Mention>()
  const used = usedNames(mentions)
  const only = onlyBodies(mentions)
  const late = lateIdentified(analysis, mentions)
  for (const mention of mentions) {
    const one =
      mention === late?.described
        ? { ...mention, kind: 'person' as const, name: late.named.name, rules: [...mention.rules, 'names/late-name'] }
        : resolveOne(mention, { acronyms, persons, lastByHead, used, only })
    resolved.push(shortened(one))
    remember(lastByHead, one)
  }
  return resolved
}

function asBody(mention: Mention, bodies: ReadonlySet<string>): Mention {
  return mention.kind === 'person' && mention.role === undefined && bodies.has(mention.proper)
    ? { ...mention, kind: 'organization', rules: [...mention.rules, 'names/explained-body'] }
    : mention
}

/** After 'the daily Prantor', 'Prantor' is that outlet. */
function asOutlet(mention: Mention, media: ReadonlySet<string>): Mention {
  const bare =
    (mention.kind === 'person' || mention.kind === 'organization') && mention.role === undefined && !mention.head
  return bare && media.has(mention.proper)
    ? { ...mention, kind: 'outlet', rules: [...mention.rules, 'names/outlet-again'] }
    : mention
}

/** 'United Nations human rights office' is the 'UN human rights office' of other reports. */
function shortened(mention: Mention): Mention {
  return mention.kind === 'organization' && mention.name.startsWith(longPrefix)
    ? { ...mention, name: `UN ${mention.name.slice(longPrefix.length)}` }
    : mention
}

const longPrefix = 'United Nations '

interface Known {
  readonly acronyms: ReadonlyMap<string, string>
  readonly persons: ReadonlyMap<string, Mention>
  readonly lastByHead: ReadonlyMap<string, Mention>
  readonly used: ReadonlyMap<string, string>
  readonly only: ReadonlyMap<string, Mention | undefined>
}

function resolveOne(mention: Mention, known: Known): Mention {
  if (mention.kind === 'person' && mention.proper) {
    const full = known.persons.get(lastWord(mention.proper)) ?? known.persons.get(mention.proper.toLowerCase())
    if (!full || full.proper === mention.proper || isNamesake(mention.proper, full.proper)) return mention
    const role = mention.role ?? full.role
    return {
      ...mention,
      kind: full.kind,
      name: full.name,
      ...(role === undefined ? {} : { role }),
      rules: [...mention.rules, 'names/fullest-form'],
    }
  }
  const short = mention.kind === 'organization' ? known.acronyms.get(mention.name.toLowerCase()) : undefined
  if (!mention.proper && short)
    return { ...mention, name: short, rules: [...mention.rules, 'names/acronym-introduced'] }
  const usual = mention.rules.includes('names/known-body') ? known.used.get(mention.name) : undefined
  if (usual !== undefined && known.acronyms.get(usual.toLowerCase()) === undefined)
    return usual === mention.name ? mention : { ...mention, name: usual }
  if (mention.proper) {
    const name = known.acronyms.get(mention.proper.toLowerCase()) ?? known.acronyms.get(mention.name.toLowerCase())
    return name && name !== mention.name
      ? { ...mention, name, kind: 'organization', rules: [...mention.rules, 'names/acronym-introduced'] }
      : mention
  }
  if (!(mention.definite || isBareBody(mention)) || mention.head === undefined || mention.owner !== undefined)
    return mention
  const before =
    antecedent(mention, known.lastByHead) ?? officeHolder(mention, known.lastByHead) ?? bodyToCome(mention, known.only)
  if (!before || before === mention) return mention
  const role = before.role ?? mention.role
  return {
    ...mention,
    kind: before.kind,
    name: before.name,
    ...(role === undefined ? {} : { role }),
    rules: [...mention.rules, 'names/antecedent'],
  }
}

/** 'Ministry Says 40 Hurt' above a text that goes on to name one ministry. */
function bodyToCome(mention: Mention, only: Known['only']): Mention | undefined {
  return isBareBody(mention) ? only.get(mention.head ?? '') : undefined
}

function onlyBodies(mentions: readonly Mention[]): Known['only'] {
  const found = new Map<string, Mention | undefined>()
  for (const mention of mentions) {
    const { kind, name, head } = mention
    if (kind !== 'organization' || head === undefined || !bareBodies.has(head) || !name.includes(' ')) continue
    const there = found.get(head)
    found.set(head, !found.has(head) || there?.name.toLowerCase() === name.toLowerCase() ? mention : undefined)
  }
  return found
}

/** 'Ministry: 12 dead', as notes and headlines have it. */
function isBareBody({ kind, name, head }: Mention): boolean {
  return kind === 'organization' && name.toLowerCase() === head && bareBodies.has(head)
}

const bareBodies = new Set(
  'ministry department directorate agency commission committee council union federation bureau institute'.split(' '),
)

/** 'Anna Rossi' is not 'Marco Rossi': two full names with one surname and different first names. */
function isNamesake(name: string, other: string): boolean {
  const [a = '', ...rest] = name.toLowerCase().split(' ')
  const [b = '', ...more] = other.toLowerCase().split(' ')
  if (rest.length === 0 || more.length === 0 || rest.at(-1) !== more.at(-1)) return false
  return (
    a !== b && !(a.charAt(0) === b.charAt(0) && (a.length < 3 || b.length < 3 || a.startsWith(b) || b.startsWith(a)))
  )
}

/** 'the minister' where the report named one person and gave no office: he, unless an unnamed minister came first. */
function officeHolder(mention: Mention, lastByHead: ReadonlyMap<string, Mention>): Mention | undefined {
  const { head, kind } = mention
  if (head === undefined || kind !== 'person') return undefined
  const alone = mention.name.toLowerCase() === head
  const named = lastByHead.get('?')
  const beside = named !== undefined && mention.first - named.end <= 1
  if (offices.has(head)) return lastByHead.get(`#${head}`) ?? (alone || beside ? named : undefined)
  return named && descriptions.has(head) && mention.first - named.end < describedReach ? named : undefined
}

/** 'Ann Poe … . The deputy head of the mission said': whom the words before have just named without an office. */
const descriptions = new Set([
  'head',
  'chief',
  'director',
  'coordinator',
  'ordinator',
  'chairman',
  'chairwoman',
  'envoy',
  'ambassador',
  'general',
  'surgeon',
  'engineer',
  'bishop',
  'professor',
  'captain',
  'manager',
  'inspector',
  'superintendent',
  'secretary-general',
  'president',
])
const describedReach = 40

const offices = new Set([
  'minister',
  'president',
  'governor',
  'mayor',
  'prefect',
  'lawmaker',
  'senator',
  'spokesman',
  'spokeswoman',
  'commander',
  'secretary',
  'deputy',
  'commissioner',
])

function antecedent(mention: Mention, lastByHead: ReadonlyMap<string, Mention>): Mention | undefined {
  const phrase = mention.name.toLowerCase()
  const written = mention.rules.includes('names/document-of-body')
  const head = (written ? phrase.split(' ').at(-1) : mention.head) ?? ''
  const specific = phrase.includes(' ')
  const before = lastByHead.get(specific ? `=${phrase}` : head)
  // 'The army' beside a 'Northern Liberation Army' is the state's.
  return before?.proper && !specific && ofState.has(head) ? undefined : before
}

const ofState = new Set(['army', 'navy', 'military', 'parliament', 'government'])

const heads = new Set([
  'service',
  'agency',
  'directorate',
  'bureau',
  'office',
  'organisation',
  'organization',
  'group',
  'force',
  'forces',
  'committee',
  'commission',
  'council',
  'ministry',
  'department',
  'union',
  'party',
  'institute',
  'army',
  'military',
  'police',
  'observatory',
  'bank',
  'company',
  'university',
  'campaign',
  'foundation',
  'watch',
  'fund',
])

const services = new Set(['coastguard', 'police', 'navy', 'army', 'military', 'gendarmerie', 'guard'])

function remember(lastByHead: Map<string, Mention>, mention: Mention): void {
  if (mention.kind === 'document' || mention.kind === 'outlet' || mention.kind === 'place') return
  const head = mention.head
  if (mention.kind === 'person' && mention.proper === '' && head) lastByHead.set(`#${head}`, mention)
  if (mention.kind === 'person' && mention.proper.includes(' ') && !mention.role && !mention.titleCase)
    lastByHead.set('?', mention)
  if (mention.kind === 'person' && mention.proper && mention.role) {
    const words = mention.role.toLowerCase().split(/[^\p{L}'-]+/u)
    for (const word of words) if (word) lastByHead.set(word, mention)
    lastByHead.set(`=${mention.role.toLowerCase()}`, mention)
  }
  rememberMinistry(lastByHead, mention)
  if (mention.kind === 'unnamed' && head) lastByHead.set(head, mention)
  if (mention.kind !== 'organization') return
  const owned = mention.owner === undefined ? undefined : possessive(mention.owner)
  if (owned !== undefined && mention.name.startsWith(owned))
    lastByHead.set(`=${mention.name.slice(owned.length).toLowerCase()}`, mention)
  const words = mention.name.toLowerCase().split(' ')
  const bare = words.length === 1 && mention.proper === ''
  if (bare) {
    if (head && services.has(head))
      for (const word of ['agency', 'force', 'service', head]) lastByHead.set(word, mention)
    return
  }
  if (head) lastByHead.set(head, mention)
  if (head && words.length > 2 && words.at(-1) === head) lastByHead.set(`=${words[0]} ${head}`, mention)
  for (const word of words) if (heads.has(word)) lastByHead.set(word, mention)
  if (words.includes('intelligence') || words.includes('service')) lastByHead.set('agency', mention)
  lastByHead.set('body', mention)
  if (mention.proper && (/watch|international|children|oxfam|msf/i.test(mention.name) || words.length > 2))
    lastByHead.set('organisation', mention).set('organization', mention).set('group', mention)
}

/** After 'the health minister' 'the ministry' is the health ministry, unless a ministry was named. */
function rememberMinistry(lastByHead: Map<string, Mention>, mention: Mention): void {
  const role = mention.role?.toLowerCase()
  const office = role && (/(?:^|[ -])([a-z]+) minister$/.exec(role)?.[1] ?? /^minister of ([a-z]+)$/.exec(role)?.[1])
  if (
    mention.kind !== 'person' ||
    !office ||
    notPortfolios.has(office) ||
    lastByHead.get('ministry')?.kind === 'organization'
  )
    return
  const { role: _office, ...rest } = mention
  const titled = /^Minister of /.test(mention.role ?? '')
  const name = titled ? `Ministry of ${office.charAt(0).toUpperCase()}${office.slice(1)}` : `${office} ministry`
  lastByHead.set('ministry', { ...rest, kind: 'organization', name, proper: '' })
}

const notPortfolios = new Set([
  'prime',
  'former',
  'deputy',
  'the',
  'a',
  'chief',
  'first',
  'senior',
  'cabinet',
  'state',
  'outgoing',
])

function lastWord(name: string): string {
  const words = name.toLowerCase().split(' ')
  return words.at(-1) ?? name
}
