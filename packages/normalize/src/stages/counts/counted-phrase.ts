import type { Measure } from '@crosstally/model'
import type { Figure, NamedEntity } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { opensNationality } from '../names/find-place-names.ts'
import { coordinatedNoun, stops } from './coordinated-noun.ts'
import { form, type NounClass, role, type WordEntry } from './lexicon/word-entry.ts'
import { classOfModel, endOfModel, isModelLabel } from './model-name.ts'
import { hasNounAhead, isCompoundAdjective, isJoinedAdjective, nextTimes, wholeOfOwner } from './noun-ahead.ts'
import { classOfEnding } from './noun-ending.ts'
import { isOwner } from './number-owner.ts'
import { entryAt, figureAt, hasRole, hasWord, opensTime, type SentenceView, tokenAt, wordAt } from './sentence-view.ts'
import { firstFrom } from './token-order.ts'

/** A figure with the noun phrase it counts. Token indices are absolute; `end` is the token after the phrase. */
export interface CountedPhrase {
  readonly index: number
  readonly figure: Figure
  /** The first token of the phrase: the number or the words 'another', 'the', 'all' before it. */
  readonly first: number
  readonly end: number
  /** The head noun's token, or -1. */
  readonly head: number
  readonly class: NounClass
  /** What a bare figure goes on counting: the class of the phrase before it. */
  readonly inherited: NounClass | undefined
  readonly noun: { readonly measure: Measure; readonly strength: number } | undefined
  /** A state before the noun: '14 wounded soldiers'. */
  readonly state: Measure | undefined
  /** 'of whom', 'of them', 'of the wounded'. */
  readonly partitive: 'whom' | 'them' | 'noun' | undefined
  readonly additional: boolean
}

interface Scan {
  at: number
  head: number
  class: NounClass
  entry: WordEntry | undefined
  state: Measure | undefined
  partitive: CountedPhrase['partitive']
  additional: boolean
  /** The number is one: its noun is a singular. */
  single: boolean
  /** The name of a model stands before the noun. */
  isModel: boolean
}

const partitivePronouns = new Set(['them', 'these', 'those', 'us'])
const openers = wordSet([
  'another',
  'the',
  'all',
  'other',
  'only',
  'a',
  'further',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
  'our',
  'some',
  'just',
])
const backReferences = new Set(['latter', 'former', 'rest'])
const addsWords = wordSet(['more', 'additional', 'further', 'extra'])
const maxLength = 10

/** Reads the noun phrase that follows a figure (or that a zero count like 'no soldiers' holds). Pure. */
export function readCountedPhrase(view: SentenceView, index: number): CountedPhrase | undefined {
  const figure = view.analysis.figures[index]
  if (!figure) return undefined
  const scan: Scan = {
    at: isBracketed(view, figure) ? figure.endToken + 1 : figure.endToken,
    head: -1,
    class: figure.kind === 'money' ? 'money' : 'bare',
    entry: undefined,
    state: undefined,
    partitive: undefined,
    additional: figure.additional ?? false,
    single: figure.best === 1 || figure.best === 0,
    isModel: false,
  }
  readZeroNoun(view, figure, scan)
  if (figure.kind !== 'money') readNoun(view, scan)
  const first = firstOfPhrase(view, figure)
  const sense = scan.entry?.noun
  return {
    index,
    figure,
    first,
    end: scan.at,
    head: scan.head,
    class: scan.class,
    inherited: undefined,
    noun: sense?.measure
      ? {
          measure: sense.measure,
          strength: scan.partitive === 'noun' && sense.measure !== 'killed' ? 1 : sense.strength,
        }
      : undefined,
    state: scan.state,
    partitive: scan.partitive,
    additional:
      scan.additional ||
      isNewCase(view, scan, figure) ||
      wordAt(view, first) === 'another' ||
      wordAt(view, first + 1) === 'further',
  }
}

/** '300 new cases' come on top of those before. */
function isNewCase(view: SentenceView, scan: Scan, figure: Figure): boolean {
  return scan.class === 'case' && wordAt(view, figure.endToken) === 'new'
}

function firstOfPhrase(view: SentenceView, figure: Figure): number {
  let first = isBracketed(view, figure) ? figure.firstToken - 1 : figure.firstToken
  while (first > view.first && hasWord(view, first - 1, openers)) first -= 1
  return first
}

/** 'reached (1,301)', 'at (189) hospitals': a number that some writers set in brackets as others do in bold. */
function isBracketed(view: SentenceView, { firstToken, endToken }: Figure): boolean {
  if (wordAt(view, firstToken - 1) !== '(' || wordAt(view, endToken) !== ')') return false
  return (
    hasRole(view, firstToken - 2, role.preposition | role.link | role.be | role.determiner) ||
    hasNounAhead(view, endToken + 1)
  )
}

function readZeroNoun(view: SentenceView, figure: Figure, scan: Scan): void {
  if (figure.endToken - figure.firstToken < 2) return
  const entry = entryAt(view, figure.endToken - 1)
  if (figure.best === 0 && entry?.noun) takeHead(scan, figure.endToken - 1, entry)
}

function readNoun(view: SentenceView, scan: Scan): void {
  const limit = Math.min(view.end, scan.at + maxLength)
  while (scan.at < limit) {
    const step = readToken(view, scan)
    if (step === 0) break
    scan.at += step
  }
  extendWithCoordination(view, scan)
}

/** How many tokens belong to the phrase from `scan.at` on; 0 ends it. */
function readToken(view: SentenceView, scan: Scan): number {
  const token = tokenAt(view, scan.at)
  const entry = entryAt(view, scan.at)
  if (token && isModelLabel(view, scan.at, scan.head)) return 1
  const model = scan.head < 0 ? endOfModel(view, scan.at) : -1
  if (model >= 0) return readModel(view, scan, model)
  if (!token || figureAt(view, scan.at) >= 0 || opensTime(view, scan.at)) return 0
  if (token.text === '-' || token.text === '‑') return token.spaceBefore ? 0 : 1
  if (token.text === "'" || token.text === '‘' || token.text === '“' || token.text === '"') return scan.head < 0 ? 1 : 0
  if (token.lower === "'s") return scan.head >= 0 && isPossessedNoun(view, scan.at + 1) ? 1 : 0
  if (token.kind !== 'word') return 0
  if (scan.head < 0 && entry?.state === undefined && isCompoundAdjective(view, scan.at)) return 3
  if (token.lower === 'of' && scan.head < 0) return readPartitive(view, scan)
  if (nextTimes.has(token) && entryAt(view, scan.at + 1)?.noun?.class === 'time') return 0
  if (hasRole(view, scan.at, role.additional) && scan.head < 0) {
    if (token.lower === 'others') scan.class = 'person'
    scan.additional = scan.additional || addsWords.has(token)
    return 1
  }
  if (scan.head < 0 && isHomeward(view, scan)) return 0
  if (scan.head >= 0 && entryAt(view, scan.head)?.noun?.plural && (!entry?.noun || token.lower === 'home')) return 0
  if (entry) return readKnown(view, scan, entry)
  return readUnknown(view, scan, token.text)
}

/** 'four Kh-59 missiles', '14 MiG-29s': a noun behind the name of a model is the head, else the name itself. */
function readModel(view: SentenceView, scan: Scan, end: number): number {
  const length = end - scan.at
  scan.isModel = true
  if (hasNounAhead(view, end)) return length
  scan.head = scan.at
  scan.class = classOfModel(view, scan.at)
  return length
}

/** '90 home, 12 still held': where they are, not what is counted. */
function isHomeward(view: SentenceView, scan: Scan): boolean {
  if (wordAt(view, scan.at) !== 'home' || view.analysis.figures[figureAt(view, scan.at - 1)]?.best === 1) return false
  return !entryAt(view, scan.at + 1)?.noun && !/^\p{Ll}+s$/u.test(wordAt(view, scan.at + 1))
}

function isPossessedNoun(view: SentenceView, at: number): boolean {
  return entryAt(view, at)?.noun !== undefined
}

function readPartitive(view: SentenceView, scan: Scan): number {
  const next = wordAt(view, scan.at + 1)
  if (next === 'whom' || next === 'which') scan.partitive = 'whom'
  else if (next === 'them' || next === 'us') scan.partitive = 'them'
  else if (partitivePronouns.has(next) && !entryAt(view, scan.at + 2)?.noun && !tokenIsAdjective(view, scan.at + 2))
    scan.partitive = 'them'
  if (scan.partitive) {
    const entry = entryAt(view, scan.at + 2)
    if (entry?.noun?.measure && entry.noun.strength > 1) takeHead(scan, scan.at + 2, entry)
    return scan.head < 0 ? 2 : 3
  }
  const owned = wholeOfOwner(view, scan.at)
  if (owned > 0) {
    scan.partitive = 'noun'
    return owned
  }
  // 'the 30 of a week ago', 'the 43 of the ministry': whose number it is
  if (next === 'a' || next === 'an' || isOwner(view, scan.at)) return 0
  if (figureAt(view, scan.at + 1) >= 0) {
    scan.partitive = 'noun'
    return 1
  }
  if (!hasRole(view, scan.at + 1, role.determiner))
    return hasNounAhead(view, scan.at + 1) || isCapital(view, scan.at + 1) ? 1 : 0
  scan.partitive = 'noun'
  return 2
}

function isCapital(view: SentenceView, at: number): boolean {
  const code = tokenAt(view, at)?.text.charCodeAt(0) ?? 0
  return code >= 0x41 && code <= 0x5a
}

function tokenIsAdjective(view: SentenceView, at: number): boolean {
  return entryAt(view, at)?.state !== undefined && !hasRole(view, at, stops)
}

function readKnown(view: SentenceView, scan: Scan, entry: WordEntry): number {
  const nounAhead = hasNounAhead(view, scan.at + 1)
  if (entry.state !== undefined && !entry.noun) {
    if (!nounAhead && scan.partitive !== 'noun') return 0
    scan.state = entry.state
    if (!nounAhead) takeHead(scan, scan.at, entry)
    return 1
  }
  if (entry.noun && !isVerbHere(view, scan, entry)) {
    if (entry.state !== undefined && nounAhead) scan.state = entry.state
    takeHead(scan, scan.at, entry)
    // 'three B-2 bombers' are no men
    if (scan.isModel && scan.class === 'militant') scan.class = 'craft'
    if (flying.has(scan.class) && isUnmanned(view, scan.at)) scan.class = 'munition'
    return 1
  }
  if ((entry.roles & stops) !== 0 || (entry.roles & role.verb) !== 0) return 0
  if ((entry.roles & role.determiner) !== 0) return 0
  if ((entry.roles & role.adverb) !== 0) return scan.head < 0 && nounAhead ? 1 : 0
  // 'infantry fighting vehicles'
  if ((entry.forms & form.ing) !== 0 && scan.head === scan.at - 1 && entryAt(view, scan.at + 1)?.noun?.plural) return 1
  if (entry.senses.length > 0)
    return scan.head < 0 &&
      nounAhead &&
      ((entry.forms & (form.participle | form.ing)) !== 0 ||
        entryAt(view, scan.at + 1)?.noun?.plural ||
        wordAt(view, scan.at + 1) === 'police')
      ? 1
      : 0
  return scan.head < 0 ? 1 : 0
}

const flying: ReadonlySet<NounClass> = new Set(['craft', 'equipment'])

/** 'unmanned aircraft', 'unmanned aerial vehicles' are drones. */
function isUnmanned(view: SentenceView, head: number): boolean {
  return hasWord(view, head - 1, unmanned) || hasWord(view, head - 2, unmanned)
}

const unmanned = wordSet(['unmanned', 'pilotless', 'uncrewed', 'crewless'])

/** 'fires', 'hurt', 'strikes' after a plural head are verbs: '12 drones strike'. */
function isVerbHere(view: SentenceView, scan: Scan, entry: WordEntry): boolean {
  const head = scan.head >= 0 ? entryAt(view, scan.head)?.noun : undefined
  // '12 kiosks set alight': a plural that no list has
  if (!head) return /[a-z]s$/.test(wordAt(view, scan.head)) && (entry.forms & form.past) !== 0
  return head.plural && (entry.senses.length > 0 || entry.state !== undefined || (entry.roles & role.additional) !== 0)
}

function takeHead(scan: Scan, at: number, entry: WordEntry): void {
  scan.head = at
  scan.entry = entry
  scan.class = entry.noun?.class ?? 'person'
}

function readUnknown(view: SentenceView, scan: Scan, text: string): number {
  const known = scan.head >= 0 && entryAt(view, scan.head)?.noun !== undefined
  const capital = text.charCodeAt(0) <= 0x5a && text.charCodeAt(0) >= 0x41
  if (backReferences.has(text)) return 1
  if (known && !capital && isCompoundHead(view, scan, text)) {
    scan.head = scan.at
    scan.class = classOfEnding(text)
    return 1
  }
  if (known) return !capital && hasNounAhead(view, scan.at) ? 1 : 0
  if (!capital && isJoinedAdjective(view, scan.at, text)) return 2
  if (/(?:ly|ing)$/.test(text) && !capital) return hasNounAhead(view, scan.at + 1) ? 1 : 0
  if (text.endsWith('ed') && !capital && !hasNounAhead(view, scan.at + 1)) return 0
  if (!capital && !scan.single && !/(?:s|men|folk)$/.test(text) && endsHere(view, scan.at + 1)) return 0
  scan.head = scan.at
  scan.class = capital ? classOfName(view, scan.at, text) : classOfEnding(text)
  return 1
}

/** '17 enlistment offices', '40 hospital trolleys': a plural that no list has behind a noun that stands for no number. */
function isCompoundHead(view: SentenceView, { at, head, single }: Scan, text: string): boolean {
  return !single && head === at - 1 && entryAt(view, head)?.noun?.plural === false && /[a-z]{3}s$/.test(text)
}

/** 'ten of them bad', '105 nowhere to be found': what is no plural and ends its phrase is no counted noun. */
function endsHere(view: SentenceView, next: number): boolean {
  const token = tokenAt(view, next)
  if (token?.text === '-' && !token.spaceBefore) return false
  return token?.kind !== 'word' || hasRole(view, next, stops)
}

function classOfName(view: SentenceView, at: number, text: string): NounClass {
  if (/(?:ans|ese|is|ish|ns|ks|ds|es|ts|rs)$/.test(text)) return 'person'
  const token = tokenAt(view, at)
  if (!token || !opensNationality(token)) return 'unknown'
  const { names } = view.analysis
  const name = names[firstFrom(names, at)]
  return name?.firstToken === at && name.kind === 'nationality' ? 'person' : 'unknown'
}

/** 'police and gendarmes', 'men, women and children', 'brothers and sisters': one count for all. */
function extendWithCoordination(view: SentenceView, scan: Scan): void {
  for (let round = 0; round < 3 && scan.head >= 0; round += 1) {
    const word = wordAt(view, scan.at)
    if (word !== 'and' && word !== 'or' && word !== ',' && word !== '&') return
    let at = scan.at + 1
    if (word === ',' && (wordAt(view, at) === 'and' || wordAt(view, at) === 'or')) at += 1
    const last = coordinatedNoun(view, at, scan.class)
    if (last < 0) return
    scan.at = last + 1
  }
}

/** The nationality or place name inside a phrase's tokens, if any. Pure. */
export function nameInside(view: SentenceView, phrase: CountedPhrase): NamedEntity | undefined {
  const { names } = view.analysis
  for (let at = firstFrom(names, phrase.figure.firstToken); at < names.length; at += 1) {
    const name = names[at]
    if (!name || name.firstToken >= phrase.end) return undefined
    if ((name.kind === 'nationality' || name.kind === 'place') && name.country) return name
  }
  return undefined
}
