import type { Analysis, NamedEntity, Token } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { PerSpelling } from '../segment/spellings.ts'
import { englishWords } from './lexicon/english.ts'
import { firstFrom } from './token-order.ts'

/** Prepositions behind which a name is a place. */
export const placePrepositions: ReadonlySet<string> = new Set(
  'in at near outside around inside through off into reached'.split(' '),
)

const kinds = new Set(
  'town city village province district region state port island islands county suburb camp settlement community communities municipality peninsula township quarter neighbourhood neighborhood hamlet parish borough'.split(
    ' ',
  ),
)
const heads = wordSet(
  'island islands district province county village camp governorate valley peninsula township municipality region prefecture area'.split(
    ' ',
  ),
)
const travels = new Set(
  'fled crossed moved sent walked driven taken brought evacuated transferred travelled back road way'.split(' '),
)

const articles = wordSet(['al', 'el', 'ar', 'ad', 'as', 'ash', 'an'])
const longest = 4

/** A place that no list has, by the words around it: 'in Xville', 'Xville district', 'known as Xville'. Pure. */
export function readUnlisted(analysis: Analysis, at: number): NamedEntity | undefined {
  const { tokens } = analysis
  if (!tokens[at]?.capital && !isArticle(analysis, at)) return undefined
  if (!isNamePart(analysis, at) || isNamed(analysis, at, at)) return undefined
  const end = endOfName(analysis, at)
  const around = placeBeforeSlash(analysis, at)
  if (around) return { ...entityOf(analysis, at, end), ...around }
  if (!standsAsPlace(analysis, at, end)) return undefined
  return entityOf(analysis, at, heads.hasAt(tokens, end) && tokens[end]?.spaceBefore ? end + 1 : end)
}

/** 'Xshire / Yville': the second lies in the first. */
function placeBeforeSlash(
  { tokens, names }: Analysis,
  at: number,
): Pick<NamedEntity, 'country' | 'within'> | undefined {
  if (tokens[at - 1]?.text !== '/') return undefined
  const area = names[firstFrom(names, at - 1) - 1]
  if (area?.kind !== 'place' || area.endToken !== at - 1 || area.country === undefined) return undefined
  return { country: area.country, within: [area.name, ...(area.within ?? [])] }
}

/** 'al-Xville': an article in lower case, bound to a capital. */
function isArticle({ tokens }: Analysis, at: number): boolean {
  return (
    isArticleWord(tokens[at]) &&
    tokens[at + 1]?.text === '-' &&
    !tokens[at + 1]?.spaceBefore &&
    !tokens[at + 2]?.spaceBefore &&
    tokens[at + 2]?.capital === true
  )
}

function isArticleWord(token: Token | undefined): boolean {
  return token !== undefined && articles.has(token)
}

function isNamePart(analysis: Analysis, at: number): boolean {
  if (isArticle(analysis, at)) return true
  const token = analysis.tokens[at]
  return token !== undefined && looksLikeName.get(token)
}

const looksLikeName = new PerSpelling(
  ({ text }) => text.length > 2 && /^\p{Lu}\p{Ll}/u.test(text) && !englishWords.has(text.toLowerCase()),
)

function standsAsPlace(analysis: Analysis, at: number, end: number): boolean {
  const { tokens } = analysis
  const word = tokens[at - 1]?.lower ?? ''
  const second = tokens[at - 2]?.lower ?? ''
  if (placePrepositions.has(word)) return true
  if (word === 'to' && travels.has(second)) return true
  if (word === 'of' && kinds.has(second)) return true
  if (word === 'as' && second === 'known') return true
  return opensLabel(analysis, at, end) || isHeaded(analysis, at, end)
}

/** 'Xville district', 'on Xville Island', but not the first word of a sentence. */
function isHeaded({ tokens }: Analysis, at: number, end: number): boolean {
  if (tokens[at]?.sentence !== tokens[at - 1]?.sentence) return false
  const head = tokens[end]
  return head !== undefined && heads.has(head) && head.spaceBefore && head.sentence === tokens[at]?.sentence
}

/** The label of a bullet, before its colon and figure. */
function opensLabel({ tokens, sentences, blocks }: Analysis, at: number, end: number): boolean {
  const sentence = sentences[tokens[at]?.sentence ?? 0]
  const kind = blocks[sentence?.block ?? 0]?.kind
  if (!sentence || at - sentence.firstToken > 2 || (kind !== 'bullet' && kind !== 'table_row')) return false
  for (let near = sentence.firstToken; near < at; near += 1) if (tokens[near]?.kind === 'word') return false
  return tokens[end]?.text === ':' && tokens[end + 1]?.kind === 'number'
}

/** What another name or a date holds. A person without an office may be a place that no list has. */
function isNamed({ names, times, tokens }: Analysis, at: number, first: number): boolean {
  const name = names[firstFrom(names, at + 1) - 1]
  const time = times[firstFrom(times, at + 1) - 1]
  if (time !== undefined && time.endToken > at) return true
  if (name === undefined || name.endToken <= at) return false
  if (name.kind !== 'person' || name.role !== undefined || name.firstToken < first) return true
  const inside = name.firstToken > first || name.endToken === at + 1
  return !inside && !isHeadedOrSet(tokens, name)
}

/** 'on Xville Island', 'in Port Xville': two words in the place of a place are no person. */
function isHeadedOrSet(tokens: Analysis['tokens'], name: NamedEntity): boolean {
  if (heads.hasAt(tokens, name.endToken - 1)) return true
  return strict.hasAt(tokens, name.firstToken - 1) && tokens[name.endToken]?.lower !== "'s"
}

const strict = wordSet(['in', 'at', 'near', 'outside', 'off'])

function endOfName(analysis: Analysis, at: number): number {
  const { tokens } = analysis
  let end = at
  while (end < at + longest * 2 && isNamePart(analysis, end) && (end === at || !isNamed(analysis, end, at))) {
    if (end > at && heads.hasAt(tokens, end)) break
    end += isArticle(analysis, end) ? 3 : 1
  }
  return end
}

/** A place that no list has, from its tokens. Pure. */
export function entityOf(analysis: Analysis, first: number, end: number): NamedEntity {
  const { tokens, text } = analysis
  const start = tokens[first]?.start ?? 0
  const stop = tokens[end - 1]?.end ?? start
  return {
    kind: 'place',
    name: text.slice(start, stop),
    start,
    end: stop,
    firstToken: first,
    endToken: end,
    rules: ['counts/unlisted-place'],
  }
}
