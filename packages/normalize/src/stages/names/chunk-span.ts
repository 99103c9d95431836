import { wordKind } from '../../languages/en/source-words.ts'
import { wordSet } from '../../languages/word-table.ts'
import { hasCapital, isKind, type NameScan } from './name-scan.ts'

/** The tokens of a noun phrase and where its possessives and its first 'of' stand. */
export interface ChunkSpan {
  readonly first: number
  /** After the determiner. */
  readonly core: number
  readonly end: number
  /** Index of the last possessive mark, or -1. */
  readonly possessive: number
  /** Index of the first 'of' after that, or -1. */
  readonly of: number
}

const nounKinds =
  wordKind.modifier | wordKind.nationality | wordKind.role | wordKind.organization | wordKind.document | wordKind.title
const headKinds = wordKind.role | wordKind.organization | wordKind.document
const verbNouns = wordSet(
  'reports report counts count estimates estimate records record lists list claims claim notes note polls forecasts forecast posts heads leads chairs surveys releases release documents updates update tweets monitors witnesses states state fears projects accounts figures numbers views sources heads head tallies rules finds chiefs judges judge leads lead rules second'.split(
    ' ',
  ),
)
const contentOpeners = wordSet([
  'that',
  'at',
  'about',
  'some',
  'more',
  'no',
  'the',
  'a',
  'an',
  'over',
  'nearly',
  'around',
  'roughly',
  'only',
  'up',
])

/** Reads the longest noun phrase at a token. Pure. */
export function readChunkSpan(scan: NameScan, at: number): ChunkSpan | undefined {
  const { tokens } = scan
  const sentence = tokens[at]?.sentence
  let end =
    isKind(scan, at, wordKind.determiner) && !(isKind(scan, at, nounKinds) || scan.proper[at] === 1) ? at + 1 : at
  const core = end
  let possessive = -1
  let of = -1
  while (tokens[end]?.sentence === sentence && end < at + 24) {
    const step = stepOf(scan, { at: end, core, of })
    if (step === 0) break
    if (isPossessive(scan, end)) {
      if (of < 0) possessive = end
    } else if (tokens[end]?.lower === 'of' && of < 0) of = end
    end += step
  }
  while (end - 1 > core && floating.hasAt(tokens, end - 1)) end -= 1
  end = withoutVerb(scan, { first: at, core, end })
  if (end <= core) return undefined
  if (possessive >= end) possessive = -1
  return { first: at, core, end, possessive, of: of >= end ? -1 : of }
}

/** 'the mayor and the bishop both say' */
const floating = wordSet(['both', 'all', 'each', 'together', 'alone', 'also'])

/** How many tokens the phrase takes from here: 0 where it ends. */
function stepOf(scan: NameScan, given: { at: number; core: number; of: number }): number {
  const { tokens } = scan
  const { at, core } = given
  const token = tokens[at]
  if (!token) return 0
  if (at > core && isPlainVerb(scan, at)) return 0
  if (at > core && token.lower === 'of') return headBefore(scan, core, at) ? stepOver(scan, at) : 0
  if (isPart(scan, at)) return 1
  if (at === core) return isPlainModifier(scan, at) ? 1 : 0
  if (isPossessive(scan, at)) return canFollow(scan, at + 1) ? 1 : 0
  if (token.text === '-')
    return !token.spaceBefore && tokens[at + 1]?.spaceBefore === false && tokens[at + 1]?.kind !== 'mark' ? 2 : 0
  if (token.text === '.') return isInitial(scan, at - 1) && scan.proper[at + 1] === 1 ? 1 : 0
  if ((token.lower === 'on' || token.lower === 'for') && isNamedFor(scan, core, at)) return 1
  if (token.lower === 'and' || token.text === '&') return isJoinedName(scan, given) ? 1 : 0
  if (nameJoiners.has(token) && tokens[at + 1]?.text === '-' && scan.proper[at + 2] === 1) return 3
  const named = scan.proper[at - 1] === 1 || isKind(scan, at - 1, wordKind.title)
  if (!nameJoiners.has(token) || !named) return 0
  if (scan.proper[at + 1] === 1) return 1
  return nameJoiners.hasAt(tokens, at + 1) && scan.proper[at + 2] === 1 ? 2 : 0
}

/** 'Partners report two workers killed': the verb of a subject in the plural, with a count after it. */
function isPlainVerb(scan: NameScan, at: number): boolean {
  const { tokens } = scan
  const token = tokens[at]
  if (!token || token.capital || !plainVerbs.has(token) || !isKind(scan, at - 1, wordKind.role | wordKind.organization))
    return false
  const after = tokens[at + 1]
  return after?.kind === 'number' || countOpeners.hasAt(tokens, at + 1)
}

const plainVerbs = wordSet([
  'report',
  'count',
  'list',
  'record',
  'claim',
  'estimate',
  'note',
  'number',
  'document',
  'survey',
  'forecast',
])
const countOpeners = wordSet(
  'one two three four five six seven eight nine ten eleven twelve dozens hundreds at about some more no over nearly around roughly only up'.split(
    ' ',
  ),
)

const nameJoiners = wordSet([
  'bin',
  'bint',
  'ibn',
  'al',
  'el',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'abu',
  'ben',
  'ould',
  'y',
  'e',
])

function isPart(scan: NameScan, at: number): boolean {
  return scan.proper[at] === 1 || isKind(scan, at, nounKinds)
}

/** 'the dam operator', 'the hauliers' association': a word no list has, between the article and who can speak. */
function isPlainModifier(scan: NameScan, at: number): boolean {
  const { tokens, kinds } = scan
  const token = tokens[at]
  if (token?.kind !== 'word' || kinds[at] !== 0 || token.capital || !articles.hasAt(tokens, at - 1)) return false
  const owns = isPossessive(scan, at + 1) && (tokens[at + 1]?.lower !== "'s" || realms.has(token))
  const next = owns ? at + 2 : at + 1
  if (owns && realms.has(token)) return isPart(scan, next)
  return !notModifier.test(token.lower) && isKind(scan, next, headKinds) && !isKind(scan, next, wordKind.document)
}

const articles = wordSet(['the', 'a', 'an'])
/** 'the nation's Interior Ministry' */
export const realms = wordSet(
  'nation country state region province island kingdom republic territory continent'.split(' '),
)
const notModifier = /(?:ed|ly)$|^(?:dead|only|last|next|rest|late|very)$/

function canFollow(scan: NameScan, at: number): boolean {
  return isPart(scan, at)
}

function isPossessive({ tokens }: NameScan, at: number): boolean {
  const token = tokens[at]
  return (
    token !== undefined &&
    !token.spaceBefore &&
    (token.lower === "'s" ||
      token.text === '’s' ||
      ((token.text === "'" || token.text === '’') &&
        tokens[at - 1]?.lower.endsWith('s') === true &&
        tokens[at + 1]?.spaceBefore === true))
  )
}

function isInitial(scan: NameScan, at: number): boolean {
  const token = scan.tokens[at]
  return token !== undefined && (token.text.length === 1 || isKind(scan, at, wordKind.title))
}

function headBefore(scan: NameScan, core: number, at: number): boolean {
  for (let index = at - 1; index >= core; index -= 1) if (isKind(scan, index, headKinds)) return true
  return false
}

function stepOver(scan: NameScan, at: number): number {
  const next = scan.tokens[at + 1]
  if (isPart(scan, at + 1)) return 1
  // 'union of lorry drivers': a word no list has before who can speak.
  const plain =
    next?.kind === 'word' && !next.capital && scan.kinds[at + 1] === 0 && isKind(scan, at + 2, wordKind.role)
  if (plain) return 2
  const determined = next && ['the', 'a', 'an', 'its', 'his', 'her', 'their'].includes(next.lower)
  return determined && isPart(scan, at + 2) ? 2 : 0
}

/** 'Ministry of Health and Population', 'Minister of Defence and Veterans'. */
function isJoinedName(scan: NameScan, { at, of }: { at: number; of: number }): boolean {
  const before = scan.tokens[at - 1]
  const after = scan.tokens[at + 1]
  if (of < 0 || !before || !after || !hasCapital(before) || !hasCapital(after)) return false
  return (
    !isKind(scan, at + 1, wordKind.nationality | wordKind.role | wordKind.title) &&
    scan.tokens[of - 1] !== undefined &&
    (isKind(scan, of - 1, wordKind.organization) || /^(?:Minister|Secretary)$/.test(scan.tokens[of - 1]?.text ?? '')) &&
    at - of <= 4
  )
}

/** 'The ministry reports 10 dead': the last word is the verb. */
function withoutVerb(scan: NameScan, { first, core, end }: { first: number; core: number; end: number }): number {
  const last = scan.tokens[end - 1]
  const after = scan.tokens[end]
  if (!last || end - 1 <= core || !verbNouns.has(last) || hasCapital(last)) return end
  const inserted = scan.tokens[first - 1]?.text === ',' || scan.tokens[first - 1]?.text === '”'
  const whole = isKind(scan, end - 2, headKinds) || scan.proper[end - 2] === 1
  const closes = !after || after.sentence !== last.sentence || after.text === '.' || after.text === ','
  if (closes && inserted && whole) return end - 1
  if (!after) return end
  const opens = after.kind === 'number' || contentOpeners.has(after) || isKind(scan, end, wordKind.determiner)
  const subject = whole || (after.lower === 'that' && headBefore(scan, core, end - 1))
  return opens && subject && after.lower !== 'of' && after.lower !== 'by' ? end - 1 : end
}

/** 'National Commission on Human Rights', 'Office for Civil Defence': all in capitals. */
function isNamedFor(scan: NameScan, core: number, at: number): boolean {
  const before = scan.tokens[at - 1]
  const after = scan.tokens[at + 1]
  if (!before || !after || after.kind !== 'word' || !hasCapital(before) || !hasCapital(after)) return false
  if (at - core < 1 || !isKind(scan, at - 1, wordKind.organization)) return false
  return isKind(scan, at + 1, wordKind.modifier | wordKind.organization) && !isKind(scan, at + 1, wordKind.nationality)
}
