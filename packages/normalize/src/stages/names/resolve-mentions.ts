import type { Analysis } from '../../document.ts'
import type { Mention } from './mention.ts'

/**
 * Gives each mention the fullest name the report has for it: surnames to full names, acronyms to the body they were
 * introduced for, 'the minister' and 'the agency' to the nearest compatible antecedent. Pure, linear in the mentions.
 */
export function resolveMentions(analysis: Analysis, mentions: readonly Mention[]): Mention[] {
  const acronyms = introducedAcronyms(analysis, mentions)
  const persons = fullNames(mentions)
  const resolved: Mention[] = []
  const lastByHead = new Map<string, Mention>()
  for (const mention of mentions) {
    const one = resolveOne(mention, { acronyms, persons, lastByHead })
    resolved.push(one)
    remember(lastByHead, one)
  }
  return resolved
}

interface Known {
  readonly acronyms: ReadonlyMap<string, string>
  readonly persons: ReadonlyMap<string, Mention>
  readonly lastByHead: ReadonlyMap<string, Mention>
}

function resolveOne(mention: Mention, known: Known): Mention {
  if (mention.kind === 'person' && mention.proper) {
    const full = known.persons.get(lastWord(mention.proper)) ?? known.persons.get(mention.proper.toLowerCase())
    if (!full || full.proper === mention.proper) return mention
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
  if (mention.proper) {
    const name = known.acronyms.get(mention.proper.toLowerCase()) ?? known.acronyms.get(mention.name.toLowerCase())
    return name && name !== mention.name
      ? { ...mention, name, kind: 'organization', rules: [...mention.rules, 'names/acronym-introduced'] }
      : mention
  }
  if (!mention.definite || mention.head === undefined || mention.owner !== undefined) return mention
  const before = antecedent(mention, known.lastByHead)
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

function antecedent(mention: Mention, lastByHead: ReadonlyMap<string, Mention>): Mention | undefined {
  const phrase = mention.name.toLowerCase()
  const head = mention.head ?? ''
  const specific = phrase.includes(' ')
  return lastByHead.get(specific ? `=${phrase}` : head)
}

const heads = [
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
]

function remember(lastByHead: Map<string, Mention>, mention: Mention): void {
  if (mention.kind === 'document' || mention.kind === 'outlet' || mention.kind === 'place') return
  const head = mention.head
  if (mention.kind === 'person' && mention.proper && mention.role) {
    const words = mention.role.toLowerCase().split(/[^\p{L}'-]+/u)
    for (const word of words) if (word) lastByHead.set(word, mention)
    lastByHead.set(`=${mention.role.toLowerCase()}`, mention)
  }
  if (mention.kind === 'unnamed' && head) lastByHead.set(head, mention)
  if (mention.kind !== 'organization') return
  const words = mention.name.toLowerCase().split(' ')
  const bare = words.length === 1 && mention.proper === ''
  if (bare) return
  if (head) lastByHead.set(head, mention)
  for (const word of words) if (heads.includes(word)) lastByHead.set(word, mention)
  if (words.includes('intelligence') || words.includes('service')) lastByHead.set('agency', mention)
  if (mention.proper && (/watch|international|children|oxfam|msf/i.test(mention.name) || words.length > 2))
    lastByHead.set('organisation', mention).set('organization', mention).set('group', mention)
}

function lastWord(name: string): string {
  const words = name.toLowerCase().split(' ')
  return words.at(-1) ?? name
}

/** Full names by the last and by the first word, the latter for family names that come first. */
function fullNames(mentions: readonly Mention[]): Map<string, Mention> {
  const found = new Map<string, Mention>()
  const firstWords = new Map<string, Mention>()
  for (const mention of mentions) {
    if (mention.kind !== 'person' || !mention.proper.includes(' ') || mention.titleCase) continue
    const words = mention.proper.toLowerCase().split(' ')
    const last = words.at(-1) ?? ''
    keepFuller(found, last, mention)
    if (words.length === 2 || words.length === 3) keepFuller(firstWords, words[0] ?? '', mention)
  }
  for (const [word, mention] of firstWords) if (!found.has(word)) found.set(word, mention)
  for (const mention of mentions) {
    const word = mention.proper.toLowerCase()
    if (mention.kind === 'person' && word && mention.role && !found.has(word)) found.set(word, mention)
  }
  return found
}

function keepFuller(found: Map<string, Mention>, key: string, mention: Mention): void {
  const there = found.get(key)
  if (!there) found.set(key, mention)
  else if (mention.proper.toLowerCase() === there.proper.toLowerCase() && mention.role && !there.role)
    found.set(key, mention)
}

/** 'National Intelligence Service (NIS)', 'the UN children's fund, UNICEF', 'military intelligence agency, the HUR'. */
function introducedAcronyms({ tokens, text }: Analysis, mentions: readonly Mention[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const mention of mentions) {
    if (mention.kind !== 'organization' && mention.kind !== 'person') continue
    const open = tokens[mention.end]
    if (!open) continue
    let at = mention.end + 1
    if (tokens[at]?.lower === 'the' || tokens[at]?.lower === 'or') at += 1
    const short = tokens[at]
    if (!short || short.text.length < 2 || short.text.length > 10 || !isUpper(short.text)) continue
    const close = tokens[at + 1]
    if (open.text === '(' && close?.text === ')') found.set(short.lower, mention.proper || mention.name)
    else if (
      open.text === ',' &&
      mention.kind === 'organization' &&
      (!close || close.text === ',' || close.text === '.')
    ) {
      const full = text.slice(tokens[mention.first]?.start, tokens[mention.end - 1]?.end).replace(/^the /i, '')
      found.set(mention.name.toLowerCase(), short.text).set(full.toLowerCase(), short.text)
    }
  }
  return found
}

function isUpper(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase()
}
