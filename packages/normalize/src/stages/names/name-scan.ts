import type { Analysis, NamedEntity, Token } from '../../document.ts'
import { knownOrganizations, pairedBodies, sourceWords, wordKind } from '../../languages/en/source-words.ts'
import { WordMarks, WordTable, wordSet } from '../../languages/word-table.ts'
import { capitalWord, lowerWord, markOf, nextMarked } from '../segment/marks.ts'

/** What the readers of names see of a text: bits of `wordKind` and whether a token can be part of a proper name. */
export interface NameScan {
  readonly analysis: Analysis
  readonly tokens: readonly Token[]
  readonly kinds: Uint16Array
  /** 1 where the token can be part of a proper name by its capital. */
  readonly proper: Uint8Array
  /** 1 where the token opens a sentence, a quotation or what follows a colon: its capital tells nothing. */
  readonly opens: Uint8Array
}

const kindsOfWord = new WordTable(sourceWords)
const pairs = new WordTable(pairedBodies)
const organizationWords = new WordTable(knownOrganizations)

/** Classifies every token once. Pure, linear. */
export function scanNames(analysis: Analysis): NameScan {
  const { tokens } = analysis
  const kinds = new Uint16Array(tokens.length)
  const proper = new Uint8Array(tokens.length)
  const opens = new Uint8Array(tokens.length)
  const { marks } = analysis
  for (let at = nextMarked(marks, 0, capitalWord | listedWord); at < marks.length; ) {
    const token = tokens[at]
    if (!token) break
    kinds[at] = kindsOfWord.get(token) ?? 0
    if (pairs.get(token)?.has(tokens[at - 1]?.lower ?? '')) kinds[at] = wordKind.organization
    if (token.capital && opensSentence(analysis, at)) opens[at] = 1
    at = nextMarked(marks, at + 1, capitalWord | listedWord)
  }
  const lowerSeen = lowerForms(analysis, opens)
  for (const time of analysis.times) kinds.fill(wordKind.functionWord, time.firstToken, time.endToken)
  for (let at = nextMarked(marks, 0, capitalWord); at < marks.length; at = nextMarked(marks, at + 1, capitalWord)) {
    const token = tokens[at]
    if (!token) break
    const kind = kinds[at] ?? 0
    if (token.acronym && organizationWords.has(token)) {
      proper[at] = 1
      kinds[at] = 0
      continue
    }
    const ordinary =
      (kind & wordKind.functionWord) !== 0 && !(token.acronym && opens[at] === 0 && !isShouted(tokens, at))
    if (opens[at] === 1) proper[at] = ordinary || lowerSeen.has(token) || (kind & lowerWords) !== 0 ? 0 : 1
    else
      proper[at] =
        ordinary && (kind & ~(wordKind.functionWord | wordKind.modifier)) === 0 && lowerFunction.has(token) ? 0 : 1
    if ((kind & wordKind.determiner) !== 0 && kind !== wordKind.nationality && lowerFunction.has(token)) proper[at] = 0
    if (feasts.has(token) || (token.lower === 'new' && tokens[at + 1]?.lower === 'year')) proper[at] = 0
    if (token.text.length === 1 && (token.lower === 'a' || token.lower === 'i'))
      proper[at] = isInitial(tokens, at) ? 1 : 0
  }
  for (const time of analysis.times) proper.fill(0, time.firstToken, time.endToken)
  const scan = { analysis, tokens, kinds, proper, opens }
  for (let at = 1; at < tokens.length; at += 1) {
    const token = proper[at] === 1 ? tokens[at] : undefined
    if (token && headlineVerbs.has(token) && isTitleCase(scan, at)) proper[at] = 0
  }
  return scan
}

/** Words with a kind, by themselves or behind another. */
const listedWord = markOf((spelling) => spelling.kind === 'word' && (kindsOfWord.has(spelling) || pairs.has(spelling)))

/** Of the words that open something with a capital, those that the text has in lower case, too. */
function lowerForms({ tokens, marks }: Analysis, opens: Uint8Array): WordMarks {
  const asked = new WordMarks()
  const seen = new WordMarks()
  for (let at = 0; at < opens.length; at += 1) {
    const token = opens[at] === 1 ? tokens[at] : undefined
    if (token) asked.add(token)
  }
  for (let at = nextMarked(marks, 0, lowerWord); at < marks.length; at = nextMarked(marks, at + 1, lowerWord)) {
    const token = tokens[at]
    if (token && asked.has(token)) seen.add(token)
  }
  return seen
}

/** 'Colonel A. Brunov', 'I. Konash': no article and no pronoun. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const [own, dot, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  return dot?.text === '.' && next?.capital === true && next.kind === 'word' && next.sentence === own?.sentence
}

/** 'COMMISSION ON HUMAN': a word between others in capitals is no acronym. */
function isShouted(tokens: readonly Token[], at: number): boolean {
  return [at - 1, at + 1].every((beside) => tokens[beside]?.acronym === true && (tokens[beside]?.text.length ?? 0) > 1)
}

/** Verbs as headlines write them ('UN Says'); a capital there makes no name of them. */
const headlineVerbs = wordSet(
  'says tells warns confirms announces promises vows urges insists denies admits believes suggests claims pledges proposes accuses blames finds'.split(
    ' ',
  ),
)

/** 'by New Year's', 'since Easter' name a time, 'Rumour has it' nobody. */
const feasts = wordSet([
  'year',
  'eve',
  'christmas',
  'easter',
  'ramadan',
  'eid',
  'diwali',
  'hanukkah',
  'passover',
  'nowruz',
  'lent',
  'whitsun',
  'pentecost',
  'thanksgiving',
  'rumour',
  'rumor',
  'legend',
  'gossip',
  'hearsay',
])

const lowerWords = wordKind.modifier | wordKind.role | wordKind.organization | wordKind.document

const lowerFunction = wordSet(
  "the a an i i've i'm i'll i'd he she it we they his her its their our and or but of in on at by to from with for as if is are was were be not no monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december".split(
    ' ',
  ),
)

function opensSentence({ tokens, sentences }: Analysis, at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  const first = token && (sentences[token.sentence]?.firstToken ?? 0)
  if (!token || !before || first === undefined || first === at) return true
  if (before.kind === 'word') return false
  if (before.kind === 'number') return onlyNumbers(tokens, first, at)
  return openers.has(before) || (spacedOpeners.has(before) && before.spaceBefore) || before.kind === 'symbol'
}

const openers = wordSet([':', '"', '“', '„', '«', '‘', '•', '–', '—', '.', '?', '!', ')'])
const spacedOpeners = wordSet(["'", '-'])

/** '12.05 Correction', '3. Health': a number before the first word. */
function onlyNumbers(tokens: readonly Token[], first: number, at: number): boolean {
  for (let index = Math.max(first, at - 4); index < at; index += 1) if (tokens[index]?.kind === 'word') return false
  return at - first <= 4
}

/** Whether a token begins with a capital letter. Pure. */
export function hasCapital(token: Token): boolean {
  return token.capital
}

/** 'UN', 'U.N.', 'NNA': all letters are capitals. Pure. */
export function isAcronym(token: Token): boolean {
  return token.acronym
}

/** Whether a token has one of the kinds. Pure. */
export function isKind(scan: NameScan, at: number, bits: number): boolean {
  return ((scan.kinds[at] ?? 0) & bits) !== 0
}

/** The scan with nationalities and place names marked for what they are. Changes nothing of the given one. */
export function markPlaces(scan: NameScan, names: readonly NamedEntity[]): NameScan {
  const kinds = scan.kinds.slice()
  const proper = scan.proper.slice()
  for (const name of names) {
    for (let at = name.firstToken; at < name.endToken; at += 1) {
      const token = scan.tokens[at]
      if (name.kind === 'nationality') {
        kinds[at] = wordKind.nationality
        proper[at] = 0
      } else if (token && hasCapital(token)) {
        proper[at] = 1
        kinds[at] = 0
      }
    }
  }
  return { ...scan, kinds, proper }
}

/** Whether most words of a sentence have a capital, as in a headline: its capitals tell little. Pure. */
export function isTitleCase(scan: NameScan, at: number): boolean {
  const sentence = scan.analysis.sentences[scan.tokens[at]?.sentence ?? 0]
  if (!sentence) return false
  let words = 0
  let capitals = 0
  for (let index = sentence.firstToken; index < Math.min(sentence.endToken, sentence.firstToken + 40); index += 1) {
    const token = scan.tokens[index]
    if (token?.kind !== 'word' || token.text.length < 4) continue
    words += 1
    if (hasCapital(token)) capitals += 1
  }
  return words >= 4 && capitals / words > 0.7
}

/** Whether a sentence of two words or more is set in capitals, what stands in brackets left out. Pure. */
export function isAllCapitals(scan: NameScan, at: number): boolean {
  const own = scan.tokens[at]?.text ?? ''
  const sentence = scan.analysis.sentences[scan.tokens[at]?.sentence ?? 0]
  if (!sentence || own !== own.toUpperCase()) return false
  let bracket = false
  let words = 0
  for (let index = sentence.firstToken; index < Math.min(sentence.endToken, sentence.firstToken + 40); index += 1) {
    const token = scan.tokens[index]
    if (token?.text === '(') bracket = true
    else if (token?.text === ')') bracket = false
    if (bracket) continue
    if (token?.kind !== 'word' || token.text.length < 2) continue
    if (token.text === token.lower && token.text !== token.text.toUpperCase()) return false
    if (token.text !== token.text.toUpperCase()) return false
    words += 1
  }
  return words >= 2
}

/** Words whose capital is proved by a use inside a sentence. Pure. */
export function provedNames(scan: NameScan): WordMarks {
  const proved = new WordMarks()
  for (let at = 0; at < scan.tokens.length; at += 1) {
    const token = scan.proper[at] === 1 && scan.opens[at] === 0 ? scan.tokens[at] : undefined
    if (token) proved.add(token)
  }
  return proved
}
