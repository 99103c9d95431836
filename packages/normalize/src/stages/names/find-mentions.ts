import type { NamedEntity } from '../../document.ts'
import { isReportingVerb, opensReportingVerb } from '../../languages/en/reporting.ts'
import {
  knownOrganizations,
  knownOutlets,
  outletFirstWords,
  outletHeads,
  outletLastWords,
  outletStarts,
  wordKind,
} from '../../languages/en/source-words.ts'
import { firstTokens } from '../../languages/phrases.ts'
import { type WordMarks, wordSet } from '../../languages/word-table.ts'
import { markOf } from '../segment/marks.ts'
import { endOfName } from './chunk-parts.ts'
import { evenMention, isBodyAcronym, isMixedAcronym, type Mention } from './mention.ts'
import { hasCapital, isAllCapitals, isKind, isTitleCase, type NameScan, provedNames } from './name-scan.ts'
import { NameTree } from './name-tree.ts'
import { readChunk } from './read-chunk.ts'

/** Every noun phrase that names or describes somebody who can say something, in text order, not overlapping. Pure. */
export function findMentions(scan: NameScan, places: readonly NamedEntity[]): Mention[] {
  const mentions: Mention[] = []
  const placeAt = new Map<number, NamedEntity>()
  for (const name of places) if (name.kind === 'place') placeAt.set(name.firstToken, name)
  const proved = provedNames(scan)
  let lastEnd: number | undefined
  for (let at = 0; at < scan.tokens.length; ) {
    if (!canStart(scan, at, proved) || isVerbHere(scan, at, lastEnd) || isTurnLabel(scan, at)) {
      at += 1
      continue
    }
    const mention = readOutlet(scan, at) ?? readKnownBody(scan, at) ?? readChunk(scan, at, placeAt)
    if (mention && (mention.kind !== 'person' || !isAllCapitals(scan, mention.first))) {
      mentions.push(evenMention(mention, mention.kind === 'person' && isTitleCase(scan, mention.first)))
      lastEnd = mention.end
      at = Math.max(at + 1, mention.end)
    } else at += 1
  }
  return mentions
}

const shortestLabel = 5

/** 'FARHANA: …' at the head of a line of a script: whose turn it is, no body's short name. */
function isTurnLabel({ tokens, opens, analysis }: NameScan, at: number): boolean {
  const token = tokens[at]
  if (!token?.acronym || token.text.length < shortestLabel || tokens[at + 1]?.text !== ':' || opens[at] !== 1)
    return false
  const block = analysis.blocks[analysis.sentences[token.sentence]?.block ?? 0]
  return block?.start === token.start && block.kind === 'paragraph'
}

/** A reporting verb right after its subject, not a noun of the same form. */
function isVerbHere({ tokens }: NameScan, at: number, lastEnd: number | undefined): boolean {
  const after =
    lastEnd === at ||
    subjectPronouns.hasAt(tokens, at - 1) ||
    (tokens[at - 1]?.text === ',' &&
      (tokens[at + 1]?.kind === 'number' || afterVerb.hasAt(tokens, at + 1) || tokens[at + 1]?.capital === true))
  return after && isReportingVerb(tokens[at]?.lower ?? '')
}

/** ', reports the ministry' */
const afterVerb = wordSet(['that', 'the', 'a', 'an', 'its', 'their'])

const subjectPronouns = wordSet(['he', 'she', 'it', 'they', 'we', 'i', 'who', 'also', 'you'])

const starters =
  wordKind.determiner |
  wordKind.modifier |
  wordKind.nationality |
  wordKind.role |
  wordKind.organization |
  wordKind.document |
  wordKind.title

function canStart(scan: NameScan, at: number, proved: WordMarks): boolean {
  if (isKind(scan, at, starters)) return true
  if (((scan.analysis.marks[at] ?? 0) & opensOutlet) !== 0) return true
  if (scan.proper[at] !== 1) return false
  const token = scan.tokens[at]
  const next = scan.tokens[at + 1]
  if (scan.opens[at] === 0 || !token || !next) return true
  return (
    proved.has(token) ||
    scan.proper[at + 1] === 1 ||
    next.text === '-' ||
    (next.text === ',' && (blockKind(scan, at) === 'bullet' || isExplained(scan, at))) ||
    isKind(scan, at + 1, wordKind.organization | wordKind.role) ||
    next.lower === "'s" ||
    knownOrganizations.has(token.lower) ||
    knownOutlets.has(token.lower) ||
    isReportingVerb(next.lower) ||
    (next.lower.endsWith('s') && opensReportingVerb(scan.tokens, at + 1)) ||
    (scan.tokens[at - 1]?.text === ':' && isBodyAcronym(scan, at) && !isAllCapitals(scan, at)) ||
    (next.text === ':' && isMixedAcronym(token.text)) ||
    (token.word === 0 &&
      isBodyAcronym(scan, at) &&
      (next.text === ':' || (nearVerb.has(next) && !isAllCapitals(scan, at))))
  )
}

/** 'Radio', 'Channel'. */
const opensOutlet = markOf(({ capital, text }) => capital && outletFirstWords.has(text))

const nearVerb = wordSet('now also still has have had itself alone again too then earlier later who which'.split(' '))

/** 'Occurrence, a firm that counts': what follows says that the word is a name. */
function isExplained(scan: NameScan, at: number): boolean {
  const article = scan.tokens[at + 2]?.lower
  return (
    (article === 'a' || article === 'an' || article === 'the') &&
    isKind(scan, at, wordKind.functionWord) === false &&
    [3, 4, 5].some((ahead) => isKind(scan, at + ahead, wordKind.organization | wordKind.role))
  )
}

function blockKind({ analysis, tokens }: NameScan, at: number): string | undefined {
  return analysis.blocks[analysis.sentences[tokens[at]?.sentence ?? 0]?.block ?? 0]?.kind
}

/** 'Reuters', 'the state agency NNA', 'CBS radio', 'the Harbour Times'. */
function readOutlet(scan: NameScan, at: number): Mention | undefined {
  const { tokens } = scan
  const lower = tokens[at]?.lower
  const article = lower === 'the' || lower === 'that' ? at + 1 : at
  const first = tokens[article]
  const kind = mediumEnd(scan, article)
  if (kind !== undefined) return outlet(scan, { at, first: kind, end: endOfName(scan, kind, kind + longestTitle) })
  if (first?.kind !== 'word' || !hasCapital(first)) return undefined
  const known = longestKnown(scan, at) ?? (article === at ? undefined : longestKnown(scan, article))
  if (known) {
    const end = outletHeadAfter(scan, known.end)
    if (!known.sure && end === known.end) return undefined
    if (end === known.end && isLongerName(scan, known.end)) {
      const service = known.sure && known.end - known.first === 1 ? serviceEnd(scan, known.end) : undefined
      return service === undefined ? undefined : outlet(scan, { at, first: known.first, end: service })
    }
    return outlet(scan, { at, first: known.first, end })
  }
  let end = article
  while (end < article + 5 && scan.proper[end] === 1) end += 1
  const channel = channelEnd(scan, article)
  if (channel !== undefined) return outlet(scan, { at, first: article, end: channel })
  const opened = outletFirstWords.has(first.text) ? afterFirstWord(scan, article) : undefined
  if (opened) return outlet(scan, { at, first: article, end: opened })
  const last = tokens[end - 1]
  if (end - article >= 2 && last && outletLastWords.has(last.text) && !isKind(scan, article, wordKind.title))
    return outlet(scan, { at, first: article, end })
  const headed = end > article ? outletHeadAfter(scan, end) : end
  return headed > end && end - article <= 3 ? outlet(scan, { at, first: article, end: headed }) : undefined
}

const longestTitle = 4
const media = wordSet([
  'daily',
  'weekly',
  'newspaper',
  'tabloid',
  'broadsheet',
  'magazine',
  'portal',
  'website',
  'broadcaster',
])

/** 'the daily Prantor': where the name begins behind the word for what kind of outlet it is. */
function mediumEnd(scan: NameScan, at: number): number | undefined {
  const isName = media.hasAt(scan.tokens, at) && scan.tokens[at]?.capital === false && scan.proper[at + 1] === 1
  return isName && !isKind(scan, at + 1, wordKind.nationality | wordKind.role) ? at + 1 : undefined
}

const airwaves = wordSet(['tv', 'television', 'radio'])

/** 'Provincial TV', 'Army Radio': what kind of broadcaster it is, as its name. */
function channelEnd(scan: NameScan, first: number): number | undefined {
  const named = isKind(scan, first, wordKind.modifier | wordKind.organization) && scan.tokens[first]?.capital === true
  const last = scan.tokens[first + 1]
  const broadcasts = last?.capital === true && airwaves.has(last) && scan.proper[first + 2] !== 1
  return named && broadcasts ? first + 2 : undefined
}

/** Past 'Radio Uno', or 'Channel 6': a channel's name is a number. */
function afterFirstWord({ tokens, proper }: NameScan, first: number): number | undefined {
  const number = tokens[first + 1]
  if (number?.kind === 'number' && /^\d{1,2}$/.test(number.text)) return first + 2
  let end = first + 1
  while (end < first + 4 && proper[end] === 1) end += 1
  return end > first + 1 && tokens[first]?.text !== 'Channel' ? end : undefined
}

/** 'Syrian Observatory for Human Rights': a body of the list whose name a noun phrase would not hold together. */
function readKnownBody(scan: NameScan, at: number): Mention | undefined {
  const { tokens, analysis } = scan
  const first = tokens[at]?.lower === 'the' ? at + 1 : at
  const opening = tokens[first]
  if (!opening || !longBodyStarts.has(opening)) return undefined
  const found = bodies.find(tokens, first).findLast(({ end }) => {
    const last = tokens[end - 1]
    return end > first + 2 && last?.capital && last.sentence === tokens[at]?.sentence
  })
  if (!found || isKind(scan, found.end, wordKind.role | wordKind.document)) return undefined
  const proper = analysis.text.slice(tokens[first]?.start, tokens[found.end - 1]?.end)
  return {
    kind: 'organization',
    name: knownOrganizations.get(found.name) ?? found.name,
    proper,
    definite: true,
    plural: false,
    first: at,
    end: found.end,
    rules: ['names/known-body'],
  }
}

const bodies = new NameTree(() => knownOrganizations.keys())
const longBodyStarts = wordSet(
  [...knownOrganizations.keys()].filter((name) => name.split(' ').length > 2).map((name) => name.split(' ')[0] ?? name),
)

/** 'VOA Amharic', 'BBC Persian': the service of a broadcaster known by its acronym. */
function serviceEnd({ tokens, proper, analysis }: NameScan, at: number): number | undefined {
  const isDate = analysis.times.some(({ firstToken }) => firstToken === at)
  return tokens[at - 1]?.acronym && !isDate && proper[at + 1] !== 1 ? at + 1 : undefined
}

function isLongerName(scan: NameScan, end: number): boolean {
  const after = scan.tokens[end]
  return after !== undefined && scan.proper[end] === 1 && after.spaceBefore && !isKind(scan, end, wordKind.role)
}

const outletOpenings = wordSet(outletStarts)
const outletNames = new NameTree(() => knownOutlets.keys())

function longestKnown(scan: NameScan, at: number): { first: number; end: number; sure: boolean } | undefined {
  const opening = scan.tokens[at]
  if (!opening || !outletOpenings.has(opening)) return undefined
  const found = outletNames.find(scan.tokens, at).findLast(({ name, end }) => {
    const known = knownOutlets.get(name)?.name ?? name
    const written = scan.analysis.text.slice(opening.start, scan.tokens[end - 1]?.end)
    return written === known || written.replace(/^[Tt]he /, '') === known.replace(/^The /, '')
  })
  return found && { first: at, end: found.end, sure: knownOutlets.get(found.name)?.sure ?? false }
}

const headStarts = wordSet([...outletHeads].flatMap(firstTokens))
const notHeads = wordSet(['press', 'media', 'wire'])

function outletHeadAfter({ tokens }: NameScan, end: number): number {
  const one = tokens[end]
  const two = tokens[end + 1]
  if (!one || !headStarts.has(one)) return end
  if (two && outletHeads.has(`${one.lower} ${two.lower}`)) return end + 2
  return outletHeads.has(one.lower) && !notHeads.has(one) ? end + 1 : end
}

function outlet(scan: NameScan, found: { at: number; first: number; end: number }): Mention {
  const start = scan.tokens[found.first]?.start ?? 0
  const proper = scan.analysis.text.slice(start, scan.tokens[found.end - 1]?.end)
  return {
    kind: 'outlet',
    name: proper.replace(/^the /, ''),
    proper,
    definite: true,
    plural: false,
    first: found.at,
    end: found.end,
    rules: ['names/outlet'],
  }
}
