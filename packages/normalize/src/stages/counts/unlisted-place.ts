import type { Analysis, NamedEntity, Token } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { PerSpelling } from '../segment/spellings.ts'
import { englishWords } from './lexicon/english.ts'
import { isSceneOf, placeHeads, standsAsPlace } from './stands-as-place.ts'
import { firstFrom } from './token-order.ts'

/** Articles that open a name in lower case: 'al-Xville'. */
export const nameArticles = ['al', 'el', 'ar', 'ad', 'as', 'ash', 'an']
const articles = wordSet(nameArticles)
const longest = 4

/** A place that no list has, by the words around it: 'in Xville', 'Xville district', 'known as Xville'. Pure. */
export function readUnlisted(analysis: Analysis, at: number): NamedEntity | undefined {
  const { tokens } = analysis
  if (!tokens[at]?.capital && !isArticle(analysis, at)) return undefined
  if (!isNamePart(analysis, at) || isNamed(analysis, at, at)) return undefined
  const end = endOfName(analysis, at)
  const around = placeBeforeSlash(analysis, at)
  if (around) return { ...entityOf(analysis, at, end), ...around }
  if (!standsAsPlace(analysis, at, end) || isRuler(analysis, end)) return undefined
  return entityOf(analysis, at, placeHeads.hasAt(tokens, end) && tokens[end]?.spaceBefore ? end + 1 : end)
}

/** 'the Xona-ruled enclave': who rules there. */
function isRuler({ tokens }: Analysis, end: number): boolean {
  return tokens[end]?.text === '-' && !tokens[end]?.spaceBefore && tokens[end + 1]?.capital === false
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
  ({ text }) =>
    text.length > 2 && /^\p{Lu}\p{Ll}/u.test(text) && text !== 'Capital' && !englishWords.has(text.toLowerCase()),
)

/** What another name or a date holds. A person without an office may be a place that no list has. */
function isNamed(analysis: Analysis, at: number, first: number): boolean {
  const { names, times, tokens } = analysis
  const name = names[firstFrom(names, at + 1) - 1]
  const time = times[firstFrom(times, at + 1) - 1]
  if (time !== undefined && time.endToken > at) return true
  if (name === undefined || name.endToken <= at) return false
  // 'residents of Xville', 'miners at Xville'
  if (name.kind === 'unnamed' && name.firstToken < at && isOfDwellers(tokens, at)) return false
  if (name.kind === 'organization' && first === at && isSceneOf(analysis, at)) return false
  const opens = tokens[name.firstToken]?.lower === 'the' ? name.firstToken + 1 : name.firstToken
  if (name.kind !== 'person' || name.role !== undefined || opens < first) return true
  const inside = opens > first || name.endToken === at + 1
  return !inside && !isHeadedOrSet(tokens, name)
}

function isOfDwellers(tokens: Analysis['tokens'], at: number): boolean {
  const joint = tokens[at - 1]?.lower
  if (joint === 'of' || joint === 'near' || joint === 'from') return true
  return (joint === 'in' || joint === 'at') && dwellers.hasAt(tokens, at - 2)
}

const dwellers = wordSet(
  (
    'residents villagers people inhabitants families farmers fishermen refugees miners workers dockers pupils students prisoners inmates ' +
    'guards soldiers troops patients nurses traders migrants'
  ).split(' '),
)

/** 'on Xville Island', 'in Port Xville': two words in the place of a place are no person. */
function isHeadedOrSet(tokens: Analysis['tokens'], name: NamedEntity): boolean {
  if (placeHeads.hasAt(tokens, name.endToken - 1)) return true
  return strict.hasAt(tokens, name.firstToken - 1) && tokens[name.endToken]?.lower !== "'s"
}

const strict = wordSet(['in', 'at', 'near', 'outside', 'off'])

function endOfName(analysis: Analysis, at: number): number {
  const { tokens } = analysis
  let end = at
  while (end < at + longest * 2 && isNamePart(analysis, end) && (end === at || !isNamed(analysis, end, at))) {
    if (end > at && placeHeads.hasAt(tokens, end)) break
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
