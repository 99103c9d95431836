import type { FigureKind } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { CountedPhrase } from './counted-phrase.ts'
import type { NounClass } from './lexicon/word-entry.ts'
import { entryAt, figureAt, hasWord, type SentenceView, tokenAt, wordAt } from './sentence-view.ts'

/** Whether a bare number measures, prices or names something by what stands before it in its sentence. Pure. */
export function isOtherNumber(view: SentenceView, phrase: CountedPhrase): boolean {
  // 'two fewer than on Sunday'
  if (/^(?:fewer|less)$/.test(wordAt(view, phrase.end)) && wordAt(view, phrase.end + 1) === 'than') return true
  return (
    isAnybody(view, phrase) ||
    isSizeOfPlace(view, phrase) ||
    goesOnMeasuring(view, phrase) ||
    isQuoted(view, phrase) ||
    isNamed(view, phrase) ||
    isRateOfExchange(view, phrase) ||
    isChannel(view, phrase)
  )
}

const modals = wordSet(['can', 'could', 'may', 'might', 'must', 'should', 'would', 'has', 'is', 'was'])
const clauses = wordSet(['if', 'when', 'as', 'that', 'than', 'where', 'how', 'what', 'once', 'unless', 'until'])

/** 'if one believes the rebels', 'as one might expect': anybody. */
function isAnybody(view: SentenceView, { end, figure }: CountedPhrase): boolean {
  if (wordAt(view, figure.firstToken) !== 'one' || !hasWord(view, figure.firstToken - 1, clauses)) return false
  const next = wordAt(view, end)
  return hasWord(view, end, modals) || (/[a-z]{2}s$/.test(next) && entryAt(view, end)?.noun?.plural !== true)
}

/** 'this town of 27,000': who lives there. */
function isSizeOfPlace(view: SentenceView, { first }: CountedPhrase): boolean {
  const noun = entryAt(view, first - 2)?.noun
  return wordAt(view, first - 1) === 'of' && noun?.class === 'site' && !noun.plural && noun.measure === undefined
}

const measures: ReadonlySet<FigureKind> = new Set(['percent', 'measure', 'duration', 'money'])
const measureReach = 14
const places = wordSet(['in', 'on', 'at', 'near', 'for', 'from', '(', ',', '.', ';', ')'])

/** '64 mm in the town, 112 at the dam', '90 seconds to shelter, 45 in the south': the unit is said once. */
function goesOnMeasuring(view: SentenceView, { first, figure, end }: CountedPhrase): boolean {
  const joint = wordAt(view, first - 1)
  if (joint !== ',' && joint !== 'and' && joint !== ';' && joint !== 'or') return false
  if (end < view.end && !hasWord(view, end, places)) return false
  for (let at = first - 2; at >= Math.max(view.first, first - measureReach); at -= 1) {
    const other = figureAt(view, at)
    const { kind, best, unit } = view.analysis.figures[other] ?? {}
    if (kind !== undefined)
      return measures.has(kind) && unit !== null && !(kind === 'money' && isSum(figure.best, best))
    if (entryAt(view, at)?.state !== undefined || (entryAt(view, at)?.noun?.strength ?? 0) >= 2) return false
  }
  return false
}

/** 'between $3 million … and 5 million' are two sums, told by their size. */
function isSum(best: number | null, other: number | null | undefined): boolean {
  return (best ?? 0) >= million && (other ?? 0) >= million
}

const million = 1_000_000
const quotes = wordSet(
  'index indices bourse shares stocks crude brent barrel ounce yields traded trading bullion'.split(' '),
)

/** 'The index closed at 2,711': what is quoted on a market. */
function isQuoted(view: SentenceView, { first }: CountedPhrase): boolean {
  for (let at = first - 1; at >= view.first && at > first - measureReach; at -= 1)
    if (hasWord(view, at, quotes) || (wordAt(view, at) === 'rate' && wordAt(view, at - 1) === 'exchange')) return true
  return false
}

const labels = wordSet(
  'helpline helplines hotline hotlines switchboard room desk office enquiries inquiries contact text sms whatsapp phone dial press queue ticket run circulation issn isbn copies subscribers followers visitors edition postcode extension heat temperature emergencies line'.split(
    ' ',
  ),
)
const between = wordSet(['is', 'was', 'number', 'in', 'the', 'no', 'on', 'at', 'line', 'us', 'code', 'to'])
const labelReach = 5

/** 'Control room: 1155', 'Print run: 400', 'her number in the queue is 4,417': what the number names or who can be called. */
function isNamed(view: SentenceView, { first, end }: CountedPhrase): boolean {
  if (end < view.end && tokenAt(view, end)?.kind !== 'mark') return false
  for (let at = first - 1; at >= Math.max(view.first, first - labelReach); at -= 1) {
    const isMark = tokenAt(view, at)?.kind !== 'word'
    if (isMark && wordAt(view, at) !== ':') return false
    if (hasWord(view, at, labels)) return true
    if (!isMark && !hasWord(view, at, between)) return false
  }
  return false
}

const moneys = wordSet(['dollar', 'euro', 'greenback', 'pound', 'yuan', 'ruble', 'rouble'])

/** 'The dinar: a hundred and eight to the dollar'. */
function isRateOfExchange(view: SentenceView, { end }: CountedPhrase): boolean {
  return wordAt(view, end) === 'to' && wordAt(view, end + 1) === 'the' && hasWord(view, end + 2, moneys)
}

const channels = wordSet(['television', 'tv', 'radio', 'fm', 'channel'])

/** '2M television': a name. */
function isChannel(view: SentenceView, { figure }: CountedPhrase): boolean {
  return hasWord(view, figure.endToken, channels)
}

const supplyReach = 12
const supplies = wordSet(['power', 'electricity', 'light', 'gas', 'water', 'heating'])

/** '1,800 subscribers are without light' are households. */
function speaksOfSupply(view: SentenceView, head: number): boolean {
  for (let at = Math.max(view.first, head - supplyReach); at < Math.min(view.end, head + supplyReach); at += 1)
    if (hasWord(view, at, supplies)) return true
  return false
}

const audience = wordSet(['subscribers', 'subs', 'followers', 'readers', 'viewers', 'listeners', 'likes', 'views'])

/** 'followers of the party': of a cause, no readers. */
function isCause(view: SentenceView, head: number): boolean {
  return wordAt(view, head) === 'followers' && wordAt(view, head + 1) === 'of'
}

const shares = wordSet(['each', 'apiece'])
const shared: ReadonlySet<NounClass> = new Set(['goods', 'equipment', 'time', 'abstract', 'money', 'bare', 'unknown'])
const mostShared = 30

/** 'one kit each', '417 of you have given': what everybody got, and readers. Pure. */
export function isShareOrReader(view: SentenceView, { end, figure, head, class: counted }: CountedPhrase): boolean {
  if (hasWord(view, head, audience) && !speaksOfSupply(view, head) && !isCause(view, head)) return true
  if (wordAt(view, figure.endToken) === 'of' && wordAt(view, figure.endToken + 1) === 'you') return true
  if (
    figure.best === 1 &&
    wordAt(view, end) === 'or' &&
    /^(?:theother|another)/.test(wordAt(view, end + 1) + wordAt(view, end + 2))
  )
    return true
  // 'three each in Alda and Berro' died there
  if (counted === 'bare' && wordAt(view, end + 1) === 'in') return false
  return hasWord(view, end, shares) && shared.has(counted) && (figure.best ?? 0) <= mostShared
}

const mostNamed = 12
const speaking = wordSet(
  'said says say told tells tell insisted insist argued argue testified testify recalled recall complained complain wrote described explained'.split(
    ' ',
  ),
)
const speakers = new Set<NounClass>(['person', 'military', 'responder', 'militant', 'bare', 'unknown'])
const relativeReach = 10

/** 'Two survivors told the broadcaster', 'three officials whom we met say': who speaks, nobody counts them. Pure. */
export function isSpeaker(view: SentenceView, { end, figure, class: counted, head }: CountedPhrase): boolean {
  if (head < 0 || !speakers.has(counted) || figure.best === null || figure.best > mostNamed) return false
  for (let at = head + 1; at < end; at += 1) if (wordAt(view, at) === ',') return false
  if (hasWord(view, end, speaking)) return true
  if (!/^(?:who|whom)$/.test(wordAt(view, end))) return false
  for (let at = end + 1; at < end + relativeReach && figureAt(view, at) < 0; at += 1)
    if (hasWord(view, at, speaking)) return true
  return false
}

/** 'None of the three refutes the others': a few that were named before, of whom nothing is counted. Pure. */
export function isOfNamed(view: SentenceView, { first, end, figure }: CountedPhrase): boolean {
  const { firstToken, endToken, best } = figure
  if (best === 0) {
    const next = wordAt(view, endToken) === 'of' && wordAt(view, endToken + 1) === 'the' ? endToken + 2 : -1
    return next >= 0 && figureAt(view, next) >= 0 && !isCounted(view, next)
  }
  if (best === null || best > mostNamed || wordAt(view, firstToken - 1) !== 'the' || first > firstToken - 1)
    return false
  if (
    entryAt(view, end)?.state !== undefined ||
    entryAt(view, end + 1)?.state !== undefined ||
    /^whom?$/.test(wordAt(view, end))
  )
    return false
  return wordAt(view, first - 1) === 'of' && (hasWord(view, first - 2, few) || figureAt(view, first - 2) >= 0)
}

const few = wordSet(['none', 'neither', 'one', 'any', 'all', 'either', 'each', 'some', 'most', 'both'])

function isCounted(view: SentenceView, at: number): boolean {
  const figure = view.analysis.figures[figureAt(view, at)]
  return (figure?.best ?? 0) > mostNamed || entryAt(view, figure?.endToken ?? at)?.noun !== undefined
}
