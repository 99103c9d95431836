import type { Analysis, Token } from '../../document.ts'
import { knownOrganizations } from '../../languages/en/source-words.ts'
import { isMixedAcronym, type Mention } from './mention.ts'

/** Full names by the last and by the first word, the latter for family names that come first. Pure. */
export function fullNames(mentions: readonly Mention[]): Map<string, Mention> {
  const found = new Map<string, Mention>()
  const firstWords = new Map<string, Mention>()
  for (const mention of mentions) {
    if (mention.kind !== 'person' || !mention.proper.includes(' ') || mention.titleCase) continue
    const words = mention.proper.toLowerCase().split(' ')
    keepFuller(found, words.at(-1) ?? '', mention)
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

/** 'National Intelligence Service (NIS)', 'the UN children's fund, UNICEF', 'the disaster agency, AFAD'. Pure. */
export function introducedAcronyms({ tokens, text }: Analysis, mentions: readonly Mention[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const mention of mentions) {
    if (mention.kind !== 'organization' && mention.kind !== 'person') continue
    const open = tokens[mention.end]
    if (!open) continue
    let at = mention.end + 1
    if (tokens[at]?.lower === 'the' || tokens[at]?.lower === 'or') at += 1
    const short = tokens[at]
    if (!short || short.text.length < 2 || short.text.length > 10 || !isShortForm(short.text)) continue
    const close = tokens[at + 1]
    if (open.text === '(' && close?.text === ')' && isForeignShort(mention, short))
      found.set(mention.name.toLowerCase(), short.text).set(short.lower, short.text)
    else if (open.text === '(' && close?.text === ')' && canBeShort(mention, short))
      found.set(short.lower, mention.proper || mention.name)
    else if (
      open.text === ',' &&
      closes(close?.text) &&
      mention.kind === 'organization' &&
      canShorten(mention, short.text)
    ) {
      if (mention.proper && offices.test(mention.head ?? '')) {
        found.set(short.lower, mention.proper)
        continue
      }
      const full = text.slice(tokens[mention.first]?.start, tokens[mention.end - 1]?.end).replace(/^the /i, '')
      found.set(mention.name.toLowerCase(), short.text).set(full.toLowerCase(), short.text)
    }
  }
  return found
}

/** '… out of school (UNICEF)' names a source: a short form has letters of the words before it. */
function canBeShort(mention: Mention, short: Token): boolean {
  const known = knownOrganizations.get(short.lower)
  if (known !== undefined && mention.kind === 'person') return hasInitial(mention.proper, short.text.charAt(0))
  if (known !== undefined) return mention.name === known || mention.proper !== ''
  if (mention.proper !== '') return true
  return mention.name.includes(' ') || mention.name.charAt(0).toLowerCase() === short.lower.charAt(0)
}

const offices = /^(?:ministry|government|army|military|navy|police|forces?|parliament|guards?|party)$/

/** 'The orthopaedic hospital (NITOR)': short for a name in another language, so the body's own name here. */
function isForeignShort({ kind, name, head, rules }: Mention, short: Token): boolean {
  if (kind !== 'organization' || offices.test(head ?? '') || rules.includes('names/known-body')) return false
  if (!short.acronym || short.text.length < 4 || knownOrganizations.has(short.lower)) return false
  const initials = name.split(/[\s-]+/).map((word) => word.charAt(0).toUpperCase())
  return [...short.text].some((letter) => !initials.includes(letter))
}

function hasInitial(name: string, letter: string): boolean {
  return name.split(/[ -]/).some((word) => word.startsWith(letter))
}

function closes(mark: string | undefined): boolean {
  return mark === undefined || mark === ',' || mark === '.' || mark === ')'
}

/** In a list of bodies the next one is no short form: a proper name must begin with its acronym's first letter. */
function canShorten(mention: Mention, short: string): boolean {
  return mention.proper === '' || mention.proper.charAt(0).toUpperCase() === short.charAt(0)
}

/** 'NIS', 'KoDMA' */
function isShortForm(word: string): boolean {
  return isUpper(word) || isMixedAcronym(word)
}

function isUpper(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase()
}

/** For bodies known by several names, the one the report uses: the usual name if it occurs, else an acronym, else the first. Pure. */
export function usedNames(mentions: readonly Mention[]): Map<string, string> {
  const used = new Map<string, string>()
  for (const mention of mentions) {
    if (!mention.rules.includes('names/known-body')) continue
    const form = mention.proper.replace(/^[Tt]he /, '')
    const there = used.get(mention.name)
    if (form.toLowerCase() === mention.name.toLowerCase()) used.set(mention.name, mention.name)
    else if (there === undefined || (there !== mention.name && isUpper(form) && !isUpper(there)))
      used.set(mention.name, form)
  }
  return used
}

const spokenFor =
  /^(?:lawmaker|legislator|official|minister|senator|governor|mayor|spokesman|spokeswoman|spokesperson|prosecutor|commander|general|chief|envoy|ambassador|aide|adviser|doctor|officer|analyst|activist|leader|executive)$/

/**
 * 'a South Korean lawmaker said' in the lead, and the next paragraph opens with a name that has no office yet: news
 * names its source one paragraph late. Pure.
 */
export function lateIdentified(
  analysis: Analysis,
  mentions: readonly Mention[],
): { described: Mention; named: Mention } | undefined {
  const { tokens, sentences, blocks } = analysis
  const described = mentions.find(
    (mention) =>
      mention.kind === 'unnamed' && !mention.definite && !mention.plural && spokenFor.test(mention.head ?? ''),
  )
  if (!described || staysUnnamed(tokens, described.end)) return undefined
  const block = sentences[tokens[described.first]?.sentence ?? 0]?.block ?? 0
  if (block > blocks.findIndex(({ kind }) => kind === 'paragraph')) return undefined
  for (let next = block + 1; next <= Math.min(block + 2, blocks.length - 1); next += 1) {
    const first = sentences[blocks[next]?.firstSentence ?? 0]?.firstToken
    const named = mentions.find((mention) => mention.first === first)
    if (!named) continue
    const before = mentions.some((mention) => mention.first < described.first && mention.name === named.name)
    return named.kind === 'person' && named.proper.includes(' ') && named.role === undefined && !before
      ? { described, named }
      : undefined
  }
  return undefined
}

const anonymityReach = 7

/** 'an official, who would not be named,', 'a diplomat speaking on condition of anonymity'. */
function staysUnnamed(tokens: Analysis['tokens'], end: number): boolean {
  for (let at = end; at < end + anonymityReach; at += 1) if (secrecy.has(tokens[at]?.lower ?? '')) return true
  return false
}

const secrecy = new Set(['named', 'identified', 'anonymity', 'anonymous', 'anonymously', 'unnamed'])

/** Names that the words behind them tell to be bodies: 'Seatrust, the dockers' union, …'. Pure. */
export function explainedBodies({ tokens }: Analysis, mentions: readonly Mention[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [index, { kind, proper, role, end }] of mentions.entries()) {
    const body = mentions[index + 1]
    if (kind !== 'person' || !proper || role !== undefined || tokens[end]?.text !== ',') continue
    if (body?.kind !== 'organization' || body.proper !== '' || !body.definite || body.first !== end + 1) continue
    const after = tokens[body.end + 1]
    if (tokens[body.end]?.text === ',' && after?.lower !== 'and' && after?.lower !== 'or' && after?.lower !== 'the')
      found.add(proper)
  }
  return found
}
