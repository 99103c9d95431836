import { reportingVerbs } from '../../languages/en/reporting.ts'
import { wordSet } from '../../languages/word-table.ts'
import { sightings } from './rare-adjuncts.ts'
import { type Speaker, type SpeechScan, speakerEnding, speakerNear } from './speech-scan.ts'
import { unknownOwner } from './unknown-owner.ts'

const auxiliaries = wordSet(
  'has have had also later earlier then further previously once since already just only now still even again recently repeatedly initially originally first today yesterday separately meanwhile however reportedly is are was were be been being did does do himself herself themselves itself all both alone together jointly never not always often'.split(
    ' ',
  ),
)
const prepositions = wordSet(
  'of at in to from for with on by near against during after before over under into about between among around outside inside across through since until without as than'.split(
    ' ',
  ),
)
const barriers = wordSet(
  'that which because if when whether while whereas but although as where once though so than how why'.split(' '),
)
/** They open a clause as well as a phrase. */
const clauseOpeners = wordSet(['after', 'before', 'since', 'until', 'as', 'than'])

/** Where a verb group begins: the token after its subject. Pure. */
export function groupStart(scan: SpeechScan, verb: number, sentenceFirst: number): number {
  let at = verb
  while (at > sentenceFirst) {
    const before = scan.tokens[at - 1]
    if (!before || before.kind === 'mark') break
    const adverb = before.lower.endsWith('ly') && before.lower !== 'family' && scan.speakerAt[at - 1] === -1
    const time = scan.inTime[at - 1] === 1
    const leadIn =
      scan.inTime[at] === 1 &&
      ['on', 'in', 'at', 'late', 'early', 'by', 'that', 'same', 'this', 'the', 'past'].includes(before.lower)
    const sameDay =
      ['that', 'the', 'this'].includes(before.lower) && ['same', 'past', 'very'].includes(scan.tokens[at]?.lower ?? '')
    if (!(isThatTime(scan, at - 1) || sameDay || auxiliaries.has(before) || adverb || time || leadIn)) break
    if (scan.speakerAt[at - 1] !== -1) break
    at -= 1
  }
  return at
}

/** 'Officials at that time had': part of a time that no calendar has. */
function isThatTime({ tokens }: SpeechScan, at: number): boolean {
  return [at - 2, at - 1, at].some(
    (first) =>
      tokens[first]?.lower === 'at' && tokens[first + 1]?.lower === 'that' && tokens[first + 2]?.lower === 'time',
  )
}

/** The subject of a verb whose group begins at a token: the nearest speaker to the left that is no object. Pure. */
export function findSubject(scan: SpeechScan, group: number, sentenceFirst: number): Speaker | undefined {
  let at = group
  for (let hops = 0; hops < 6 && at > sentenceFirst; hops += 1) {
    const speaker = speakerEnding(scan, at)
    if (speaker) {
      const met = at < group ? metByOthers(scan, speaker) : undefined
      if (met) return met
      const opens = (at === group || speaker.entity.kind === 'document') && opensClause(scan, speaker)
      if (opens || !isObject(scan, speaker, sentenceFirst))
        return metBy(scan, speaker, group) ?? ownerOfDocument(scan, speaker) ?? unknownOwner(scan, speaker) ?? speaker
      const over = stepOverObject(scan, speaker)
      if (over === undefined) return speaker
      at = over
      continue
    }
    const before = scan.tokens[at - 1]
    if (!before) return undefined
    const seen = overSighting(scan, at, sentenceFirst)
    if (seen !== undefined) {
      at = seen
      continue
    }
    const cleft = before.lower === 'that' || before.lower === 'who' ? speakerEnding(scan, at - 1) : undefined
    if (cleft && isCleft(scan, cleft, sentenceFirst)) return cleft
    const relative = before.lower === 'that' && scan.tokens[at - 2]?.text === ','
    if (relative || before.lower === 'who' || before.lower === 'which') {
      at = scan.tokens[at - 2]?.text === ',' ? at - 2 : at - 1
      const told =
        speakerEnding(scan, at) ?? describedBefore(scan, at, sentenceFirst) ?? documentBefore(scan, at, sentenceFirst)
      if (told && !told.pronoun) return namedBefore(scan, told) ?? told
      continue
    }
    const named = before.text === ',' ? speakerEnding(scan, at - 1) : undefined
    if (named?.entity.rules.some((rule) => rule === 'names/role-apposition' || rule === 'names/name-apposition'))
      return named
    if (named && isApposition(scan, named, sentenceFirst)) return named
    const open =
      before.text === ',' || before.text === ')' || before.text === '—' || before.text === '–'
        ? openingBefore(scan, at - 1, sentenceFirst)
        : undefined
    if (open !== undefined) {
      const through = spokenThrough(scan, open + 1, at - 1)
      if (through) return through
      at = open
      continue
    }
    const moved = overWords(scan, at, sentenceFirst)
    if (moved === undefined) return undefined
    at = moved
  }
  return undefined
}

/** 'It was the coast guard that first spoke of 14'. */
function isCleft({ tokens }: SpeechScan, { first, entity }: Speaker, sentenceFirst: number): boolean {
  return (
    entity.kind !== 'document' &&
    first === sentenceFirst + 2 &&
    tokens[sentenceFirst]?.lower === 'it' &&
    ['is', 'was'].includes(tokens[sentenceFirst + 1]?.lower ?? '')
  )
}

/** 'The charity, through its spokeswoman Ann Poe, claimed': who spoke for it. */
function spokenThrough(scan: SpeechScan, first: number, close: number): Speaker | undefined {
  const { tokens } = scan
  const person = tokens[first]?.lower === 'in' && tokens[first + 2]?.lower === 'person'
  if (!person && !['through', 'via'].includes(tokens[first]?.lower ?? '')) return undefined
  const speaker = speakerEnding(scan, close)
  return speaker?.entity.kind === 'person' && !speaker.pronoun ? speaker : undefined
}

/** 'Ann Poe, the minister, who', 'the IOM, the UN agency, which': the name before its description. Pure. */
export function namedBefore(scan: SpeechScan, { entity, first }: Speaker): Speaker | undefined {
  if (scan.tokens[first - 1]?.text !== ',' || entity.rules.every((rule) => !described.has(rule))) return undefined
  const named = speakerEnding(scan, first - 1)
  return named && !named.pronoun && named.entity.kind !== 'place' && named.entity.kind !== 'document'
    ? named
    : undefined
}

const described: ReadonlySet<string> = new Set(['names/body', 'names/role', 'names/antecedent'])

/** 'the ministry's Friday statement': whose it is stands before the day. */
function ownerOfDocument(scan: SpeechScan, speaker: Speaker): Speaker | undefined {
  const { tokens, inTime, speakers, speakerAt } = scan
  let at = speaker.first
  if (speaker.entity.kind === 'document' && ['from', 'by'].includes(tokens[speaker.end]?.lower ?? '')) {
    const author = speakerNear(scan, speaker.end + 1)
    if (author && !author.pronoun && author.entity.kind !== 'document' && author.entity.kind !== 'place') {
      const { head } = speaker.entity
      return {
        ...author,
        entity: { ...author.entity, head, rules: [...author.entity.rules, 'names/document-of-body'] },
      }
    }
  }
  if (speaker.entity.kind !== 'document' || inTime[at - 1] !== 1) return undefined
  while (inTime[at - 1] === 1) at -= 1
  const owner = tokens[at - 1]?.lower === "'s" ? speakers[speakerAt[at - 2] ?? -1] : undefined
  return owner && owner.end === at - 1 && !owner.pronoun ? { ...owner, end: speaker.end } : undefined
}

/** 'Survivors whom our lawyers met speak of': those who were met. */
function metByOthers(scan: SpeechScan, { first, end }: Speaker): Speaker | undefined {
  const whom =
    determiners.has(scan.tokens[first - 1]?.lower ?? '') || scan.tokens[first - 1]?.lower === 'our'
      ? first - 2
      : first - 1
  const relative = scan.tokens[whom]?.lower === 'whom' || scan.tokens[first]?.lower === 'whom'
  return relative && scan.tokens[end]?.kind === 'word' ? speakerEnding(scan, whom) : undefined
}

/** 'A fisherman I met thinks': not who met him. */
function metBy(scan: SpeechScan, { entity, pronoun, first, end }: Speaker, group: number): Speaker | undefined {
  if (!pronoun || end === group || !(entity.name === 'i' || entity.name === 'we')) return undefined
  return speakerEnding(scan, first)
}

/** 'Ann Poe, the minister who runs the ports, who spoke of': the name before the apposition. */
function describedBefore(scan: SpeechScan, comma: number, sentenceFirst: number): Speaker | undefined {
  if (scan.tokens[comma]?.text !== ',') return undefined
  const open = openingBefore(scan, comma, sentenceFirst)
  return open === undefined ? undefined : speakerEnding(scan, open)
}

/** 'The agency ran a survey on Monday, which found': who made the document, else the document itself. */
function documentBefore(scan: SpeechScan, comma: number, sentenceFirst: number): Speaker | undefined {
  if (scan.tokens[comma]?.text !== ',') return undefined
  for (let at = comma; at > Math.max(sentenceFirst, comma - 8); at -= 1) {
    const speaker = speakerEnding(scan, at)
    if (!speaker) {
      if (scan.tokens[at - 1]?.text === ',') return undefined
      continue
    }
    if (speaker.entity.kind !== 'document') return undefined
    const maker = speakerNear(scan, sentenceFirst)
    return maker?.entity.kind === 'organization' && maker.end < speaker.first ? maker : speaker
  }
  return undefined
}

/** 'The keeper of the seals, Ms. Adele Roux, says': a name between commas after a noun phrase. */
function isApposition({ tokens }: SpeechScan, { entity, pronoun, first }: Speaker, sentenceFirst: number): boolean {
  const before = tokens[first - 2]
  return (
    entity.kind === 'person' &&
    !pronoun &&
    tokens[first - 1]?.text === ',' &&
    first - 2 > sentenceFirst &&
    before?.kind === 'word' &&
    ['the', 'a', 'an', 'its', 'their'].includes(tokens[sentenceFirst]?.lower ?? '')
  )
}

/** 'after officials say', 'than the minister admits': the word before may open a clause. */
function opensClause({ tokens }: SpeechScan, { first }: Speaker): boolean {
  return clauseOpeners.hasAt(tokens, first - 1)
}

/** Over 'that the broadcaster has seen' between a document and its verb. */
function overSighting({ tokens }: SpeechScan, end: number, sentenceFirst: number): number | undefined {
  if (!sightings.has(tokens[end - 1]?.lower ?? '')) return undefined
  if (tokens[end]?.lower === 'by') return end - 1
  for (let at = end - 2; at > Math.max(sentenceFirst, end - 9); at -= 1) {
    if (tokens[at]?.kind === 'mark') return undefined
    if (tokens[at]?.lower === 'that' || tokens[at]?.lower === 'which') return at
  }
  return undefined
}

function isObject(scan: SpeechScan, speaker: Speaker, sentenceFirst: number): boolean {
  if (speaker.entity.kind === 'document' && ledByPhrase(scan, speaker, sentenceFirst)) return true
  let at = speaker.first - 1
  const opener = scan.tokens[speaker.first]?.lower ?? ''
  const led = determiners.has(opener)
  for (let steps = 0; !led && steps < 4 && at > sentenceFirst; steps += 1) {
    const token = scan.tokens[at]
    const owner = token?.lower === "'s" || (scan.tokens[at + 1]?.lower === "'s" && scan.speakerAt[at] !== -1)
    const adjective =
      token?.kind === 'word' &&
      scan.speakerAt[at] === -1 &&
      scan.tokens[at + 1]?.kind === 'word' &&
      adjectiveEnd.test(token.lower)
    if (!owner && !adjective) break
    at -= 1
  }
  const before = scan.tokens[at]
  if (before?.lower === 'on' && spans.hasAt(scan.tokens, at - 1)) return false
  if (before?.lower === 'of' && quantifiers.hasAt(scan.tokens, at - 1)) return false
  return before !== undefined && at >= sentenceFirst && prepositions.has(before) && before.lower !== 'than'
}

const phraseReach = 5

/** 'in a televised round table': a preposition and an article before the words that belong to a document. */
function ledByPhrase({ tokens, speakerAt }: SpeechScan, { first }: Speaker, sentenceFirst: number): boolean {
  for (let at = first - 1; at > Math.max(sentenceFirst, first - phraseReach); at -= 1) {
    if (tokens[at]?.kind !== 'word' || speakerAt[at] !== -1) return false
    if (articles.hasAt(tokens, at)) return occasions.hasAt(tokens, at - 1)
  }
  return articles.hasAt(tokens, first) && occasions.hasAt(tokens, first - 1)
}

const articles = wordSet(['a', 'an', 'the', 'its', 'his', 'her', 'their'])
const occasions = wordSet(['in', 'at', 'during', 'on'])

/** 'Twelve hours on the minister is at 12' */
const spans = wordSet(['hours', 'days', 'weeks', 'months', 'years', 'day', 'week', 'month', 'year'])

/** 'One of the surgeons told': those of whom some speak. */
const quantifiers = wordSet(
  'one another two three some many most several none all both each few half others'.split(' '),
)

const determiners = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'this', 'that'])
const adjectiveEnd = /(?:ing|al|ic|ive|ous|ary|ial|ed)$/

/** 'a lawmaker back from a trip to Ukraine said': goes on before the preposition, unless it opens the sentence. */
function stepOverObject(scan: SpeechScan, speaker: Speaker): number | undefined {
  const before = speaker.first - 1
  return scan.tokens[before]?.sentence === scan.tokens[speaker.first]?.sentence && before > 0 ? before : undefined
}

/** Left over plain words of a noun phrase the names stage does not know, as far as the next speaker. */
function overWords(scan: SpeechScan, from: number, sentenceFirst: number): number | undefined {
  let verb = false
  for (let at = from; at > Math.max(sentenceFirst, from - 9); at -= 1) {
    const token = scan.tokens[at - 1]
    if (!token) return undefined
    if (scan.speakerAt[at - 1] !== -1) return at < from && !verb ? at : undefined
    if (token.kind === 'mark' && token.text !== '-') return undefined
    if (barriers.has(token) || token.lower === 'and') return undefined
    if (token.lower === 'who' && at < from) return at
    if (token.lower === 'who') verb = false
    else if (opensObject(scan, at - 1) || isFiniteVerb(scan, at - 1)) verb = true
  }
  return undefined
}

const citings = wordSet(['citing', 'quoting', 'relaying', 'relying', 'drawing', 'invoking', 'crediting', 'basing'])
const relatives = wordSet(['who', 'which', 'whose'])

/** A reporting verb that is no participle of a noun before it: 'polls taken in May', 'papers published by'. */
function isFiniteVerb({ tokens, inTime }: SpeechScan, at: number): boolean {
  if (determiners.has(tokens[at - 1]?.lower ?? '')) return false
  const verb = reportingVerbs.branches.get(tokens[at]?.lower ?? '')?.value
  const reduced = inTime[at + 1] === 1 || prepositions.hasAt(tokens, at + 1)
  return verb !== undefined && !(reduced && verb.forms.includes('participle'))
}

/** 'keeps a lead': an article after a word that is no preposition opens the object of a verb. */
function opensObject({ tokens, speakerAt }: SpeechScan, at: number): boolean {
  const before = tokens[at - 1]
  return (
    determiners.has(tokens[at]?.lower ?? '') &&
    before?.kind === 'word' &&
    speakerAt[at - 1] === -1 &&
    !prepositions.has(before)
  )
}

/** For the comma that closes an insertion, the token at which the insertion opens if a speaker ends there. */
function openingBefore(scan: SpeechScan, close: number, sentenceFirst: number): number | undefined {
  const closing = scan.tokens[close]?.text
  const opening = closing === ')' ? '(' : closing
  for (let at = close - 1; at > Math.max(sentenceFirst, close - 40); at -= 1) {
    const token = scan.tokens[at]
    if (!token) return undefined
    if (token.text === ';' || token.text === ':' || token.text === '”') return undefined
    if (token.text !== opening) continue
    const bracket = opening === ',' && scan.tokens[at - 1]?.text === ')' ? openBracket(scan, at - 1) : undefined
    if (bracket !== undefined && speakerEnding(scan, bracket)) return bracket
    const speaker = speakerEnding(scan, at)
    if (speaker && scan.tokens[at + 1]?.lower !== 'whose' && opening === ',') {
      const owner = whoseBefore(scan, at, sentenceFirst)
      if (owner !== undefined) return owner
    }
    if (speaker && (relatives.hasAt(scan.tokens, at + 1) || !isObject(scan, speaker, sentenceFirst))) return at
    if (opening === '(' || citings.hasAt(scan.tokens, at + 1)) return at
  }
  return undefined
}

/** 'The charity, whose director here, Ann Poe, spoke to us, has counted 24': the comma before 'whose' opens it all. */
function whoseBefore(scan: SpeechScan, from: number, sentenceFirst: number): number | undefined {
  for (let at = from - 1; at > Math.max(sentenceFirst, from - 12); at -= 1) {
    if (scan.tokens[at]?.lower !== 'whose') continue
    return scan.tokens[at - 1]?.text === ',' && speakerEnding(scan, at - 1) ? at - 1 : undefined
  }
  return undefined
}

function openBracket(scan: SpeechScan, close: number): number | undefined {
  for (let at = close - 1; at > close - 8; at -= 1) if (scan.tokens[at]?.text === '(') return at
  return undefined
}
