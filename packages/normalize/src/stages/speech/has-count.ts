import lexicon from '../../languages/en/lexicon/reporting-verbs.json' with { type: 'json' }
import { wordSet } from '../../languages/word-table.ts'
import type { Speaker, SpeechScan } from './speech-scan.ts'

/** What those do who keep count: 'keeps a list of 131 names', 'has 130 cases on file'. */
export const keepers: ReadonlySet<string> = new Set(['keep', 'hold', 'compile', 'draw up'])

const registers = wordSet(
  'list lists count tally register registers record records log logs book database file files ledger roll rolls names'.split(
    ' ',
  ),
)
const listReach = 5
const files = wordSet(['file', 'record', 'books', 'list', 'lists', 'rolls'])

/** 'a list of at least 131 names', 'the names of 112 dead', 'on file 130 cases'. Pure. */
export function namesRegister(scan: SpeechScan, from: number): boolean {
  const { tokens, inFigure } = scan
  if (tokens[from]?.lower === 'on') {
    const noun = files.hasAt(tokens, from + 1) ? from + 1 : from + 2
    return files.hasAt(tokens, noun) && (inFigure[noun + 1] === 1 || inFigure[noun + 2] === 1)
  }
  for (let at = from; at < from + listReach && tokens[at]?.kind === 'word'; at += 1) {
    if (!registers.hasAt(tokens, at)) continue
    const of = tokens[at + 1]?.lower
    return (of === 'of' || of === 'with') && [2, 3, 4].some((ahead) => inFigure[at + ahead] === 1)
  }
  return false
}

/** 'has the dead at 44', 'had 3,940 as destroyed', 'has 57 officials killed': having said of a count, not of a thing. Pure. */
export function hasAsCount(scan: SpeechScan, speaker: Speaker, from: number): boolean {
  return (
    namesRegister(scan, from) ||
    keptOnFile(scan, from) ||
    setsAt(scan, from) ||
    asCounted(scan, from) ||
    ((keepsRegister(speaker) || holdsOffice(speaker)) && fateFollows(scan, from)) ||
    (speaker.pronoun && fateAtOnce(scan, from))
  )
}

const counted = wordSet([
  ...lexicon.tollNouns,
  ...'wounded injured missing killed cost costs damage price loss bill crowd turnout attendance displaced homeless arrested victims survivors'.split(
    ' ',
  ),
])
const articles = wordSet(['the', 'its', 'their', 'his', 'her', 'this', 'that'])
const atReach = 8

/** 'has the damage at 95 million'. */
function setsAt({ tokens, inFigure }: SpeechScan, from: number): boolean {
  if (!articles.hasAt(tokens, from)) return false
  let named = false
  for (let at = from + 1; at < from + atReach && tokens[at]?.kind === 'word' && inFigure[at] !== 1; at += 1) {
    if (counted.hasAt(tokens, at)) named = true
    if (named && tokens[at]?.lower === 'at') return inFigure[at + 1] === 1 || inFigure[at + 2] === 1
  }
  return false
}

const fates = wordSet(
  'casualties deaths fatalities aboard trapped stranded sick ill homeless dead killed missing injured wounded hurt displaced homeless destroyed damaged detained arrested jailed kidnapped abducted evicted drowned infected confirmed unaccounted recovered identified buried rescued registered hospitalised hospitalized counted certified listed untraced'.split(
    ' ',
  ),
)

function endOfFigure({ inFigure }: SpeechScan, from: number): number {
  let at = inFigure[from] === 1 ? from : from + 1
  const first = at
  while (inFigure[at] === 1) at += 1
  return at > first ? at : -1
}

/** 'had 3,940 as destroyed', 'has 12 children as missing'. */
function asCounted(scan: SpeechScan, from: number): boolean {
  const end = endOfFigure(scan, from)
  if (end < 0) return false
  const as = [end, end + 1].find((at) => scan.tokens[at]?.lower === 'as')
  return as !== undefined && fates.hasAt(scan.tokens, as + 1)
}

const longestNoun = 4
/** Where those who count write it down, and where a doctor has those he counts. */
const books = wordSet(
  'notebook notebooks ledger ledgers register registers diary logbook log files lists books notes ward wards database spreadsheet records'.split(
    ' ',
  ),
)

/** 'has 2,300 deaths on record', 'has 51 bodies in his notebook'. */
function keptOnFile(scan: SpeechScan, from: number): boolean {
  const end = endOfFigure(scan, from)
  if (end < 0) return false
  for (let at = end; at < end + longestNoun; at += 1) {
    if (scan.tokens[at]?.lower !== 'on' && scan.tokens[at]?.lower !== 'in') continue
    const owned = articles.hasAt(scan.tokens, at + 1)
    if (owned && books.hasAt(scan.tokens, at + 2)) return true
    return scan.tokens[at]?.lower === 'on' && files.hasAt(scan.tokens, owned ? at + 2 : at + 1)
  }
  return false
}

/** 'has 57 local officials killed': how it went with them stands behind the noun and closes the phrase. Pure. */
export function fateFollows(scan: SpeechScan, from: number): boolean {
  const end = endOfFigure(scan, from)
  if (end < 0) return false
  for (let at = end; at < end + longestNoun; at += 1) {
    if (scan.tokens[at]?.kind !== 'word') return false
    if (fates.hasAt(scan.tokens, at)) return scan.tokens[at + 1]?.kind !== 'word' || openers.hasAt(scan.tokens, at + 1)
  }
  return false
}

const openers = wordSet([
  'as',
  'still',
  'too',
  'already',
  'there',
  'here',
  'now',
  'today',
  'alone',
  'in',
  'since',
  'by',
  'and',
  'on',
  'at',
  'during',
  'so',
  'as',
  'from',
  'to',
  'between',
  'over',
])
/** 'He has 14 wounded as well': his count; 'she had three sons killed' is her loss. */
function fateAtOnce(scan: SpeechScan, from: number): boolean {
  const end = endOfFigure(scan, from)
  return end > 0 && fates.hasAt(scan.tokens, end)
}

const ownLosses =
  /^(?:army|military|navy|force|forces|troops|police|militia|brigade|corps|guard|guards|rebels|soldiers|party|company|crew|union|team)$/

/** A body that keeps count of others, not one that tells of its own people. */
function keepsRegister({ entity }: Speaker): boolean {
  if (entity.kind === 'document' || entity.kind === 'outlet') return true
  return entity.kind === 'organization' && !ownLosses.test(entity.head ?? '')
}

/** 'The minister still had 23 people missing': who holds an office has no dead of his own. */
function holdsOffice({ entity, pronoun }: Speaker): boolean {
  return !pronoun && (entity.kind === 'person' || entity.kind === 'unnamed') && isOffice(entity)
}

function isOffice({ role, rules }: Speaker['entity']): boolean {
  return role !== undefined || rules.includes('names/role-and-name') || rules.includes('names/role')
}

const participles = wordSet(
  'killed wounded injured hurt taken left made been claimed destroyed damaged hit cost'.split(' '),
)

/** 'The radios had killed 37': what they did, no count of theirs. Pure. */
export function isAuxiliary({ tokens, inFigure }: SpeechScan, from: number): boolean {
  return inFigure[from] !== 1 && participles.hasAt(tokens, from)
}
