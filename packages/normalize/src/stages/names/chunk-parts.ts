import type { NamedEntity } from '../../document.ts'
import { sourceWords, wordKind } from '../../languages/en/source-words.ts'
import { wordSet } from '../../languages/word-table.ts'
import { type ChunkSpan, realms } from './chunk-span.ts'
import type { Mention } from './mention.ts'
import { isKind, type NameScan } from './name-scan.ts'

export type PlaceStarts = ReadonlyMap<number, NamedEntity>

export interface Base {
  readonly scan: NameScan
  readonly span: ChunkSpan
  readonly start: number
  readonly head: number
  readonly leftEnd: number
  readonly trailing: string
}

export const headKinds = wordKind.role | wordKind.organization | wordKind.document

export function headOf(scan: NameScan, start: number, end: number): number {
  for (let at = end - 1; at >= start; at -= 1) {
    if (isFirstName(scan, at, end)) continue
    if (isKind(scan, at, headKinds)) return at
    if (scan.proper[at] !== 1 && scan.tokens[at]?.kind === 'word' && isKind(scan, at, wordKind.modifier)) return -1
  }
  return -1
}

/** 'the elder Man Bahadur Rai': a noun that is nobody's title, with a capital before more of the name. */
function isFirstName(scan: NameScan, at: number, end: number): boolean {
  const named = at + 1 < end && scan.proper[at + 1] === 1 && scan.proper[at] === 1
  return named && scan.opens[at] === 0 && nobodysTitle.hasAt(scan.tokens, at)
}

const nobodysTitle = wordSet('man son guide baker miller potter weaver tailor mason farmer hunter shepherd'.split(' '))

export function words({ analysis, tokens }: NameScan, first: number, end: number): string {
  return end > first ? analysis.text.slice(tokens[first]?.start, tokens[end - 1]?.end) : ''
}

function isDefinite({ tokens }: NameScan, span: ChunkSpan): boolean {
  const first = tokens[span.first]?.lower ?? ''
  return (
    span.possessive >= 0 ||
    ['the', 'this', 'that', 'these', 'those', 'his', 'her', 'its', 'their', 'our'].includes(first)
  )
}

export function common(base: Base): Pick<Mention, 'definite' | 'first' | 'plural' | 'head'> & { owner?: string } {
  const { scan, span, head, start } = base
  const lower = scan.tokens[head]?.lower ?? ''
  const owned = span.possessive >= 0 && !realms.hasAt(scan.tokens, span.possessive - 1)
  const owner = owned ? words(scan, span.core, span.possessive) : undefined
  const plural = /(?:[^s]s|men|people|women|police|ies|sses)$/.test(lower) && start <= head
  return {
    definite: isDefinite(scan, span),
    first: span.first,
    plural,
    head: lower,
    ...(owner === undefined ? {} : { owner }),
  }
}

export function withOwner(owner: string | undefined, name: string): string {
  return owner === undefined ? name : `${possessive(owner)}${name}`
}

/** 'Lebanon's ', 'the unions' ': an owner as it stands before what it owns. Pure. */
export function possessive(owner: string): string {
  const plural = owner === owner.toLowerCase() || sourceWords.has(owner.toLowerCase())
  return /[^s]s$/.test(owner) && plural ? `${owner}' ` : `${owner}'s `
}

/** The words without a leading number or 'some', 'several'. */
export function stripCount(scan: NameScan, start: number, end: number): string {
  let first = start
  while (first < end - 1 && (isKind(scan, first, wordKind.determiner) || scan.tokens[first]?.kind === 'number'))
    first += 1
  return words(scan, first, end)
}

const nameJoiners = wordSet([
  'bin',
  'ibn',
  'al',
  'el',
  'de',
  'del',
  'di',
  'da',
  'dos',
  'du',
  'van',
  'von',
  'der',
  'den',
  'abu',
  'ben',
  'ould',
  'y',
])

/** Where a run of name words ends. */
export function endOfName(scan: NameScan, first: number, limit: number): number {
  const { tokens } = scan
  let end = first
  while (end < limit && tokens[end]?.sentence === tokens[first]?.sentence) {
    const token = tokens[end]
    if (!token) break
    const joined = token.text === '-' && !token.spaceBefore && tokens[end + 1]?.spaceBefore === false
    const afterHyphen = tokens[end - 1]?.text === '-' && !token.spaceBefore && end > first
    const initial = token.text === '.' && tokens[end - 1]?.text.length === 1 && scan.proper[end + 1] === 1
    const hyphened = tokens[end + 1]?.text === '-' && tokens[end + 1]?.spaceBefore === false
    const name = hyphened || nameJoiners.hasAt(tokens, end + 1) ? end + 2 : end + 1
    const joiner = nameJoiners.has(token) && scan.proper[name] === 1 && (end > first || hyphened || name > end + 1)
    if (!(scan.proper[end] === 1 || joined || afterHyphen || initial || joiner)) break
    end += 1
  }
  return end
}

/** The words of the office, without the capital that only the beginning of a sentence gives them. Pure. */
export function roleAlone(scan: NameScan, start: number, end: number): string {
  const role = stripCount(scan, start, end)
  return scan.opens[start] === 1 ? `${role.charAt(0).toLowerCase()}${role.slice(1)}` : role
}

/** The body without its owner: 'health ministry official', whether the text says 'Lebanon's' or not. Pure. */
export function bodyWords({ name, owner }: Mention): string {
  const owned = owner === undefined ? undefined : possessive(owner)
  return owned !== undefined && name.startsWith(owned) ? name.slice(owned.length) : name
}
